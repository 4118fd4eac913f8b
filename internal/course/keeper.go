package course

import (
	"context"
	"time"

	"naru/internal/library"
)

// Own is a person's own course as it is kept.
type Own struct {
	ID   int64
	Year int // for a date typed without one
	library.CourseEntry
}

// Trashed is a person's own course in the trash.
type Trashed struct {
	Own
	At time.Time
}

// Ref names a course within one of the two lists; one of both is 0.
type Ref struct{ Event, Own int64 }

// Link is a tie as it is kept: to a document, or to a person's own course.
type Link struct {
	Of       Ref
	Document library.DocumentID
	ToOwn    int64
	Page     int
	Refused  bool   // offered, and turned down
	Title    string // of the document
}

// Title is a document's title in its languages.
type Title struct {
	ID           library.DocumentID
	Title, Other string
}

// Keeper keeps courses in the library.
type Keeper interface {
	// ListedEvents lists what was accepted from a report, from all for 0.
	ListedEvents(ctx context.Context, report library.DocumentID) ([]library.FieldEvent, error)
	OwnCourses(ctx context.Context) ([]Own, error)
	// AddOwnCourse keeps a course and gives its number; EditOwnCourse replaces one.
	AddOwnCourse(ctx context.Context, o Own) (int64, error)
	EditOwnCourse(ctx context.Context, o Own) error
	TrashOwnCourse(ctx context.Context, id int64, trashed bool) error
	// TrashedOwnCourses lists those in the trash, last trashed first;
	// EmptyOwnCourses takes some out for good, and NotFound where one is not there.
	TrashedOwnCourses(ctx context.Context) ([]Trashed, error)
	EmptyOwnCourses(ctx context.Context, ids []int64) error
	// CourseMarks gives what a person said of listed courses, by their numbers.
	CourseMarks(ctx context.Context) (map[int64]library.CourseMark, error)
	SetCourseMark(ctx context.Context, event int64, m library.CourseMark) error
	// CourseLinks lists ties to documents and courses outside the trash.
	CourseLinks(ctx context.Context) ([]Link, error)
	SetCourseLink(ctx context.Context, l Link) error
	RemoveCourseLink(ctx context.Context, l Link) error
	// Reports gives the publishers of documents that list something, by id, and
	// their titles.
	Reports(ctx context.Context) (map[library.DocumentID]Report, error)
	// Titles lists the titles of all documents outside the trash.
	Titles(ctx context.Context) ([]Title, error)
}

// Report is a document that lists courses.
type Report struct{ Title, Publisher string }
