package main

import (
	"io"

	"naru/internal/course"
	"naru/internal/message"
	"naru/internal/wholefile"
	"naru/internal/workspace"
)

type courseExport struct {
	File string `arg:"" type:"path" help:"course_export_file"`
	coursesFilter
	newFile
}

// Run writes courses and events into a file for spreadsheets; of a stretch of time
// those without a date as well, last.
func (c *courseExport) Run(s *session) error {
	if err := c.free(c.File); err != nil {
		return err
	}
	f, err := c.filter(s)
	if err != nil {
		return err
	}
	return s.withCourses(true, func(w *workspace.Workspace) error {
		list, err := w.Courses.Courses(s.ctx, f)
		if err != nil {
			return err
		}
		all := append(list.Courses, list.Undated...)
		if err := wholefile.Replace(c.File, func(out io.Writer) error { return course.Sheet(out, all) }); err != nil {
			return err
		}
		if s.json {
			return s.printJSON(map[string]any{"file": c.File, "courses": len(all)})
		}
		s.printf("%s\n", s.p.T("cli.course.exported", message.Args{"courses": s.p.T("cli.courses.count", message.Args{"count": len(all)}), "file": c.File}))
		return nil
	})
}
