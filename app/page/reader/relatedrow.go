package reader

import (
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// relatedHeight fits a title, a line of description and two lines of reasons.
func relatedHeight() float32 {
	return 9 + widget.LineHeight(theme.SizeStrong) + widget.LineHeight(theme.SizeCaption) + 2*widget.LineHeight(theme.SizeSnippet) + 9
}

// relatedRow is one document of the Related tab: its title, its line, and why it
// is there.
type relatedRow struct {
	fw.BaseWidget
	l     *related
	title *widget.Text
	page  *widget.Text
	meta  *widget.Text
	why   *widget.Snippet
}

func newRelatedRow(l *related) *relatedRow {
	r := &relatedRow{l: l,
		title: widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking(),
		page:  widget.NewStyled("", theme.ColorAccent, theme.SizeSnippet, false),
		meta:  widget.NewCaption("").Shrinking(),
		why:   widget.NewSnippet(2),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *relatedRow) set(found library.Related, label string) {
	p := r.l.r.host.P()
	r.title.SetText(words.Title(p, found.Document))
	r.page.SetText("")
	if label != "" {
		r.page.SetText(words.Page(p, label))
	}
	r.meta.SetText(words.Meta(p, found.Document))
	why := p.Because(found.Because, func(id string) string { return r.l.r.about.themes.Name(id, p.Lang) })
	r.why.Set(strings.Join(why, words.Dot), nil)
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *relatedRow) CreateRenderer() fyne.WidgetRenderer { return &relatedRowRenderer{r} }

type relatedRowRenderer struct{ r *relatedRow }

func (w *relatedRowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, relatedHeight()) }

func (w *relatedRowRenderer) Layout(s fyne.Size) {
	r := w.r
	const side = 16
	width, y := s.Width-2*side, float32(9)
	page := r.page.MinSize()
	height := r.title.MinSize().Height
	r.page.Move(fyne.NewPos(s.Width-side-page.Width, y+(height-page.Height)/2))
	r.page.Resize(page)
	r.title.Move(fyne.NewPos(side, y))
	r.title.Resize(fyne.NewSize(max(width-page.Width-8, 0), height))
	y += height
	for _, o := range []fyne.CanvasObject{r.meta, r.why} {
		o.Move(fyne.NewPos(side, y))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		y += o.MinSize().Height
	}
}

func (w *relatedRowRenderer) Refresh() {
	w.Layout(w.r.Size())
	for _, o := range w.Objects() {
		o.Refresh()
	}
}

func (w *relatedRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{w.r.title, w.r.page, w.r.meta, w.r.why}
}

func (w *relatedRowRenderer) Destroy() {}
