package courses

import (
	"context"

	"naru/internal/library"
	"naru/internal/message"
)

// change does something to the courses and then, where it went well, shows what
// became of it and says what was done, with a way back.
func (s *Screen) change(work func(ctx context.Context) error, done func()) {
	s.host.Go(work, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.load()
		s.detail.reload()
		if done != nil {
			done()
		}
	})
}

// do changes something and offers to undo it.
func (s *Screen) do(key, title string, work, back func(ctx context.Context) error) {
	s.change(work, func() { s.did(key, title, work, back) })
}

// did says what work changed, and how it goes back.
func (s *Screen) did(key, title string, work, back func(ctx context.Context) error) {
	s.host.Did(s.host.P().T(key, message.Args{"title": title}),
		func() { s.change(back, nil) }, func() { s.do(key, title, work, back) })
}

// keep keeps a person's own course; before is what it was, nil for a new one.
func (s *Screen) keep(e library.CourseEntry, before *library.Course, done func(), failed func(error)) {
	var c *library.Course
	s.host.Go(func(ctx context.Context) (err error) {
		if before == nil {
			c, err = s.lib.AddCourse(ctx, e)
		} else {
			c, err = s.lib.EditCourse(ctx, before.ID, e)
		}
		return err
	}, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		done()
		if c.Known() {
			s.month, s.begun = monthOfCourse(*c, s.month), true
		}
		s.load()
		s.Open(c.ID)
		again := func(ctx context.Context) error { return s.lib.RestoreCourse(ctx, c.ID) }
		back := func(ctx context.Context) error { return s.lib.RemoveCourse(ctx, c.ID) }
		if before != nil {
			put := func(e library.CourseEntry) func(context.Context) error {
				return func(ctx context.Context) error {
					_, err := s.lib.EditCourse(ctx, c.ID, e)
					return err
				}
			}
			again, back = put(e), put(entryOf(*before))
		}
		s.did("courses.saved", c.Title, again, back)
	})
}

func entryOf(c library.Course) library.CourseEntry {
	return library.CourseEntry{Title: c.Title, Audience: c.Audience, Host: c.Host, Place: c.Place, When: c.DatePrinted, Note: c.Note}
}

// remove moves a person's own course to the trash.
func (s *Screen) remove(c library.Course) {
	s.do("courses.removed", c.Title,
		func(ctx context.Context) error { return s.lib.RemoveCourse(ctx, c.ID) },
		func(ctx context.Context) error { return s.lib.RestoreCourse(ctx, c.ID) })
}

// say keeps what a person says of a listed course.
func (s *Screen) say(c library.Course, m, before library.CourseMark) {
	put := func(m library.CourseMark) func(context.Context) error {
		return func(ctx context.Context) error {
			_, err := s.lib.MarkCourse(ctx, c.ID, m)
			return err
		}
	}
	s.do("courses.marked", c.Title, put(m), put(before))
}

func (s *Screen) tie(c library.Course, l library.CourseLink) {
	s.do("courses.linked", l.Title,
		func(ctx context.Context) error { return s.lib.LinkCourse(ctx, c.ID, l) },
		func(ctx context.Context) error { return s.lib.UnlinkCourse(ctx, c.ID, l) })
}

func (s *Screen) unlink(c library.Course, l library.CourseLink) {
	s.do("courses.unlinked", l.Title,
		func(ctx context.Context) error { return s.lib.UnlinkCourse(ctx, c.ID, l) },
		func(ctx context.Context) error { return s.lib.LinkCourse(ctx, c.ID, l) })
}

func (s *Screen) dismiss(c library.Course, o library.CourseOffer) {
	put := func(undo bool) func(context.Context) error {
		return func(ctx context.Context) error { return s.lib.DismissOffer(ctx, c.ID, o.Document, undo) }
	}
	s.do("courses.dismissed", o.Title, put(false), put(true))
}
