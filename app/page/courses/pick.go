package courses

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// mostPicked is how many documents and courses are listed to pick from; typing
// finds the others.
const mostPicked = 40

// pickList asks for a document, or one of a person's own courses, to link.
type pickList struct {
	s       *Screen
	course  library.Course
	find    *fw.Entry
	list    *widget.RowList
	none    *widget.Text
	found   []picked
	stop    func()
	asking  task.Newest
	dialog  dialog.Dialog
	content fyne.CanvasObject
}

// picked is what can be linked.
type picked struct {
	link  library.CourseLink
	below string
}

// pick asks what a course belongs to.
func (s *Screen) pick(c library.Course) {
	win := s.host.Window()
	if win == nil {
		return
	}
	p := s.host.P()
	k := &pickList{s: s, course: c, find: fw.NewEntry(), none: widget.NewCaption(p.T("courses.pick.none")).Shrinking()}
	k.asking.Host = s.host
	k.none.Align = fyne.TextAlignCenter
	k.find.SetPlaceHolder(p.T("courses.pick.find"))
	k.find.OnChanged = func(string) {
		if k.stop != nil {
			k.stop()
		}
		k.stop = s.clock.After(fetchPause, k.load)
	}
	k.list = widget.NewRowList()
	k.list.Length = func() int { return len(k.found) }
	k.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	k.list.Create = func() fyne.CanvasObject { return newRow() }
	k.list.Update = k.update
	k.list.OnOpened = k.take
	cancel := widget.NewFlow(widget.NewButton(p.T("courses.form.cancel"), widget.Outline, func() { k.dialog.Hide() }))
	k.content = widget.NewColumn(10, 1, k.find, container.NewStack(k.list, k.none), cancel)
	k.dialog = dialog.NewCustomWithoutButtons(p.T("courses.pick.title"), k.content, win)
	z := win.Canvas().Size()
	k.dialog.Resize(fyne.NewSize(min(theme.Scaled(600), z.Width-40), min(theme.Scaled(560), z.Height-40)))
	k.dialog.Show()
	win.Canvas().Focus(k.find)
	k.load()
}

// load lists a person's own courses and the documents that answer what is typed.
func (k *pickList) load() {
	text := k.find.Text
	var docs *library.DocumentList
	var own *library.CourseList
	k.asking.Run(func(ctx context.Context) (err error) {
		if own, err = k.s.lib.Courses(ctx, library.CourseFilter{Kinds: []library.CourseKind{library.CourseOwn}, Text: text}); err != nil {
			return err
		}
		docs, err = k.s.docs.Documents(ctx, library.DocumentFilter{Text: text, Limit: mostPicked})
		return err
	}, func(err error) {
		if err != nil {
			k.s.host.Fail(err)
			return
		}
		k.fill(own, docs)
	})
}

func (k *pickList) fill(own *library.CourseList, docs *library.DocumentList) {
	p := k.s.host.P()
	k.found = k.found[:0]
	for i, c := range own.Courses {
		if c.ID != k.course.ID && i < mostPicked {
			k.found = append(k.found, picked{library.CourseLink{Course: c.ID, Title: c.Title}, facts(p, c)})
		}
	}
	for _, d := range docs.Documents {
		below := words.Series(d)
		if d.Year > 0 {
			below = strconv.Itoa(d.Year) + words.Dot + below
		}
		k.found = append(k.found, picked{library.CourseLink{Document: d.ID, Title: title(d)}, below})
	}
	k.none.Hidden = len(k.found) > 0
	k.list.Refresh()
	k.list.ScrollToTop()
}

func title(d library.Document) string {
	if d.Title == "" {
		return d.File
	}
	return d.Title
}

func (k *pickList) update(i int, o fyne.CanvasObject) {
	r := o.(*row)
	if i >= len(k.found) {
		return
	}
	one, p := k.found[i], k.s.host.P()
	r.dot.Color = theme.ColorHit
	r.date.SetText(kindName(p, library.CourseOwn))
	if one.link.Document != 0 {
		r.dot.Color = theme.ColorMuted
		r.date.SetText(p.T("courses.pick.document"))
	}
	r.dot.Refresh()
	r.name.SetText(one.link.Title)
	r.below.SetText(one.below)
	r.content.Refresh()
}

// take links what was picked.
func (k *pickList) take(i int) {
	if i < 0 || i >= len(k.found) {
		return
	}
	k.dialog.Hide()
	k.s.tie(k.course, k.found[i].link)
}
