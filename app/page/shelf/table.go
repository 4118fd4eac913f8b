package shelf

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// Columns of the table.
const (
	colTitle = iota
	colSeries
	colYear
	colPeople
	colPages
	colThemes
	colMenu
	columns
)

// widths of the columns at a text size of 100 %; the title takes the rest.
var widths = [columns]float32{0, 150, 50, 124, 66, 180, 30}

// noTextWidth is added to the pages' column where some pages have no text.
const noTextWidth = 64

// leave is the order in which columns go where the window is narrow.
var leave = []int{colPeople, colSeries, colPages, colThemes}

// minTitle is the least width of the title, at 100 %.
const minTitle = 220

// place gives each column its left edge and width; width 0: not shown.
func place(width float32, noText bool) (x, w [columns]float32) {
	scale := theme.Scaled(1)
	widths := widths
	if noText {
		widths[colPages] += noTextWidth
	}
	shown := [columns]bool{true, true, true, true, true, true, true}
	sum := func() float32 {
		var n float32
		for i, v := range widths {
			if shown[i] {
				n += v * scale
			}
		}
		return n
	}
	for _, c := range leave {
		if width-sum() >= minTitle*scale {
			break
		}
		shown[c] = false
	}
	w[colTitle] = max(0, width-sum()-16)
	at := float32(14)
	for i := range columns {
		if i != colTitle {
			w[i] = 0
			if shown[i] {
				w[i] = widths[i] * scale
			}
		}
		x[i] = at
		at += w[i]
	}
	return x, w
}

// table lists the documents.
type table struct {
	s       *Screen
	content *fyne.Container
	list    *nw.RowList
	heads   [columns]*nw.Button
	header  *fyne.Container
}

func newTable(s *Screen) *table {
	t := &table{s: s, list: nw.NewRowList()}
	t.list.Length = func() int { return len(s.view.list.Documents) }
	t.list.Height = func() float32 { return nw.LineHeight(theme.SizeBody) + 13 }
	t.list.Create = func() fyne.CanvasObject { return newRow(s) }
	t.list.Update = func(i int, o fyne.CanvasObject) { o.(*row).set(s.view.list.Documents[i]) }
	t.list.OnOpened = func(i int) { s.open(i) }
	t.list.OnSecondary = func(i int, at fyne.Position) { s.menu(i, at) }
	t.list.OnEnd = s.next
	t.list.OnKey = s.key
	objects := make([]fyne.CanvasObject, 0, columns)
	for i := range columns {
		t.heads[i] = nw.NewButton("", nw.Quiet, nil)
		objects = append(objects, t.heads[i])
	}
	t.heads[colTitle].OnTapped = func() { s.setSort(library.SortTitle) }
	t.heads[colYear].OnTapped = func() { s.setSort(library.SortNewest) }
	t.header = container.New(&headerLayout{t}, objects...)
	inside := nw.NewColumn(0, 2, t.header, nw.NewLine(), t.list)
	t.content = container.NewStack(nw.NewCard(), nw.NewInset(1, 1, 3, 1, inside))
	return t
}

var headKeys = [columns]string{"shelf.col.title", "shelf.col.series", "shelf.col.year", "shelf.col.people", "shelf.col.pages", "shelf.col.themes", ""}

func (t *table) show() {
	p := t.s.host.P()
	for i, h := range t.heads {
		h.Left = true
		h.Caption = true
		text := ""
		if headKeys[i] != "" {
			text = p.T(headKeys[i])
		}
		h.Icon = nil
		if (i == colTitle && t.s.order() == library.SortTitle) || (i == colYear && t.s.order() == library.SortNewest) {
			text += " ▾"
		}
		h.SetText(text)
	}
	if len(t.s.view.list.Documents) == 0 {
		t.content.Hide()
	} else {
		t.content.Show()
	}
	t.list.Refresh()
}

type headerLayout struct{ t *table }

func (l *headerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, nw.LineHeight(theme.SizeCaption)+12)
}

func (l *headerLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	x, w := place(z.Width, l.t.s.bar.NoText)
	for i, h := range o {
		if w[i] == 0 || i == colMenu {
			h.Hide()
			continue
		}
		h.Show()
		h.Move(fyne.NewPos(x[i]-6, 0))
		h.Resize(fyne.NewSize(w[i], z.Height))
	}
}

