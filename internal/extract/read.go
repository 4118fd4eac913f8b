package extract

import (
	"context"
	"path/filepath"

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
	file, err := openOriginal(r.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	c, err := p.take(ctx)
	if err != nil {
		return nil, err
	}
	defer p.give(c)
	a := &answer{limits: p.limits, progress: progress, early: r.Early}
	ask := wire.Request{Op: wire.OpRead, Name: r.name(), Password: r.Password, CacheDir: p.options.CacheDir}
	err = c.ask(ctx, ask, file, p.limits, p.limits.Output+pageOverhead, a.listener())
	if library.CodeOf(err) != library.Cancelled {
		if err := file.unchanged(); err != nil {
			return nil, err
		}
	}
	switch code := library.CodeOf(err); {
	case err == nil && a.complete():
		return a.document, nil
	case err == nil:
		return nil, library.Errorf(library.BrokenFile, "the answer is not complete")
	case a.first != nil && code != library.Cancelled:
		// The second reader was lost over a file that the first had read.
		return a.first, nil
	case keepsPages(code) && a.document != nil && len(a.document.Pages) > 0:
		return a.document, err
	}
	return nil, err
}

// name is what the file was called.
func (r Request) name() string {
	if r.Name != "" {
		return filepath.Base(r.Name)
	}
	return filepath.Base(r.Path)
}

// keepsPages: the document is good as far as it was read.
func keepsPages(c library.Code) bool {
	return c == library.TooLarge || c == library.TimedOut || c == library.OutOfMemory
}
