package library

import (
	"context"
	"time"
)

// TrashedCourse is a person's own course in the trash.
type TrashedCourse struct {
	Course
	Trashed time.Time `json:"trashed"`
}

// TrashedMilestone is a person's own milestone in the trash.
type TrashedMilestone struct {
	Milestone
	Trashed time.Time `json:"trashed"`
}

// TrashedNote is a note in the trash.
type TrashedNote struct {
	Note
	Trashed time.Time `json:"trashed"`
}

// CourseTrash is what of a person's own courses was thrown away; RestoreCourse of
// Courses takes one back.
type CourseTrash interface {
	// TrashedCourses lists them, last trashed first.
	TrashedCourses(ctx context.Context) ([]TrashedCourse, error)
	// EmptyCourses takes courses in the trash out for good, with what ties them, and
	// tells how many; without ids all. Fails with NotFound, and does nothing, where
	// one of them is not in the trash.
	EmptyCourses(ctx context.Context, ids ...CourseID) (int, error)
}

// MilestoneTrash is what of a person's own milestones was thrown away;
// RestoreMilestone of Timeline takes one back.
type MilestoneTrash interface {
	// TrashedMilestones lists them, last trashed first.
	TrashedMilestones(ctx context.Context) ([]TrashedMilestone, error)
	// EmptyMilestones does for milestones what EmptyCourses does for courses.
	EmptyMilestones(ctx context.Context, ids ...string) (int, error)
}

// NoteTrash is what of the notes was thrown away; RestoreNote of Notes takes one
// back.
type NoteTrash interface {
	// TrashedNotes lists them, last trashed first; those of documents in the trash
	// come back with their documents and are not among them.
	TrashedNotes(ctx context.Context) ([]TrashedNote, error)
}

// Emptied tells what went for good with documents.
type Emptied struct {
	Documents int `json:"documents"` // not counting what was merged into them
	Notes     int `json:"notes"`     // on them
	Quotes    int `json:"quotes"`    // of them, in whatever notes
}

// Trash takes what documents and notes lie in the trash out for good. Both fail with
// NotFound, and do nothing, where one of those named is not in the trash; without ids
// they take all.
type Trash interface {
	// EmptyDocuments takes documents out with their pages, notes and quotes, with what
	// went into them when documents were merged, and with the library's copies of
	// their files where no other document has them. Fails with Temporary while files
	// are imported: one of them may be about to bring the document back.
	EmptyDocuments(ctx context.Context, ids ...DocumentID) (Emptied, error)
	// EmptyNotes takes notes out with their quotes, and tells how many.
	EmptyNotes(ctx context.Context, ids ...NoteID) (int, error)
}
