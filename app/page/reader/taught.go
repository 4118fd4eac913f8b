package reader

import (
	"context"
	"slices"

	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// taught is what happened with a document: the courses and events it belongs to,
// and the milestones it is the source of.
type taught struct {
	courses    []library.Course
	milestones []library.Milestone
}

// loadTaught asks for what happened with the document shown.
func (a *about) loadTaught() {
	lib := a.r.lib
	if lib.Courses == nil && lib.Milestones == nil || a.doc == nil {
		return
	}
	id := a.doc.ID
	var found taught
	a.r.host.Go(func(ctx context.Context) error {
		if lib.Courses != nil {
			list, err := lib.Courses.Courses(ctx, library.CourseFilter{Document: id})
			if err != nil {
				return err
			}
			for _, c := range list.Courses {
				if _, tied := tieTo(c, id); tied { // what it only lists is told elsewhere
					found.courses = append(found.courses, c)
				}
			}
		}
		if lib.Milestones == nil {
			return nil
		}
		all, err := lib.Milestones.Milestones(ctx)
		for _, m := range all {
			if m.Document == id && !m.Hidden {
				found.milestones = append(found.milestones, m)
			}
		}
		return err
	}, func(err error) {
		if err != nil || a.doc == nil || a.doc.ID != id { // without it the rest still shows
			return
		}
		if a.taught = found; a.form == nil {
			a.show()
		}
	})
}

// tieTo gives what ties a course to a document.
func tieTo(c library.Course, id library.DocumentID) (library.CourseLink, bool) {
	k := slices.IndexFunc(c.Links, func(l library.CourseLink) bool { return l.Document == id })
	if k < 0 {
		return library.CourseLink{}, false
	}
	return c.Links[k], true
}

// showTaught lists what happened with the document; each leads to where more is
// told of it.
func (a *about) showTaught(p message.Printer) {
	if len(a.taught.courses) > 0 {
		a.column.Add(widget.NewLine())
		a.column.Add(a.head(p.T("reader.taught")))
	}
	for _, c := range a.taught.courses {
		open := widget.NewTextLink(c.Title, true, func() { a.r.lib.ShowCourse(c.ID) }).Accented()
		meta := p.T("course.kind." + string(c.Kind))
		if c.Known() {
			meta += words.Dot + p.When(c.When)
		}
		l, _ := tieTo(c, a.doc.ID)
		if l.Page > 0 {
			meta += words.Dot + words.Page(p, a.r.printed(l.Page))
		}
		untie := widget.NewButton(p.T("reader.taught.untie"), widget.Small, func() { a.untieCourse(c, l) })
		a.column.Add(widget.NewRow(8, 0, widget.NewColumn(1, -1, open, widget.NewCaption(meta).Shrinking()), untie))
	}
	if len(a.taught.milestones) > 0 {
		a.column.Add(widget.NewLine())
		a.column.Add(a.head(p.T("reader.taught.milestones")))
	}
	for _, m := range a.taught.milestones {
		open := widget.NewTextLink(m.Title(p.Lang), true, func() { a.r.lib.ShowMilestone(m) }).Accented()
		meta := p.When(library.WhenBetween(m.From, m.To))
		if m.Page > 0 {
			meta += words.Dot + words.Page(p, a.r.printed(m.Page))
		}
		a.column.Add(widget.NewColumn(1, -1, open, widget.NewCaption(meta).Shrinking()))
	}
}

// untieCourse says that a course does not belong to the document; it can be taken
// back.
func (a *about) untieCourse(c library.Course, l library.CourseLink) {
	lib := a.r.lib.Courses
	a.settle(func(ctx context.Context) error { return lib.UnlinkCourse(ctx, c.ID, l) }, "reader.taught.untied",
		func(ctx context.Context) error { return lib.LinkCourse(ctx, c.ID, l) })
}
