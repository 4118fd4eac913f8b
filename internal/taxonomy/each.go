package taxonomy

import (
	"context"
	"fmt"

	"naru/internal/classify"
	"naru/internal/library"
)

// countCache holds the counts of a draft with other terms than those in use, so
// that keeping it, or changing its weights, reads no page again.
type countCache struct {
	patterns string
	counts   map[library.DocumentID][]byte
}

// keptAtOnce is how many documents' counts are written in one transaction.
const keptAtOnce = 200

// each counts the terms of all documents by two classifiers, which may be the
// same, and calls f with each. What was counted before is not read again.
func (e *Editor) each(ctx context.Context, docs []Themed, now, then *classify.Classifier, progress func(done, total int), f func(d *Themed, a, b classify.Counts)) error {
	known, err := e.store.ThemeTermCounts(ctx, now.Patterns())
	if err != nil {
		return err
	}
	same := now.Patterns() == then.Patterns()
	other := known
	if !same {
		if e.counts.patterns != then.Patterns() {
			kept, err := e.store.ThemeTermCounts(ctx, then.Patterns())
			if err != nil {
				return err
			}
			e.counts = countCache{then.Patterns(), kept}
		}
		other = e.counts.counts
	}
	fresh := map[library.DocumentID][]byte{}
	flush := func() error {
		if len(fresh) == 0 {
			return nil
		}
		err := e.store.KeepThemeTermCounts(ctx, now.Patterns(), fresh)
		if library.CodeOf(err) == library.Permission {
			err = nil // the library is only read: it is counted again next time
		}
		clear(fresh)
		return err
	}
	for k := range docs {
		if err := ctx.Err(); err != nil {
			return library.Errorf(library.Cancelled, "look at the documents: %w", err)
		}
		d := &docs[k]
		a, errA := now.ReadCounts(known[d.ID])
		b, errB := a, errA
		if !same {
			b, errB = then.ReadCounts(other[d.ID])
		}
		if errA != nil || errB != nil {
			title, abstract, pages, err := e.store.ClassifiedText(ctx, d.ID)
			if library.CodeOf(err) == library.NotFound {
				continue // it went meanwhile
			}
			if err != nil {
				return fmt.Errorf("read document %d: %w", d.ID, err)
			}
			if errA != nil {
				a = now.Count(title, abstract, pages)
				fresh[d.ID] = a.AppendBinary(nil)
			}
			switch {
			case same:
				b = a
			case errB != nil:
				b = then.Count(title, abstract, pages)
				e.counts.counts[d.ID] = b.AppendBinary(nil)
			}
			if len(fresh) >= keptAtOnce {
				if err := flush(); err != nil {
					return err
				}
			}
		}
		f(d, a, b)
		if progress != nil {
			progress(k+1, len(docs))
		}
	}
	return flush()
}
