package notes

import (
	"context"

	"naru/internal/library"
)

// Keeper keeps the notes.
type Keeper interface {
	AddNote(ctx context.Context, n library.Note) (*library.Note, error)
	Note(ctx context.Context, id library.NoteID) (*library.Note, error)
	EditNote(ctx context.Context, id library.NoteID, title, body string) (*library.Note, error)
	RemoveNote(ctx context.Context, id library.NoteID) error
	RestoreNote(ctx context.Context, id library.NoteID) error
	NoteList(ctx context.Context, f library.NoteFilter) ([]library.Note, int, error)
}

// Documents names the documents that notes are about.
type Documents interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
	Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error)
}

// Library is what the screen works on. Notes and documents are needed.
type Library struct {
	Notes     Keeper
	Documents Documents
}
