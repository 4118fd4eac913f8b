package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// Reindex makes the search index and the counts of words anew from the stored
// text: after a migration that says so, or to repair what Check found.
func (s *Store) Reindex(ctx context.Context) error {
	return s.update(ctx, "rebuild the index", func(tx *sql.Tx) error {
		for _, table := range []string{"page_fts", "note_fts", "document_fts"} {
			if _, err := tx.ExecContext(ctx, `INSERT INTO `+table+` (`+table+`) VALUES ('delete-all')`); err != nil {
				return fmt.Errorf("empty %s: %w", table, err)
			}
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM word`); err != nil {
			return err
		}
		documents, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document ORDER BY id`)
		if err != nil {
			return err
		}
		for _, id := range documents {
			if err := reindexDocument(ctx, tx, id); err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
		}
		notes, err := collect[library.NoteID](ctx, tx, `SELECT id FROM note ORDER BY id`)
		if err != nil {
			return err
		}
		for _, id := range notes {
			if err := indexNote(ctx, tx, id); err != nil {
				return fmt.Errorf("note %d: %w", id, err)
			}
		}
		return nil
	})
}

func reindexDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	var trashed bool
	if err := tx.QueryRowContext(ctx, `SELECT trashed IS NOT NULL FROM document WHERE id = ?`, id).Scan(&trashed); err != nil {
		return err
	}
	words := wordSet{}
	numbers, err := collect[int](ctx, tx, `SELECT number FROM page WHERE document = ? ORDER BY number`, id)
	if err != nil {
		return err
	}
	for _, n := range numbers {
		var text string
		if err := tx.QueryRowContext(ctx, `SELECT text FROM page WHERE id = ?`, pageID(id, n)).Scan(&text); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO page_fts (rowid, t) VALUES (?, ?)`, pageID(id, n), words.index(text)); err != nil {
			return err
		}
	}
	if !trashed {
		if err := countWords(ctx, tx, words, +1); err != nil {
			return err
		}
	}
	return indexDescription(ctx, tx, id)
}
