package courses

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// form asks for a course in a dialog, which stays open until what was typed is
// kept. Of a listed course it asks for audience and host only.
type form struct {
	s                              *Screen
	title, host, place, when, note *widget.Entry
	audience                       []*fw.Check
	problem                        *fw.Label
	save                           *widget.Button
	dialog                         dialog.Dialog
}

// add asks for a new course, on the day that is chosen.
func (s *Screen) add() {
	var c library.Course
	if !s.day.IsZero() {
		c.DatePrinted = s.day.Format("2006-01-02")
	}
	c.Audience = s.filter.Audience
	s.askOwn(c, nil)
}

// ask asks for the changes to a course.
func (s *Screen) ask(c library.Course) { s.askOwn(c, &c) }

func (s *Screen) askOwn(c library.Course, before *library.Course) {
	p := s.host.P()
	f := s.newForm(c)
	f.title, f.place, f.when = widget.NewEntry(), widget.NewEntry(), widget.NewEntry()
	f.note = widget.NewLines(3)
	f.title.SetText(c.Title)
	f.place.SetText(c.Place)
	f.when.SetText(c.DatePrinted)
	f.note.SetText(c.Note)
	f.when.SetPlaceHolder(p.T("courses.form.when_hint"))
	f.title.OnSubmitted = func(string) { f.save.OnTapped() }
	title := "courses.form.title_edit"
	if before == nil {
		title = "courses.form.title_new"
	}
	submit := func() {
		f.save.Disable()
		e := library.CourseEntry{Title: f.title.Text, Audience: f.chosen(), Host: f.host.Text, Place: f.place.Text, When: f.when.Text, Note: f.note.Text}
		s.keep(e, before, f.dialog.Hide, f.fail)
	}
	f.show(title, submit, nil, []formField{
		{"courses.form.title", f.title}, {"courses.form.when", f.when}, {"courses.audience", f.checks()},
		{"courses.host", f.host}, {"courses.place", f.place}, {"courses.note", f.note},
	}, f.title)
}

// mark asks whom a listed course is for and who hosted it.
func (s *Screen) mark(c library.Course) {
	var before library.CourseMark
	s.host.Go(func(ctx context.Context) (err error) {
		before, err = s.lib.CourseMark(ctx, c.ID)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.askMark(c, before)
	})
}

func (s *Screen) askMark(c library.Course, before library.CourseMark) {
	p := s.host.P()
	f := s.newForm(c)
	submit := func() {
		m := before
		if list := f.chosen(); before.Audience != nil || !slices.Equal(list, c.Audience) {
			m.Audience = &list
		}
		if host := f.host.Text; before.Host != nil || host != c.Host {
			m.Host = &host
		}
		f.dialog.Hide()
		s.say(c, m, before)
	}
	var reset *widget.Button
	if before.Audience != nil || before.Host != nil {
		reset = widget.NewButton(p.T("courses.form.reset"), widget.Outline, func() {
			f.dialog.Hide()
			s.say(c, library.CourseMark{}, before)
		})
	}
	f.show("courses.form.title_mark", submit, reset, []formField{{"courses.audience", f.checks()}, {"courses.host", f.host}}, f.host)
}

func (s *Screen) newForm(c library.Course) *form {
	p := s.host.P()
	f := &form{s: s, host: widget.NewEntry()}
	f.host.SetText(c.Host)
	for _, a := range library.Audiences() {
		check := fw.NewCheck(audienceName(p, a), nil)
		check.Checked = slices.Contains(c.Audience, a)
		f.audience = append(f.audience, check)
	}
	return f
}

func (f *form) checks() fyne.CanvasObject {
	flow := widget.NewFlow()
	for _, c := range f.audience {
		flow.Add(c)
	}
	return flow
}

func (f *form) chosen() []library.Audience {
	out := []library.Audience{}
	for i, a := range library.Audiences() {
		if f.audience[i].Checked {
			out = append(out, a)
		}
	}
	return out
}

func (f *form) fail(err error) {
	f.save.Enable()
	f.problem.SetText(f.s.host.P().Err(err))
	f.problem.Show()
}

// formField is a field with the key of its name.
type formField struct {
	key   string
	field fyne.CanvasObject
}

func (f *form) show(title string, submit func(), reset *widget.Button, fields []formField, first fyne.Focusable) {
	win := f.s.host.Window()
	if win == nil {
		return
	}
	p := f.s.host.P()
	column := widget.NewColumn(4, -1)
	for _, field := range fields {
		column.Add(widget.NewCaption(p.T(field.key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 8, 0, field.field))
	}
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	f.save = widget.NewButton(p.T("courses.form.save"), widget.Primary, submit)
	buttons := widget.NewFlow(f.save, widget.NewButton(p.T("courses.form.cancel"), widget.Outline, func() { f.dialog.Hide() }))
	if reset != nil {
		buttons.Add(reset)
	}
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, buttons))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	f.dialog = dialog.NewCustomWithoutButtons(p.T(title), body, win)
	z := win.Canvas().Size()
	high := float32(220 + 72*len(fields))
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(560), z.Width-40), min(theme.Scaled(high), z.Height-40)))
	f.dialog.Show()
	win.Canvas().Focus(first)
}
