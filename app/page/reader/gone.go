package reader

import (
	"context"

	"naru/app/screen"
	"naru/internal/library"
)

// gone is the document that was read until it left the library, and where in it.
type gone struct {
	document library.DocumentID // 0: none
	page     int
	request  library.SearchRequest
}

// leave closes a document that is not in the library any more, and remembers where
// one was: it may come back.
func (r *Reader) leave() {
	was := gone{r.Document(), r.number, r.request}
	r.Close()
	r.gone = was
	if r.lib.Gone != nil {
		r.lib.Gone(was.document)
	}
}

// comeBack opens the document that left, once it is in the library again.
func (r *Reader) comeBack(c screen.Change) {
	was := r.gone
	if was.document == 0 || c != screen.DocumentsChanged {
		return
	}
	var doc *library.Document
	r.opening.Run(func(ctx context.Context) (err error) {
		doc, err = r.lib.Documents.Document(ctx, was.document)
		return err
	}, func(err error) {
		if err != nil {
			return // it is still away
		}
		r.open(doc, was.page, was.request, nil)
		if r.lib.CameBack != nil {
			r.lib.CameBack(was.document)
		}
	})
}
