package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// rememberFormer keeps which original a document has had until now. The one it
// takes is former no longer, where it was before.
func (s *Store) rememberFormer(ctx context.Context, tx *sql.Tx, d *library.Document, taken string) error {
	if d.SHA256 != "" {
		if _, err := tx.ExecContext(ctx, `INSERT INTO former_file (document, sha256, file, replaced) VALUES (?, ?, ?, ?)
			ON CONFLICT (document, sha256) DO UPDATE SET file = excluded.file, replaced = excluded.replaced`,
			d.ID, d.SHA256, d.File, s.stampNow()); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM former_file WHERE document = ? AND sha256 = ?`, d.ID, taken)
	return err
}

// FormerDocument implements ingest.Catalogue.
func (s *Store) FormerDocument(ctx context.Context, sha256 string) (*library.Document, error) {
	var d *library.Document
	err := s.view(ctx, "find document by a former original", func(tx *sql.Tx) error {
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT document FROM former_file WHERE sha256 = ? ORDER BY replaced DESC`, sha256)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			return notFound("document with former hash", sha256)
		}
		d, err = wholeDocument(ctx, tx, ids[0])
		return err
	})
	return d, err
}
