package extract

import (
	"context"
	"encoding/json"
	"fmt"

	"naru/internal/extract/wire"
	"naru/internal/library"
)

// pageOverhead is what a page's message holds beside its text and label.
const pageOverhead = 64

// Read implements Reader.
func (p *Pool) Read(ctx context.Context, r Request, progress func(done, total int)) (*Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, library.Errorf(library.Cancelled, "%w", err)
	}
	path, err := absolute(r.Path)
	if err != nil {
		return nil, err
	}
	c, err := p.take(ctx)
	if err != nil {
		return nil, err
	}
	defer p.give(c)
	a := &answer{limits: p.limits, progress: progress}
	ask := wire.Request{Op: wire.OpRead, Path: []byte(path), Password: r.Password, CacheDir: p.options.CacheDir}
	err = c.ask(ctx, ask, p.limits, p.limits.Output+pageOverhead, a.take)
	switch {
	case err == nil && a.complete():
		return a.document, nil
	case err != nil && a.first != nil && library.CodeOf(err) != library.Cancelled:
		// The second reader was lost over a file that the first had read.
		return a.first, nil
	case err != nil:
		return nil, err
	}
	return nil, library.Errorf(library.BrokenFile, "the answer is not complete")
}

// answer puts a document together from its messages, believing none of them.
type answer struct {
	limits   Limits
	progress func(done, total int)
	document *Document
	pages    int // that the head announced
	bytes    int
	first    *Document // what stands if the second reader fails
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
	a.pages, a.bytes = h.Pages, 0
	a.document = &Document{
		Format: h.Format, Reader: h.Reader, Title: h.Title, Author: h.Author, Subject: h.Subject,
		Keywords: h.Keywords, Producer: h.Producer, Creator: h.Creator, Created: h.Created, Outline: outline,
	}
	return nil
}

func (a *answer) page(payload []byte) error {
	d, err := wire.DecodePage(payload)
	if err != nil {
		return err
	}
	if a.document == nil || d.Number != len(a.document.Pages)+1 || d.Number > a.pages {
		return fmt.Errorf("%w: page %d out of order", wire.ErrMalformed, d.Number)
	}
	if a.bytes += len(payload); a.bytes > a.limits.Output+pageOverhead*a.pages {
		return library.Errorf(library.TooLarge, "more than %d bytes of text", a.limits.Output)
	}
	page := Page{Number: d.Number, Label: d.Label, Text: d.Text, Width: d.Width, Height: d.Height, Source: library.SourceNone}
	if d.HasText {
		page.Source = library.SourceText
	}
	a.document.Pages = append(a.document.Pages, page)
	return nil
}
