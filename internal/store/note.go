package store

import (
	"context"
	"database/sql"
	"errors"

	"naru/internal/library"
)

// noteKept holds for notes outside the trash, their documents too.
const noteKept = `n.trashed IS NULL AND (n.document IS NULL OR n.document IN (SELECT id FROM document WHERE trashed IS NULL))`

// noteTrashed holds for notes in the trash that do not come back with their documents.
const noteTrashed = `n.trashed IS NOT NULL AND (n.document IS NULL OR n.document IN (SELECT id FROM document WHERE trashed IS NULL))`

// AddNote implements library.Notes.
func (s *Store) AddNote(ctx context.Context, n library.Note) (*library.Note, error) {
	var out *library.Note
	err := s.update(ctx, "add note", func(tx *sql.Tx) error {
		id, err := s.insertNote(ctx, tx, n)
		if err != nil {
			return err
		}
		out, err = noteByID(ctx, tx, id)
		return err
	})
	return out, err
}

func (s *Store) insertNote(ctx context.Context, tx *sql.Tx, n library.Note) (library.NoteID, error) {
	var document any
	switch {
	case n.Document != 0:
		if err := requirePlace(ctx, tx, n.Document, n.Page); err != nil {
			return 0, err
		}
		document = int64(n.Document)
	case n.Page != 0:
		return 0, library.Errorf(library.Invalid, "a note on page %d of no document", n.Page)
	}
	now := s.stampNow()
	r, err := tx.ExecContext(ctx, `INSERT INTO note (document, page, title, body, created, changed) VALUES (?, ?, ?, ?, ?, ?)`,
		document, n.Page, n.Title, n.Body, now, now)
	if err != nil {
		return 0, err
	}
	last, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	id := library.NoteID(last)
	if err := setNoteTags(ctx, tx, id, n.Body); err != nil {
		return 0, err
	}
	return id, indexNote(ctx, tx, id)
}

// requirePlace fails with NotFound if there is no such document or page; page 0
// is the whole document.
func requirePlace(ctx context.Context, tx *sql.Tx, id library.DocumentID, page int) error {
	if err := requireDocument(ctx, tx, id); err != nil || page == 0 {
		return err
	}
	var n int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM page WHERE document = ? AND number = ?`, id, page).Scan(&n)
	if err == nil && n == 0 {
		return notFound("page", page)
	}
	return err
}

// Note implements library.Notes.
func (s *Store) Note(ctx context.Context, id library.NoteID) (*library.Note, error) {
	var out *library.Note
	err := s.view(ctx, "read note", func(tx *sql.Tx) (err error) {
		out, err = noteByID(ctx, tx, id)
		return err
	})
	return out, err
}

func noteByID(ctx context.Context, tx *sql.Tx, id library.NoteID) (*library.Note, error) {
	notes, err := notesByID(ctx, tx, []library.NoteID{id})
	if err != nil {
		return nil, err
	}
	if len(notes) == 0 {
		return nil, notFound("note", id)
	}
	return &notes[0], nil
}

// EditNote implements library.Notes. Saving what is there already changes
// nothing, not even the date.
func (s *Store) EditNote(ctx context.Context, id library.NoteID, title, body string) (*library.Note, error) {
	var out *library.Note
	err := s.update(ctx, "edit note", func(tx *sql.Tx) error {
		before, err := noteByID(ctx, tx, id)
		if err != nil {
			return err
		}
		if before.Title == title && before.Body == body {
			out = before
			return nil
		}
		if _, err := tx.ExecContext(ctx, `UPDATE note SET title = ?, body = ?, changed = ? WHERE id = ?`,
			title, body, s.stampNow(), id); err != nil {
			return err
		}
		if err := setNoteTags(ctx, tx, id, body); err != nil {
			return err
		}
		if err := indexNote(ctx, tx, id); err != nil {
			return err
		}
		out, err = noteByID(ctx, tx, id)
		return err
	})
	return out, err
}

// RemoveNote implements library.Notes.
func (s *Store) RemoveNote(ctx context.Context, id library.NoteID) error {
	return s.update(ctx, "move note to the trash", func(tx *sql.Tx) error {
		if _, err := noteByID(ctx, tx, id); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE note SET trashed = ? WHERE id = ?`, s.stampNow(), id)
		return err
	})
}

// RestoreNote implements library.Notes. A note that is not in the trash is left
// as it is.
func (s *Store) RestoreNote(ctx context.Context, id library.NoteID) error {
	return s.update(ctx, "restore note", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `UPDATE note SET trashed = NULL WHERE id = ?`, id); err != nil {
			return err
		}
		var there int
		err := tx.QueryRowContext(ctx, `SELECT 1 FROM note WHERE id = ?`, id).Scan(&there)
		if errors.Is(err, sql.ErrNoRows) {
			return notFound("note", id)
		}
		return err
	})
}

// TrashedNotes implements library.Notes.
func (s *Store) TrashedNotes(ctx context.Context) ([]library.TrashedNote, error) {
	var out []library.TrashedNote
	err := s.view(ctx, "list notes in the trash", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			t := library.TrashedNote{Note: library.Note{Tags: []string{}, Quotes: []library.Quote{}}}
			var created, changed, trashed string
			err := scan(&t.ID, &t.Document, &t.Page, &t.Title, &t.Body, &created, &changed, &trashed)
			t.Created, t.Changed, t.Trashed = parseStamp(created), parseStamp(changed), parseStamp(trashed)
			out = append(out, t)
			return err
		}, `SELECT n.id, coalesce(n.document, 0), n.page, n.title, n.body, n.created, n.changed, n.trashed FROM note n
			WHERE `+noteTrashed+`
			ORDER BY n.trashed DESC, n.id DESC`)
	})
	return out, err
}
