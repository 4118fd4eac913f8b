package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// CompleteDocument implements ingest.Catalogue.
func (s *Store) CompleteDocument(ctx context.Context, id library.DocumentID, d library.Document, pages []library.Page, item library.ImportItem) error {
	pages, err := numbered(pages)
	if err != nil {
		return err
	}
	return s.update(ctx, "complete document", func(tx *sql.Tx) error {
		there, err := wholeDocument(ctx, tx, id)
		if err != nil {
			return err
		}
		if there.SHA256 != d.SHA256 {
			return library.Errorf(library.Conflict, "document %d has other bytes by now", id)
		}
		stay, err := carryPages(ctx, tx, id, pages)
		if err != nil {
			return fmt.Errorf("carry pages: %w", err)
		}
		d.File = there.File
		ocr := countPages(&d, pages)
		if _, err := s.replaceContent(ctx, tx, there, d, pages, stay); err != nil {
			return err
		}
		return s.finishRead(ctx, tx, item, id, d, ocr)
	})
}

// carryPages returns the numbers of the pages whose rows stay when the same bytes
// were read again: of those that read as they did, which are nearly all that a
// document began with, and of those that were recognised where again there is no
// text. Only what else is told of them is brought up to date.
func carryPages(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page) (map[int]bool, error) {
	stay := map[int]bool{}
	var differ []int
	err := eachPage(ctx, tx, id, func(p library.Page) error {
		if p.Number > len(pages) {
			return nil
		}
		now := &pages[p.Number-1]
		if p.Source == library.SourceOCR && now.Source == library.SourceNone {
			now.Source, now.Text, now.BodyFrom, now.BodyTo = p.Source, p.Text, p.BodyFrom, p.BodyTo
		}
		if p.Source != now.Source || p.Text != now.Text {
			return nil
		}
		stay[p.Number] = true
		if p.Label != now.Label || p.Width != now.Width || p.Height != now.Height || p.BodyFrom != now.BodyFrom || p.BodyTo != now.BodyTo {
			differ = append(differ, p.Number)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, number := range differ {
		p := pages[number-1]
		if _, err := tx.ExecContext(ctx, `UPDATE page SET label = ?, width = ?, height = ?, body_from = ?, body_to = ? WHERE id = ?`,
			p.Label, p.Width, p.Height, p.BodyFrom, p.BodyTo, pageID(id, number)); err != nil {
			return nil, err
		}
	}
	return stay, nil
}

// replaceContent puts pages and description in the place of what a document
// holds, in the trash or not. The rows of pages that stay are left alone. What a
// person corrected, chose or wrote is kept, tags among it; quotes follow their
// text.
func (s *Store) replaceContent(ctx context.Context, tx *sql.Tx, there *library.Document, d library.Document, pages []library.Page, stays map[int]bool) (quoteMoves, error) {
	id := there.ID
	var trashed bool
	if err := tx.QueryRowContext(ctx, `SELECT trashed IS NOT NULL FROM document WHERE id = ?`, id).Scan(&trashed); err != nil {
		return quoteMoves{}, err
	}
	gone, kept, err := wordsThere(ctx, tx, id, stays)
	if err != nil {
		return quoteMoves{}, err
	}
	if err := removePages(ctx, tx, id, stays); err != nil {
		return quoteMoves{}, fmt.Errorf("take out the former pages: %w", err)
	}
	come, err := insertPages(ctx, tx, id, pages, stays)
	if err != nil {
		return quoteMoves{}, err
	}
	if err := keepTerms(ctx, tx, id, s.findTerms(pages)); err != nil {
		return quoteMoves{}, err
	}
	if !trashed { // in the trash its words are not counted
		if err := countWords(ctx, tx, gone.without(kept, come), -1); err != nil {
			return quoteMoves{}, err
		}
		if err := countWords(ctx, tx, come.without(kept, gone), +1); err != nil {
			return quoteMoves{}, err
		}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET pages = ?, pages_without_text = ?, file = ?, sha256 = ?, reader = ?, incomplete = ? WHERE id = ?`,
		d.Pages, d.PagesWithoutText, d.File, d.SHA256, d.Reader, d.Incomplete, id); err != nil {
		return quoteMoves{}, fmt.Errorf("replace document: %w", err)
	}
	if err := carryLabels(ctx, tx, id, pages); err != nil {
		return quoteMoves{}, fmt.Errorf("label the pages: %w", err)
	}
	if err := describe(ctx, tx, id, d); err != nil {
		return quoteMoves{}, err
	}
	if err := setRuleThemes(ctx, tx, id, d.Themes); err != nil {
		return quoteMoves{}, err
	}
	if err := moveEvidence(ctx, tx, id, pages); err != nil {
		return quoteMoves{}, err
	}
	return s.moveQuotes(ctx, tx, id, pages)
}

// wordsThere gives the words that a document holds, on pages that go and on pages
// that stay.
func wordsThere(ctx context.Context, tx *sql.Tx, id library.DocumentID, stays map[int]bool) (gone, kept wordSet, err error) {
	gone, kept = wordSet{}, wordSet{}
	err = eachPage(ctx, tx, id, func(p library.Page) error {
		if stays[p.Number] {
			kept.add(p.Text)
		} else {
			gone.add(p.Text)
		}
		return nil
	})
	return gone, kept, err
}

// removePages takes pages out with their index rows.
func removePages(ctx context.Context, tx *sql.Tx, id library.DocumentID, but map[int]bool) error {
	numbers, err := collect[int](ctx, tx, `SELECT number FROM page WHERE document = ?`, id)
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if but[n] {
			continue
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM page_fts WHERE rowid = ?`, pageID(id, n)); err != nil {
			return fmt.Errorf("page %d: %w", n, err)
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM page WHERE id = ?`, pageID(id, n)); err != nil {
			return fmt.Errorf("page %d: %w", n, err)
		}
	}
	return nil
}
