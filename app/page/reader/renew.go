package reader

import (
	"context"

	"naru/internal/library"
)

// renew takes in what became readable meanwhile: more pages of a document that
// was being read, or the recognised text of the page shown. What is being typed
// beside it stays untouched.
func (r *Reader) renew() {
	if r.doc == nil || r.doc.Incomplete == "" && (r.page == nil || r.page.Source != library.SourceNone) {
		return
	}
	id, number, request := r.doc.ID, r.number, r.request
	var doc *library.Document
	var page *library.Page
	var marks [][2]int
	r.renewing.Run(func(ctx context.Context) (err error) {
		if doc, err = r.lib.Documents.Document(ctx, id); err != nil || number == 0 {
			return err
		}
		if page, err = r.lib.Documents.Page(ctx, id, number); err == nil && request.Query != "" {
			marks = r.lib.Searcher.Mark(request, page.Text)
		}
		return err
	}, func(err error) {
		if err != nil || r.doc == nil || r.doc.ID != id {
			return // what is shown stays; a document in the trash is told of elsewhere
		}
		if len(doc.Contents) != len(r.doc.Contents) {
			r.outline.set(doc.Contents)
		}
		if doc.Pages != r.doc.Pages {
			r.labels = nil
		}
		r.doc = doc
		if page != nil && r.page != nil && r.number == number && r.page.Source != page.Source {
			r.page = page
			r.text.set(page, marks)
			r.picture.show(page, marks)
			r.countHits()
		}
		r.notice.refresh()
		r.bar.refresh()
	})
}
