package library

import "context"

// Unpacker turns an annual report into the catalogue of what it lists.
type Unpacker interface {
	// Unpack finds what a document lists, and says what of it is in already.
	// Nothing of it enters the library. Fails with NotFound if there is no such
	// document.
	Unpack(ctx context.Context, id DocumentID) (*Unpacked, error)
	// Lists counts what a document lists if it is a report on an institute's year,
	// by its kind or title; nothing for other documents, which are not read.
	Lists(ctx context.Context, id DocumentID) (UnpackedCounts, error)
	// AcceptUnpacked takes over what a person chose of a report, as they corrected
	// it: publications as documents without file, parts of the report; courses and
	// events as they are. What came from the same place before is not added twice,
	// nor changed; what was removed since comes back. What the report itself says
	// of each is kept beside it. Counts tell what was added.
	AcceptUnpacked(ctx context.Context, id DocumentID, chosen Unpacked) (UnpackedCounts, error)
	// UndoUnpack takes back what was accepted from a report: all, or only the
	// places given. What a person has worked on since stays.
	UndoUnpack(ctx context.Context, id DocumentID, places ...string) (UnpackUndone, error)
	// Accepted counts what has been accepted from a report.
	Accepted(ctx context.Context, id DocumentID) (UnpackedCounts, error)
	FieldEvents
}

// FieldEvents are the courses and events of the catalogue.
type FieldEvents interface {
	// ListedEvents lists what was accepted from a report, or from all (0), by date.
	ListedEvents(ctx context.Context, id DocumentID) ([]FieldEvent, error)
	// EditEvent corrects a course or event: all but its report, page and place.
	// It gives what stood there, which RevertEvent puts back. Fails with NotFound,
	// or Invalid where there is no title or the dates are none (see ListedEvent.Flaw).
	EditEvent(ctx context.Context, e FieldEvent) (before *FieldEvent, err error)
	RevertEvent(ctx context.Context, before FieldEvent) error
	// RemoveEvent takes a course or event out; RestoreEvent undoes it, with all
	// that hangs on it.
	RemoveEvent(ctx context.Context, id int64) error
	RestoreEvent(ctx context.Context, id int64) error
}

// UnpackedCounts counts what a report lists.
type UnpackedCounts struct {
	Records int `json:"records"`
	Courses int `json:"courses"`
	Events  int `json:"events"`
}

// Counts counts what was found.
func (u Unpacked) Counts() UnpackedCounts {
	return UnpackedCounts{Records: len(u.Records), Courses: len(u.Courses), Events: len(u.Events)}
}

// All is the sum.
func (c UnpackedCounts) All() int { return c.Records + c.Courses + c.Events }

// UnpackUndone counts what undoing took away and what it left.
type UnpackUndone struct {
	Removed UnpackedCounts `json:"removed"`
	Kept    UnpackedCounts `json:"kept"` // a person has worked on it since
}

// FieldEvent is a course or an event of the catalogue.
type FieldEvent struct {
	ID     int64      `json:"id"`
	Report DocumentID `json:"report"` // which lists it, on Page
	Course bool       `json:"course"`
	Edited bool       `json:"edited,omitempty"` // a person changed it since it was accepted
	ListedEvent
}
