package workspace

import (
	"context"
	"path/filepath"

	"naru/internal/extract"
	"naru/internal/extract/clean"
	"naru/internal/library"
	"naru/internal/recognise"
	"naru/internal/recognise/tesseract"
)

// newRecogniser makes what reads pages from their images; nothing starts before
// it is asked to.
func (w *Workspace) newRecogniser(o Options) *recognise.Recogniser {
	if o.Engine == nil {
		o.Engine = tesseract.New(tesseract.Options{})
	}
	importing := func() bool { return w.importer.Progress().Running }
	return recognise.New(recognise.Config{
		Queue:  w.store,
		Engine: o.Engine,
		Open: func(ctx context.Context, t recognise.Task) (extract.Viewer, error) {
			return w.reader.Open(ctx, extract.Request{Path: w.blobs.Path(t.SHA256, filepath.Ext(t.File))})
		},
		Clean: cleanSeen,
		Busy:  importing,
		Finished: func(ctx context.Context, id library.DocumentID) {
			// A scan had nothing to describe it by. A failure leaves it as it was.
			_ = w.describeRecognised(ctx, id)
			w.words.soon()
		},
		Now: o.Now,
	})
}

// cleanSeen cleans what was seen in an image as text layers are cleaned: words
// broken at line ends are joined, by what the page itself tells.
func cleanSeen(seen []rune) (text []rune, from []int) {
	page := clean.Page(seen)
	var h clean.Hyphens
	h.Look(page.Runes)
	h.Count(page.Runes)
	out := h.Mend(page)
	return out.Runes, out.From
}

// describeRecognised describes a document, and finds its themes, by the text that
// it did not have when it came in. What a person set stays.
func (w *Workspace) describeRecognised(ctx context.Context, id library.DocumentID) error {
	d, err := w.DescribeAgain(ctx, id)
	if err != nil {
		return err
	}
	pages, err := w.Documents.Pages(ctx, id)
	if err != nil {
		return err
	}
	texts := make([]string, len(pages))
	for i, p := range pages {
		texts[i] = p.Text
	}
	return w.store.ClassifyDocument(ctx, id, w.themes.Classify(d.Title, d.Abstract, texts))
}

// WatchRecognizedPages calls f with each page that was read from its image, or
// could not be, one at a time, until stop is called.
func (w *Workspace) WatchRecognizedPages(f func(library.RecognizedPage)) (stop func()) {
	if w.ocr == nil {
		return func() {}
	}
	return w.ocr.WatchPages(f)
}
