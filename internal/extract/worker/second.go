package worker

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"naru/internal/extract/clean"
	"naru/internal/extract/ledong"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// secondShare is the part of a document's CPU time that the second reader may
// take: on files that make it run for ever the first one's verdict stands.
const secondShare = 4

// secondReader has ledongthuc/pdf read what PDFium could not read (first is its
// error) or found no text in (first is nil; then what PDFium found is ended
// before, so that it stands whatever comes of the second reader).
func (r *reading) secondReader(first error) error {
	if first == nil {
		if err := r.stream.end(); err != nil {
			return err
		}
		if err := r.w.send(wire.Trying); err != nil {
			return err
		}
	}
	if first != nil && !r.file.looksLikePDF() {
		return first // it would look for one without end
	}
	found := r.tryLedong()
	tooLarge := errors.Is(found.err, ledong.ErrTooLarge)
	switch {
	case found.text && (found.err == nil || tooLarge && first != nil):
		return r.sendSecond(found.pages, found.err)
	case tooLarge && first != nil:
		return found.err
	}
	return first // or, where it is nil, PDFium's pages: a scan
}

// sendSecond sends the second reader's pages in place of what was sent. beyond
// is the limit that ended them, if any.
func (r *reading) sendSecond(pages []wire.PageData, beyond error) error {
	pages = r.fit(pages)
	r.w.reader = ""
	head := r.head
	head.Format, head.Reader, head.Pages = formatPDF, readerLedong, len(pages)
	var err error
	if r.stream, err = r.w.begin(head, r.ask.Limits.Output); err != nil {
		return err
	}
	for _, p := range pages {
		if err = r.stream.page(p); err != nil {
			break
		}
	}
	if err == nil {
		err = beyond
	}
	return r.stream.finish(err)
}

// second is what the second reader gave.
type second struct {
	pages []wire.PageData
	text  bool // some page has a text layer
	err   error
}

// errTooSlow is a second reader left to itself.
var errTooSlow = errors.New("second reader: too slow")

// tryLedong runs the second reader for a while. It cannot be stopped: one that
// does not end is left behind, and the worker retires.
func (r *reading) tryLedong() second {
	limits := ledong.Limits{Pages: r.ask.Limits.Pages, Bytes: r.ask.Limits.Output}
	file, size, password := r.file, r.file.size, r.ask.Password
	done := make(chan second, 1)
	go func() { done <- readLedong(file, size, password, limits) }()

	most := r.ask.Limits.CPU / secondShare
	cpu, start := cpuUsed(), time.Now()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case s := <-done:
			return s
		case <-tick.C:
			if cpuUsed()-cpu > most || time.Since(start) > 4*most {
				r.w.abandoned = true
				return second{err: errTooSlow}
			}
		}
	}
}

func readLedong(file io.ReaderAt, size int64, password string, l ledong.Limits) (s second) {
	s.err = ledong.Read(file, size, password, l, func(n int, text string) error {
		raw := []rune(strings.ToValidUTF8(text, "\uFFFD"))
		p := wire.PageData{Number: n, Label: strconv.Itoa(n)}
		p.HasText = clean.Source(raw) == library.SourceText
		p.Text = string(clean.Page(raw).Runes)
		s.text = s.text || p.HasText
		s.pages = append(s.pages, p)
		return nil
	})
	return s
}

// fit gives the second reader's pages the sizes and labels that PDFium found.
// If it could load any page, its count stands.
func (r *reading) fit(pages []wire.PageData) []wire.PageData {
	if r.loaded > 0 {
		for n := len(pages) + 1; n <= r.head.Pages; n++ {
			pages = append(pages, wire.PageData{Number: n, Label: strconv.Itoa(n)})
		}
		pages = pages[:r.head.Pages]
	}
	for i := range min(len(pages), len(r.pages)) {
		was := r.pages[i]
		pages[i].Width, pages[i].Height, pages[i].Label = was.Width, was.Height, was.Label
	}
	return pages
}
