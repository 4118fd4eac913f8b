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
	"naru/internal/linesize"
)

// maxTraps is how often a document may break the engine before it is given up.
// Each time a fresh instance goes on after the page that did it: one bad image
// must not lose a report.
const maxTraps = 3

// progressEvery keeps messages rarer than the window draws.
const progressEvery = 100 * time.Millisecond

// maxMissing unloadable pages in a row end the reading of a document that claims
// more pages than it may have: claims cost nothing, and there is no end of them.
const maxMissing = 100

// reading is one PDF on its way through its readers.
type reading struct {
	w      *worker
	ask    request
	file   *source
	doc    *pdf
	head   wire.Document
	stream *stream
	cpu    time.Duration   // of this process when the reading began
	pages  []wire.PageData // without their texts
	held   int             // of them, not sent: the last ones, which cannot be loaded
	chars  int             // of all pages, blanks aside
	loaded int             // pages that could be loaded
	trap   error
	traps  int
	told   time.Time
}

// read reads a whole document and sends it.
func (w *worker) read(ask request) error {
	file, err := ask.open()
	if err != nil {
		return err
	}
	defer func() {
		if !w.abandoned { // else it is still being read
			_ = file.Close()
		}
	}()
	format, err := file.kind(ask.Name)
	switch {
	case err != nil:
		return err
	case format != formatPDF:
		return w.readFlow(file, format, ask)
	}
	r := &reading{w: w, ask: ask, file: file, cpu: cpuUsed()}
	err = r.all()
	if file.err != nil {
		return file.err
	}
	var lost *talkError
	switch {
	case errors.As(err, &lost), errors.Is(err, errNoEngine):
		return err
	case r.loaded > 0 && (keepsPages(err) || err == nil && r.chars > 0):
		return r.stream.finish(err)
	case isFinal(err):
		return err
	}
	return r.secondReader(err)
}

// keepsPages: errors that leave the pages read before them of use.
func keepsPages(err error) bool { return err != nil && codeOf(err).KeepsPages() }

// isFinal: errors that the second reader cannot mend.
func isFinal(err error) bool {
	switch codeOf(err) {
	case library.Locked, library.WrongPass, library.Unreadable, library.Vanished:
		return err != nil
	}
	return keepsPages(err)
}

// all reads everything, and sends it as it goes.
func (r *reading) all() error {
	var err error
	if r.doc, err = r.w.openPDF(r.file, r.ask.Password); err != nil {
		r.w.noteTrap(err)
		return err
	}
	defer func() {
		r.w.reader = r.doc.name()
		r.doc.close()
	}()
	claimed := r.doc.pages()
	n := min(claimed, r.ask.Limits.Pages)
	if n == 0 {
		return library.Errorf(library.EmptyFile, "no pages")
	}
	r.head = wire.Document{Format: formatPDF, Reader: r.doc.name(), Pages: n}
	if err := r.description(); err != nil {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	if r.stream, err = r.w.begin(r.head, r.ask.Limits.Output); err != nil {
		return err
	}
	for k := 0; k < n && (claimed == n || r.held < maxMissing); k++ {
		if err := r.page(k); err != nil {
			return err
		}
		if err := r.progress(k+1, n); err != nil {
			return err
		}
	}
	switch {
	case r.loaded == 0 && r.trap != nil:
		return r.trap
	case claimed > n && r.loaded > 0:
		return library.Errorf(library.TooLarge, "%d pages", claimed)
	case claimed > n:
		return library.Errorf(library.TooLarge, "%d pages, of which the first cannot be loaded", claimed)
	case r.loaded == 0:
		return library.Errorf(library.BrokenFile, "none of %d pages can be loaded", n)
	}
	if err := r.release(); err != nil || !r.file.part {
		return err
	}
	return library.Errorf(library.Incomplete, "%d pages are left of a damaged file", n)
}

// openPDFium tries without the password first: PDFium refuses a file that needs
// none when it is given a wrong one.
func (w *worker) openPDFium(file *source, password string) (*pdfium.Document, error) {
	if w.engine == nil {
		return nil, errNoEngine
	}
	doc, err := w.engine.Open(file, file.size, "")
	if !errors.Is(err, pdfium.ErrPassword) {
		return doc, err
	}
	if password == "" {
		return nil, locked(password, err)
	}
	doc, err = w.engine.Open(file, file.size, password)
	if errors.Is(err, pdfium.ErrPassword) {
		return nil, locked(password, err)
	}
	return doc, err
}

// locked says of a file whether a password is wanted, or another one.
func locked(password string, err error) error {
	if password == "" {
		return library.Errorf(library.Locked, "open: %w", err)
	}
	return library.Errorf(library.WrongPass, "open: %w", err)
}

// description reads metadata and outline.
func (r *reading) description() error {
	for tag, to := range map[string]*string{
		"Title": &r.head.Title, "Author": &r.head.Author, "Subject": &r.head.Subject,
		"Keywords": &r.head.Keywords, "Producer": &r.head.Producer, "Creator": &r.head.Creator,
	} {
		v, err := r.doc.meta(tag)
		if err != nil {
			return err
		}
		*to = oneLine(v)
	}
	created, err := r.doc.meta("CreationDate")
	if err != nil {
		return err
	}
	r.head.Created = parseDate(created)
	outline, err := r.doc.outline()
	for _, h := range outline {
		h.Title = oneLine(h.Title)
		r.head.Outline = append(r.head.Outline, h)
	}
	return err
}

// page reads a page (0-based). What is wrong with it alone leaves it empty.
func (r *reading) page(k int) error {
	// The parent ends a process that goes beyond its time in the midst of a page;
	// here what was read can still be finished.
	most := r.ask.Limits.CPU
	if used := cpuUsed() - r.cpu; used > most-most/ending {
		return library.Errorf(library.TimedOut, "%v of CPU time for %d of %d pages", used.Round(time.Millisecond), k, r.head.Pages)
	}
	p := wire.PageData{Number: k + 1, Label: strconv.Itoa(k + 1)}
	raw, err := r.doc.page(k)
	isLoaded := err == nil
	if err != nil && !errors.Is(err, pdfium.ErrPage) {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	p.Width, p.Height = sane(raw.Width), sane(raw.Height)
	label, err := r.doc.label(k)
	if err != nil {
		if err = r.recovered(err); err != nil {
			return err
		}
	}
	if label = oneLine(label); label != "" {
		p.Label = label
	}
	if !isLoaded {
		r.pages = append(r.pages, p)
		r.held++
		return nil
	}
	if err := r.release(); err != nil {
		return err
	}
	r.pages = append(r.pages, p)
	p.HasText = clean.Source(raw.Text) == library.SourceText
	text := clean.Page(raw.Text)
	p.Text = string(text.Runes)
	if raw.Sizes != nil {
		p.Sizes = linesize.Of(text.Runes, func(char int) float64 { return raw.Sizes[text.From[char]] })
	}
	r.chars += len(strings.TrimSpace(p.Text))
	if err := r.stream.page(p); err != nil {
		return err
	}
	r.loaded++
	return nil
}

// ending is the part of a document's CPU time that is kept for its end.
const ending = 20

// release sends the pages held back because they cannot be loaded: a page that
// can follows them. At the end of what was read they would be no pages.
func (r *reading) release() error {
	for ; r.held > 0; r.held-- {
		if err := r.stream.page(r.pages[len(r.pages)-r.held]); err != nil {
			return err
		}
	}
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
	r.doc.drop()
	if r.traps++; r.traps > maxTraps {
		return err
	}
	_, err = r.doc.pdfium()
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
