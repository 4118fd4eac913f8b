package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// FirstPages implements records.Store.
func (s *Store) FirstPages(ctx context.Context, id library.DocumentID, n int) ([]string, error) {
	var texts []string
	err := s.view(ctx, "read the first pages", func(tx *sql.Tx) (err error) {
		texts, err = collect[string](ctx, tx, `SELECT text FROM page WHERE id BETWEEN ? AND ? ORDER BY id`, pageID(id, 1), pageID(id, n))
		return err
	})
	return texts, err
}
