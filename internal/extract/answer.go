package extract

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"naru/internal/extract/wire"
	"naru/internal/library"
)

// maxPrinted is the most characters that a printed page number is believed to
// have: Roman ones below 4000 take 15, and reports write "부록 A-12".
const maxPrinted = 64

// answer puts a document together from its messages, believing none of them.
type answer struct {
	limits   Limits
	progress func(done, total int)
	early    func(*Document) // nil: not asked for, or told
	late     bool            // reading takes longer than a moment
	document *Document
	pages    int // that the head announced
	bytes    int
	hasText  bool
	changed  int       // last page that changed
	first    *Document // what stands if the second reader fails
}

func (a *answer) listener() listener {
	l := listener{take: a.take, done: a.done}
	if a.early != nil {
		l.moment = a.moment
	}
	return l
}

// done takes what only the end tells.
func (a *answer) done(r wire.Report) {
	if r.Reader != "" && a.document != nil {
		a.document.Reader = r.Reader
	}
}

func (a *answer) complete() bool { return a.document != nil && len(a.document.Pages) == a.pages }

func (a *answer) take(kind wire.Kind, payload []byte) error {
	switch kind {
	case wire.Progress:
		n, err := wire.DecodeCount(payload)
		if err != nil {
			return err
		}
		if a.progress != nil && n.Done <= n.Total && n.Total <= a.limits.Pages {
			a.progress(n.Done, n.Total)
		}
		return nil
	case wire.Head:
		return a.head(payload)
	case wire.Page:
		return a.page(payload)
	case wire.Change:
		return a.change(payload)
	case wire.Trying:
		if !a.complete() {
			return fmt.Errorf("%w: a second reader before the first was done", wire.ErrMalformed)
		}
		a.first = a.document
		return nil
	}
	return fmt.Errorf("%w: kind %q", wire.ErrMalformed, kind)
}

func (a *answer) head(payload []byte) error {
	var h wire.Document
	if err := json.Unmarshal(payload, &h); err != nil {
		return err
	}
	if h.Pages < 0 || h.Pages > a.limits.Pages {
		return library.Errorf(library.TooLarge, "%d pages", h.Pages)
	}
	outline := h.Outline[:0]
	for _, l := range h.Outline {
		if l.Level >= 1 && l.Page >= 0 && l.Page <= h.Pages {
			outline = append(outline, l)
		}
	}
	a.pages, a.bytes, a.changed = h.Pages, 0, 0
	a.document = &Document{
		Format: h.Format, Reader: h.Reader, Language: h.Language, Title: h.Title, Author: h.Author, Subject: h.Subject,
		Keywords: h.Keywords, Producer: h.Producer, Creator: h.Creator, Created: h.Created, Outline: outline,
	}
	return nil
}

func (a *answer) page(payload []byte) error {
	d, err := wire.DecodePage(payload)
	if err != nil {
		return err
	}
	if a.document == nil || a.changed > 0 || d.Number != len(a.document.Pages)+1 || d.Number > a.pages {
		return fmt.Errorf("%w: page %d out of order", wire.ErrMalformed, d.Number)
	}
	if err := a.room(len(payload)); err != nil {
		return err
	}
	page := Page{Number: d.Number, Label: d.Label, Text: d.Text, Width: d.Width, Height: d.Height, Source: library.SourceNone, Sizes: d.Sizes}
	if d.HasText {
		page.Source, a.hasText = library.SourceText, true
	}
	a.document.Pages = append(a.document.Pages, page)
	if a.late {
		a.tellEarly()
	}
	return nil
}

// room keeps count of what the document holds.
func (a *answer) room(bytes int) error {
	if a.bytes += bytes; a.bytes > a.limits.Output+pageOverhead*a.pages {
		return library.Errorf(library.TooLarge, "more than %d bytes of text", a.limits.Output)
	}
	return nil
}

func (a *answer) change(payload []byte) error {
	c, err := wire.DecodeChange(payload)
	if err != nil {
		return err
	}
	if a.document == nil || c.Number <= a.changed || c.Number > len(a.document.Pages) {
		return fmt.Errorf("%w: change of page %d", wire.ErrMalformed, c.Number)
	}
	a.changed = c.Number
	page := &a.document.Pages[c.Number-1]
	if c.NewText {
		if err := a.room(len(c.Text) - len(page.Text)); err != nil {
			return err
		}
		page.Text = c.Text
	}
	if c.BodyTo > utf8.RuneCountInString(page.Text) || len(c.Printed) > maxPrinted {
		return fmt.Errorf("%w: body or number of page %d", wire.ErrMalformed, c.Number)
	}
	page.BodyFrom, page.BodyTo, page.Printed = c.BodyFrom, c.BodyTo, c.Printed
	return nil
}

// moment is called when reading has taken longer than a moment.
func (a *answer) moment() {
	a.late = true
	a.tellEarly()
}

// tellEarly gives out what there is, once, if there is anything to search. What
// is given out is not changed afterwards.
func (a *answer) tellEarly() {
	if a.early == nil || !a.hasText || a.document == nil {
		return
	}
	early := a.early
	a.early = nil
	d := *a.document
	d.Pages = append([]Page(nil), d.Pages...)
	d.Outline = append([]library.Heading(nil), d.Outline...)
	early(&d)
}
