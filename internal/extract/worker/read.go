package worker

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"naru/internal/extract/clean"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// maxTraps is how often a document may break the engine before it is given up.
// Each time a fresh instance goes on after the page that did it: one bad image
// must not lose a report.
const maxTraps = 3

// progressEvery keeps messages rarer than the window draws.
const progressEvery = 100 * time.Millisecond

// reading is one document on its way through PDFium.
type reading struct {
	w      *worker
	ask    wire.Request
	file   *source
	doc    *pdfium.Document
	head   wire.Document
	pages  []wire.PageData // texts still have their broken words marked
	chars  int             // of all pages, blanks aside
	bytes  int
	loaded int // pages that could be loaded
	trap   error
	traps  int
	told   time.Time
}

// read reads a whole document and sends it.
func (w *worker) read(ask wire.Request) error {
	file, err := openFile(string(ask.Path))
	if err != nil {
		return err
	}
	defer func() {
		if !w.abandoned { // else it is still being read
			_ = file.Close()
		}
	}()
	r := &reading{w: w, ask: ask, file: file}
	err = r.pdfium()
	if file.err != nil {
		return file.err
	}
	var lost *talkError
	if errors.As(err, &lost) || isFinal(err) {
		return err
	}
	if err == nil && r.chars > 0 {
		return w.sendDocument(r.head, r.pages)
	}
	return r.secondReader(err)
}

// isFinal: errors that the second reader cannot mend.
func isFinal(err error) bool {
	switch codeOf(err) {
	case library.Locked, library.WrongPass, library.TooLarge, library.OutOfMemory, library.Unreadable, library.Vanished:
		return err != nil
	}
	return false
}

// pdfium reads everything with PDFium.
func (r *reading) pdfium() error {
	var err error
	if r.doc, err = r.w.openPDF(r.file, r.ask.Password); err != nil {
		r.w.noteTrap(err)
		return err
	}
	defer func() {
		if r.doc != nil {
			r.doc.Close()
		}
	}()
	n := r.doc.Pages()
	if n > r.ask.Limits.Pages {
		return library.Errorf(library.TooLarge, "%d pages", n)
	}
	r.head = wire.Document{Format: "pdf", Reader: "pdfium", Pages: n}
	if err := r.description(); err != nil {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	for k := range n {
		if err := r.page(k); err != nil {
			return err
		}
		if err := r.progress(k+1, n); err != nil {
			return err
		}
	}
	switch {
	case n == 0:
		return library.Errorf(library.EmptyFile, "no pages")
	case r.loaded == 0 && r.trap != nil:
		return r.trap
	case r.loaded == 0:
		return library.Errorf(library.BrokenFile, "none of %d pages can be loaded", n)
	}
	return nil
}

// openPDF tries without the password first: PDFium refuses a file that needs
// none when it is given a wrong one.
func (w *worker) openPDF(file *source, password string) (*pdfium.Document, error) {
	doc, err := w.engine.Open(file, file.size, "")
	if !errors.Is(err, pdfium.ErrPassword) {
		return doc, err
	}
	if password == "" {
		return nil, library.Errorf(library.Locked, "open: %w", err)
	}
	doc, err = w.engine.Open(file, file.size, password)
	if errors.Is(err, pdfium.ErrPassword) {
		return nil, library.Errorf(library.WrongPass, "open: %w", err)
	}
	return doc, err
}

// description reads metadata and outline.
func (r *reading) description() error {
	for tag, to := range map[string]*string{
		"Title": &r.head.Title, "Author": &r.head.Author, "Subject": &r.head.Subject,
		"Keywords": &r.head.Keywords, "Producer": &r.head.Producer, "Creator": &r.head.Creator,
	} {
		v, err := r.doc.Meta(tag)
		if err != nil {
			return err
		}
		*to = oneLine(v)
	}
	created, err := r.doc.Meta("CreationDate")
	if err != nil {
		return err
	}
	r.head.Created = parseDate(created)
	outline, err := r.doc.Outline()
	for _, h := range outline {
		h.Title = oneLine(h.Title)
		r.head.Outline = append(r.head.Outline, h)
	}
	return err
}

// page reads a page (0-based). What is wrong with it alone leaves it empty.
func (r *reading) page(k int) error {
	p := wire.PageData{Number: k + 1, Label: strconv.Itoa(k + 1)}
	raw, err := r.doc.Page(k)
	if err == nil {
		r.loaded++
	} else if !errors.Is(err, pdfium.ErrPage) {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	p.Width, p.Height = sane(raw.Width), sane(raw.Height)
	label, err := r.doc.Label(k)
	if err != nil {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	if label = oneLine(label); label != "" {
		p.Label = label
	}
	p.HasText = clean.Source(raw.Text) == library.SourceText
	p.Text = string(clean.Page(raw.Text).Runes)
	r.chars += len(strings.TrimSpace(p.Text))
	if r.bytes += len(p.Text) + len(p.Label); r.bytes > r.ask.Limits.Output {
		return library.Errorf(library.TooLarge, "more than %d bytes of text", r.ask.Limits.Output)
	}
	r.pages = append(r.pages, p)
	return nil
}

// recovered goes on with a fresh instance after a trap, unless there were too
// many or the error is none.
func (r *reading) recovered(err error) error {
	var trap *pdfium.Trap
	if !errors.As(err, &trap) {
		return err
	}
	r.trap = err
	r.w.noteTrap(err)
	r.doc.Close()
	r.doc = nil
	if r.traps++; r.traps > maxTraps {
		return err
	}
	r.doc, err = r.w.openPDF(r.file, r.ask.Password)
	return err
}

func (w *worker) noteTrap(err error) {
	var trap *pdfium.Trap
	if errors.As(err, &trap) {
		w.traps++
	}
}

func (r *reading) progress(done, total int) error {
	now := time.Now()
	if now.Sub(r.told) < progressEvery && done < total {
		return nil
	}
	r.told = now
	return r.w.send(wire.Progress, wire.Count{Done: done, Total: total}.Append(nil))
}

// sane is a page's size, or 0 where the file claims what no page is.
func sane(points float64) float64 {
	if !(points > 0) || points > 1e9 {
		return 0
	}
	return points
}

// oneLine makes metadata fit one line: control characters become blanks.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF' {
			return ' '
		}
		return r
	}, s)), " ")
}
