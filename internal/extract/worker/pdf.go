package worker

import (
	"errors"
	"fmt"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfpage"
	"naru/internal/library"
)

// Readers of PDFs, as documents name them.
const (
	readerNaru   = "naru"   // all of it was read by our own
	readerPDFium = "pdfium" // some page was read by PDFium
	readerLedong = "ledongthuc"
)

// pdf is an open PDF. Plain pages are read by our own reader, which takes a tenth
// of the time; what that is not sure of, and all drawing, is left to PDFium, which
// opens the file when it is first asked.
type pdf struct {
	w        *worker
	file     *source
	password string
	plain    *pdffile.File // nil: PDFium reads all
	reader   *pdfpage.Reader
	why      error            // plain is nil
	full     *pdfium.Document // nil: not asked yet
	count    int              // pages
	asked    bool             // PDFium read something of what was read
	missing  bool             // something of a page is not where it should be
	sought   bool             // the file was looked through for that
}

// openPDF opens a PDF with whatever reader can; one that none can, as far as its
// objects can be found.
func (w *worker) openPDF(file *source, password string) (*pdf, error) {
	d, err := w.openWhole(file, password)
	if err == nil && d.plain == nil && file.tail == nil && !file.ends() {
		// PDFium puts together what is there, and says nothing of what is not.
		mended, mendErr := pdffile.Mend(file, file.size, password)
		file.part = mendErr == nil && !mended.Whole
		return d, file.err
	}
	if codeOf(err) != library.BrokenFile || err == nil || file.tail != nil || file.err != nil {
		return d, err
	}
	mended, mendErr := pdffile.Mend(file, file.size, password)
	if errors.Is(mendErr, pdffile.ErrPassword) {
		return nil, locked(password, mendErr)
	}
	if mendErr != nil {
		return nil, err
	}
	file.append(mended.Tail, !mended.Whole)
	if d, mendErr := w.openWhole(file, password); mendErr == nil {
		return d, nil
	}
	file.append(nil, false)
	return nil, err
}

func (w *worker) openWhole(file *source, password string) (*pdf, error) {
	d := &pdf{w: w, file: file, password: password}
	if d.why = d.openPlain(); d.why == nil {
		d.count = d.plain.Pages()
		return d, nil
	}
	full, err := d.pdfium()
	switch {
	case errors.Is(err, pdfium.ErrPassword) && errors.Is(d.why, pdffile.ErrLock):
		return nil, library.Errorf(library.UnknownLock, "%w", d.why) // PDFium takes it for a wrong password
	case err != nil:
		return nil, err
	}
	if d.count = full.Pages(); d.count == 0 && !errors.Is(d.why, pdffile.ErrNoPages) {
		d.close()
		return nil, library.Errorf(library.BrokenFile, "no page is found: %w", d.why)
	}
	return d, nil
}

// openPlain opens the file with our own reader. What it cannot open may still be
// a PDF.
func (d *pdf) openPlain() (err error) {
	defer d.caught(&err)
	file, err := pdffile.Open(d.file, d.file.size, "")
	if errors.Is(err, pdffile.ErrPassword) && d.password != "" {
		file, err = pdffile.Open(d.file, d.file.size, d.password)
	}
	if err != nil {
		return err
	}
	d.plain, d.reader = file, pdfpage.New(file, d.w.tables)
	return nil
}

// caught makes a panic of our own reader one more reason to leave the document to
// PDFium.
func (d *pdf) caught(err *error) {
	if x := recover(); x != nil {
		d.plain, d.reader = nil, nil
		*err = fmt.Errorf("panic: %v: %w", x, pdffile.ErrUnsure)
	}
}

// deepest is how deep a page tree may be that PDFium finds every page of (it gives up
// at 1,024 nodes).
const deepest = 1000

// flatten has PDFium find all pages in one node where their tree is too deep for it.
func (d *pdf) flatten() {
	if d.plain == nil || d.plain.Depth() <= deepest || d.file.tail != nil {
		return
	}
	if mended, err := pdffile.Mend(d.file, d.file.size, d.password); err == nil && mended.Whole {
		d.file.append(mended.Tail, false)
	}
}

// pdfium gives the document as PDFium has it.
func (d *pdf) pdfium() (*pdfium.Document, error) {
	if d.full != nil {
		return d.full, nil
	}
	d.flatten()
	full, err := d.w.openPDFium(d.file, d.password)
	var trap *pdfium.Trap
	if d.plain != nil && err != nil && !errors.Is(err, errNoEngine) && !errors.As(err, &trap) {
		// Our own reader has opened it: only what it leaves to PDFium is lost.
		return nil, fmt.Errorf("%w: %w", pdfium.ErrPage, err)
	}
	if err != nil {
		return nil, err
	}
	d.full = full
	return full, nil
}

