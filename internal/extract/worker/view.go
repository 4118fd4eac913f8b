package worker

import (
	"math"

	"naru/internal/extract/clean"
	"naru/internal/extract/flow"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// opened is the document that a viewer keeps open: a PDF, or one in pages of
// our own, of which the one looked at is set as a PDF.
type opened struct {
	file  *source
	doc   *pdfium.Document // of a PDF
	pages []flow.Page      // of all others
	sheet *sheet           // of those, the page last looked at
	// hyphens is what the whole document says about broken words, read when the
	// first page asks.
	hyphens *clean.Hyphens
}

func (w *worker) closeDocument() {
	if w.open == nil {
		return
	}
	if w.open.doc != nil {
		w.open.doc.Close()
	}
	w.open.sheet.close()
	_ = w.open.file.Close()
	w.open = nil
}

// openDocument keeps a document open for image and layout.
func (w *worker) openDocument(ask request) error {
	w.closeDocument()
	file, err := ask.open()
	if err != nil {
		return err
	}
	o := &opened{file: file}
	n, err := w.load(o, ask)
	if file.err != nil {
		err = file.err
	}
	if err != nil {
		_ = file.Close()
		return err
	}
	w.open = o
	return w.send(wire.Progress, wire.Count{Done: 0, Total: n}.Append(nil))
}

// load opens the document in its reader and gives the number of its pages.
func (w *worker) load(o *opened, ask request) (int, error) {
	format, err := o.file.kind(ask.Name)
	if err != nil {
		return 0, err
	}
	if format != formatPDF {
		_, o.pages, err = flowPages(o.file, format, ask)
		if len(o.pages) > 0 && beyondLimit(err) {
			err = nil // as much as was read
		}
		return len(o.pages), err
	}
	if o.doc, err = w.openPDF(o.file, ask.Password); err != nil {
		w.noteTrap(err)
		if !o.file.looksLikePDF() && codeOf(err) == library.BrokenFile {
			return 0, library.Errorf(library.Unsupported, "not a PDF: %w", err)
		}
		return 0, err
	}
	return o.doc.Pages(), nil
}

// page checks that a page can be asked for and gives the PDF that shows it and
// its index there.
func (w *worker) page(ask request) (*pdfium.Document, int, error) {
	if w.open == nil {
		return nil, 0, library.Errorf(library.Internal, "no document is open")
	}
	n := len(w.open.pages)
	if w.open.doc != nil {
		n = w.open.doc.Pages()
	}
	if ask.Page < 1 || ask.Page > n {
		return nil, 0, library.Errorf(library.NotFound, "page %d of %d", ask.Page, n)
	}
	if w.open.doc == nil {
		doc, err := w.sheet(ask.Page - 1)
		return doc, 0, err
	}
	return w.open.doc, ask.Page - 1, nil
}

// image draws a page.
func (w *worker) image(ask request) error {
	doc, k, err := w.page(ask)
	if err != nil {
		return err
	}
	img, err := doc.Render(k, ask.Width)
	if err != nil {
		w.noteTrap(err)
		return err
	}
	size := img.Bounds().Size()
	return w.send(wire.Image, wire.ImageData{Width: size.X, Height: size.Y, Pix: img.Pix}.Parts()...)
}

// layout places the text of a page.
func (w *worker) layout(ask request) error {
	doc, k, err := w.page(ask)
	if err != nil {
		return err
	}
	raw, err := doc.Layout(k)
	if err != nil {
		w.noteTrap(err)
		return err
	}
	if w.open.doc == nil {
		return w.sendLayout(place(raw, w.open.pages[ask.Page-1].Text), ask)
	}
	page := clean.Page(raw.Text)
	h, err := w.hyphens(page, ask.Quick)
	if err != nil {
		w.noteTrap(err)
		return err
	}
	text := h.Mend(page)
	data := wire.LayoutData{Text: string(text.Runes), Boxes: make([]wire.Box, len(text.Runes))}
	for i, from := range text.From {
		data.Boxes[i] = box(raw.Boxes[from])
	}
	return w.sendLayout(data, ask)
}

func (w *worker) sendLayout(data wire.LayoutData, ask request) error {
	if len(data.Text) > ask.Limits.Output {
		return library.Errorf(library.TooLarge, "%d bytes of text on one page", len(data.Text))
	}
	return w.send(wire.Layout, data.Append(nil))
}

// hyphens gives what decides about the broken words of a page. Unless it should
// be quick, that is the whole document, so that the text is the one that read
// gave.
func (w *worker) hyphens(page clean.Text, quick bool) (*clean.Hyphens, error) {
	if w.open.hyphens != nil {
		return w.open.hyphens, nil
	}
	h := &clean.Hyphens{}
	h.Look(page.Runes)
	if !h.Doubtful() {
		return h, nil
	}
	if quick {
		h.Count(page.Runes)
		return h, nil
	}
	texts := make([]string, w.open.doc.Pages())
	for k := range texts {
		p, err := w.open.doc.Page(k)
		if err != nil {
			w.noteTrap(err)
			if w.traps > 0 {
				return nil, err
			}
		}
		texts[k] = string(clean.Page(p.Text).Runes)
	}
	w.open.hyphens = hyphens(texts)
	return w.open.hyphens, nil
}

func box(r library.Rect) wire.Box {
	q := func(f float64) uint16 { return uint16(math.Round(f * math.MaxUint16)) }
	return wire.Box{q(r.X0), q(r.Y0), q(r.X1), q(r.Y1)}
}
