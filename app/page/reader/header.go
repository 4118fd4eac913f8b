package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/widget"
	"naru/internal/message"
)

// header is the line of tabs with the hit one is at.
type header struct {
	r       *Reader
	tabs    []*widget.Tab
	hit     *widget.Chip
	back    *widget.Button
	next    *widget.Button
	hits    *fyne.Container
	content fyne.CanvasObject
}

func newHeader(r *Reader) *header {
	h := &header{r: r}
	tabs := make([]fyne.CanvasObject, 0, len(tabKeys))
	for i := range tabKeys {
		w := widget.NewTab(func() { r.showTab(tab(i)) })
		h.tabs = append(h.tabs, w)
		tabs = append(tabs, w)
	}
	h.hit = widget.NewChip("", widget.Soft, r.NextHit)
	h.back = widget.NewIconButton(widget.Up, "", r.PreviousHit)
	h.next = widget.NewIconButton(widget.Down, "", r.NextHit)
	h.hits = widget.NewRow(2, -1, h.hit, h.back, h.next)
	left := widget.NewRow(14, -1, tabs...)
	h.content = widget.NewInset(4, 8, 0, 14, container.New(&ends{}, left, h.hits))
	return h
}

func (h *header) retranslate() {
	p := h.r.host.P()
	h.back.Label, h.next.Label = p.T("reader.hit.previous"), p.T("reader.hit.next")
	h.refresh()
}

// refresh shows the tab chosen and where among the hits one is.
func (h *header) refresh() {
	p := h.r.host.P()
	for i, t := range h.tabs {
		t.Set(p.T(tabKeys[i]), tab(i) == h.r.tab)
		t.Hidden = tab(i) == tabRelated && h.r.lib.Related == nil
	}
	words := h.words(p)
	was := h.content.MinSize().Height
	h.hits.Hidden = words == ""
	h.hit.Set(words, "")
	h.content.Refresh()
	if h.content.MinSize().Height != was && h.r.stack != nil {
		h.r.stack.Refresh()
	}
}

// words says which hit of how many: of the document once they are counted, else
// of the page.
func (h *header) words(p message.Printer) string {
	r := h.r
	switch {
	case r.doc == nil || r.request.Query == "":
		return ""
	case r.hits.total == 0 && r.counting.Running():
		return p.T("reader.hit.counting")
	case r.hits.total == 0:
		return p.T(r.answers())
	case !r.hits.exact:
		return p.T("reader.hit.pages", message.Args{"count": len(r.hits.pages)})
	}
	if n := r.hits.number(place{r.number, r.hit}); n > 0 {
		return p.T("reader.hit.of", message.Args{"n": n, "total": r.hits.total})
	}
	return p.T("reader.hit.total", message.Args{"count": r.hits.total})
}
