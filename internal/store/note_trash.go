package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

var _ library.NoteTrash = (*Store)(nil)

// TrashedNotes implements library.NoteTrash.
func (s *Store) TrashedNotes(ctx context.Context) ([]library.Note, error) {
	notes := []library.Note{}
	err := s.view(ctx, "list the notes in the trash", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			n := library.Note{Tags: []string{}, Quotes: []library.Quote{}}
			var created, changed string
			err := scan(&n.ID, &n.Document, &n.Page, &n.Title, &n.Body, &created, &changed)
			n.Created, n.Changed = parseStamp(created), parseStamp(changed)
			notes = append(notes, n)
			return err
		}, `SELECT n.id, coalesce(n.document, 0), n.page, n.title, n.body, n.created, n.changed FROM note n
			WHERE n.trashed IS NOT NULL AND (n.document IS NULL OR n.document IN (SELECT id FROM document WHERE trashed IS NULL))
			ORDER BY n.trashed DESC, n.id DESC`)
	})
	return notes, err
}
