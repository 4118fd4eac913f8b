package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"naru/internal/evidence"
	"naru/internal/library"
)

// EvidenceByKey gives the card that is known again by a key.
func (s *Store) EvidenceByKey(ctx context.Context, id library.DocumentID, key string) (card *library.Evidence, err error) {
	err = s.view(ctx, "read evidence", func(tx *sql.Tx) error {
		there, err := cardWithKey(ctx, tx, id, key)
		if err != nil {
			return err
		}
		if there == 0 {
			return notFound("evidence", key)
		}
		card, err = cardByID(ctx, tx, there)
		return err
	})
	return card, err
}

// cardWithKey gives the card of a document that is known again by a key; 0 for
// none.
func cardWithKey(ctx context.Context, tx *sql.Tx, id library.DocumentID, key string) (there library.EvidenceID, err error) {
	err = tx.QueryRowContext(ctx, `SELECT id FROM evidence WHERE document = ? AND place_key = ?`, id, key).Scan(&there)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return there, err
}

// AddEvidence keeps a card that a person made, as confirmed. Conflict where that
// figure has a card.
func (s *Store) AddEvidence(ctx context.Context, f evidence.Found) (card *library.Evidence, err error) {
	err = s.update(ctx, "add evidence", func(tx *sql.Tx) error {
		if err := requirePlace(ctx, tx, f.Document, f.Page); err != nil {
			return err
		}
		there, err := cardWithKey(ctx, tx, f.Document, f.Key)
		if err != nil {
			return err
		}
		if there != 0 {
			return &library.Error{Code: library.Conflict, Args: map[string]any{"evidence": there}, Err: fmt.Errorf("card %d is of that figure", there)}
		}
		r, err := tx.ExecContext(ctx, `INSERT INTO evidence (document, place_key, page, from_char, to_char, printed, sentence, said_when, value, upper, unit, bound, change,
			what, base, date, year, place, folded, status, edited, own, placed, changed)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'confirmed', 1, 1, 1, ?)`,
			f.Document, f.Key, f.Page, f.From, f.To, f.Printed, f.Sentence, f.When, f.Value, f.Upper, f.Unit, f.Bound, f.Change,
			f.What, f.Base, f.Date, yearOf(f.Date), f.Place, foldCard(f.Evidence), s.stampNow())
		if err != nil {
			return err
		}
		id, err := r.LastInsertId()
		if err != nil {
			return err
		}
		if err := setCardTerms(ctx, tx, library.EvidenceID(id), f.Terms); err != nil {
			return err
		}
		card, err = cardByID(ctx, tx, library.EvidenceID(id))
		return err
	})
	return card, err
}

// PlaceEvidence keeps where a person says that a card stands.
func (s *Store) PlaceEvidence(ctx context.Context, id library.EvidenceID, at evidence.Found) (card *library.Evidence, err error) {
	err = s.update(ctx, "say where evidence stands", func(tx *sql.Tx) error {
		now, err := cardByID(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := requirePlace(ctx, tx, now.Document, at.Page); err != nil {
			return err
		}
		now.Printed, now.Sentence = at.Printed, at.Sentence
		if _, err := tx.ExecContext(ctx, `UPDATE evidence SET page = ?, from_char = ?, to_char = ?, printed = ?, sentence = ?, folded = ?, placed = 1, edited = 1, changed = ?
			WHERE id = ?`, at.Page, at.From, at.To, at.Printed, at.Sentence, foldCard(*now), s.stampNow(), id); err != nil {
			return err
		}
		if err := setCardTerms(ctx, tx, id, at.Terms); err != nil {
			return err
		}
		card, err = cardByID(ctx, tx, id)
		return err
	})
	return card, err
}

// RemoveEvidence takes out a card that a person made, for good.
func (s *Store) RemoveEvidence(ctx context.Context, id library.EvidenceID) error {
	return s.update(ctx, "remove evidence", func(tx *sql.Tx) error {
		card, err := cardByID(ctx, tx, id)
		if err != nil {
			return err
		}
		if !card.Own {
			return &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_found": id}, Err: fmt.Errorf("card %d was found, not made", id)}
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM evidence WHERE id = ?`, id)
		return err
	})
}

// FindOnPage gives the characters of a page's text that hold some words, those
// nearest to one; 0, 0 where it does not hold them.
func (s *Store) FindOnPage(ctx context.Context, id library.DocumentID, page int, words string, near int) (from, to int, err error) {
	err = s.view(ctx, "find words on a page", func(tx *sql.Tx) error {
		if err := requirePlace(ctx, tx, id, page); err != nil {
			return err
		}
		var text string
		if err := tx.QueryRowContext(ctx, `SELECT text FROM page WHERE id = ?`, pageID(id, page)).Scan(&text); err != nil {
			return err
		}
		from, to = locate(text, words, near)
		return nil
	})
	return from, to, err
}

// moveEvidence brings the cards that a person decided about, corrected or made to
// where their words stand in other pages: on the one nearest to where they were.
// Of words that are gone a card keeps its page, and has no place on it.
func moveEvidence(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page) error {
	type card struct {
		id                library.EvidenceID
		printed, sentence string
		page, from        int
		best              int // how many pages away its words were found; -1: nowhere yet
		onPage, at, end   int
	}
	var cards []card
	if err := each(ctx, tx, func(scan func(...any) error) error {
		c := card{best: -1}
		err := scan(&c.id, &c.printed, &c.sentence, &c.page, &c.from)
		cards = append(cards, c)
		return err
	}, `SELECT id, printed, sentence, page, from_char FROM evidence WHERE document = ? AND (status <> 'proposed' OR edited = 1) ORDER BY id`, id); err != nil {
		return err
	}
	for _, p := range pages {
		var folded *foldedText
		for k := range cards {
			c := &cards[k]
			away := distance(p.Number, c.page)
			if c.best >= 0 && c.best <= away {
				continue
			}
			if folded == nil {
				folded = foldText(p.Text)
			}
			from, to := folded.find(c.sentence, c.from)
			if to == 0 {
				continue
			}
			now := string([]rune(p.Text)[from:to])
			before, _ := locate(c.sentence, c.printed, 0)
			at, end := locate(now, c.printed, before)
			if end == 0 {
				continue
			}
			c.best, c.onPage, c.at, c.end = away, p.Number, from+at, from+end
			c.printed = string([]rune(now)[at:end])
		}
	}
	for _, c := range cards {
		if c.best < 0 {
			c.onPage, c.at, c.end = c.page, 0, 0
		}
		if _, err := tx.ExecContext(ctx, `UPDATE evidence SET page = ?, from_char = ?, to_char = ?, printed = ? WHERE id = ?`, c.onPage, c.at, c.end, c.printed, c.id); err != nil {
			return fmt.Errorf("move evidence %d: %w", c.id, err)
		}
	}
	return nil
}
