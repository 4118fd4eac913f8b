package app

import (
	"context"
	"slices"

	"naru/app/screen"
	"naru/internal/library"
)

// documentGone leads back from a document that left the library to where one came
// from: there is nothing to be seen in its reader.
func (w *Window) documentGone(id library.DocumentID) {
	w.back = slices.DeleteFunc(w.back, func(v visit) bool { return v.document == id })
	w.fled = ""
	if w.current != PlaceReader {
		w.rebuildMenus()
		return
	}
	if w.GoBack(); w.current == PlaceReader {
		w.show(w.place(PlaceShelf))
	}
	w.fled = w.current
}

// documentCameBack leads to a document that was taken from under the reader's eyes,
// unless one went elsewhere meanwhile.
func (w *Window) documentCameBack(library.DocumentID) {
	if w.fled != "" && w.fled == w.current {
		w.GoTo(PlaceReader)
	}
	w.fled = ""
	w.rebuildMenus()
}

// trashActions offer to throw away what is read; on the shelf it is what is chosen.
func (w *Window) trashActions() []screen.Action {
	r, ok := w.reader.(interface{ Document() library.DocumentID })
	if !ok {
		return nil
	}
	return []screen.Action{{Key: "shelf.action.trash", Menu: "menu.edit", Disabled: r.Document() == 0, Run: func() { w.trash(r.Document()) }}}
}

func (w *Window) trash(id library.DocumentID) {
	var d *library.Document
	w.Go(func(ctx context.Context) (err error) {
		d, err = w.deps.Documents.Document(ctx, id)
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.shelf.Trash(*d)
	})
}
