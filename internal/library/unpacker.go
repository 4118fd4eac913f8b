package library

import "context"

// Unpacker turns an annual report into the catalogue of what it lists.
type Unpacker interface {
	// Unpack finds what a document lists. Nothing of it enters the library. Fails
	// with NotFound if there is no such document.
	Unpack(ctx context.Context, id DocumentID) (*Unpacked, error)
	// AcceptUnpacked takes over what a person chose of a report, as they corrected
	// it: publications as documents without file, parts of the report; courses and
	// events as they are. What came from the same place before is not added twice,
	// nor changed. Counts tell what was added.
	AcceptUnpacked(ctx context.Context, id DocumentID, chosen Unpacked) (UnpackedCounts, error)
	// UndoUnpack takes back all that was accepted from a report, but for what a
	// person has worked on since: that stays, as a document of its own.
	UndoUnpack(ctx context.Context, id DocumentID) (UnpackUndone, error)
	// Accepted counts what has been accepted from a report.
	Accepted(ctx context.Context, id DocumentID) (UnpackedCounts, error)
	// ListedEvents lists what was accepted from a report, or from all (0), by date.
	ListedEvents(ctx context.Context, id DocumentID) ([]FieldEvent, error)
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
	ListedEvent
}
