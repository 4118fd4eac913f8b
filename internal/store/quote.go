package store

import (
	"context"
	"database/sql"
	"strings"

	"naru/internal/library"
)

// AddQuote implements library.Notes.
func (s *Store) AddQuote(ctx context.Context, q library.Quote) (*library.Note, *library.Quote, error) {
	if strings.TrimSpace(q.Text) == "" {
		return nil, nil, library.Errorf(library.Invalid, "a quote without text")
	}
	var note *library.Note
	var quote *library.Quote
	err := s.update(ctx, "add quote", func(tx *sql.Tx) error {
		if q.Page < 1 {
			return notFound("page", q.Page)
		}
		if err := requirePlace(ctx, tx, q.Document, q.Page); err != nil {
			return err
		}
		if q.Note == 0 {
			id, err := s.insertNote(ctx, tx, library.Note{Document: q.Document, Page: q.Page})
			if err != nil {
				return err
			}
			q.Note = id
		} else if _, err := noteByID(ctx, tx, q.Note); err != nil {
			return err
		}
		id, err := s.insertQuote(ctx, tx, q)
		if err != nil {
			return err
		}
		if note, err = noteByID(ctx, tx, q.Note); err != nil {
			return err
		}
		for i := range note.Quotes {
			if note.Quotes[i].ID == id {
				quote = &note.Quotes[i]
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	return note, quote, nil
}

func (s *Store) insertQuote(ctx context.Context, tx *sql.Tx, q library.Quote) (library.QuoteID, error) {
	var text, label string
	if err := tx.QueryRowContext(ctx, `SELECT text, label FROM page WHERE document = ? AND number = ?`, q.Document, q.Page).
		Scan(&text, &label); err != nil {
		return 0, err
	}
	from, to := locate(text, q.Text, q.From)
	if to == 0 {
		return 0, notOnPage(ctx, tx, q, text)
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO quote (note, document, page, label, text, from_char, to_char, created)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, q.Note, q.Document, q.Page, label, running(string([]rune(text)[from:to])), from, to, s.stampNow())
	if err != nil {
		return 0, err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	return library.QuoteID(id), s.touchNote(ctx, tx, q.Note)
}

// touchNote records that a note's quotes changed.
func (s *Store) touchNote(ctx context.Context, tx *sql.Tx, id library.NoteID) error {
	if _, err := tx.ExecContext(ctx, `UPDATE note SET changed = ? WHERE id = ?`, s.stampNow(), id); err != nil {
		return err
	}
	return indexNote(ctx, tx, id)
}

// RemoveQuote implements library.Notes. The quote is hidden, not destroyed.
func (s *Store) RemoveQuote(ctx context.Context, id library.QuoteID) error {
	return s.update(ctx, "remove quote", func(tx *sql.Tx) error {
		return s.markQuote(ctx, tx, id, s.stampNow(), "q.trashed IS NULL")
	})
}

// RestoreQuote implements library.Notes.
func (s *Store) RestoreQuote(ctx context.Context, id library.QuoteID) error {
	return s.update(ctx, "restore quote", func(tx *sql.Tx) error {
		return s.markQuote(ctx, tx, id, nil, "1")
	})
}

func (s *Store) markQuote(ctx context.Context, tx *sql.Tx, id library.QuoteID, trashed any, cond string) error {
	notes, err := collect[library.NoteID](ctx, tx, `SELECT q.note FROM quote q JOIN note n ON n.id = q.note
		WHERE q.id = ? AND `+cond+` AND `+noteKept, id)
	if err != nil {
		return err
	}
	if len(notes) == 0 {
		return notFound("quote", id)
	}
	if _, err := tx.ExecContext(ctx, `UPDATE quote SET trashed = ? WHERE id = ?`, trashed, id); err != nil {
		return err
	}
	return s.touchNote(ctx, tx, notes[0])
}

// QuotesOf implements library.Notes.
func (s *Store) QuotesOf(ctx context.Context, id library.DocumentID) ([]library.Quote, error) {
	var quotes []library.Quote
	err := s.view(ctx, "list quotes", func(tx *sql.Tx) (err error) {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		quotes, err = readQuotes(ctx, tx, `q.document = ?`, `q.page, q.from_char, q.id`, id)
		return err
	})
	return quotes, err
}

// readQuotes reads quotes outside the trash with their citations, which follow
// the description of their documents as it is now.
func readQuotes(ctx context.Context, tx *sql.Tx, cond, order string, args ...any) ([]library.Quote, error) {
	quotes := []library.Quote{}
	var of []library.DocumentID
	err := each(ctx, tx, func(scan func(...any) error) error {
		var q library.Quote
		var created string
		err := scan(&q.ID, &q.Note, &q.Document, &q.Page, &q.Label, &q.Text, &q.From, &q.To, &created)
		q.Created = parseStamp(created)
		quotes = append(quotes, q)
		of = append(of, q.Document)
		return err
	}, `SELECT q.id, q.note, q.document, q.page, q.label, q.text, q.from_char, q.to_char, q.created
		FROM quote q JOIN note n ON n.id = q.note JOIN document d ON d.id = q.document
		WHERE q.trashed IS NULL AND d.trashed IS NULL AND `+noteKept+` AND `+cond+` ORDER BY `+order, args...)
	if err != nil {
		return nil, err
	}
	documents, err := documentsByID(ctx, tx, of, false)
	if err != nil {
		return nil, err
	}
	byID := map[library.DocumentID]library.Document{}
	for _, d := range documents {
		byID[d.ID] = d
	}
	for i, q := range quotes {
		quotes[i].Citation = citation(byID[q.Document], q.Label)
	}
	return quotes, nil
}
