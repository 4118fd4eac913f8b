package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

func setHeadings(ctx context.Context, tx *sql.Tx, id library.DocumentID, contents []library.Heading) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM heading WHERE document = ?`, id); err != nil {
		return err
	}
	if len(contents) == 0 {
		return nil
	}
	insert, err := tx.PrepareContext(ctx, `INSERT INTO heading (document, position, level, title, page) VALUES (?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for i, h := range contents {
		if _, err := insert.ExecContext(ctx, id, i, h.Level, h.Title, h.Page); err != nil {
			return err
		}
	}
	return nil
}

func addHeadings(ctx context.Context, tx *sql.Tx, list string, byID map[library.DocumentID]*library.Document) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id library.DocumentID
		var h library.Heading
		if err := scan(&id, &h.Level, &h.Title, &h.Page); err != nil {
			return err
		}
		if d := byID[id]; d != nil {
			d.Contents = append(d.Contents, h)
		}
		return nil
	}, `SELECT document, level, title, page FROM heading
		WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position`, list)
}
