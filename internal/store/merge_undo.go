package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// recordApart takes the record that a report lists out of the document it went
// into, and others out of it, so that undoing the list finds it as it was
// accepted. It gives the record's id, and what else had to come apart for that, to
// be brought together again.
func (s *Store) recordApart(ctx context.Context, tx *sql.Tx, report, listed library.DocumentID) (record library.DocumentID, again []library.Merge, err error) {
	for {
		// A second record of one document keeps its own place in the list; the place
		// of the first went along; and what is a record itself is about to go, and
		// with it what went into it.
		merges, err := readMerges(ctx, tx, `WHERE source = ?1 OR target = ?1
			AND (json_extract(carried, '$.listed') OR (SELECT sha256 FROM document WHERE id = ?1) = '') ORDER BY id DESC LIMIT 1`, listed)
		if err != nil || len(merges) == 0 {
			return listed, again, err
		}
		m := merges[0]
		if err := s.unmerge(ctx, tx, &m); err != nil {
			return listed, nil, err
		}
		back, err := collect[int](ctx, tx, `SELECT 1 FROM listed_record WHERE report = ? AND document = ?`, report, m.From.ID)
		if err != nil {
			return listed, nil, err
		}
		if len(back) > 0 {
			listed = m.From.ID
		}
		if m.From.SHA256 != "" {
			again = append(again, m)
		}
	}
}

// together brings documents together again that came apart for another's sake, the
// last first.
func (s *Store) together(ctx context.Context, tx *sql.Tx, merges []library.Merge) error {
	for k := len(merges) - 1; k >= 0; k-- {
		m := merges[k]
		if _, err := s.merge(ctx, tx, m.Kind, m.Into, m.From.ID, m.Auto); err != nil {
			return err
		}
	}
	return nil
}
