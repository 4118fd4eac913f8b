package reader

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// bar says which page is shown, goes to another, and zooms.
type bar struct {
	r            *Reader
	entry        *widget.Entry
	of           *widget.Text
	back, next   *widget.Button
	minus, plus  *widget.Button
	zoom         *widget.Text
	width, whole *widget.Chip
	beside       *widget.Chip // the text beside the page
	quote        *widget.Button
	ocr          *widget.Chip // marks a page whose text was recognised
	zooming      *fyne.Container
	pages        *fyne.Container // which page, and the way to others
	content      fyne.CanvasObject
}

func newBar(r *Reader) *bar {
	b := &bar{r: r}
	b.entry = widget.NewEntry()
	b.entry.OnSubmitted = r.goToTyped
	b.entry.OnKey = b.key
	b.of = widget.NewStyled("", theme.ColorMuted, theme.SizeSnippet, false)
	b.zoom = widget.NewStyled("", theme.ColorMuted, theme.SizeSnippet, false)
	b.back = widget.NewIconButton(widget.Up, "", func() { r.TurnPage(-1) })
	b.next = widget.NewIconButton(widget.Down, "", func() { r.TurnPage(1) })
	b.minus = widget.NewButton("−", widget.Quiet, func() { r.picture.view.ZoomBy(-1) })
	b.plus = widget.NewButton("+", widget.Quiet, func() { r.picture.view.ZoomBy(1) })
	b.width = widget.NewChip("", widget.Outline, func() { r.picture.view.SetFit(widget.FitWidth) })
	b.whole = widget.NewChip("", widget.Outline, func() { r.picture.view.SetFit(widget.FitPage) })
	b.beside = widget.NewChip("", widget.Outline, func() { r.pair.toggle() })
	b.quote = widget.NewButton("", widget.Quiet, r.Quote)
	b.ocr = widget.NewDotChip("", "warning", func() { r.showTab(tabText) })
	b.ocr.Hide()
	entry := widget.NewSized(b.entry, func() fyne.Size {
		return fyne.NewSize(theme.Scaled(52), b.entry.MinSize().Height)
	})
	b.zooming = widget.NewRow(2, -1, b.minus, b.zoom, b.plus, widget.NewSpace(2, 1), b.width, b.whole, b.beside)
	b.pages = widget.NewRow(2, -1, b.back, entry, widget.NewSpace(4, 1), b.of, b.next)
	b.content = widget.NewInset(3, 8, 3, 8, widget.NewFlow(b.pages, b.zooming, b.quote, b.ocr))
	return b
}

func (b *bar) retranslate() {
	p := b.r.host.P()
	b.back.Label, b.next.Label = p.T("reader.page.previous"), p.T("reader.page.next")
	b.minus.Label, b.plus.Label = p.T("reader.zoom.out"), p.T("reader.zoom.in")
	b.width.Set(p.T("reader.zoom.width"), "")
	b.whole.Set(p.T("reader.zoom.page"), "")
	b.beside.Set(p.T("reader.beside"), "")
	b.quote.SetText(p.T("reader.quote"))
	b.refresh()
}

// refresh shows the place and the zoom.
func (b *bar) refresh() {
	r := b.r
	if r.doc == nil {
		return
	}
	label := strconv.Itoa(r.number)
	if r.page != nil && r.page.Number == r.number && r.page.Label != "" {
		label = r.page.Label
	}
	b.pages.Hidden = r.doc.Pages == 0 // a record without a file has none
	b.quote.Hidden = r.doc.Pages == 0
	b.entry.SetText(label)
	b.of.SetText(position(label, r.number, r.doc.Pages))
	setEnabled(b.back, r.number > 1)
	setEnabled(b.next, r.number < r.doc.Pages)
	setEnabled(b.quote, r.selection() != "")
	was := b.content.MinSize().Height
	b.ocr.Set(r.host.P().T("reader.ocr"), "warning")
	b.ocr.Hidden = r.page == nil || r.page.Number != r.number || r.page.Source != library.SourceOCR
	b.showZoom()
	b.content.Refresh()
	if r.stack != nil && b.content.MinSize().Height != was {
		r.stack.Refresh() // the bar needs more or fewer lines now
	}
}

