package extract

import (
	"context"
	"errors"
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
	a := &answer{limits: p.limits, progress: progress, early: r.Early}
	err = p.readBy(ctx, r, file, a)
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
	case code.KeepsPages() && a.document != nil && len(a.document.Pages) > 0:
		return a.document, err
	}
	return nil, err
}

// maxTurns is how many children may say that they lack PDFium before a document
// is given up; the second has it.
const maxTurns = 3

// readBy has a child read a document. Children start without PDFium, which most
// documents do without; once one needed it, all that start have it: it cannot be
// loaded behind the lock.
func (p *Pool) readBy(ctx context.Context, r Request, file *original, a *answer) error {
	ask := wire.Request{Op: wire.OpRead, Name: r.name(), Password: r.Password, CacheDir: p.options.CacheDir}
	for range maxTurns {
		c, err := p.take(ctx)
		if err != nil {
			return err
		}
		ask.Engine = p.engine.Load()
		err = c.ask(ctx, ask, file, p.limits, p.limits.Output+pageOverhead, a.listener())
		if !errors.Is(err, errNoEngine) {
			p.give(c)
			return err
		}
		p.engine.Store(true)
		c.retire = true
		p.give(c)
		*a = answer{limits: a.limits, progress: a.progress, early: a.early}
	}
	return library.Errorf(library.Internal, "%w", errNoEngine)
}

// name is what the file was called.
func (r Request) name() string {
	if r.Name != "" {
		return filepath.Base(r.Name)
	}
	return filepath.Base(r.Path)
}
