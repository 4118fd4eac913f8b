package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// head is the line over the results: how many, in which order, and the
// suggestion when something else may have been meant.
type head struct {
	s          *Screen
	content    *fyne.Container
	line       *fyne.Container
	count      *nw.Text
	understood *nw.Text
	keep       *nw.Button
	sort       *nw.Chip
	didYou     *nw.Text
	suggestion *nw.Chip
	second     *fyne.Container
}

func newHead(s *Screen) *head {
	h := &head{s: s}
	h.count = nw.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	h.understood = nw.NewCaption("").Shrinking()
	h.sort = nw.NewChip("", nw.Outline, h.chooseSort)
	h.sort.More = true
	h.keep = nw.NewIconButton(nw.Bookmark, "", s.saved.press)
	h.didYou = nw.NewCaption("")
	h.suggestion = nw.NewChip("", nw.Soft, func() { s.SearchFor(s.result.Suggestion) })
	h.second = nw.NewInset(0, 16, 8, 16, nw.NewRow(8, 2, h.didYou, h.suggestion, nw.NewSpace(0, 0)))
	h.line = container.New(headLine{}, h.count, h.understood, h.keep, h.sort)
	h.content = nw.NewColumn(0, -1, nw.NewInset(9, 16, 9, 16, h.line), s.told.content, h.second)
	return h
}

// sorts in the order of the menu, with their keys.
var sorts = []library.Sort{library.SortRelevance, library.SortNewest, library.SortTitle}

func (h *head) chooseSort() {
	p := h.s.host.P()
	var items []*fyne.MenuItem
	for _, o := range sorts {
		item := fyne.NewMenuItem(p.T("search.sort."+string(o)), func() { h.s.setSort(o) })
		item.Checked = o == h.current()
		items = append(items, item)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), h.s.host.Window().Canvas())
	menu.ShowAtRelativePosition(fyne.NewPos(0, h.sort.Size().Height+4), h.sort)
}

func (h *head) current() library.Sort {
	if h.s.request.Sort == "" {
		return library.SortRelevance
	}
	return h.s.request.Sort
}

func (h *head) show() {
	h.write()
	h.line.Refresh() // its parts keep their smallest size and would not move by themselves
}

func (h *head) write() {
	p, r := h.s.host.P(), h.s.result
	h.sort.Set(p.T("search.sort."+string(h.current())), "")
	h.sort.Label = p.T("search.sort")
	h.understood.SetText("")
	h.second.Hide()
	setVisible(h.keep, r != nil && h.s.saved.lib != nil)
	setVisible(h.sort, r != nil)
	if r == nil {
		h.count.SetText(p.T("search.title"))
		if len(h.s.saved.list) > 0 {
			h.count.SetText(p.T("search.saved"))
		}
		return
	}
	h.showKept(p)
	pages := p.T("search.count.pages", message.Args{"count": r.Total})
	if !r.TotalExact {
		pages = p.T("search.count.atleast", message.Args{"count": r.Total})
	}
	documents := p.T("app.count.documents", message.Args{"count": r.Documents})
	h.count.SetText(p.T("search.count", message.Args{"pages": pages, "documents": documents}))
	switch {
	case r.Total == 0 && len(r.Groups) > 0:
		h.count.SetText(p.T("search.count.spread"))
	case r.Total == 0 && r.TotalExact:
		h.count.SetText(p.T("search.count.none"))
	}
	if r.Suggestion != "" {
		h.didYou.SetText(p.T("search.didyoumean"))
		h.suggestion.Set(r.Suggestion, "")
		h.second.Show()
	}
	if h.s.told.tells() {
		return
	}
	var reading []string
	if tells(&r.SearchResult) {
		reading = append(reading, p.T("search.understood", message.Args{"query": r.Understood}))
	}
	if len(r.Ignored) > 0 {
		reading = append(reading, p.T("search.ignored", message.Args{"words": short(strings.Join(r.Ignored, " "))}))
	}
	h.understood.SetText(strings.Join(reading, words.Dot))
}

// showKept tells on the button whether this search is kept.
func (h *head) showKept(p message.Printer) {
	h.keep.Icon, h.keep.Label = nw.Bookmark, p.T("search.saved.save", message.Args{"key": screen.KeyName("S")})
	if one := h.s.saved.present(); one != nil {
		h.keep.Icon, h.keep.Label = nw.Bookmarked, p.T("search.saved.is", message.Args{"name": one.Name})
	}
	h.keep.Refresh()
}

// headLine sets what can be done at the right, how many there are at the left, cut
// only where there is no room at all, and what else is told between them.
type headLine struct{}

// MinSize is called by Fyne.
func (headLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	var high float32
	for _, one := range o {
		high = max(high, one.MinSize().Height) // hidden ones too: the line keeps its height
	}
	return fyne.NewSize(0, high)
}

// Layout is called by Fyne.
func (headLine) Layout(o []fyne.CanvasObject, z fyne.Size) {
	set := func(one fyne.CanvasObject, x, width float32) {
		high := one.MinSize().Height
		one.Move(fyne.NewPos(x, (z.Height-high)/2))
		one.Resize(fyne.NewSize(max(width, 0), high))
	}
	right := z.Width
	for _, one := range []fyne.CanvasObject{o[3], o[2]} {
		if one.Visible() {
			right -= one.MinSize().Width
			set(one, right, one.MinSize().Width)
			right -= 6
		}
	}
	width := min(o[0].(*nw.Text).FullWidth(), right)
	set(o[0], 0, width)
	set(o[1], width+12, right-width-12)
}
