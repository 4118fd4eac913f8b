package store

import (
	"context"
	"database/sql"
)

// segmentsMerged is how many segments of an index, of one size, are merged into one
// of the next. FTS5's own 4 rewrites every block of an index of a million pages
// seven times as the library grows, 8 does five times; a word is then looked up in
// about twenty segments.
const segmentsMerged = 8

// setMerging tells FTS5, which keeps it in the library.
func (s *Store) setMerging(ctx context.Context) error {
	return s.update(ctx, "set how the index is merged", func(tx *sql.Tx) error {
		for _, table := range []string{"page_fts", "note_fts", "document_fts"} {
			var set bool
			err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM `+table+`_config WHERE k = 'automerge' AND v = ?)`, segmentsMerged).Scan(&set)
			if err != nil {
				return err
			}
			if set {
				continue
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO `+table+` (`+table+`, rank) VALUES ('automerge', ?)`, segmentsMerged); err != nil {
				return err
			}
		}
		return nil
	})
}
