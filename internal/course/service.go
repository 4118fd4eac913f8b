package course

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"naru/internal/library"
)

// Term is a policy term that a title speaks of.
type Term struct {
	ID   string
	Name string
}

// Service implements library.Courses over what the library keeps. Its methods may
// be called from any goroutine.
type Service struct {
	keep  Keeper
	terms func(text, lang string) []Term
	now   func() time.Time
}

var _ library.Courses = (*Service)(nil)

// New makes a service. Terms finds the policy terms of a title, in any language,
// named in lang; nil: none are looked for.
func New(keep Keeper, terms func(text, lang string) []Term, now func() time.Time) *Service {
	if terms == nil {
		terms = func(string, string) []Term { return nil }
	}
	return &Service{keep: keep, terms: terms, now: now}
}

// IDOf names a course.
func IDOf(r Ref) library.CourseID {
	if r.Event != 0 {
		return library.CourseID(fmt.Sprint("r", r.Event))
	}
	return library.CourseID(fmt.Sprint("c", r.Own))
}

// refOf reads a course's name. NotFound where it is none.
func refOf(id library.CourseID) (Ref, error) {
	text := string(id)
	if len(text) > 1 {
		if n, err := strconv.ParseInt(text[1:], 10, 64); err == nil && n > 0 && strconv.FormatInt(n, 10) == text[1:] {
			switch text[0] {
			case 'r':
				return Ref{Event: n}, nil
			case 'c':
				return Ref{Own: n}, nil
			}
		}
	}
	return Ref{}, notFound(id)
}

func notFound(id library.CourseID) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{"course": string(id)}, Err: fmt.Errorf("no course %s", id)}
}

// Courses implements library.Courses.
func (s *Service) Courses(ctx context.Context, f library.CourseFilter) (*library.CourseList, error) {
	all, err := s.all(ctx)
	if err != nil {
		return nil, err
	}
	return narrow(all, f), nil
}

// Course implements library.Courses.
func (s *Service) Course(ctx context.Context, id library.CourseID) (*library.Course, error) {
	all, err := s.all(ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].ID == id {
			return &all[i], nil
		}
	}
	return nil, notFound(id)
}

// all lists every course by date, what is undated last.
func (s *Service) all(ctx context.Context) ([]library.Course, error) {
	events, err := s.keep.ListedEvents(ctx, 0)
	if err != nil {
		return nil, fmt.Errorf("list what reports list: %w", err)
	}
	reports, err := s.keep.Reports(ctx)
	if err != nil {
		return nil, err
	}
	marks, err := s.keep.CourseMarks(ctx)
	if err != nil {
		return nil, err
	}
	own, err := s.keep.OwnCourses(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]library.Course, 0, len(events)+len(own))
	for _, e := range events {
		out = append(out, listed(e, reports[e.Report], marks[e.ID]))
	}
	for _, o := range own {
		out = append(out, owned(o))
	}
	if err := s.tie(ctx, out); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, byDate)
	return out, nil
}

// byDate orders by the first day, what is undated last.
func byDate(a, b library.Course) int {
	if (a.From == "") != (b.From == "") {
		if a.From == "" {
			return 1
		}
		return -1
	}
	if c := strings.Compare(a.From, b.From); c != 0 {
		return c
	}
	return strings.Compare(a.To, b.To)
}

// tie gives the courses their links; one between two courses shows on both.
func (s *Service) tie(ctx context.Context, all []library.Course) error {
	links, err := s.keep.CourseLinks(ctx)
	if err != nil {
		return fmt.Errorf("list what belongs to courses: %w", err)
	}
	at := map[library.CourseID]*library.Course{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	for _, l := range links {
		from := at[IDOf(l.Of)]
		switch {
		case l.Refused || from == nil:
		case l.Document != 0:
			from.Links = append(from.Links, library.CourseLink{Document: l.Document, Page: l.Page, Title: l.Title})
		default:
			to := at[IDOf(Ref{Own: l.ToOwn})]
			if to == nil {
				continue
			}
			from.Links = append(from.Links, library.CourseLink{Course: to.ID, Title: to.Title})
			to.Links = append(to.Links, library.CourseLink{Course: from.ID, Title: from.Title})
		}
	}
	return nil
}
