package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"naru/internal/analysis"
	"naru/internal/library"
)

// settingAnalysis names the setting that holds the version of the analysis that
// the index was made with; "" is one from before there were versions.
const settingAnalysis = "index.analysis"

// notesPerStep is how many notes are indexed in one transaction.
const notesPerStep = 100

// Outdated tells whether the index was made with another analysis than this
// Naru's, so that some of what is searched is not found: Renew is due.
func (s *Store) Outdated(ctx context.Context) (bool, error) {
	var outdated bool
	err := s.view(ctx, "read the version of the index", func(tx *sql.Tx) (err error) {
		outdated, err = isOutdated(ctx, tx)
		return err
	})
	return outdated, err
}

func isOutdated(ctx context.Context, tx *sql.Tx) (bool, error) {
	var with string
	err := tx.QueryRowContext(ctx, `SELECT value FROM setting WHERE key = ?`, settingAnalysis).Scan(&with)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return false, err
	}
	return with != analysis.Version, nil
}

// analysedNow notes that the index is of this Naru's analysis.
func analysedNow(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, settingAnalysis, analysis.Version)
	return err
}

// Renew brings an outdated index in line with this Naru's analysis, and does
// nothing for another. It goes document by document, so that what a person
// writes meanwhile waits for one document at most, and for the counting of words
// at the end (a sixth of the whole, which takes about as long as adding the pages
// did); searches go on throughout, over an index that is partly old. An end
// in its midst leaves the index outdated, to be renewed from the beginning.
// Progress, which may be nil, is told of the pages done and of all.
func (s *Store) Renew(ctx context.Context, progress func(done, total int)) error {
	outdated, err := s.Outdated(ctx)
	if err != nil || !outdated {
		return err
	}
	const doing = "renew the index"
	var todo work
	if err := s.view(ctx, doing, func(tx *sql.Tx) (err error) {
		todo, err = toIndex(ctx, tx)
		return err
	}); err != nil {
		return err
	}
	done := 0
	for _, id := range todo.documents {
		err := s.update(ctx, doing, func(tx *sql.Tx) error {
			n, err := reindexDocument(ctx, tx, id, nil)
			done += n
			return err
		})
		if err != nil && !gone(err) {
			return fmt.Errorf("document %d: %w", id, err)
		}
		todo.tell(progress, done)
	}
	for some := range slices.Chunk(todo.notes, notesPerStep) {
		err := s.update(ctx, doing, func(tx *sql.Tx) error {
			for _, id := range some {
				if err := indexNote(ctx, tx, id); err != nil && !gone(err) {
					return fmt.Errorf("note %d: %w", id, err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return s.update(ctx, doing, func(tx *sql.Tx) error {
		if err := recountAll(ctx, tx); err != nil {
			return err
		}
		return analysedNow(ctx, tx)
	})
}

// recountAll counts the words of all documents anew.
func recountAll(ctx context.Context, tx *sql.Tx) error {
	if err := emptyWords(ctx, tx); err != nil {
		return err
	}
	documents, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE trashed IS NULL ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range documents {
		if err := recountDocument(ctx, tx, id, +1); err != nil {
			return fmt.Errorf("document %d: %w", id, err)
		}
	}
	return nil
}

// gone tells that what was to be indexed is no longer there.
func gone(err error) bool {
	return errors.Is(err, sql.ErrNoRows) || library.CodeOf(err) == library.NotFound
}
