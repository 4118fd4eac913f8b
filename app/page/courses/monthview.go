package courses

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/message"
)

// laneShown is how many courses a lane lists; the list has the others.
const laneShown = 24

// monthView is a month: its days, and below them what has no day.
type monthView struct {
	s             *Screen
	before, after *widget.Button
	name          *widget.Text
	months        [12]*widget.Chip
	strip         *fyne.Container
	calendar      *calendar
	lanes         *fyne.Container
	content       fyne.CanvasObject
}

func newMonthView(s *Screen) *monthView {
	v := &monthView{s: s}
	v.before = widget.NewIconButton(widget.Previous, "", func() { s.goTo(s.month.AddDate(0, -1, 0)) })
	v.after = widget.NewIconButton(widget.Right, "", func() { s.goTo(s.month.AddDate(0, 1, 0)) })
	v.name = widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true)
	v.strip = container.New(&widget.Flow{Gap: 4, LineGap: 4})
	for m := range v.months {
		v.months[m] = widget.NewChip("", widget.Outline, func() {
			s.goTo(time.Date(s.month.Year(), time.Month(m+1), 1, 0, 0, 0, 0, time.UTC))
		})
		v.strip.Add(v.months[m])
	}
	v.calendar = newCalendar()
	v.calendar.OnCourse = func(i int) { s.Open(s.list.Courses[i].ID) }
	v.calendar.OnDay = s.showDay
	v.lanes = widget.NewColumn(6, -1)
	bar := widget.NewColumn(8, -1, widget.NewRow(4, -1, v.before, v.name, v.after), widget.NewInset(0, 0, 0, 6, v.strip))
	body := widget.NewColumn(0, -1, v.calendar, widget.NewInset(12, 0, 16, 0, v.lanes))
	v.content = widget.NewColumn(0, 1,
		widget.NewInset(10, 14, 8, 10, bar),
		container.NewVScroll(widget.NewInset(0, 14, 0, 16, body)))
	return v
}

func (v *monthView) retranslate() {
	p := v.s.host.P()
	v.before.Label, v.after.Label = p.T("courses.action.before"), p.T("courses.action.after")
	v.calendar.monday = p.Lang != "ko"
	for i := range v.calendar.weekdays {
		v.calendar.weekdays[i] = p.T("courses.weekday." + strconv.Itoa(i))
	}
}

func (v *monthView) show() {
	s, p := v.s, v.s.host.P()
	v.name.SetText(p.Date(s.month.Format("2006-01")))
	now := s.now()
	v.calendar.today = time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	v.calendar.chosen = s.detail.id
	entries, through := parts(s.list.Courses, s.month)
	v.calendar.show(s.month, s.list.Courses, entries)
	for m, n := range counts(s.list.Courses, s.month.Year()) {
		b := v.months[m]
		text := p.T("courses.month." + strconv.Itoa(m+1))
		if n > 0 {
			text += " " + p.T("app.number", message.Args{"count": n})
		}
		b.Set(text, "")
		b.Look = look(int(s.month.Month()) == m+1)
		b.Refresh()
	}
	v.showLanes(entries, through)
	v.content.Refresh()
}

// fewDated is how many courses on days are listed below the calendar too: a day is
// too narrow for a title, and what answers a question should not need a click each.
// More are the list's matter.
const fewDated = 12

// showLanes lists what few stand on days, with their titles in full, what lies in the
// month without a day, and what has no date.
func (v *monthView) showLanes(entries []entry, through []int) {
	s, p := v.s, v.s.host.P()
	v.lanes.RemoveAll()
	if dated := onceEach(entries); len(dated) <= fewDated {
		v.lane(p.T("courses.dated", message.Args{"month": p.Date(s.month.Format("2006-01")), "count": len(dated)}), dated, func(i int) string {
			c := s.list.Courses[i]
			return p.When(c.When) + " · " + c.Title
		})
	}
	v.lane(p.T("courses.through", message.Args{"month": p.Date(s.month.Format("2006-01")), "count": len(through)}), through, func(i int) string {
		c := s.list.Courses[i]
		return c.Title + " (" + p.When(c.When) + ")"
	})
	var undated []int
	for i, c := range s.list.Courses {
		if !c.Known() {
			undated = append(undated, i)
		}
	}
	n := len(s.list.Courses)
	for i := range s.list.Undated {
		undated = append(undated, n+i)
	}
	v.lane(p.T("courses.undated", message.Args{"count": len(undated)}), undated, func(i int) string { return s.at(i).Title })
	v.lanes.Refresh()
}

func (v *monthView) lane(title string, list []int, name func(int) string) {
	if len(list) == 0 {
		return
	}
	v.lanes.Add(widget.NewStyled(title, theme.ColorMuted, theme.SizeCaption, true).Shrinking())
	for k, i := range list {
		if k == laneShown {
			v.lanes.Add(widget.NewFlow(widget.NewButton(v.s.host.P().T("courses.more", message.Args{"count": len(list) - k}), widget.Outline, func() { v.s.setList(true) })))
			break
		}
		c := v.s.at(i)
		v.lanes.Add(widget.NewDottedLink(name(i), kindColor(c.Kind), c.ID == v.s.detail.id, func() { v.s.Open(c.ID) }))
	}
	v.lanes.Add(widget.NewSpace(0, 4))
}
