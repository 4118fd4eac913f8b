package worker

import (
	"math"

	"naru/internal/extract/clean"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// opened is the document that a viewer keeps open.
type opened struct {
	file *source
	doc  *pdfium.Document
	// hyphens is what the whole document says about broken words, read when the
	// first page asks.
	hyphens *clean.Hyphens
}

func (w *worker) closeDocument() {
	if w.open == nil {
		return
	}
	w.open.doc.Close()
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
	doc, err := w.openPDF(file, ask.Password)
	if err != nil {
		w.noteTrap(err)
		notPDF := !file.looksLikePDF()
		_ = file.Close()
		if notPDF && codeOf(err) == library.BrokenFile {
			return library.Errorf(library.Unsupported, "not a PDF: %w", err)
		}
		return err
	}
	w.open = &opened{file: file, doc: doc}
	return w.send(wire.Progress, wire.Count{Done: 0, Total: doc.Pages()}.Append(nil))
}

// page checks that a page can be asked for and gives its index.
func (w *worker) page(ask request) (*pdfium.Document, int, error) {
	switch {
	case w.open == nil:
		return nil, 0, library.Errorf(library.Internal, "no document is open")
	case ask.Page < 1 || ask.Page > w.open.doc.Pages():
		return nil, 0, library.Errorf(library.NotFound, "page %d of %d", ask.Page, w.open.doc.Pages())
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
