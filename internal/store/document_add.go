package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"naru/internal/analysis"
	"naru/internal/library"
)

// AddDocument implements ingest.Catalogue. Pages are numbered as they are given
// where they have no number of their own; the counts of pages are taken from
// them.
func (s *Store) AddDocument(ctx context.Context, d library.Document, pages []library.Page, item library.ImportItem) (library.DocumentID, error) {
	pages, err := numbered(pages)
	if err != nil {
		return 0, err
	}
	d.Pages, d.PagesWithoutText = len(pages), 0
	ocr := 0
	for _, p := range pages {
		switch p.Source {
		case library.SourceNone:
			d.PagesWithoutText++
		case library.SourceOCR:
			ocr++
		}
	}
	var id library.DocumentID
	err = s.update(ctx, "add document", func(tx *sql.Tx) error {
		if id, err = s.insertDocument(ctx, tx, d); err != nil {
			return err
		}
		if err := s.insertPages(ctx, tx, id, pages); err != nil {
			return err
		}
		if err := setTags(ctx, tx, id, d.Tags); err != nil {
			return fmt.Errorf("keep tags: %w", err)
		}
		if err := describe(ctx, tx, id, d); err != nil {
			return err
		}
		if err := setRuleThemes(ctx, tx, id, d.Themes); err != nil {
			return err
		}
		if item.ID == 0 {
			return nil
		}
		item.Status, item.Document, item.SHA256 = library.ImportImported, id, d.SHA256
		item.Reader, item.Reason = d.Reader, ""
		item.Pages, item.PagesWithoutText, item.OCRPages = d.Pages, d.PagesWithoutText, ocr
		return s.finishItem(ctx, tx, item)
	})
	if err != nil {
		return 0, err
	}
	return id, nil
}

// numbered gives pages their places 1…n.
func numbered(pages []library.Page) ([]library.Page, error) {
	if len(pages) >= pagesPerDocument {
		return nil, library.Errorf(library.TooLarge, "%d pages", len(pages))
	}
	out := make([]library.Page, len(pages))
	for i, p := range pages {
		if p.Number != 0 && p.Number != i+1 {
			return nil, library.Errorf(library.Invalid, "page %d stands at place %d", p.Number, i+1)
		}
		p.Number = i + 1
		if p.Label == "" {
			p.Label = strconv.Itoa(p.Number)
		}
		if p.Source == "" {
			p.Source = library.SourceText
			if p.Text == "" {
				p.Source = library.SourceNone
			}
		}
		out[i] = p
	}
	return out, nil
}

func (s *Store) insertDocument(ctx context.Context, tx *sql.Tx, d library.Document) (library.DocumentID, error) {
	if d.SHA256 != "" {
		there, err := collect[int64](ctx, tx, `SELECT id FROM document WHERE sha256 = ?`, d.SHA256)
		if err != nil {
			return 0, err
		}
		if len(there) > 0 {
			return 0, &library.Error{Code: library.Conflict, Args: map[string]any{"document": there[0]},
				Err: fmt.Errorf("document %d has these bytes", there[0])}
		}
	}
	var partOf any
	if d.PartOf != nil {
		partOf = int64(*d.PartOf)
	}
	added := d.Added
	if added.IsZero() {
		added = s.now()
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO document (pages, pages_without_text, file, sha256, part_of, reader, added)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, d.Pages, d.PagesWithoutText, d.File, d.SHA256, partOf, d.Reader, stamp(added))
	if err != nil {
		return 0, fmt.Errorf("insert document: %w", err)
	}
	id, err := r.LastInsertId()
	return library.DocumentID(id), err
}

// insertPages keeps the pages with their index rows and counts their words. One
// page at a time is analysed, so a long document costs no more memory than its
// distinct words.
func (s *Store) insertPages(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page) error {
	insert, err := tx.PrepareContext(ctx, `INSERT INTO page (id, document, number, label, source, width, height, bytes, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	index, err := tx.PrepareContext(ctx, `INSERT INTO page_fts (rowid, t) VALUES (?, ?)`)
	if err != nil {
		return err
	}
	defer index.Close()
	words := wordSet{}
	for _, p := range pages {
		key := pageID(id, p.Number)
		if _, err := insert.ExecContext(ctx, key, id, p.Number, p.Label, p.Source, p.Width, p.Height, len(p.Text), p.Text); err != nil {
			return fmt.Errorf("insert page %d: %w", p.Number, err)
		}
		if _, err := index.ExecContext(ctx, key, analysis.IndexText(p.Text)); err != nil {
			return fmt.Errorf("index page %d: %w", p.Number, err)
		}
		words.add(p.Text)
	}
	return countWords(ctx, tx, words, +1)
}
