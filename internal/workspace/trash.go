package workspace

import (
	"context"

	"naru/internal/library"
)

var _ library.NoteTrash = (*Workspace)(nil)

// TrashedNotes implements library.NoteTrash.
func (w *Workspace) TrashedNotes(ctx context.Context) ([]library.Note, error) {
	return w.store.TrashedNotes(ctx)
}
