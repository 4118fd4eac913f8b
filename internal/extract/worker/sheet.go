package worker

import (
	"bytes"

	"naru/assets"
	"naru/internal/extract/clean"
	"naru/internal/extract/fit"
	"naru/internal/extract/flow/view"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/wire"
	"naru/internal/library"
	"naru/internal/typeset"
)

// sheet is a page of our own, set as a PDF of one page.
type sheet struct {
	page int
	doc  *pdfium.Document
}

func (s *sheet) close() {
	if s != nil {
		s.doc.Close()
	}
}

// sheet sets a page (0-based) of the open document, unless it is the last one
// looked at.
func (w *worker) sheet(page int) (*pdfium.Document, error) {
	if s := w.open.sheet; s != nil && s.page == page {
		return s.doc, nil
	}
	fonts, err := w.fonts()
	if err != nil {
		return nil, err
	}
	pdf, err := view.Page(w.open.pages[page], fonts)
	if err != nil {
		return nil, library.Errorf(library.Internal, "%w", err)
	}
	w.open.sheet.close()
	w.open.sheet = nil
	doc, err := w.engine.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		w.noteTrap(err)
		return nil, library.Errorf(library.Internal, "open the page that was set: %w", err)
	}
	w.open.sheet = &sheet{page: page, doc: doc}
	return doc, nil
}

// fonts are read when the first page is set.
func (w *worker) fonts() (typeset.Fonts, error) {
	if w.typeface.Regular != nil {
		return w.typeface, nil
	}
	regular, err := typeset.ParseFont("NotoSansKR-Regular", assets.FontRegular)
	if err != nil {
		return typeset.Fonts{}, library.Errorf(library.Internal, "read our font: %w", err)
	}
	bold, err := typeset.ParseFont("NotoSansKR-Bold", assets.FontBold)
	if err != nil {
		return typeset.Fonts{}, library.Errorf(library.Internal, "read our font: %w", err)
	}
	w.typeface = typeset.Fonts{Regular: regular, Bold: bold}
	return w.typeface, nil
}

// place gives the characters of a stored text the places of those drawn.
func place(drawn pdfium.Layout, stored string) wire.LayoutData {
	page := clean.Page(drawn.Text)
	l := &library.PageLayout{Text: string(page.Runes), Boxes: make([]library.Rect, len(page.Runes))}
	for i, from := range page.From {
		l.Boxes[i] = drawn.Boxes[from]
	}
	l = fit.To(l, stored)
	data := wire.LayoutData{Text: l.Text, Boxes: make([]wire.Box, len(l.Boxes))}
	for i, b := range l.Boxes {
		data.Boxes[i] = box(b)
	}
	return data
}
