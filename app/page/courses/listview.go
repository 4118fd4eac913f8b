package courses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// rowHeight is a row of two lines at 100 %, dateWidth the room for its date.
const (
	rowHeight = 50
	dateWidth = 170
)

// listView lists the courses by date, what is undated last.
type listView struct {
	s       *Screen
	list    *widget.RowList
	hint    *widget.Hint
	action  *widget.Button
	content fyne.CanvasObject
}

func newListView(s *Screen) *listView {
	v := &listView{s: s}
	v.list = widget.NewRowList()
	v.list.Bar = true
	v.list.Length = s.length
	v.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	v.list.Create = func() fyne.CanvasObject { return newRow() }
	v.list.Update = v.update
	v.list.OnOpened = func(i int) { s.Open(s.at(i).ID) }
	v.list.OnSelected = func(i int) { s.Open(s.at(i).ID) }
	v.action = widget.NewButton("", widget.Outline, s.clear)
	centred := widget.NewFlow(v.action)
	centred.Layout.(*widget.Flow).Centred = true
	v.hint = widget.NewHint(420, centred)
	v.content = container.NewStack(widget.NewBox(theme.ColorPanel), v.list, v.hint)
	return v
}

// length counts the rows: what is dated and what is not.
func (s *Screen) length() int { return len(s.list.Courses) + len(s.list.Undated) }

// at gives the course of a row.
func (s *Screen) at(i int) library.Course {
	if i < len(s.list.Courses) {
		return s.list.Courses[i]
	}
	return s.list.Undated[i-len(s.list.Courses)]
}

func (v *listView) retranslate() { v.show() }

func (v *listView) show() {
	s, p := v.s, v.s.host.P()
	v.action.Hidden = !s.narrowed()
	v.action.SetText(p.T("courses.clear"))
	v.hint.Say("")
	switch {
	case s.length() > 0:
	case s.narrowed():
		v.hint.Say(p.T("courses.none_found"))
	default:
		v.hint.Say(p.T("courses.none"))
	}
	v.list.Refresh()
	v.mark()
	v.content.Refresh()
}

// mark selects the row of the course that is shown.
func (v *listView) mark() {
	for i := range v.s.length() {
		if v.s.detail != nil && v.s.at(i).ID == v.s.detail.id {
			v.list.Select(i)
			return
		}
	}
	v.list.Select(-1)
}

// row is a course in the list.
type row struct {
	fw.BaseWidget
	content           *fyne.Container
	dot               *widget.Dot
	date, name, below *widget.Text
	apart             *fyne.Container // holds the date, where it has a column of its own
}

func newRow() *row {
	r := &row{
		dot:   widget.NewDot(theme.ColorAccent),
		date:  widget.NewCaption("").Shrinking(),
		name:  widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		below: widget.NewCaption("").Shrinking(),
	}
	r.apart = widget.NewSized(r.date, func() fyne.Size {
		return fyne.NewSize(theme.Scaled(dateWidth), widget.LineHeight(theme.SizeCaption))
	})
	r.content = widget.NewInset(6, 14, 6, 16, widget.NewRow(10, 2, r.dot, r.apart, widget.NewColumn(1, -1, r.name, r.below)))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

// narrow tells that a column for dates would leave the titles too little room: the
// date stands below them then.
func (v *listView) narrow() bool { return v.list.Size().Width < theme.Scaled(3*dateWidth) }

func (v *listView) update(i int, o fyne.CanvasObject) {
	r := o.(*row)
	if i >= v.s.length() {
		return
	}
	p, c := v.s.host.P(), v.s.at(i)
	r.dot.Color = kindColor(c.Kind)
	r.dot.Refresh()
	date, below := p.When(c.When), facts(p, c)
	if r.apart.Hidden = v.narrow(); r.apart.Hidden {
		below = strings.TrimSuffix(date+words.Dot+below, words.Dot)
	}
	r.date.SetText(date)
	r.name.SetText(c.Title)
	r.below.SetText(below)
	r.content.Refresh()
}