// row is one document.
type row struct {
	widget.BaseWidget
	s     *Screen
	cells [colThemes]*nw.Text
	chip  *nw.Chip
	more  *nw.Text
	dots  *nw.Button
	doc   library.Document
}

func newRow(s *Screen) *row {
	r := &row{s: s, chip: nw.NewDotChip("", theme.ColorMuted, nil), more: nw.NewCaption("")}
	for i := range r.cells {
		r.cells[i] = nw.NewText("").Shrinking()
		if i != colTitle {
			r.cells[i].SizeName = theme.SizeSnippet
			r.cells[i].Color = theme.ColorMuted
		}
	}
	r.cells[colTitle].Bold = true
	r.dots = nw.NewIconButton(nw.Dots, "", func() { s.menuFor(r.doc, r.dots) })
	r.chip.OnTapped = func() {
		if id := s.opt.Subjects().Main(r.doc); id != "" {
			s.ShowTheme(id)
		}
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(d library.Document) {
	r.doc = d
	p, subjects := r.s.host.P(), r.s.opt.Subjects()
	r.cells[colTitle].SetText(words.Title(p, d))
	r.cells[colSeries].Tail = d.Number // by which the numbers of one series are told apart
	r.cells[colSeries].SetText(seriesOrKind(r.s, d))
	r.cells[colYear].SetText(words.Year(d))
	r.cells[colPeople].SetText(words.People(p, d, 1))
	pages := fmt.Sprint(d.Pages)
	if d.SHA256 == "" && d.File == "" && d.Pages == 0 {
		pages = p.T("shelf.wanted") // a record without a file says so
	} else if d.PagesWithoutText > 0 {
		pages = p.T("shelf.pages.notext", message.Args{"pages": pages, "count": d.PagesWithoutText})
	}
	r.cells[colPages].SetText(pages)
	r.dots.Label = p.T("shelf.menu")
	r.chip.Hide()
	r.more.SetText("")
	if id := subjects.Main(d); id != "" {
		r.chip.Set(subjects.Name(id, p.Lang), subjects.Color(id))
		r.chip.Show()
		tops := map[string]bool{}
		for _, t := range d.Themes {
			tops[subjects.Top(t.ID)] = true
		}
		if n := len(tops) - 1; n > 0 {
			r.more.SetText(fmt.Sprintf("+%d", n))
		}
	}
	r.Refresh()
}

// seriesOrKind shows the kind where there is no series.
func seriesOrKind(s *Screen, d library.Document) string {
	if t := words.Series(d); t != "" {
		return t
	}
	if d.Kind == library.KindOther || d.Kind == "" {
		return ""
	}
	return words.Kind(s.host.P(), d.Kind)
}

func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (l *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

func (l *rowRenderer) Layout(z fyne.Size) {
	r := l.r
	x, w := place(z.Width, r.s.bar.NoText)
	for i, c := range r.cells {
		if w[i] == 0 {
			c.Hide()
			continue
		}
		c.Show()
		h := c.MinSize().Height
		c.Move(fyne.NewPos(x[i], (z.Height-h)/2))
		c.Resize(fyne.NewSize(w[i]-12, h))
	}
	id := r.s.opt.Subjects().Main(r.doc)
	if w[colThemes] == 0 || id == "" {
		r.chip.Hide()
		r.more.Hide()
	} else {
		r.chip.Show()
		r.more.Show()
		m, more := r.chip.MinSize(), r.more.MinSize()
		m.Width = min(m.Width, w[colThemes]-8-more.Width)
		r.chip.Move(fyne.NewPos(x[colThemes], (z.Height-m.Height)/2))
		r.chip.Resize(m)
		r.more.Move(fyne.NewPos(x[colThemes]+m.Width+4, (z.Height-more.Height)/2))
		r.more.Resize(more)
	}
	m := r.dots.MinSize()
	r.dots.Move(fyne.NewPos(z.Width-m.Width-4, (z.Height-m.Height)/2))
	r.dots.Resize(m)
}

func (l *rowRenderer) Refresh() {
	l.Layout(l.r.Size())
	for _, o := range l.Objects() {
		o.Refresh()
	}
}

func (l *rowRenderer) Objects() []fyne.CanvasObject {
	r := l.r
	out := []fyne.CanvasObject{}
	for _, c := range r.cells {
		out = append(out, c)
	}
	return append(out, r.chip, r.more, r.dots)
}
func (l *rowRenderer) Destroy() {}
