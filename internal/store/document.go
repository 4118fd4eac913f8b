package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// Document implements library.Documents.
func (s *Store) Document(ctx context.Context, id library.DocumentID) (*library.Document, error) {
	var d *library.Document
	err := s.view(ctx, "read document", func(tx *sql.Tx) (err error) {
		if err = requireDocument(ctx, tx, id); err != nil {
			return err
		}
		d, err = wholeDocument(ctx, tx, id)
		return err
	})
	return d, err
}

// DocumentBySHA256 implements ingest.Catalogue: the trash is searched too, and
// what went into another document is that one.
func (s *Store) DocumentBySHA256(ctx context.Context, sha256 string) (*library.Document, error) {
	var d *library.Document
	err := s.view(ctx, "find document by hash", func(tx *sql.Tx) error {
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE sha256 = ? AND sha256 <> ''`, sha256)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			return notFound("document with hash", sha256)
		}
		id, err := mergedInto(ctx, tx, ids[0])
		if err != nil {
			return err
		}
		d, err = wholeDocument(ctx, tx, id)
		return err
	})
	return d, err
}

// requireDocument fails with NotFound if there is no such document outside the
// trash.
func requireDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	var n int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document WHERE id = ? AND trashed IS NULL`, id).Scan(&n)
	if err == nil && n == 0 {
		return notFound("document", id)
	}
	return err
}

// wholeDocument reads a document, in the trash or not, with all that belongs to
// it.
func wholeDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) (*library.Document, error) {
	all, err := documentsByID(ctx, tx, []library.DocumentID{id}, true)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, notFound("document", id)
	}
	return &all[0], nil
}

// documentsByID reads documents in the order of ids; those that are not there
// are left out. Abstract, printed citation, contents, unsure fields, sources and
// properties are read only where whole.
func documentsByID(ctx context.Context, tx *sql.Tx, ids []library.DocumentID, whole bool) ([]library.Document, error) {
	if len(ids) == 0 {
		return []library.Document{}, nil
	}
	list := jsonList(ids)
	byID := make(map[library.DocumentID]*library.Document, len(ids))
	abstract, citation, unsure, sources, properties := "''", "''", "'[]'", "'{}'", "'{}'"
	if whole {
		abstract, citation, unsure, sources, properties = "abstract", "citation_printed", "unsure", "sources", "properties"
	}
	err := each(ctx, tx, func(scan func(...any) error) error {
		d := &library.Document{People: []library.Credit{}, Keywords: []string{}, Contents: []library.Heading{}, Themes: []library.ThemeScore{}, Tags: []string{}}
		var partOf sql.NullInt64
		var added, from, own, keywords, unsureFields string
		err := scan(&d.ID, &d.Kind, &d.Title, &d.Subtitle, &d.TitleOther, &d.Series, &d.Number, &d.Year, &d.Date, &d.Publisher,
			&d.Language, &d.Pages, &d.PagesWithoutText, &d.File, &d.SHA256, &partOf, &d.Reader, &d.Incomplete, &added,
			&keywords, &d.ISBN, &d.ISSN, &d.Abstract, &d.CitationPrinted, &unsureFields, &from, &own)
		if err != nil {
			return err
		}
		if partOf.Valid {
			of := library.DocumentID(partOf.Int64)
			d.PartOf = &of
		}
		d.Added, d.Wanted = parseStamp(added), d.SHA256 == ""
		byID[d.ID] = d
		if d.Keywords, err = namesFrom(keywords); err != nil {
			return err
		}
		if d.Sources, err = sourcesFrom(from); err != nil {
			return err
		}
		if d.Unsure, err = unsureFrom(unsureFields, d.Sources); err != nil {
			return err
		}
		d.Properties, err = propertiesFrom(own)
		return err
	}, `SELECT id, kind, title, subtitle, title_other, series, number, year, date, publisher,
		language, pages, pages_without_text, file, sha256, part_of, reader, incomplete, added,
		keywords, isbn, issn, `+abstract+`, `+citation+`, `+unsure+`, `+sources+`, `+properties+`
		FROM document WHERE id IN (SELECT value FROM json_each(?))`, list)
	if err != nil {
		return nil, fmt.Errorf("read documents: %w", err)
	}
	if err := addCredits(ctx, tx, list, byID); err != nil {
		return nil, fmt.Errorf("read people: %w", err)
	}
	if err := addThemeScores(ctx, tx, list, byID); err != nil {
		return nil, fmt.Errorf("read themes: %w", err)
	}
	if err := addTags(ctx, tx, list, byID); err != nil {
		return nil, fmt.Errorf("read tags: %w", err)
	}
	if whole {
		if err := addHeadings(ctx, tx, list, byID); err != nil {
			return nil, fmt.Errorf("read contents: %w", err)
		}
	}
	out := make([]library.Document, 0, len(ids))
	for _, id := range ids {
		if d := byID[id]; d != nil {
			out = append(out, *d)
		}
	}
	return out, nil
}
