package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// AbandonDocument implements ingest.Catalogue.
func (s *Store) AbandonDocument(ctx context.Context, item library.ImportItem, themes []string) (bool, error) {
	kept := true
	err := s.update(ctx, "take back a document that was begun", func(tx *sql.Tx) error {
		begun, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE id = ? AND incomplete = ?`,
			item.Document, library.IncompleteReading)
		if err != nil {
			return err
		}
		if len(begun) == 0 {
			return s.finishItem(ctx, tx, item)
		}
		if kept, err = touchedByPerson(ctx, tx, item.Document, themes); err != nil {
			return err
		}
		if kept {
			if _, err := tx.ExecContext(ctx, `UPDATE document SET incomplete = ? WHERE id = ?`, item.Reason, item.Document); err != nil {
				return err
			}
			return s.finishItem(ctx, tx, item)
		}
		if err := removeDocument(ctx, tx, item.Document); err != nil {
			return err
		}
		item.Document, item.Pages, item.PagesWithoutText = 0, 0, 0
		return s.finishItem(ctx, tx, item)
	})
	return kept, err
}

// touchedByPerson reports whether a person wrote, quoted, corrected or chose
// something, also where it is in the trash by now. Themes are those that the
// import gave in the person's name.
func touchedByPerson(ctx context.Context, tx *sql.Tx, id library.DocumentID, themes []string) (bool, error) {
	var touched bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM note WHERE document = ?)
		OR EXISTS (SELECT 1 FROM quote WHERE document = ?)
		OR EXISTS (SELECT 1 FROM evidence WHERE document = ? AND (status <> 'proposed' OR edited = 1))
		OR EXISTS (SELECT 1 FROM course_link WHERE document = ? AND refused = 0)
		OR EXISTS (SELECT 1 FROM milestone WHERE document = ?)
		OR EXISTS (SELECT 1 FROM document WHERE id = ? AND edited <> '[]')
		OR EXISTS (SELECT 1 FROM theme_assignment WHERE document = ? AND given_by = 'person'
			AND (removed = 1 OR theme NOT IN (SELECT value FROM json_each(?))))`, id, id, id, id, id, id, id, jsonList(themes)).Scan(&touched)
	if err != nil {
		return false, fmt.Errorf("look for what a person did: %w", err)
	}
	return touched, nil
}

// removeDocument takes a document out for good. Nothing that a person wrote may
// hang on it.
func removeDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	var trashed bool
	if err := tx.QueryRowContext(ctx, `SELECT trashed IS NOT NULL FROM document WHERE id = ?`, id).Scan(&trashed); err != nil {
		return err
	}
	if !trashed {
		if err := recountDocument(ctx, tx, id, -1); err != nil {
			return err
		}
	}
	if err := removePages(ctx, tx, id, nil); err != nil {
		return err
	}
	for _, query := range []string{
		`DELETE FROM document_fts WHERE rowid = ?`,
		`DELETE FROM seen_file WHERE document = ?`,
		`DELETE FROM document WHERE id = ?`, // the rest hangs on it
	} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return fmt.Errorf("remove document %d: %w", id, err)
		}
	}
	return nil
}

// OriginalUsed implements ingest.Catalogue.
func (s *Store) OriginalUsed(ctx context.Context, sha256 string) (bool, error) {
	var used bool
	err := s.view(ctx, "look for an original's document", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ? AND sha256 <> '')
			OR EXISTS (SELECT 1 FROM former_file WHERE sha256 = ?)`, sha256, sha256).Scan(&used)
	})
	return used, err
}
