package store

import (
	"context"
	"database/sql"
	"errors"

	"naru/internal/library"
)

// pagesPerDocument is the room for pages in a page's id; see the schema.
const pagesPerDocument = 1 << 20

func pageID(id library.DocumentID, number int) int64 {
	return int64(id)*pagesPerDocument + int64(number)
}

const pageColumns = `document, number, label, source, text, width, height, body_from, body_to`

func scanPage(scan func(...any) error, p *library.Page) error {
	return scan(&p.Document, &p.Number, &p.Label, &p.Source, &p.Text, &p.Width, &p.Height, &p.BodyFrom, &p.BodyTo)
}

// Page implements library.Documents.
func (s *Store) Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error) {
	var p library.Page
	err := s.view(ctx, "read page", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		err := scanPage(tx.QueryRowContext(ctx, `SELECT `+pageColumns+` FROM page WHERE document = ? AND number = ?`, id, number).Scan, &p)
		if errors.Is(err, sql.ErrNoRows) {
			return notFound("page", number)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// Pages implements library.Documents.
func (s *Store) Pages(ctx context.Context, id library.DocumentID) ([]library.Page, error) {
	var pages []library.Page
	err := s.view(ctx, "read pages", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		return eachPage(ctx, tx, id, func(p library.Page) error {
			pages = append(pages, p)
			return nil
		})
	})
	return pages, err
}

// eachPage reads a document's pages in order, one at a time.
func eachPage(ctx context.Context, tx *sql.Tx, id library.DocumentID, f func(library.Page) error) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var p library.Page
		if err := scanPage(scan, &p); err != nil {
			return err
		}
		return f(p)
	}, `SELECT `+pageColumns+` FROM page
		WHERE id BETWEEN ? AND ? ORDER BY id`, pageID(id, 1), pageID(id, pagesPerDocument-1))
}
