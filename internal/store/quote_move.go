package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// quoteMoves tells what became of a document's quotes when its pages changed;
// those in the trash follow too and are not counted.
type quoteMoves struct {
	total int
	moved int
	lost  []library.QuoteID
}

// quoteAt is a quote and the best place found for it so far.
type quoteAt struct {
	id       library.QuoteID
	note     library.NoteID
	notePage int // of the note, where it is about this document
	text     string
	page     int
	from, to int
	counts   bool
	best     int // how many pages away its text was found; -1: nowhere yet
	onPage   int
	at, end  int
}

// moveQuotes brings the quotes of a document to where their text stands now: on
// the page nearest to the one they were on. A quote whose text is gone keeps its
// page and label and has no place on it. A note on the page of its quote goes
// along.
func (s *Store) moveQuotes(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page) (quoteMoves, error) {
	var quotes []quoteAt
	err := each(ctx, tx, func(scan func(...any) error) error {
		q := quoteAt{best: -1}
		err := scan(&q.id, &q.note, &q.notePage, &q.text, &q.page, &q.from, &q.to, &q.counts)
		quotes = append(quotes, q)
		return err
	}, `SELECT q.id, n.id, CASE WHEN n.document = q.document THEN n.page ELSE 0 END, q.text, q.page, q.from_char, q.to_char, q.trashed IS NULL AND n.trashed IS NULL
		FROM quote q JOIN note n ON n.id = q.note WHERE q.document = ? ORDER BY q.id`, id)
	if err != nil || len(quotes) == 0 {
		return quoteMoves{}, err
	}
	// One page after the other: only one is held folded at a time.
	for _, p := range pages {
		var folded *foldedText
		for k := range quotes {
			q := &quotes[k]
			away := distance(p.Number, q.page)
			if q.best >= 0 && q.best <= away {
				continue
			}
			if folded == nil {
				folded = foldText(p.Text)
			}
			if from, to := folded.find(q.text, q.from); to > 0 {
				q.best, q.onPage, q.at, q.end = away, p.Number, from, to
			}
		}
	}
	var moves quoteMoves
	gone := map[library.NoteID]bool{}
	for _, q := range quotes {
		if err := placeQuote(ctx, tx, q, pages); err != nil {
			return quoteMoves{}, fmt.Errorf("move quote %d: %w", q.id, err)
		}
		if q.best > 0 && q.notePage == q.page && !gone[q.note] {
			gone[q.note] = true
			if _, err := tx.ExecContext(ctx, `UPDATE note SET page = ? WHERE id = ?`, q.onPage, q.note); err != nil {
				return quoteMoves{}, fmt.Errorf("move note %d: %w", q.note, err)
			}
		}
		if !q.counts {
			continue
		}
		moves.total++
		switch {
		case q.best < 0:
			moves.lost = append(moves.lost, q.id)
		case q.onPage != q.page || q.at != q.from || q.end != q.to:
			moves.moved++
		}
	}
	return moves, nil
}

func placeQuote(ctx context.Context, tx *sql.Tx, q quoteAt, pages []library.Page) error {
	if q.best < 0 {
		_, err := tx.ExecContext(ctx, `UPDATE quote SET from_char = 0, to_char = 0 WHERE id = ?`, q.id)
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE quote SET page = ?, label = ?, from_char = ?, to_char = ? WHERE id = ?`,
		q.onPage, pages[q.onPage-1].Label, q.at, q.end, q.id)
	return err
}
