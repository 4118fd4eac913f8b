package store

import (
	"context"
	"database/sql"

	"naru/internal/query"
)

// Glance counts pages that answer a plan, as far as most, where the index alone
// can tell; 0 where it cannot. It ranks nothing and stops when it has seen enough,
// so that whether there is anything costs little where there is much. Titles and
// notes are left out: what it gives is at least how many hits there are.
func (s *Store) Glance(ctx context.Context, p *query.Plan, most int) (n int, err error) {
	if p == nil || p.Root == nil || len(p.Verbatim) > 0 || most <= 0 {
		return 0, nil
	}
	a := split(forUnit(p.Root, false))
	if !a.whole || len(a.fields)+len(a.mixed) > 0 {
		return 0, nil
	}
	err = s.view(ctx, "look for hits", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM page_fts WHERE page_fts MATCH ?
			AND page_fts.rowid / 1048576 NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL) LIMIT ?)`, a.match, most).Scan(&n)
	})
	return n, err
}
