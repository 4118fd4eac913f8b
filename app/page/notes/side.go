package notes

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/pace"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/message"
)

// rowHeight is a row of three lines at 100 %.
const rowHeight = 76

// side is the list of notes with what narrows it.
type side struct {
	n       *Notes
	title   *widget.Text
	add     *widget.Button
	find    *widget.Find
	byDate  *widget.Chip
	byTitle *widget.Chip
	tag     *widget.Chip
	count   *widget.Text
	list    *widget.RowList
	hint    *widget.Hint
	typing  pace.Typing
	content fyne.CanvasObject
}

func newSide(n *Notes) *side {
	s := &side{n: n}
	s.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	s.add = widget.NewButton("", widget.Primary, func() { n.NewNote(0, 0) })
	s.find = widget.NewFind(nil)
	s.find.OnChanged = s.typed
	s.byDate = widget.NewChip("", widget.Soft, func() { s.order(false) })
	s.byTitle = widget.NewChip("", widget.Outline, func() { s.order(true) })
	s.tag = widget.NewChip("", widget.Outline, s.chooseTag)
	s.tag.More = true
	s.count = widget.NewCaption("")
	s.list = widget.NewRowList()
	s.find.Into(s.list)
	s.list.Length = func() int { return len(n.list) }
	s.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	s.list.Create = func() fyne.CanvasObject { return newRow() }
	s.list.Update = s.update
	s.list.Bar = true
	s.list.OnOpened = func(i int) { n.Open(n.list[i].ID) }
	s.list.OnSelected = func(i int) { n.Open(n.list[i].ID) }
	s.hint = widget.NewHint(240)
	head := widget.NewInset(14, 12, 10, 14, widget.NewColumn(10, -1,
		widget.NewRow(8, 0, s.title, s.add), s.find, widget.NewFlow(s.byDate, s.byTitle, s.tag, s.count)))
	s.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(s.list, s.hint))
	return s
}

// typed narrows the list by words, a moment after the last key.
func (s *side) typed(text string) {
	s.n.filter.Text = text
	s.typing.Then(s.n.clock, s.n.load)
}

func (s *side) order(byTitle bool) {
	if s.n.byTitle == byTitle {
		return
	}
	s.n.byTitle = byTitle
	s.n.load()
	s.refresh()
}

// setTag narrows the list to a tag; "" to all.
func (s *side) setTag(tag string) {
	s.n.filter.Tag = tag
	s.refresh()
	s.n.load()
}

// chooseTag offers the tags in use.
func (s *side) chooseTag() {
	w := s.n.host.Window()
	if w == nil {
		return
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(s.n.host.P().T("notes.tag.all"), func() { s.setTag("") })}
	for _, t := range s.n.tags {
		item := fyne.NewMenuItem("#"+t, func() { s.setTag(t) })
		item.Checked = t == s.n.filter.Tag
		items = append(items, item)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.tag)
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at.AddXY(0, s.tag.Size().Height+2))
}

func (s *side) retranslate() {
	p := s.n.host.P()
	s.title.SetText(p.T("notes.title"))
	s.add.SetText(p.T("notes.new"))
	s.find.SetPlaceHolder(p.T("notes.find"))
	s.byDate.Set(p.T("notes.by_date"), "")
	s.byTitle.Set(p.T("notes.by_document"), "")
	s.refresh()
}

// refresh shows the list as it is.
func (s *side) refresh() {
	n, p := s.n, s.n.host.P()
	look(s.byDate, !n.byTitle)
	look(s.byTitle, n.byTitle)
	tag := p.T("notes.tag.any")
	if n.filter.Tag != "" {
		tag = "#" + n.filter.Tag
	}
	s.tag.Set(tag, "")
	look(s.tag, n.filter.Tag != "")
	s.tag.Hidden = len(n.tags) == 0 && n.filter.Tag == ""
	s.count.SetText(p.T("app.count.notes", message.Args{"count": n.total}))
	s.count.Hidden = n.total == 0
	s.hint.Say("")
	switch {
	case len(n.list) > 0:
	case n.filter.Text != "" || n.filter.Tag != "":
		s.hint.Say(p.T("notes.none_found"))
	default:
		s.hint.Say(p.T("notes.none"))
	}
	s.list.Refresh()
	s.mark()
	s.content.Refresh()
}

// fail says why there is no list.
func (s *side) fail(err error) {
	s.hint.Say(s.n.host.P().Err(err))
	s.content.Refresh()
}

// mark selects the row of the note in the editor.
func (s *side) mark() {
	id := s.n.editor.id()
	for i, note := range s.n.list {
		if note.ID == id && id != 0 {
			s.list.Select(i)
			return
		}
	}
	s.list.Select(-1)
}

func look(c *widget.Chip, on bool) {
	l := widget.Outline
	if on {
		l = widget.Soft
	}
	if c.Look != l {
		c.Look = l
		c.Refresh()
	}
}

// row is a note in the list: heading, text, what it is about and when.
type row struct {
	fw.BaseWidget
	content                    *fyne.Container
	heading, text, about, when *widget.Text
}

func newRow() *row {
	r := &row{
		heading: widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking(),
		text:    widget.NewStyled("", theme.ColorInk, theme.SizeSnippet, false).Shrinking(),
		about:   widget.NewCaption("").Shrinking(),
		when:    widget.NewCaption(""),
	}
	r.content = widget.NewInset(8, 12, 6, 14, widget.NewColumn(3, -1, r.heading, r.text, widget.NewRow(8, 0, r.about, r.when)))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

// update fills a row.
func (s *side) update(i int, o fyne.CanvasObject) {
	n, r := s.n, o.(*row)
	if i >= len(n.list) {
		return
	}
	note, p := n.list[i], n.host.P()
	title := heading(note)
	if title == "" {
		title = p.T("notes.untitled")
	}
	r.heading.SetText(title)
	r.text.SetText(rest(note))
	about := p.T("notes.about.library")
	if note.Document != 0 {
		about = n.titles[note.Document]
		if note.Page > 0 {
			about = words.Page(p, pageLabel(note)) + words.Dot + about
		}
	}
	r.about.SetText(about)
	r.when.SetText(when(p, note.Changed, n.clock.Now()))
	r.content.Refresh()
}

// when says a moment as briefly as it can be understood: the time today, else
// the day, with the year where it is another.
func when(p message.Printer, t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	t, now = t.Local(), now.Local()
	y, m, d := t.Date()
	ny, nm, nd := now.Date()
	switch {
	case y == ny && m == nm && d == nd:
		return t.Format("15:04")
	case y == ny:
		return p.T("notes.day", message.Args{"month": int(m), "day": d, "name": p.T("notes.month." + t.Format("01"))})
	}
	return t.Format("2006-01-02")
}
