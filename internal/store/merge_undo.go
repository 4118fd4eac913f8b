package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// recordApart takes the record that a report lists out of the document it went
// into, and others out of it, so that undoing the list finds it as it was
// accepted. What else was merged stays so. It gives the record's id.
func (s *Store) recordApart(ctx context.Context, tx *sql.Tx, report, listed library.DocumentID) (library.DocumentID, error) {
	for {
		// A second record of one document keeps its own place in the list; the place
		// of the first went along; and what is a record itself is about to go, and
		// with it what went into it.
		merges, err := readMerges(ctx, tx, `WHERE source = ?1 OR target = ?1
			AND (json_extract(carried, '$.listed') OR (SELECT sha256 FROM document WHERE id = ?1) = '') ORDER BY id DESC LIMIT 1`, listed)
		if err != nil || len(merges) == 0 {
			return listed, err
		}
		m := merges[0]
		if err := s.unmerge(ctx, tx, &m); err != nil {
			return listed, err
		}
		back, err := collect[int](ctx, tx, `SELECT 1 FROM listed_record WHERE report = ? AND document = ?`, report, m.From.ID)
		if err != nil {
			return listed, err
		}
		if len(back) > 0 {
			listed = m.From.ID
		}
	}
}
