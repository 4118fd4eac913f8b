package unpack

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 52

// rows is the list of what the report lists.
type rows struct {
	s       *Screen
	list    *widget.RowList
	hint    *widget.Hint
	content fyne.CanvasObject
}

func newRows(s *Screen) *rows {
	r := &rows{s: s}
	r.list = widget.NewRowList()
	r.list.Bar = true
	r.list.Length = func() int { return len(s.list) }
	r.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	r.list.Create = func() fyne.CanvasObject { return newRow(s) }
	r.list.Update = func(i int, o fyne.CanvasObject) {
		if i < len(s.list) {
			o.(*row).set(s.list[i])
		}
	}
	r.list.OnSelected = func(i int) { r.open(i) }
	r.list.OnToggled = func(i int) { s.tick(s.list[i]) }
	r.list.OnOpened = func(i int) { r.open(i) }
	r.hint = widget.NewHint(300)
	r.content = container.NewStack(r.list, r.hint)
	return r
}

// open shows a row beside the list.
func (r *rows) open(i int) {
	if i < len(r.s.list) && r.s.current != r.s.list[i] {
		r.s.current = r.s.list[i]
		r.s.detail.show()
	}
}

// refresh shows the list as it is, or why there is none.
func (r *rows) refresh() {
	s, p := r.s, r.s.host.P()
	r.hint.Say("")
	switch {
	case len(s.list) > 0:
	case s.report == nil:
		r.hint.Say(p.T("unpack.none_chosen"))
	case s.reading.Running():
		r.hint.Say(p.T("unpack.reading"))
	case s.left() == 0 && s.before.All() == 0 && len(s.entries[tabRecords])+len(s.entries[tabCourses])+len(s.entries[tabEvents]) == 0:
		r.hint.Say(p.T("unpack.lists_nothing"))
	case len(s.entries[s.tab]) > 0:
		r.hint.Say(p.T("unpack.none_such"))
	default:
		r.hint.Say(p.T("unpack.none_here"))
	}
	r.list.Refresh()
	r.list.Select(-1)
	for i, e := range s.list {
		if e == s.current {
			r.list.Select(i)
			break
		}
	}
	r.content.Refresh()
}

// row is one line of the list: a tick, what it is, marks, and its page.
type row struct {
	fw.BaseWidget
	s             *Screen
	e             *entry
	tick          *tick
	name, beside  *widget.Text
	unsure, state *widget.Chip
	page          *widget.Button
	content       *fyne.Container
}

func newRow(s *Screen) *row {
	r := &row{s: s}
	r.tick = newTick(func() { s.tick(r.e) })
	r.name = widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	r.beside = widget.NewCaption("").Shrinking()
	r.unsure = widget.NewChip("", widget.Soft, nil)
	r.state = widget.NewChip("", widget.Outline, nil)
	r.page = widget.NewButton("", widget.Small, func() {
		page, _ := r.e.page()
		s.host.OpenPage(s.report.ID, page, library.SearchRequest{})
	})
	r.content = widget.NewInset(4, 12, 4, 10, widget.NewRow(8, 1, r.tick, widget.NewColumn(1, -1, r.name, r.beside), r.unsure, r.state, r.page))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *row) set(e *entry) {
	p := r.s.host.P()
	r.e = e
	r.name.SetText(titleOf(p, e))
	r.beside.SetText(besideOf(p, e))
	r.tick.set(e.chosen, e.in(), p.T("unpack.tick", message.Args{"title": titleOf(p, e)}))
	r.unsure.Hidden = len(e.unsure()) == 0 || e.in()
	r.unsure.Set(p.T("unpack.unsure"), "")
	r.state.Hidden = !e.in() && !e.edited()
	switch {
	case e.edited():
		r.state.Set(p.T("unpack.edited"), "")
	case e.in():
		r.state.Set(p.T("unpack.in"), "")
	}
	page, label := e.page()
	if label == "" {
		label = strconv.Itoa(page)
	}
	r.page.SetText(words.Page(p, label))
	r.content.Refresh()
}

func titleOf(p message.Printer, e *entry) string {
	title := e.event.Title
	if e.tab == tabRecords {
		title = e.record.Title
	}
	if title == "" {
		return p.T("app.untitled")
	}
	return title
}

// besideOf is the second line of a row.
func besideOf(p message.Printer, e *entry) string {
	var parts []string
	if e.tab == tabRecords {
		parts = append(parts, strings.TrimSpace(e.record.Series+" "+e.record.Number))
		names := make([]string, 0, len(e.record.People))
		for _, c := range e.record.People {
			if !slices.Contains(names, c.Name) { // a chief may be named as co-researcher, too
				names = append(names, c.Name)
			}
		}
		parts = append(parts, strings.Join(names, ", "))
	} else {
		number := ""
		if e.event.No > 0 {
			number = strconv.Itoa(e.event.No)
		}
		parts = append(parts, strings.TrimSpace(e.event.Table+" "+number), e.event.Category, e.event.DatePrinted)
		if e.event.Participants > 0 {
			parts = append(parts, p.Participants(e.event.Participants, e.event.ParticipantsBound))
		}
	}
	out := ""
	for _, part := range parts {
		if part == "" {
			continue
		}
		if out != "" {
			out += words.Dot
		}
		out += part
	}
	return out
}