// drop closes what PDFium has open; it opens anew when next asked.
func (d *pdf) drop() {
	if d.full != nil {
		d.full.Close()
		d.full = nil
	}
}

// close frees all.
func (d *pdf) close() {
	if d != nil {
		d.drop()
	}
}

// pages is the number of pages that the file claims.
func (d *pdf) pages() int { return d.count }

// name is the reader that all of it was read by.
func (d *pdf) name() string {
	if d.asked || d.plain == nil {
		return readerPDFium
	}
	return readerNaru
}

// plainly asks our own reader, if it has the file open.
func (d *pdf) plainly(ask func() error) (err error) {
	if d.plain == nil {
		return pdffile.ErrUnsure
	}
	defer d.caught(&err)
	err = ask()
	d.missing = d.missing || errors.Is(err, pdffile.ErrMissing)
	return err
}

// sizedPages is of how many pages from the front the sizes of lines are asked
// for: titles stand there.
const sizedPages = 4

// page reads a page (from 0). It is of no use after the next one is read.
func (d *pdf) page(k int) (p pdfium.Page, err error) {
	err = d.orSought(k, func() (int, error) {
		p, err = d.onePage(k)
		return len(p.Text), err
	})
	return p, err
}

// onePage reads a page where the document says that it lies.
func (d *pdf) onePage(k int) (p pdfium.Page, err error) {
	err = d.plainly(func() error {
		q, err := d.reader.Page(k)
		if err == nil {
			p = pdfium.Page{Width: q.Width, Height: q.Height, Text: q.Text}
		}
		if err == nil && k < sizedPages {
			p.Sizes = make([]float64, len(q.Text))
			for i := range p.Sizes {
				p.Sizes[i] = q.Size(i)
			}
		}
		return err
	})
	if err == nil {
		return p, nil
	}
	full, err := d.pdfium()
	if err != nil {
		return p, err
	}
	d.asked = true
	if k < sizedPages {
		return full.PageWithSizes(k)
	}
	return full.Page(k)
}

// layout is a page's text and the places of its characters.
func (d *pdf) layout(k int) (l pdfium.Layout, err error) {
	err = d.orSought(k, func() (int, error) {
		l, err = d.oneLayout(k)
		return len(l.Text), err
	})
	return l, err
}

func (d *pdf) oneLayout(k int) (l pdfium.Layout, err error) {
	err = d.plainly(func() error {
		q, err := d.reader.Page(k)
		if err == nil {
			l = pdfium.Layout{Text: q.Text, Boxes: q.Boxes()}
		}
		return err
	})
	if err == nil {
		return l, nil
	}
	full, err := d.pdfium()
	if err != nil {
		return l, err
	}
	return full.Layout(k)
}

// label is the printed number that the file gives a page (from 0).
func (d *pdf) label(k int) (label string, err error) {
	err = d.plainly(func() error {
		label, err = d.plain.Label(k)
		return err
	})
	if err != nil {
		err = d.otherwise(func(full *pdfium.Document) error {
			label, err = full.Label(k)
			return err
		})
	}
	return label, err
}

// meta is an entry of the document's information.
func (d *pdf) meta(tag string) (value string, err error) {
	err = d.plainly(func() error {
		value, err = d.plain.Info(pdffile.Name(tag))
		return err
	})
	if err != nil {
		err = d.otherwise(func(full *pdfium.Document) error {
			value, err = full.Meta(tag)
			return err
		})
	}
	return value, err
}

// outline is the document's own table of contents.
func (d *pdf) outline() (outline []library.Heading, err error) {
	err = d.plainly(func() error {
		found, err := d.plain.Outline()
		for _, h := range found {
			outline = append(outline, library.Heading{Level: h.Level, Title: h.Title, Page: h.Page})
		}
		return err
	})
	if err != nil {
		err = d.otherwise(func(full *pdfium.Document) error {
			outline, err = full.Outline()
			return err
		})
	}
	return outline, err
}

// otherwise asks PDFium for what our own reader is not sure of. Where it cannot
// open the file, there is nothing to tell: the pages that we read stand.
func (d *pdf) otherwise(ask func(*pdfium.Document) error) error {
	full, err := d.pdfium()
	if errors.Is(err, pdfium.ErrPage) {
		return nil
	}
	if err != nil {
		return err
	}
	return ask(full)
}
