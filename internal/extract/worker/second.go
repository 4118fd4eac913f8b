package worker

import (
	"errors"
	"strconv"
	"strings"

	"naru/internal/extract/clean"
	"naru/internal/extract/ledong"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// secondReader has ledongthuc/pdf read what PDFium could not open (first is its
// error) or found no text in (first is nil; then what PDFium found is sent
// before, so that it stands if the second reader never ends).
func (r *reading) secondReader(first error) error {
	if first == nil {
		if err := r.w.sendDocument(r.head, r.pages); err != nil {
			return err
		}
		if err := r.w.send(wire.Trying); err != nil {
			return err
		}
	}
	pages, found, err := r.ledong()
	switch {
	case err == nil && found:
		head := r.head
		head.Format, head.Reader = "pdf", "ledongthuc"
		return r.w.sendDocument(head, pages)
	case first == nil:
		return nil // PDFium's pages stand: a scan
	case r.file.err != nil:
		return r.file.err
	case errors.Is(err, ledong.ErrTooLarge):
		return err
	case !r.file.looksLikePDF():
		return library.Errorf(library.Unsupported, "not a PDF: %w", first)
	}
	return first
}

// ledong reads all pages with the second reader and tells whether any has text.
func (r *reading) ledong() (pages []wire.PageData, found bool, err error) {
	limits := ledong.Limits{Pages: r.ask.Limits.Pages, Bytes: r.ask.Limits.Output}
	err = ledong.Read(r.file, r.file.size, r.ask.Password, limits, func(n int, text string) error {
		raw := []rune(strings.ToValidUTF8(text, "\uFFFD"))
		p := wire.PageData{Number: n, Label: strconv.Itoa(n)}
		if n <= len(r.pages) { // sizes and labels are PDFium's, if it got so far
			was := r.pages[n-1]
			p.Width, p.Height, p.Label = was.Width, was.Height, was.Label
		}
		p.HasText = clean.Source(raw) == library.SourceText
		p.Text = string(clean.Page(raw).Runes)
		found = found || p.HasText
		pages = append(pages, p)
		return nil
	})
	if len(r.pages) > 0 && len(pages) != len(r.pages) && err == nil {
		// PDFium saw the pages; do not let the second reader lose some.
		for n := len(pages); n < len(r.pages); n++ {
			pages = append(pages, r.pages[n])
		}
		pages = pages[:len(r.pages)]
	}
	return pages, found, err
}
