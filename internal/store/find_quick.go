package store

import (
	"context"

	"naru/internal/store/postings"
)

// bounds of what a quick search looks at, by estimate. What would take more is
// looked for in the newest documents, and in those found by their titles, whose
// pages are likely to be the best wherever they lie.
type bounds struct {
	leaves int // blocks of the index, each about 10 microseconds
	rows   int // pages to rank, each about a tenth of one
	titled int // documents by title
}

func quickBounds() bounds { return bounds{leaves: 250, rows: 10_000, titled: 30} }

// Where that finds fewer than so many pages, so many times as much is looked at
// once.
const (
	fewFirst = 20
	widening = 3
)

// limit narrows the scope of a quick search where looking at all would take too
// long.
func (c *collector) limit(ctx context.Context, pages *asker, parts asked, scope *postings.Scope, b bounds, titles []candidate) error {
	e, err := pages.text(parts.match)
	if err != nil {
		return err
	}
	work, err := pages.words.Work(ctx, e)
	if err != nil {
		return err
	}
	rows, err := pages.words.Most(ctx, e)
	if err != nil {
		return err
	}
	share := min(float64(b.leaves)/float64(max(work, 1)), float64(b.rows)/float64(max(rows, 1)))
	if share >= 1 {
		return nil
	}
	var last int64
	if err := c.tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM document`).Scan(&last); err != nil {
		return err
	}
	scope.From = (last - int64(float64(last)*share)) * pagesPerDocument
	best := newBest(b.titled, better)
	for _, t := range titles {
		if c.let == nil || c.let.Has(t.id) {
			best.offer(t)
		}
	}
	scope.Also = &postings.Set{}
	for _, t := range best.sorted() {
		scope.Also.Add(t.id)
	}
	if c.let != nil {
		scope.Only = scope.Only.And(c.let)
	}
	c.partly = true
	return nil
}
