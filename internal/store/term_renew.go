package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// pagesPerTermStep is about how many pages are looked through in one transaction:
// a tenth of a second in which nothing else is written.
const pagesPerTermStep = 500

// dueTerms is a document in which other terms were looked for than there are now.
type dueTerms struct {
	id    library.DocumentID
	pages int
}

func (s *Store) termsDue(ctx context.Context, tx *sql.Tx) ([]dueTerms, error) {
	if s.terms == nil {
		return nil, nil
	}
	var due []dueTerms
	err := each(ctx, tx, func(scan func(...any) error) error {
		var d dueTerms
		err := scan(&d.id, &d.pages)
		due = append(due, d)
		return err
	}, `SELECT d.id, d.pages FROM document d LEFT JOIN document_terms t ON t.document = d.id
		WHERE t.vocabulary IS NOT ? ORDER BY d.id DESC`, s.terms().Fingerprint())
	return due, err
}

// TermsDue counts the documents in which other policy terms were looked for than
// there are now, or none.
func (s *Store) TermsDue(ctx context.Context) (int, error) {
	n := 0
	err := s.view(ctx, "count documents whose terms are due", func(tx *sql.Tx) error {
		due, err := s.termsDue(ctx, tx)
		n = len(due)
		return err
	})
	return n, err
}

// RenewTerms looks for policy terms where that is due, some documents at a time,
// the newest first, beside whatever else is done in the library. An end in its
// midst leaves the rest due. Progress, which may be nil, is told of the pages done
// and of all.
func (s *Store) RenewTerms(ctx context.Context, progress func(done, total int)) error {
	const doing = "look for terms"
	var due []dueTerms
	if err := s.view(ctx, doing, func(tx *sql.Tx) (err error) {
		due, err = s.termsDue(ctx, tx)
		return err
	}); err != nil || len(due) == 0 {
		return err
	}
	total, done := 0, 0
	for _, d := range due {
		total += d.pages
	}
	for len(due) > 0 {
		n, pages := 0, 0
		for n < len(due) && (n == 0 || pages+due[n].pages <= pagesPerTermStep) {
			pages += due[n].pages
			n++
		}
		err := s.update(ctx, doing, func(tx *sql.Tx) error {
			for _, d := range due[:n] {
				var there int
				if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document WHERE id = ?`, d.id).Scan(&there); err != nil {
					return err
				}
				if there == 0 {
					continue
				}
				if err := s.lookForTerms(ctx, tx, d.id); err != nil {
					return fmt.Errorf("document %d: %w", d.id, err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		due, done = due[n:], done+pages
		if progress != nil {
			progress(done, max(total, done))
		}
	}
	return nil
}
