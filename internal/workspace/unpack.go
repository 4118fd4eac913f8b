package workspace

import (
	"context"

	"naru/internal/catalog"
	"naru/internal/catalog/unpack"
	"naru/internal/library"
	"naru/internal/store"
)

var _ library.Unpacker = (*Workspace)(nil)

// Unpack implements library.Unpacker.
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

// AcceptUnpacked implements library.Unpacker. Themes are given by title, abstract
// and contents, as to any document.
func (w *Workspace) AcceptUnpacked(ctx context.Context, id library.DocumentID, chosen library.Unpacked) (library.UnpackedCounts, error) {
	report, err := w.Documents.Document(ctx, id)
	if err != nil {
		return library.UnpackedCounts{}, err
	}
	places := store.Places{}
	var documents []store.ListedDocument
	for _, r := range chosen.Records {
		d := r.Document(report, catalog.KindOfSeries(r.Series))
		var contents []string
		for _, h := range r.Contents {
			contents = append(contents, h.Title)
		}
		d.Themes = w.themes.Classify(d.Title, d.Abstract, contents)
		documents = append(documents, store.ListedDocument{
			Document: d, Page: r.Page, Place: places.Of("record", r.Page, r.Series, r.Number),
		})
	}
	return w.store.AcceptListed(ctx, id, documents, chosen.Courses, chosen.Events)
}

// UndoUnpack implements library.Unpacker.
func (w *Workspace) UndoUnpack(ctx context.Context, id library.DocumentID) (library.UnpackUndone, error) {
	if _, err := w.Documents.Document(ctx, id); err != nil {
		return library.UnpackUndone{}, err
	}
	return w.store.UndoListed(ctx, id)
}

// Accepted implements library.Unpacker.
func (w *Workspace) Accepted(ctx context.Context, id library.DocumentID) (library.UnpackedCounts, error) {
	return w.store.Accepted(ctx, id)
}

// ListedEvents implements library.Unpacker.
func (w *Workspace) ListedEvents(ctx context.Context, id library.DocumentID) ([]library.FieldEvent, error) {
	return w.store.ListedEvents(ctx, id)
}
