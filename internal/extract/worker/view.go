package worker

import (
	"image"
	"math"

	"naru/internal/extract/clean"
	"naru/internal/extract/flow"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// opened is the document that a viewer keeps open: a PDF, or one in pages of
// our own, of which the one looked at is set as a PDF.
type opened struct {
	file  *source
	doc   *pdf        // of a PDF
	pages []flow.Page // of all others
	sheet *sheet      // of those, the page last looked at
	// hyphens is what the whole document says about broken words, read when the
	// first page asks.
	hyphens *clean.Hyphens
}

func (w *worker) closeDocument() {
	if w.open == nil {
		return
	}
	w.open.doc.close()
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
		if len(o.pages) > 0 && keepsPages(err) {
			err = nil // as much as was read
		}
		return len(o.pages), err
	}
	if o.doc, err = w.openPDF(o.file, ask.Password); err != nil {
		w.noteTrap(err)
		return 0, err
	}
	return o.doc.pages(), nil
}

// canShow checks that a page can be asked for.
func (w *worker) canShow(page int) error {
	if w.open == nil {
		return library.Errorf(library.Internal, "no document is open")
	}
	n := len(w.open.pages)
	if w.open.doc != nil {
		n = w.open.doc.pages()
	}
	if page < 1 || page > n {
		return library.Errorf(library.NotFound, "page %d of %d", page, n)
	}
	return nil
}

// image draws a page.
func (w *worker) image(ask request) error {
	if err := w.canShow(ask.Page); err != nil {
		return err
	}
	img, err := w.draw(ask.Page-1, ask.Width)
	if err != nil {
		w.noteTrap(err)
		return err
	}
	size := img.Bounds().Size()
	return w.send(wire.Image, wire.ImageData{Width: size.X, Height: size.Y, Pix: img.Pix}.Parts()...)
}

// draw has PDFium draw a page (from 0).
func (w *worker) draw(page, width int) (*image.RGBA, error) {
	if w.open.doc == nil {
		doc, err := w.sheet(page)
		if err != nil {
			return nil, err
		}
		return doc.Render(0, width)
	}
	var drawn *image.RGBA
	err := w.open.doc.orSought(page, func() (int, error) {
		w.open.doc.lacks(page)
		doc, err := w.open.doc.pdfium()
		if err == nil {
			drawn, err = doc.Render(page, width)
		}
		return 0, err
	})
	return drawn, err
}

// layout places the text of a page.
func (w *worker) layout(ask request) error {
	if err := w.canShow(ask.Page); err != nil {
		return err
	}
	if w.open.doc == nil {
		return w.layoutSheet(ask)
	}
	raw, err := w.open.doc.layout(ask.Page - 1)
	if err != nil {
		w.noteTrap(err)
		return err
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

// layoutSheet places the text of a page of our own.
func (w *worker) layoutSheet(ask request) error {
	doc, err := w.sheet(ask.Page - 1)
	if err != nil {
		return err
	}
	raw, err := doc.Layout(0)
	if err != nil {
		w.noteTrap(err)
		return err
	}
	return w.sendLayout(place(raw, w.open.pages[ask.Page-1].Text), ask)
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
	texts := make([]string, w.open.doc.pages())
	for k := range texts {
		p, err := w.open.doc.page(k)
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
