package store

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// EmptyTrash takes documents in the trash out for good, all without ids, and gives
// the originals that no document has any more.
func (s *Store) EmptyTrash(ctx context.Context, ids ...library.DocumentID) (library.Emptied, []Original, error) {
	var told library.Emptied
	var unused []Original
	err := s.update(ctx, "take documents out of the trash for good", func(tx *sql.Tx) error {
		told, unused = library.Emptied{}, nil
		inTrash, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE trashed IS NOT NULL AND id NOT IN (SELECT source FROM merged)`)
		if err != nil {
			return err
		}
		there := map[library.DocumentID]bool{}
		for _, id := range inTrash {
			there[id] = true
		}
		if len(ids) == 0 {
			ids = inTrash
		}
		var originals []Original
		for _, id := range ids {
			if !there[id] {
				return notFound("trashed_document", id)
			}
			delete(there, id)
			had, err := emptyDocument(ctx, tx, id, &told)
			if err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
			told.Documents++
			originals = append(originals, had...)
		}
		for _, o := range originals {
			var used bool
			if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ?) OR EXISTS (SELECT 1 FROM former_file WHERE sha256 = ?)`,
				o.SHA256, o.SHA256).Scan(&used); err != nil {
				return err
			}
			if !used {
				unused = append(unused, o)
			}
		}
		return nil
	})
	if err != nil {
		return library.Emptied{}, nil, err
	}
	return told, unused, nil
}

// emptyDocument takes one out with what went into it, and gives their originals.
func emptyDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID, told *library.Emptied) ([]Original, error) {
	sources, err := collect[library.DocumentID](ctx, tx, `SELECT source FROM merged WHERE target = ?`, id)
	if err != nil {
		return nil, err
	}
	var out []Original
	for _, source := range sources {
		had, err := emptyDocument(ctx, tx, source, told)
		if err != nil {
			return nil, err
		}
		out = append(out, had...)
	}
	err = each(ctx, tx, func(scan func(...any) error) error {
		var sha256, file string
		if err := scan(&sha256, &file); err != nil {
			return err
		}
		out = append(out, Original{sha256, strings.ToLower(filepath.Ext(file))})
		return nil
	}, `SELECT sha256, file FROM document WHERE id = ? AND sha256 <> '' UNION SELECT sha256, file FROM former_file WHERE document = ?`, id, id)
	if err != nil {
		return nil, err
	}
	if err := removeNotesOf(ctx, tx, id, told); err != nil {
		return nil, err
	}
	for _, query := range []string{
		`UPDATE document SET part_of = NULL WHERE part_of = ?`,
		`UPDATE import_item SET document = 0 WHERE document = ?`,
	} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return nil, err
		}
	}
	return out, removeDocument(ctx, tx, id)
}

// removeNotesOf takes out the notes on a document and its quotes in any note.
func removeNotesOf(ctx context.Context, tx *sql.Tx, id library.DocumentID, told *library.Emptied) error {
	quoting, err := collect[library.NoteID](ctx, tx, `SELECT DISTINCT note FROM quote WHERE document = ?1
		AND note NOT IN (SELECT id FROM note WHERE document = ?1)`, id)
	if err != nil {
		return err
	}
	notes := `SELECT id FROM note WHERE document = ?1`
	for _, step := range []struct {
		count *int
		query string
	}{
		{&told.Quotes, `DELETE FROM quote WHERE document = ?1 OR note IN (` + notes + `)`},
		{nil, `DELETE FROM note_fts WHERE rowid IN (` + notes + `)`},
		{&told.Notes, `DELETE FROM note WHERE document = ?1`},
	} {
		r, err := tx.ExecContext(ctx, step.query, id)
		if err != nil {
			return err
		}
		n, err := r.RowsAffected()
		if err != nil {
			return err
		}
		if step.count != nil {
			*step.count += int(n)
		}
	}
	for _, note := range quoting {
		if err := indexNote(ctx, tx, note); err != nil {
			return err
		}
	}
	return nil
}
