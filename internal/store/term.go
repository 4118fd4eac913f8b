package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/vocabulary"
)

// TermEdits lists what people did to policy terms, by id.
func (s *Store) TermEdits(ctx context.Context) ([]vocabulary.Edit, error) {
	var out []vocabulary.Edit
	err := s.view(ctx, "read terms", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var e vocabulary.Edit
			err := scan(&e.ID, &e.Entry)
			out = append(out, e)
			return err
		}, `SELECT id, entry FROM term_edit ORDER BY id`)
	})
	return out, err
}

// SetTermEdits keeps what a person did to policy terms: all of it, or nothing.
func (s *Store) SetTermEdits(ctx context.Context, edits ...vocabulary.Edit) error {
	return s.update(ctx, "keep terms", func(tx *sql.Tx) error {
		for _, e := range edits {
			if _, err := tx.ExecContext(ctx, `INSERT INTO term_edit (id, entry, changed) VALUES (?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, changed = excluded.changed`, e.ID, e.Entry, s.stampNow()); err != nil {
				return fmt.Errorf("term %s: %w", e.ID, err)
			}
		}
		return nil
	})
}

// DropTermEdit takes back what a person did to a policy term.
func (s *Store) DropTermEdit(ctx context.Context, id string) error {
	return s.update(ctx, "take back a term", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM term_edit WHERE id = ?`, id)
		return err
	})
}

// dumpTerms writes what people did to policy terms. Mentions are left out: they
// follow from the pages.
func dumpTerms(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var line struct {
			Type  string          `json:"type"`
			ID    string          `json:"id"`
			Entry json.RawMessage `json:"entry"` // null: taken out
		}
		var entry string
		line.Type = "term"
		if err := scan(&line.ID, &entry); err != nil {
			return err
		}
		if entry != "" {
			line.Entry = json.RawMessage(entry)
		}
		return out.Encode(line)
	}, `SELECT id, entry FROM term_edit ORDER BY id`)
}
