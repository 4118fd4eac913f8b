package courses

import (
	"context"

	"naru/internal/library"
)

// Courses is what the screen asks of the courses.
type Courses interface {
	Courses(ctx context.Context, f library.CourseFilter) (*library.CourseList, error)
	Course(ctx context.Context, id library.CourseID) (*library.Course, error)
	AddCourse(ctx context.Context, e library.CourseEntry) (*library.Course, error)
	EditCourse(ctx context.Context, id library.CourseID, e library.CourseEntry) (*library.Course, error)
	RemoveCourse(ctx context.Context, id library.CourseID) error
	RestoreCourse(ctx context.Context, id library.CourseID) error
	CourseMark(ctx context.Context, id library.CourseID) (library.CourseMark, error)
	MarkCourse(ctx context.Context, id library.CourseID, m library.CourseMark) (*library.Course, error)
	LinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error
	UnlinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error
	CourseOffers(ctx context.Context, id library.CourseID) ([]library.CourseOffer, error)
	DismissOffer(ctx context.Context, id library.CourseID, document library.DocumentID, undo bool) error
}

// Documents is what the screen asks of the catalogue, to link a document.
type Documents interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
}
