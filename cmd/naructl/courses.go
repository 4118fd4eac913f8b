package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// coursesFilter narrows a list of courses.
type coursesFilter struct {
	Audience []string `placeholder:"AUDIENCE" help:"courses_audience"`
	Kind     []string `enum:"course,event,own" placeholder:"course|event|own" help:"courses_kind"`
	Host     []string `placeholder:"NAME" sep:"none" help:"courses_host"`
	From     string   `placeholder:"DATE" help:"courses_from"`
	To       string   `placeholder:"DATE" help:"courses_to"`
	Find     string   `placeholder:"TEXT" help:"courses_find"`
	Document int64    `placeholder:"ID" help:"courses_document"`
}

func (c coursesFilter) filter(s *session) (library.CourseFilter, error) {
	f := library.CourseFilter{Hosts: c.Host, From: c.From, To: c.To, Text: c.Find, Document: library.DocumentID(c.Document)}
	for _, date := range []string{c.From, c.To} {
		if date != "" && !library.IsDate(date) {
			return f, &library.Error{Code: library.Invalid, Args: map[string]any{"course_day": date}, Err: fmt.Errorf("%q is no date", date)}
		}
	}
	for _, k := range c.Kind {
		f.Kinds = append(f.Kinds, library.CourseKind(k))
	}
	for _, typed := range c.Audience {
		if typed == "unknown" || typed == "미상" {
			f.NoAudience = true
			continue
		}
		f.Audience = append(f.Audience, s.audience(typed))
	}
	for _, a := range f.Audience {
		if !isAudience(a) {
			return f, &library.Error{Code: library.Invalid, Args: map[string]any{"course_audience": string(a)}, Err: fmt.Errorf("no audience %q", a)}
		}
	}
	return f, nil
}

type coursesCommand struct {
	coursesFilter
	Limit int `placeholder:"N" default:"0" help:"limit"`
}

// Run lists courses and events by date, and what may belong to the stretch of
// time asked for but has no date.
func (c *coursesCommand) Run(s *session) error {
	f, err := c.filter(s)
	if err != nil {
		return err
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Courses.Courses(s.ctx, f)
	if err != nil {
		return err
	}
	if c.Limit > 0 {
		list.Courses = list.Courses[:min(c.Limit, len(list.Courses))]
	}
	if s.json {
		return s.printJSON(list)
	}
	s.printf("%s\n", s.p.T("cli.courses.count", message.Args{"count": list.Total}))
	for _, one := range list.Courses {
		s.courseLine(one)
	}
	if len(list.Undated) > 0 {
		s.printf("%s\n", s.p.T("cli.courses.undated", message.Args{"count": len(list.Undated)}))
		for _, one := range list.Undated {
			s.courseLine(one)
		}
	}
	return nil
}

// audience reads an audience as a person may type it: its name in either
// language, with or without hyphens, or a word of it ("officials"). What is none
// stands as it is.
func (s *session) audience(typed string) library.Audience {
	fold := func(text string) string {
		return strings.NewReplacer(" ", "", "-", "", "_", "", "·", "").Replace(strings.ToLower(text))
	}
	want := fold(typed)
	for _, a := range library.Audiences() {
		names := []string{string(a), s.word("course.audience", string(a))}
		for _, name := range names {
			if want == fold(name) {
				return a
			}
			for _, word := range strings.Fields(name) {
				if want == fold(word) && word != "public" {
					return a
				}
			}
		}
	}
	return library.Audience(typed)
}

func isAudience(a library.Audience) bool {
	for _, b := range library.Audiences() {
		if a == b {
			return true
		}
	}
	return false
}

// courseLine prints a course in two lines: when and what, then for whom and where
// it comes from.
func (s *session) courseLine(c library.Course) {
	s.printf("%s  %s  %s\n", c.ID, s.p.When(c.When), c.Title)
	s.printf("    %s\n", strings.Join(s.courseFacts(c), " · "))
}

func (s *session) courseFacts(c library.Course) []string {
	facts := []string{s.word("course.kind", string(c.Kind))}
	for _, a := range c.Audience {
		facts = append(facts, s.word("course.audience", string(a)))
	}
	for _, text := range []string{c.Host, c.Place} {
		if text != "" {
			facts = append(facts, text)
		}
	}
	if c.Report != 0 {
		facts = append(facts, fmt.Sprintf("[%d] %s", c.Report, s.onPage(c.Page)))
	}
	return facts
}
