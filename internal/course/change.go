package course

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// AddCourse implements library.Courses.
func (s *Service) AddCourse(ctx context.Context, e library.CourseEntry) (*library.Course, error) {
	o, err := s.own(e)
	if err != nil {
		return nil, err
	}
	id, err := s.keep.AddOwnCourse(ctx, o)
	if err != nil {
		return nil, err
	}
	return s.Course(ctx, IDOf(Ref{Own: id}))
}

// EditCourse implements library.Courses.
func (s *Service) EditCourse(ctx context.Context, id library.CourseID, e library.CourseEntry) (*library.Course, error) {
	ref, err := ownRef(id)
	if err != nil {
		return nil, err
	}
	o, err := s.own(e)
	if err != nil {
		return nil, err
	}
	o.ID = ref.Own
	if err := s.keep.EditOwnCourse(ctx, o); err != nil {
		return nil, err
	}
	return s.Course(ctx, id)
}

// own checks what was typed.
func (s *Service) own(e library.CourseEntry) (Own, error) {
	o := Own{Year: s.now().Year(), CourseEntry: library.CourseEntry{
		Title: tidy(e.Title), Host: tidy(e.Host), Place: tidy(e.Place), When: tidy(e.When), Note: strings.TrimSpace(norm.NFC.String(e.Note)),
	}}
	if o.Title == "" {
		return Own{}, invalid("course_title", "", "a course needs a title")
	}
	if _, ok := unpack.When(o.When, o.Year); !ok && o.When != "" {
		return Own{}, invalid("course_when", o.When, "a date cannot be read")
	}
	var err error
	o.Audience, err = audiences(e.Audience)
	return o, err
}

// audiences checks that there are such, and puts them in order, each once.
func audiences(list []library.Audience) ([]library.Audience, error) {
	out := []library.Audience{}
	for _, a := range library.Audiences() {
		if slices.Contains(list, a) {
			out = append(out, a)
		}
	}
	for _, a := range list {
		if !slices.Contains(out, a) {
			return nil, invalid("course_audience", string(a), "there is no such audience")
		}
	}
	return out, nil
}

func invalid(arg, value, why string) error {
	return &library.Error{Code: library.Invalid, Args: map[string]any{arg: value}, Err: fmt.Errorf("%s: %q", why, value)}
}

func tidy(text string) string { return strings.Join(strings.Fields(norm.NFC.String(text)), " ") }

// ownRef reads the name of a person's own course; those that a report lists are
// told apart from those that are not there.
func ownRef(id library.CourseID) (Ref, error) {
	ref, err := refOf(id)
	if err == nil && ref.Own == 0 {
		return ref, invalid("course_listed", string(id), "it is listed by a report")
	}
	return ref, err
}

// RemoveCourse implements library.Courses.
func (s *Service) RemoveCourse(ctx context.Context, id library.CourseID) error {
	ref, err := ownRef(id)
	if err != nil {
		return err
	}
	return s.keep.TrashOwnCourse(ctx, ref.Own, true)
}

// RestoreCourse implements library.Courses.
func (s *Service) RestoreCourse(ctx context.Context, id library.CourseID) error {
	ref, err := ownRef(id)
	if err != nil {
		return err
	}
	return s.keep.TrashOwnCourse(ctx, ref.Own, false)
}

// CourseMark implements library.Courses.
func (s *Service) CourseMark(ctx context.Context, id library.CourseID) (library.CourseMark, error) {
	if _, err := s.Course(ctx, id); err != nil {
		return library.CourseMark{}, err
	}
	ref, err := refOf(id)
	if err != nil {
		return library.CourseMark{}, err
	}
	marks, err := s.keep.CourseMarks(ctx)
	return marks[ref.Event], err
}

// MarkCourse implements library.Courses.
func (s *Service) MarkCourse(ctx context.Context, id library.CourseID, m library.CourseMark) (*library.Course, error) {
	ref, err := refOf(id)
	if err != nil {
		return nil, err
	}
	if ref.Event == 0 {
		return nil, invalid("course_own", string(id), "a course of one's own is edited instead")
	}
	if m.Audience != nil {
		list, err := audiences(*m.Audience)
		if err != nil {
			return nil, err
		}
		m.Audience = &list
	}
	if m.Host != nil {
		host := tidy(*m.Host)
		m.Host = &host
	}
	if err := s.keep.SetCourseMark(ctx, ref.Event, m); err != nil {
		return nil, err
	}
	return s.Course(ctx, id)
}

// LinkCourse implements library.Courses.
func (s *Service) LinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error {
	kept, err := s.link(id, l)
	if err != nil {
		return err
	}
	return s.keep.SetCourseLink(ctx, kept)
}

// UnlinkCourse implements library.Courses.
func (s *Service) UnlinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error {
	kept, err := s.link(id, l)
	if err != nil {
		return err
	}
	return s.keep.RemoveCourseLink(ctx, kept)
}

// link reads a tie. One between a listed course and a person's own is kept from
// the listed one, one between two of a person's own from the later, so that it is
// the same from both sides.
func (s *Service) link(id library.CourseID, l library.CourseLink) (Link, error) {
	of, err := refOf(id)
	if err != nil {
		return Link{}, err
	}
	if (l.Document == 0) == (l.Course == "") {
		return Link{}, invalid("course_link", string(id), "a course is tied to a document or to a course")
	}
	if l.Document != 0 {
		return Link{Of: of, Document: l.Document, Page: l.Page}, nil
	}
	to, err := refOf(l.Course)
	if err != nil {
		return Link{}, err
	}
	if to.Own == 0 || of.Own != 0 && of.Own < to.Own {
		of, to = to, of
	}
	if to.Own == 0 || of == to {
		return Link{}, invalid("course_link", string(id), "of two courses one is a person's own")
	}
	return Link{Of: of, ToOwn: to.Own}, nil
}

// DismissOffer implements library.Courses.
func (s *Service) DismissOffer(ctx context.Context, id library.CourseID, document library.DocumentID, undo bool) error {
	ref, err := refOf(id)
	if err != nil {
		return err
	}
	l := Link{Of: ref, Document: document, Refused: true}
	if undo {
		return s.keep.RemoveCourseLink(ctx, l)
	}
	return s.keep.SetCourseLink(ctx, l)
}
