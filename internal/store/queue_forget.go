package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// ForgetFailed implements ingest.Queue. All tries of a file go together: else an
// earlier one would come to light as the last. What is remembered of the file
// itself stays, so a watched folder does not bring it again as it is.
func (s *Store) ForgetFailed(ctx context.Context, ids ...int64) ([]int64, error) {
	forgotten := []int64{}
	err := s.update(ctx, "take failed files out of the list", func(tx *sql.Tx) (err error) {
		query, args := `SELECT id FROM import_item WHERE status = 'failed'`, []any(nil)
		if len(ids) > 0 {
			query += ` AND path IN (SELECT path FROM import_item
				WHERE status = 'failed' AND id IN (SELECT value FROM json_each(?)))`
			args = []any{jsonList(ids)}
		}
		if forgotten, err = collect[int64](ctx, tx, query+` ORDER BY id`, args...); err != nil {
			return err
		}
		return moveItems(ctx, tx, library.ImportFailed, library.ImportForgotten, forgotten)
	})
	return forgotten, err
}

// RememberFailed implements ingest.Queue.
func (s *Store) RememberFailed(ctx context.Context, ids ...int64) error {
	return s.update(ctx, "put failed files back into the list", func(tx *sql.Tx) error {
		return moveItems(ctx, tx, library.ImportForgotten, library.ImportFailed, ids)
	})
}

// moveItems gives another status to those items that have one. When they failed
// stays as it is.
func moveItems(ctx context.Context, tx *sql.Tx, from, to library.ImportStatus, ids []int64) error {
	_, err := tx.ExecContext(ctx, `UPDATE import_item SET status = ? WHERE status = ? AND id IN (SELECT value FROM json_each(?))`,
		to, from, jsonList(ids))
	return err
}
