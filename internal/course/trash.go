package course

import (
	"context"

	"naru/internal/library"
)

// TrashedCourses implements library.Courses.
func (s *Service) TrashedCourses(ctx context.Context) ([]library.TrashedCourse, error) {
	list, err := s.keep.TrashedOwnCourses(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]library.TrashedCourse, 0, len(list))
	for _, t := range list {
		out = append(out, library.TrashedCourse{Course: owned(t.Own), Trashed: t.At})
	}
	return out, nil
}

// EmptyCourses implements library.Courses.
func (s *Service) EmptyCourses(ctx context.Context, ids ...library.CourseID) (int, error) {
	var own []int64
	for _, id := range ids {
		ref, err := ownRef(id)
		if err != nil {
			return 0, err
		}
		own = append(own, ref.Own)
	}
	if len(ids) == 0 {
		all, err := s.keep.TrashedOwnCourses(ctx)
		if err != nil {
			return 0, err
		}
		for _, t := range all {
			own = append(own, t.ID)
		}
	}
	if len(own) == 0 {
		return 0, nil
	}
	return len(own), s.keep.EmptyOwnCourses(ctx, own)
}
