package workspace

import (
	"context"
	"errors"

	"naru/internal/blob"
	"naru/internal/library"
	"naru/internal/store"
)

// trash takes out for good what the database and the folder of originals hold of a
// document.
type trash struct {
	*store.Store
	blobs     *blob.Store
	importing func() bool // tells that files are brought in
	forget    func()      // closes what is open for drawing
}

var _ library.Trash = (*trash)(nil)

// EmptyDocuments implements library.Trash. The rows go first: an original without a
// document is only space, a document without its original a loss.
func (t *trash) EmptyDocuments(ctx context.Context, ids ...library.DocumentID) (library.Emptied, error) {
	if t.importing() {
		return library.Emptied{}, &library.Error{Code: library.Temporary, Args: map[string]any{"trash": ""}, Err: errors.New("files are being imported")}
	}
	told, left, err := t.Store.EmptyDocuments(ctx, ids...)
	if err != nil {
		return told, err
	}
	t.forget()
	ctx = context.WithoutCancel(ctx)
	for _, o := range left {
		used, err := t.OriginalUsed(ctx, o.SHA256)
		if err != nil || used {
			continue
		}
		if err := t.blobs.Remove(o.SHA256, o.Extension); err != nil {
			return told, err
		}
	}
	return told, nil
}
