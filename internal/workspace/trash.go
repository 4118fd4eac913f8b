package workspace

import (
	"context"

	"naru/internal/blob"
	"naru/internal/library"
	"naru/internal/store"
)

// documentTrash empties the trash of documents: first the rows, then the originals
// that nothing needs any more. A crash between leaves a file too many, never a
// document without one.
type documentTrash struct {
	store  *store.Store
	blobs  *blob.Store
	forget func() // closes what is open for drawing
}

var _ library.DocumentTrash = (*documentTrash)(nil)

// EmptyDocuments implements library.DocumentTrash.
func (t *documentTrash) EmptyDocuments(ctx context.Context, ids ...library.DocumentID) (library.Emptied, error) {
	told, unused, err := t.store.EmptyTrash(ctx, ids...)
	if err != nil {
		return told, err
	}
	t.forget()
	for _, o := range unused {
		if err := t.blobs.Remove(o.SHA256, o.Extension); err != nil {
			return told, err
		}
	}
	return told, nil
}
