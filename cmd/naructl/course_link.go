package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// courseEnd is what a course is tied to.
type courseEnd struct {
	courseID
	Document int64  `xor:"end" required:"" placeholder:"ID" help:"course_document"`
	Course   string `xor:"end" required:"" placeholder:"ID" help:"course_course"`
}

func (c courseEnd) link(page int) library.CourseLink {
	return library.CourseLink{Document: library.DocumentID(c.Document), Course: library.CourseID(c.Course), Page: page}
}

type courseLink struct {
	courseEnd
	Page int `placeholder:"N" help:"page_number"`
}

// Run ties a course to a document or to a person's own course.
func (c *courseLink) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Courses.LinkCourse(s.ctx, c.id(), c.link(c.Page)); err != nil {
			return err
		}
		return s.printCourse(w.Courses.Course(s.ctx, c.id()))
	})
}

type courseUnlink struct{ courseEnd }

// Run takes a tie away.
func (c *courseUnlink) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Courses.UnlinkCourse(s.ctx, c.id(), c.link(0)); err != nil {
			return err
		}
		return s.printCourse(w.Courses.Course(s.ctx, c.id()))
	})
}

type courseOffers struct{ courseID }

// Run lists documents that a course may belong to.
func (c *courseOffers) Run(s *session) error {
	return s.withCourses(true, func(w *workspace.Workspace) error {
		offers, err := w.Courses.CourseOffers(library.WithLanguage(s.ctx, s.p.Lang), c.id())
		if err != nil {
			return err
		}
		if s.json {
			return s.printJSON(struct {
				Offers []library.CourseOffer `json:"offers"`
			}{append([]library.CourseOffer{}, offers...)})
		}
		if len(offers) == 0 {
			s.printf("%s\n", s.p.T("cli.course.no_offers"))
		}
		for _, o := range offers {
			s.printf("[%d] %s\n    %s\n", o.Document, o.Title, strings.Join(o.Because, ", "))
		}
		return nil
	})
}

type courseDismiss struct {
	courseID
	Document int64 `required:"" placeholder:"ID" help:"course_document"`
	Undo     bool  `help:"course_undo"`
}

// Run says that a document does not belong to a course.
func (c *courseDismiss) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Courses.DismissOffer(s.ctx, c.id(), library.DocumentID(c.Document), c.Undo); err != nil {
			return err
		}
		key := "cli.course.dismissed"
		if c.Undo {
			key = "cli.course.undismissed"
		}
		return s.did(key, message.Args{"id": c.ID, "document": fmt.Sprint(c.Document)})
	})
}
