package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// TrashDocument implements library.Documents. Its rows stay, marked, and its
// words are taken out of the counts.
func (s *Store) TrashDocument(ctx context.Context, id library.DocumentID) error {
	return s.update(ctx, "move document to the trash", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE document SET trashed = ? WHERE id = ?`, s.stampNow(), id); err != nil {
			return err
		}
		return recountDocument(ctx, tx, id, -1)
	})
}

// RestoreDocument implements library.Documents and ingest.Catalogue. A document
// that is not in the trash is left as it is.
func (s *Store) RestoreDocument(ctx context.Context, id library.DocumentID) error {
	return s.update(ctx, "restore document", func(tx *sql.Tx) error {
		if restored, err := restoreDocument(ctx, tx, id); err != nil || restored {
			return err
		}
		return requireDocument(ctx, tx, id)
	})
}

// restoreDocument takes a document out of the trash, if it is there; what went into
// another document is not.
func restoreDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) (restored bool, err error) {
	r, err := tx.ExecContext(ctx, `UPDATE document SET trashed = NULL WHERE id = ? AND trashed IS NOT NULL
		AND id NOT IN (SELECT source FROM merged)`, id)
	if err != nil {
		return false, err
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	return true, recountDocument(ctx, tx, id, +1)
}

// Trashed implements library.Documents. What went into another document is not in
// the trash, though it is hidden like it.
func (s *Store) Trashed(ctx context.Context) ([]library.Document, error) {
	var out []library.Document
	err := s.view(ctx, "list the trash", func(tx *sql.Tx) error {
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE trashed IS NOT NULL
			AND id NOT IN (SELECT source FROM merged) ORDER BY trashed DESC, id DESC`)
		if err != nil {
			return err
		}
		out, err = documentsByID(ctx, tx, ids, false)
		return err
	})
	return out, err
}
