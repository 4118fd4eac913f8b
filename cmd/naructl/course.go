package main

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type courseCommands struct {
	Show    courseShow    `cmd:"" help:"course_show"`
	Add     courseAdd     `cmd:"" help:"course_add"`
	Edit    courseEdit    `cmd:"" help:"course_edit"`
	Remove  courseRemove  `cmd:"" help:"course_remove"`
	Restore courseRestore `cmd:"" help:"course_restore"`
	Trash   courseTrash   `cmd:"" help:"course_trash"`
	Empty   courseEmpty   `cmd:"" help:"course_empty"`
	Mark    courseMark    `cmd:"" help:"course_mark"`
	Link    courseLink    `cmd:"" help:"course_link"`
	Unlink  courseUnlink  `cmd:"" help:"course_unlink"`
	Offers  courseOffers  `cmd:"" help:"course_offers"`
	Dismiss courseDismiss `cmd:"" help:"course_dismiss"`
	Export  courseExport  `cmd:"" help:"course_export"`
}

type courseID struct {
	ID string `arg:"" name:"id" help:"course_id"`
}

func (c courseID) id() library.CourseID { return library.CourseID(c.ID) }

// withCourses opens the library and does something with its courses.
func (s *session) withCourses(readOnly bool, do func(w *workspace.Workspace) error) error {
	w, err := s.open(readOnly)
	if err != nil {
		return err
	}
	defer w.Close()
	return do(w)
}

// participants writes how many took part; "": unknown.
func (s *session) participants(c *library.Course) string {
	if c.Participants == 0 {
		return ""
	}
	return s.p.Participants(c.Participants, c.ParticipantsBound)
}

// printCourse prints all that is known of a course.
func (s *session) printCourse(c *library.Course, err error) error {
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(c)
	}
	s.courseLine(*c)
	for _, line := range []struct{ key, text string }{
		{"printed", c.DatePrinted}, {"category", c.Category}, {"participants", s.participants(c)}, {"report", c.ReportTitle}, {"note", c.Note},
		{"because", strings.Join(c.AudienceBecause, ", ")},
	} {
		if line.text != "" {
			s.printf("    %s: %s\n", s.p.T("cli.course."+line.key), line.text)
		}
	}
	s.unsure(c.Unsure)
	for _, l := range c.Links {
		if l.Course != "" {
			s.printf("    → %s  %s\n", l.Course, l.Title)
			continue
		}
		page := ""
		if l.Page > 0 {
			page = "  " + s.onPage(l.Page)
		}
		s.printf("    → [%d] %s%s\n", l.Document, l.Title, page)
	}
	return nil
}

type courseShow struct{ courseID }

// Run shows a course with what it belongs to.
func (c *courseShow) Run(s *session) error {
	return s.withCourses(true, func(w *workspace.Workspace) error {
		return s.printCourse(w.Courses.Course(s.ctx, c.id()))
	})
}

// courseFields are what can be said of a person's own course.
type courseFields struct {
	Audience *[]string `placeholder:"AUDIENCE" help:"course_audience"`
	Host     *string   `placeholder:"NAME" help:"course_host"`
	Place    *string   `placeholder:"TEXT" help:"course_place"`
	When     *string   `placeholder:"DATE" help:"course_when"`
	Note     *string   `placeholder:"TEXT" help:"course_note"`
}

// put puts what was given in the place of what was.
func (f courseFields) put(s *session, e *library.CourseEntry) {
	for _, v := range []struct {
		from *string
		into *string
	}{{f.Host, &e.Host}, {f.Place, &e.Place}, {f.When, &e.When}, {f.Note, &e.Note}} {
		if v.from != nil {
			*v.into = *v.from
		}
	}
	if f.Audience != nil {
		e.Audience = s.audiences(*f.Audience)
	}
}

// audiences reads audiences as they are typed; "unknown" says that there is none.
func (s *session) audiences(typed []string) []library.Audience {
	out := []library.Audience{}
	for _, t := range typed {
		if t != "unknown" && t != "미상" && t != "" {
			out = append(out, s.audience(t))
		}
	}
	return out
}

type courseAdd struct {
	Title string `arg:"" name:"title" help:"course_title"`
	courseFields
}

// Run adds a course of one's own.
func (c *courseAdd) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		e := library.CourseEntry{Title: c.Title}
		c.put(s, &e)
		return s.printCourse(w.Courses.AddCourse(s.ctx, e))
	})
}

type courseEdit struct {
	courseID
	Title *string `placeholder:"TEXT" help:"course_title"`
	courseFields
}

// Run replaces what is given of a person's own course and keeps the rest.
func (c *courseEdit) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		was, err := w.Courses.Course(s.ctx, c.id())
		if err != nil {
			return err
		}
		e := library.CourseEntry{Title: was.Title, Audience: was.Audience, Host: was.Host, Place: was.Place, When: was.DatePrinted, Note: was.Note}
		if c.Title != nil {
			e.Title = *c.Title
		}
		c.put(s, &e)
		return s.printCourse(w.Courses.EditCourse(s.ctx, c.id(), e))
	})
}

type courseRemove struct{ courseID }

// Run moves a person's own course to the trash.
func (c *courseRemove) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Courses.RemoveCourse(s.ctx, c.id()); err != nil {
			return err
		}
		return s.did("cli.course.removed", message.Args{"id": c.ID})
	})
}

type courseRestore struct{ courseID }

// Run brings a person's own course back.
func (c *courseRestore) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Courses.RestoreCourse(s.ctx, c.id()); err != nil {
			return err
		}
		return s.printCourse(w.Courses.Course(s.ctx, c.id()))
	})
}

type courseMark struct {
	courseID
	Audience *[]string `placeholder:"AUDIENCE" help:"course_audience"`
	Host     *string   `placeholder:"NAME" help:"course_host"`
	Clear    bool      `help:"course_clear"`
}

// Run says whom a course that a report lists is for, and who hosted it.
func (c *courseMark) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		m, err := w.Courses.CourseMark(s.ctx, c.id())
		if err != nil {
			return err
		}
		if c.Clear {
			m = library.CourseMark{}
		}
		if c.Audience != nil {
			list := s.audiences(*c.Audience)
			m.Audience = &list
		}
		if c.Host != nil {
			m.Host = c.Host
		}
		return s.printCourse(w.Courses.MarkCourse(s.ctx, c.id(), m))
	})
}

// did says what was done; in JSON it is the arguments.
func (s *session) did(key string, args message.Args) error {
	if s.json {
		return s.printJSON(args)
	}
	s.printf("%s\n", s.p.T(key, args))
	return nil
}
