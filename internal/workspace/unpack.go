package workspace

import (
	"context"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// Unpack finds the publications, courses and events that a document lists. Nothing
// of it enters the library. Fails with NotFound if there is no such document.
func (w *Workspace) Unpack(ctx context.Context, id library.DocumentID) (*library.Unpacked, error) {
	d, err := w.Documents.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	pages, err := w.Documents.Pages(ctx, id)
	if err != nil {
		return nil, err
	}
	u := unpack.Unpack(pages, d.Year)
	return &u, nil
}
