package main

import (
	"fmt"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type courseTrash struct{}

// Run lists a person's own courses in the trash.
func (c *courseTrash) Run(s *session) error {
	return s.withCourses(true, func(w *workspace.Workspace) error {
		list, err := w.Courses.TrashedCourses(s.ctx)
		if err != nil {
			return err
		}
		if s.json {
			return s.printJSON(struct {
				Total   int                     `json:"total"`
				Courses []library.TrashedCourse `json:"courses"`
			}{len(list), list})
		}
		if len(list) == 0 {
			s.printf("%s\n", s.p.T("cli.course.trash_empty"))
		}
		for _, t := range list {
			s.courseLine(t.Course)
		}
		return nil
	})
}

type courseEmpty struct {
	IDs []library.CourseID `arg:"" optional:"" name:"id" help:"course_empty_ids"`
	All bool               `help:"course_empty_all"`
}

// Run takes courses in the trash out for good.
func (c *courseEmpty) Run(s *session) error {
	if (len(c.IDs) == 0) == !c.All {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"course_empty": ""}, Err: fmt.Errorf("no course is named")}
	}
	return s.withCourses(false, func(w *workspace.Workspace) error {
		n, err := w.Courses.EmptyCourses(s.ctx, c.IDs...)
		if err != nil {
			return err
		}
		return s.did("cli.course.emptied", message.Args{"count": n})
	})
}
