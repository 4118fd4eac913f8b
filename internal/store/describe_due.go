package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// DescriptionsDue lists the documents with a file that other rules described than
// those named, the newest first. What is being read is described when that is
// done, and what is in the trash when it is of use again.
func (s *Store) DescriptionsDue(ctx context.Context, rules string) ([]library.DocumentID, error) {
	var due []library.DocumentID
	err := s.view(ctx, "look for outdated descriptions", func(tx *sql.Tx) (err error) {
		due, err = collect[library.DocumentID](ctx, tx, `SELECT id FROM document
			WHERE (described < ?1 OR described > ?1) AND sha256 <> '' AND trashed IS NULL AND incomplete <> ?2 ORDER BY id DESC`, rules, library.IncompleteReading)
		return err
	})
	return due, err
}
