package store

import (
	"context"
	"database/sql"
	"errors"

	"naru/internal/query"
	"naru/internal/store/postings"
)

// glanceBounds of a look for hits: enough to tell that there are some.
func glanceBounds() bounds { return bounds{leaves: 150, rows: 3000} }

// Glance counts pages that answer a plan, as far as most, where the index alone
// can tell; 0 where it cannot. It ranks nothing and looks at few blocks of the
// index, so that whether there is anything costs little where there is much. Titles
// and notes are left out: what it gives is at least how many hits there are.
func (s *Store) Glance(ctx context.Context, p *query.Plan, most int) (n int, err error) {
	if p == nil || p.Root == nil || len(p.Verbatim) > 0 || most <= 0 {
		return 0, nil
	}
	root := forUnit(p.Root, false)
	parts := split(root)
	if !parts.whole || len(parts.fields)+len(parts.mixed) > 0 {
		return 0, nil
	}
	err = s.view(ctx, "look for hits", func(tx *sql.Tx) error {
		c := &collector{tx: tx, sets: newDocumentSets(tx), plan: p, quick: true, bounds: glanceBounds()}
		pages, err := openAsker(ctx, tx, "page_fts", 1, c.sets)
		if err != nil {
			return err
		}
		ids, err := c.pages(ctx, pages, root, parts, nil)
		n = min(len(ids), most)
		return err
	})
	if errors.Is(err, postings.ErrUnknown) {
		return 0, nil // whoever asks then finds it the long way
	}
	return n, err
}