// showZoom shows how large the page stands and how that was chosen.
func (b *bar) showZoom() {
	v := b.r.picture.view
	b.zoom.SetText(b.r.host.P().T("reader.zoom", message.Args{"percent": int(v.Zoom()*100 + .5)}))
	b.zooming.Hidden = b.r.tab != tabPage || b.r.doc == nil || b.r.doc.Pages == 0
	choose(b.width, v.Fit() == widget.FitWidth)
	choose(b.whole, v.Fit() == widget.FitPage)
	choose(b.beside, b.r.pair.on)
}

// position is what stands after a page's label: its place in the file where
// that differs, and how many there are.
func position(label string, number, of int) string {
	if strings.Trim(label, "[]") == strconv.Itoa(number) { // in brackets where no number is printed
		return "/ " + strconv.Itoa(of)
	}
	return "(" + strconv.Itoa(number) + ") / " + strconv.Itoa(of)
}

// choose shows a chip as the choice made, or as one that could be.
func choose(c *widget.Chip, on bool) {
	look := widget.Outline
	if on {
		look = widget.Soft
	}
	if c.Look != look {
		c.Look = look
		c.Refresh()
	}
}

func setEnabled(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// goToTyped goes to a page by its printed number, or by its place in the file
// where none is printed so: "31", "iv", "(33)".
func (r *Reader) goToTyped(typed string) {
	typed = strings.TrimSpace(typed)
	if r.doc == nil || typed == "" {
		r.bar.refresh()
		return
	}
	r.withLabels(func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		n, err := pageOf(typed, r.labels, r.doc.Pages)
		if err != nil {
			r.host.Say(r.host.P().T("reader.page.unknown", message.Args{"typed": typed}), nil)
			r.bar.refresh()
			return
		}
		r.leavePage()
		r.goTo(n, 0)
	})
}

// key hears a key while a page number is typed. Those that turn pages and walk
// hits mean the document there as well; Escape gives the typing up.
func (b *bar) key(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyF3:
		b.r.leavePage()
		b.r.TypedKey(k)
	case fyne.KeyEscape:
		b.r.leavePage()
		b.refresh()
	default:
		return false
	}
	return true
}

// leavePage lets go of the field where a page number is typed: whoever went to
// a page goes on by keys that mean the document.
func (r *Reader) leavePage() {
	if w := r.host.Window(); w != nil && w.Canvas().Focused() == r.bar.entry {
		w.Canvas().Unfocus()
	}
}

// withLabels does something once the printed numbers of all pages are known.
// They are fetched once a document, when first asked for.
func (r *Reader) withLabels(do func(err error)) {
	if r.labels != nil {
		do(nil)
		return
	}
	id := r.doc.ID
	var labels []string
	r.host.Go(func(ctx context.Context) error {
		pages, err := r.lib.Documents.Pages(ctx, id)
		if err != nil {
			return err
		}
		labels = make([]string, len(pages))
		for i, p := range pages {
			labels[i] = p.Label
		}
		return nil
	}, func(err error) {
		if r.doc == nil || r.doc.ID != id {
			return
		}
		if err == nil {
			r.labels = labels
		}
		do(err)
	})
}

var errNoPage = errors.New("no such page")

// pageOf finds the page that was typed.
func pageOf(typed string, labels []string, of int) (int, error) {
	for i, l := range labels {
		if strings.EqualFold(l, typed) {
			return i + 1, nil
		}
	}
	n, err := strconv.Atoi(strings.Trim(typed, "()"))
	if err != nil || n < 1 || n > of {
		return 0, errNoPage
	}
	return n, nil
}

// labelOf is the printed number of the page shown.
func (r *Reader) labelOf() string {
	if r.page != nil && r.page.Label != "" {
		return r.page.Label
	}
	return strconv.Itoa(r.number)
}
