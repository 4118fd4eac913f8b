package store

import (
	"context"

	"naru/internal/store/postings"
)

// bounds of what a quick search looks at. What would take more is looked for in the
// newest documents, and in those found by their titles, whose pages are likely to
// be the best wherever they lie.
type bounds struct {
	leaves int // blocks of the index, each about 10 microseconds
	rows   int // pages to rank, each about a tenth of one
	titled int // documents by title
}

func quickBounds() bounds { return bounds{leaves: 250, rows: 5000, titled: 30} }

// Where that finds fewer than so many pages, the words rarely stand together: so
// many times as many blocks are read once, of as many rows as they may hold.
const (
	fewFirst = 30
	widening = 3
)

// quickPages finds the pages of a quick search.
func (c *collector) quickPages(ctx context.Context, pages *asker, find func(*postings.Scope) ([]int64, error), parts asked, titles []candidate) ([]int64, error) {
	b := c.bounds
	if b == (bounds{}) {
		b = quickBounds()
	}
	for again := false; ; again = true {
		scope, err := scopeOf(ctx, c.sets, false, c.only)
		if err != nil {
			return nil, err
		}
		if c.partly, err = c.newest(ctx, pages, parts, scope, b, again); err != nil {
			return nil, err
		}
		if c.partly && c.let != nil { // else what it leaves out is counted too
			scope.Only = scope.Only.And(c.let)
		}
		scope.Also = c.bestTitled(titles, b.titled)
		pages.words.Found = nil
		pages.words.Budget = &postings.Budget{Leaves: pages.index.Read + b.leaves}
		ids, err := find(scope)
		if err != nil {
			return nil, err
		}
		c.partly = c.partly || pages.words.Budget.Spent
		if !c.partly || again || len(ids) >= fewFirst {
			if last := scope.Among(ids); len(ids) > 2*b.rows {
				c.partly, ids = true, last.Newest(2*b.rows).Rows
			}
			return ids, nil
		}
		b.leaves *= widening
	}
}

// newest narrows the scope of a quick search to the newest documents where looking
// at all would take too long, and tells whether it did. Sparse: few rows answer, so
// that only the reading counts.
func (c *collector) newest(ctx context.Context, pages *asker, parts asked, scope *postings.Scope, b bounds, sparse bool) (bool, error) {
	e, err := pages.text(parts.match)
	if err != nil {
		return false, err
	}
	// Of words that stand together the rarest is read first; what the others then
	// take is bounded by what it leaves.
	read := pages.words.Cost
	if !parts.whole {
		read = pages.words.Work
	}
	work, err := read(ctx, e)
	if err != nil {
		return false, err
	}
	share := float64(b.leaves) / float64(max(work, 1))
	if !sparse {
		rows, err := pages.words.Most(ctx, e)
		if err != nil {
			return false, err
		}
		share = min(share, float64(b.rows)/float64(max(rows, 1)))
	}
	if share >= 1 {
		return false, nil
	}
	scope.From, err = c.newestShare(ctx, share)
	return true, err
}

// newestShare is the page with which the newest documents begin, a share of all.
func (c *collector) newestShare(ctx context.Context, share float64) (int64, error) {
	var last int64
	err := c.tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM document`).Scan(&last)
	return (last - int64(float64(last)*share)) * pagesPerDocument, err
}

// bestTitled are the documents whose titles answer best.
func (c *collector) bestTitled(titles []candidate, n int) *postings.Set {
	best := newBest(max(n, 1), better)
	for _, t := range titles {
		if c.let == nil || c.let.Has(t.id) {
			best.offer(t)
		}
	}
	also := &postings.Set{}
	for _, t := range best.sorted() {
		also.Add(t.id)
	}
	return also
}
