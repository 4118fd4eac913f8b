package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// maxPages is how many page buttons a row shows; a last one tells how many more.
const maxPages = 7

// rowHeight fits a title, a line of description, two lines of snippet and the
// page buttons at the text size in use.
func rowHeight() float32 {
	return 10 + nw.LineHeight(theme.SizeStrong) + nw.LineHeight(theme.SizeCaption) +
		2*nw.LineHeight(theme.SizeSnippet)*0.96 + 4 + nw.LineHeight(theme.SizeCaption) + 3 + 10
}

// row is one result: title, description, passage, pages and theme.
type row struct {
	widget.BaseWidget
	s       *Screen
	title   *nw.Text
	meta    *nw.Text
	snippet *nw.Snippet
	pages   []*nw.Button
	more    *nw.Text
	chip    *nw.Chip
	fresh   *nw.Text // came since the saved search was last looked at
	group   library.DocumentHits
}

func newRow(s *Screen) *row {
	r := &row{s: s,
		title:   nw.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking(),
		meta:    nw.NewCaption("").Shrinking(),
		snippet: nw.NewSnippet(2),
		more:    nw.NewCaption(""),
		chip:    nw.NewDotChip("", theme.ColorMuted, nil),
		fresh:   nw.NewStyled("", theme.ColorAccent, theme.SizeCaption, true),
	}
	for i := range maxPages {
		b := nw.NewButton("", nw.Small, func() { r.openPage(i) })
		r.pages = append(r.pages, b)
	}
	r.ExtendBaseWidget(r)
	return r
}

// hits lists the pages of the group once each, in page order as found best first.
func pagesOf(g library.DocumentHits) []library.Hit {
	seen := map[int]bool{}
	var out []library.Hit
	for _, h := range g.Hits {
		if h.Page > 0 && h.Kind == library.HitPage && !seen[h.Page] {
			seen[h.Page] = true
			out = append(out, h)
		}
	}
	return out
}

func (r *row) openPage(i int) {
	pages := pagesOf(r.group)
	if i < len(pages) {
		r.s.host.OpenPage(r.group.Document.ID, pages[i].Page, r.s.request)
	}
}

func (r *row) set(g library.DocumentHits) {
	r.group = g
	p := r.s.host.P()
	d := g.Document
	switch {
	case d.ID == 0:
		r.title.SetText(noteTitle(p, g.Best))
		r.meta.SetText(p.T("search.hit.note"))
	default:
		r.title.SetText(words.Title(p, d))
		meta := words.Meta(p, d)
		if g.Best.Kind == library.HitNote {
			meta = p.T("search.hit.note") + words.Dot + meta
		}
		if g.Spread {
			meta = p.T("search.hit.spread") + words.Dot + meta
		}
		r.meta.SetText(meta)
	}
	r.snippet.Set(g.Best.Snippet, g.Best.Matches)
	pages := pagesOf(g)
	for i, b := range r.pages {
		if i >= len(pages) {
			b.Hide()
			continue
		}
		b.SetText(pageName(p, pages[i]))
		b.Show()
	}
	r.more.SetText("")
	if n := g.Count - min(len(pages), maxPages); n > 0 && len(pages) > maxPages {
		r.more.SetText(p.T("search.pages.more", message.Args{"count": n}))
	}
	r.fresh.SetText(p.T("search.row.new"))
	setVisible(r.fresh, r.s.saved.fresh[d.ID] && d.ID != 0)
	r.chip.Hide()
	if id := r.s.opt.Subjects().Main(d); id != "" {
		r.chip.Set(r.s.opt.Subjects().Name(id, p.Lang), r.s.opt.Subjects().Color(id))
		r.chip.Show()
	}
	r.Refresh()
}

// pageName is the number on a page's button; a recognised page says that it is
// one, since its words may be misread.
func pageName(p message.Printer, h library.Hit) string {
	name := words.Page(p, h.Label)
	if h.Source == library.SourceOCR {
		name = p.T("search.page.ocr", message.Args{"page": name})
	}
	return name
}

func noteTitle(p message.Printer, h library.Hit) string {
	if t := strings.TrimSpace(h.Title); t != "" {
		return t
	}
	return p.T("search.hit.note")
}

func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (l *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, rowHeight()) }

func (l *rowRenderer) Layout(s fyne.Size) {
	r := l.r
	const side = 16
	w := s.Width - 2*side
	y := float32(9)
	put := func(o fyne.CanvasObject, h float32) {
		o.Move(fyne.NewPos(side, y))
		o.Resize(fyne.NewSize(w, h))
		y += h
	}
	if m := r.fresh.MinSize(); r.fresh.Visible() {
		r.fresh.Move(fyne.NewPos(s.Width-side-m.Width, y+(r.title.MinSize().Height-m.Height)/2+1))
		r.fresh.Resize(m)
		w -= m.Width + 8
	}
	put(r.title, r.title.MinSize().Height)
	w = s.Width - 2*side
	put(r.meta, r.meta.MinSize().Height)
	put(r.snippet, r.snippet.MinSize().Height)
	y += 4
	right := s.Width - side
	if r.chip.Visible() {
		m := r.chip.MinSize()
		m.Width = min(m.Width, w/2)
		r.chip.Move(fyne.NewPos(right-m.Width, y))
		r.chip.Resize(m)
		right -= m.Width + 8
	}
	pages := pagesOf(r.group)
	more := r.more.MinSize()
	x := float32(side)
	for i, b := range r.pages {
		if i >= len(pages) {
			break
		}
		m := b.MinSize()
		if x+m.Width > right-more.Width {
			b.Hide()
			continue
		}
		b.Show()
		b.Move(fyne.NewPos(x, y))
		b.Resize(m)
		x += m.Width + 4
	}
	r.more.Move(fyne.NewPos(x+2, y+1))
	r.more.Resize(more)
}

func (l *rowRenderer) Refresh() {
	l.Layout(l.r.Size())
	for _, o := range l.Objects() {
		o.Refresh()
	}
}

func (l *rowRenderer) Objects() []fyne.CanvasObject {
	r := l.r
	out := []fyne.CanvasObject{r.title, r.meta, r.snippet, r.more, r.chip, r.fresh}
	for _, b := range r.pages {
		out = append(out, b)
	}
	return out
}
func (l *rowRenderer) Destroy() {}
