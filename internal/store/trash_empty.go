package store

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// EmptyDocuments takes documents in the trash out for good: see library.Trash. It
// tells what went, and the originals that they and what had gone into them leave
// behind, which other documents do not use. Without ids all.
func (s *Store) EmptyDocuments(ctx context.Context, ids ...library.DocumentID) (library.Emptied, []Original, error) {
	var left []Original
	var told library.Emptied
	err := s.update(ctx, "take documents out of the trash for good", func(tx *sql.Tx) (err error) {
		const trashed = `SELECT id FROM document WHERE trashed IS NOT NULL AND id NOT IN (SELECT source FROM merged)`
		if len(ids) == 0 {
			if ids, err = collect[library.DocumentID](ctx, tx, trashed); err != nil {
				return err
			}
		}
		told.Documents = len(ids)
		for _, id := range ids {
			there, err := collect[library.DocumentID](ctx, tx, trashed+` AND id = ?`, id)
			if err != nil {
				return err
			}
			if len(there) == 0 {
				return notFound("trashed_document", id)
			}
			of, err := s.emptyDocument(ctx, tx, id, &told)
			if err != nil {
				return fmt.Errorf("take out document %d: %w", id, err)
			}
			left = append(left, of...)
		}
		return nil
	})
	if err != nil {
		return library.Emptied{}, nil, err
	}
	return told, left, nil
}

// emptyDocument takes a document out, and before it all that went into it: its row
// is what hides theirs.
func (s *Store) emptyDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID, told *library.Emptied) ([]Original, error) {
	sources, err := collect[library.DocumentID](ctx, tx, `SELECT source FROM merged WHERE target = ?`, id)
	if err != nil {
		return nil, err
	}
	var left []Original
	for _, source := range sources {
		of, err := s.emptyDocument(ctx, tx, source, told)
		if err != nil {
			return nil, err
		}
		left = append(left, of...)
	}
	err = each(ctx, tx, func(scan func(...any) error) error {
		var o Original
		var file string
		err := scan(&o.SHA256, &file)
		o.Extension = strings.ToLower(filepath.Ext(file))
		left = append(left, o)
		return err
	}, `SELECT sha256, file FROM document WHERE id = ?1 AND sha256 <> '' UNION SELECT sha256, file FROM former_file WHERE document = ?1`, id)
	if err != nil {
		return nil, err
	}
	return left, s.removeWritten(ctx, tx, id, told)
}

// removeWritten takes a document out with all that a person wrote about it.
func (s *Store) removeWritten(ctx context.Context, tx *sql.Tx, id library.DocumentID, told *library.Emptied) error {
	elsewhere, err := collect[library.NoteID](ctx, tx, `SELECT DISTINCT q.note FROM quote q JOIN note n ON n.id = q.note
		WHERE q.document = ?1 AND n.document IS NOT ?1`, id)
	if err != nil {
		return err
	}
	notes, err := collect[library.NoteID](ctx, tx, `SELECT id FROM note WHERE document = ?`, id)
	if err != nil {
		return err
	}
	var quotes int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM quote WHERE document = ?1 OR note IN (SELECT id FROM note WHERE document = ?1)`, id).Scan(&quotes); err != nil {
		return err
	}
	told.Notes += len(notes)
	told.Quotes += quotes
	for _, note := range notes {
		if err := removeNote(ctx, tx, note); err != nil {
			return err
		}
	}
	for _, query := range []string{
		`DELETE FROM quote WHERE document = ?`,
		`UPDATE document SET part_of = NULL WHERE part_of = ?`,
		`UPDATE import_item SET document = 0 WHERE document = ?`,
	} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return err
		}
	}
	for _, note := range elsewhere {
		if err := indexNote(ctx, tx, note); err != nil {
			return err
		}
	}
	return removeDocument(ctx, tx, id)
}

// EmptyNotes implements library.Trash.
func (s *Store) EmptyNotes(ctx context.Context, ids ...library.NoteID) (int, error) {
	n := 0
	err := s.update(ctx, "take notes out of the trash for good", func(tx *sql.Tx) (err error) {
		if len(ids) == 0 {
			if ids, err = collect[library.NoteID](ctx, tx, `SELECT n.id FROM note n WHERE `+noteTrashed); err != nil {
				return err
			}
		}
		n = len(ids)
		for _, id := range ids {
			there, err := collect[library.NoteID](ctx, tx, `SELECT n.id FROM note n WHERE n.id = ? AND `+noteTrashed, id)
			if err != nil {
				return err
			}
			if len(there) == 0 {
				return notFound("note", id)
			}
			if err := removeNote(ctx, tx, id); err != nil {
				return fmt.Errorf("take out note %d: %w", id, err)
			}
		}
		return nil
	})
	return n, err
}

// removeNote takes a note out for good, with its quotes.
func removeNote(ctx context.Context, tx *sql.Tx, id library.NoteID) error {
	for _, query := range []string{
		`DELETE FROM quote WHERE note = ?`,
		`DELETE FROM note_fts WHERE rowid = ?`,
		`DELETE FROM note WHERE id = ?`,
	} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return err
		}
	}
	return nil
}
