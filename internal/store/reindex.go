package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/analysis"
	"naru/internal/library"
)

// Reindexed is what an index was made of.
type Reindexed struct{ Pages, Notes, Documents int }

// Reindex makes the search index, the counts of words and the mentions of terms
// anew from the stored text, to repair what Check found: all of it in one transaction, so that an end
// in its midst leaves what was before. Nothing else can be written meanwhile.
// Progress, which may be nil, is told of the pages done and of all.
func (s *Store) Reindex(ctx context.Context, progress func(done, total int)) (Reindexed, error) {
	var sum Reindexed
	err := s.update(ctx, "rebuild the index", func(tx *sql.Tx) error {
		for _, table := range []string{"page_fts", "note_fts", "document_fts"} {
			if _, err := tx.ExecContext(ctx, `INSERT INTO `+table+` (`+table+`) VALUES ('delete-all')`); err != nil {
				return fmt.Errorf("empty %s: %w", table, err)
			}
		}
		if err := emptyWords(ctx, tx); err != nil {
			return err
		}
		todo, err := toIndex(ctx, tx)
		if err != nil {
			return err
		}
		for _, id := range todo.documents {
			words := wordSet{}
			n, err := reindexDocument(ctx, tx, id, words)
			if err == nil {
				err = countUntrashed(ctx, tx, id, words)
			}
			if err == nil {
				err = s.lookForTerms(ctx, tx, id)
			}
			if err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
			sum.Documents++
			sum.Pages += n
			todo.tell(progress, sum.Pages)
		}
		for _, id := range todo.notes {
			if err := indexNote(ctx, tx, id); err != nil {
				return fmt.Errorf("note %d: %w", id, err)
			}
			sum.Notes++
		}
		return analysedNow(ctx, tx)
	})
	return sum, err
}

// work is what an index is made of.
type work struct {
	documents []library.DocumentID
	notes     []library.NoteID
	pages     int
}

func toIndex(ctx context.Context, tx *sql.Tx) (w work, err error) {
	if w.documents, err = collect[library.DocumentID](ctx, tx, `SELECT id FROM document ORDER BY id`); err != nil {
		return w, err
	}
	if w.notes, err = collect[library.NoteID](ctx, tx, `SELECT id FROM note ORDER BY id`); err != nil {
		return w, err
	}
	return w, tx.QueryRowContext(ctx, `SELECT count(*) FROM page`).Scan(&w.pages)
}

func (w work) tell(progress func(done, total int), done int) {
	if progress != nil {
		progress(done, max(w.pages, done))
	}
}

// reindexDocument makes the index rows of a document and its pages, adds its
// words to words, which may be nil, and gives the number of pages.
func reindexDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID, words wordSet) (int, error) {
	numbers, err := collect[int](ctx, tx, `SELECT number FROM page WHERE document = ? ORDER BY number`, id)
	if err != nil {
		return 0, err
	}
	for _, n := range numbers {
		var text string
		if err := tx.QueryRowContext(ctx, `SELECT text FROM page WHERE id = ?`, pageID(id, n)).Scan(&text); err != nil {
			return 0, err
		}
		index := analysis.IndexText
		if words != nil {
			index = words.index
		}
		if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO page_fts (rowid, t) VALUES (?, ?)`, pageID(id, n), index(text)); err != nil {
			return 0, err
		}
	}
	if err := countText(ctx, tx, id); err != nil {
		return 0, err
	}
	return len(numbers), indexDescription(ctx, tx, id)
}

// countUntrashed counts the words of a document unless it is in the trash.
func countUntrashed(ctx context.Context, tx *sql.Tx, id library.DocumentID, words wordSet) error {
	var trashed bool
	err := tx.QueryRowContext(ctx, `SELECT trashed IS NOT NULL FROM document WHERE id = ?`, id).Scan(&trashed)
	if err != nil || trashed {
		return err
	}
	return countWords(ctx, tx, words, +1)
}
