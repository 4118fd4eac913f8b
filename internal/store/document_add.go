package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

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
	ocr := countPages(&d, pages)
	terms := s.findTerms(pages)
	var id library.DocumentID
	err = s.update(ctx, "add document", func(tx *sql.Tx) error {
		if id, err = s.insertDocument(ctx, tx, d); err != nil {
			return err
		}
		words, err := insertPages(ctx, tx, id, pages, nil)
		if err != nil {
			return err
		}
		if err := countWords(ctx, tx, words, +1); err != nil {
			return err
		}
		if err := keepTerms(ctx, tx, id, terms); err != nil {
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
		return s.finishRead(ctx, tx, item, id, d, ocr)
	})
	if err != nil {
		return 0, err
	}
	return id, nil
}

// countPages gives a document the counts of its pages, and returns how many were
// recognised.
func countPages(d *library.Document, pages []library.Page) (ocr int) {
	d.Pages, d.PagesWithoutText = len(pages), 0
	for _, p := range pages {
		switch p.Source {
		case library.SourceNone:
			d.PagesWithoutText++
		case library.SourceOCR:
			ocr++
		}
	}
	return ocr
}

// finishRead deals with the item of a document that was read: see
// ingest.Catalogue.
func (s *Store) finishRead(ctx context.Context, tx *sql.Tx, item library.ImportItem, id library.DocumentID, d library.Document, ocr int) error {
	if item.ID == 0 {
		return nil
	}
	if d.Incomplete == "" {
		item.Status, item.Reason, item.Reader = library.ImportImported, "", d.Reader
	}
	item.Document, item.SHA256 = id, d.SHA256
	item.Pages, item.PagesWithoutText, item.OCRPages = d.Pages, d.PagesWithoutText, ocr
	return s.finishItem(ctx, tx, item)
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
		there, err := collect[int64](ctx, tx, `SELECT id FROM document WHERE sha256 = ? AND sha256 <> ''`, d.SHA256)
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
	r, err := tx.ExecContext(ctx, `INSERT INTO document (pages, pages_without_text, file, sha256, part_of, reader, incomplete, added)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, d.Pages, d.PagesWithoutText, d.File, d.SHA256, partOf, d.Reader, d.Incomplete, stamp(added))
	if err != nil {
		return 0, fmt.Errorf("insert document: %w", err)
	}
	id, err := r.LastInsertId()
	return library.DocumentID(id), err
}

// insertPages keeps the pages, but for those that are there, with their index
// rows, and returns the words of those it kept. One page at a time is analysed, so a long
// document costs no more memory than its distinct words.
func insertPages(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page, there map[int]bool) (wordSet, error) {
	insert, err := tx.PrepareContext(ctx, `INSERT INTO page (id, document, number, label, source, width, height, body_from, body_to, bytes, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return nil, err
	}
	defer insert.Close()
	index, err := tx.PrepareContext(ctx, `INSERT INTO page_fts (rowid, t) VALUES (?, ?)`)
	if err != nil {
		return nil, err
	}
	defer index.Close()
	words := wordSet{}
	for _, p := range pages {
		if there[p.Number] {
			continue
		}
		key := pageID(id, p.Number)
		if _, err := insert.ExecContext(ctx, key, id, p.Number, p.Label, p.Source, p.Width, p.Height,
			p.BodyFrom, p.BodyTo, len(p.Text), p.Text); err != nil {
			return nil, fmt.Errorf("insert page %d: %w", p.Number, err)
		}
		if _, err := index.ExecContext(ctx, key, words.index(p.Text)); err != nil {
			return nil, fmt.Errorf("index page %d: %w", p.Number, err)
		}
	}
	return words, countText(ctx, tx, id)
}
