package worker

import (
	"naru/internal/extract/clean"
	"naru/internal/extract/running"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// stream sends a document page by page, as it is read, so that its first pages
// can be searched soon and nothing read is lost with this process. At the end
// it sends what only the whole document tells: other decisions about words
// broken at line ends, running heads and feet, printed page numbers.
type stream struct {
	w     *worker
	limit int // bytes of text
	bytes int
	// texts have their broken words marked still; broken are the pages that have
	// any, with the text that was sent.
	texts  []string
	broken map[int]string
	buffer []byte
}

// begin announces a document. Pages sent before are void.
func (w *worker) begin(head wire.Document, limit int) (*stream, error) {
	if err := w.sendJSON(wire.Head, head); err != nil {
		return nil, err
	}
	return &stream{w: w, limit: limit, broken: map[int]string{}}, nil
}

// page sends a page whose text has its broken words marked; it alone decides
// about them for the time being. Each page goes out at once: what waits in a
// buffer is lost when the next page breaks this process.
func (s *stream) page(p wire.PageData) error {
	if s.bytes += len(p.Text) + len(p.Label); s.bytes > s.limit {
		return library.Errorf(library.TooLarge, "more than %d bytes of text", s.limit)
	}
	s.texts = append(s.texts, p.Text)
	if clean.Broken(p.Text) {
		p.Text = hyphens(s.texts[len(s.texts)-1:]).MendText(p.Text)
		s.broken[len(s.texts)-1] = p.Text
	}
	s.buffer = p.Append(s.buffer[:0])
	return s.w.send(wire.Page, s.buffer)
}

// finish ends the document, unless err is one that makes its pages worthless.
func (s *stream) finish(err error) error {
	if err == nil || keepsPages(err) {
		if err := s.end(); err != nil {
			return err
		}
	}
	return err
}

// end sends what changed over the whole document.
func (s *stream) end() error {
	var changes []wire.ChangeData
	change := func(k int) *wire.ChangeData {
		if n := len(changes); n > 0 && changes[n-1].Number == k+1 {
			return &changes[n-1]
		}
		changes = append(changes, wire.ChangeData{Number: k + 1})
		return &changes[len(changes)-1]
	}
	s.mendAll()
	for k, found := range running.Find(s.texts) {
		if sent, ok := s.broken[k]; ok && sent != s.texts[k] {
			c := change(k)
			c.NewText, c.Text = true, s.texts[k]
		}
		if found != (running.Page{}) {
			c := change(k)
			c.BodyFrom, c.BodyTo, c.Printed = found.BodyFrom, found.BodyTo, found.Printed
		}
	}
	for _, c := range changes {
		s.buffer = c.Append(s.buffer[:0])
		if err := s.w.out.Put(wire.Change, s.buffer); err != nil {
			return &talkError{err}
		}
	}
	return nil
}

// mendAll decides about the broken words of all pages by the whole document.
func (s *stream) mendAll() {
	if len(s.broken) == 0 {
		return
	}
	h := hyphens(s.texts)
	for k := range s.broken {
		s.texts[k] = h.MendText(s.texts[k])
	}
}

// hyphens learns from all pages of a document.
func hyphens(texts []string) *clean.Hyphens {
	h := &clean.Hyphens{}
	for _, t := range texts {
		if clean.Broken(t) {
			h.Look([]rune(t))
		}
	}
	if h.Doubtful() {
		for _, t := range texts {
			h.Count([]rune(t))
		}
	}
	return h
}
