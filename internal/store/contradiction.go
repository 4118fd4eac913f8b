package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/library"
)

// SaidRecord is a document beside what a report says of it.
type SaidRecord struct {
	Document library.Document
	Report   library.DocumentID
	Page     int // of the report
	Label    string
	Said     library.ListedRecord
}

// SaidEvent is an event beside what its report says of it.
type SaidEvent struct {
	library.FieldEvent
	Said library.ListedEvent
}

// SaidRecords lists the documents that reports list and that kept what was said
// of them, in the order of reports and pages. Those in the trash are left out.
func (s *Store) SaidRecords(ctx context.Context) ([]SaidRecord, error) {
	var out []SaidRecord
	err := s.view(ctx, "read what reports say of publications", func(tx *sql.Tx) error {
		out = nil
		var ids []library.DocumentID
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var r SaidRecord
			var said string
			if err := scan(&r.Document.ID, &r.Report, &r.Page, &said, &r.Label); err != nil {
				return err
			}
			if err := json.Unmarshal([]byte(said), &r.Said); err != nil {
				return library.Errorf(library.Damaged, "what report %d says of document %d: %w", r.Report, r.Document.ID, err)
			}
			out, ids = append(out, r), append(ids, r.Document.ID)
			return nil
		}, `SELECT l.document, l.report, l.page, l.said, coalesce((SELECT p.label FROM page p WHERE p.document = l.report AND p.number = l.page), '')
			FROM listed_record l JOIN document d ON d.id = l.document JOIN document r ON r.id = l.report
			WHERE l.said <> '' AND d.trashed IS NULL AND r.trashed IS NULL ORDER BY l.report, l.page, l.document`); err != nil {
			return err
		}
		documents, err := documentsByID(ctx, tx, ids, true)
		for k, d := range documents {
			out[k].Document = d
		}
		return err
	})
	return out, err
}

// SaidEvents lists the courses and events with what their reports say of them.
func (s *Store) SaidEvents(ctx context.Context) ([]SaidEvent, error) {
	var out []SaidEvent
	err := s.view(ctx, "read what reports say of events", func(tx *sql.Tx) error {
		out = nil
		return eachListedEvent(ctx, tx, func(e library.FieldEvent, said string) error {
			row := SaidEvent{FieldEvent: e, Said: e.ListedEvent}
			if said != "" {
				if err := json.Unmarshal([]byte(said), &row.Said); err != nil {
					return library.Errorf(library.Damaged, "what a report says of event %d: %w", e.ID, err)
				}
			}
			out = append(out, row)
			return nil
		}, `WHERE d.trashed IS NULL AND e.removed IS NULL ORDER BY e.report, e.page, e.id`)
	})
	return out, err
}

// Settled is a contradiction that a person decided.
type Settled struct {
	library.Contradiction
	// Before is what the choice replaced, to be put back.
	Before json.RawMessage
}

// Settlements lists what people decided, the last first.
func (s *Store) Settlements(ctx context.Context) ([]Settled, error) {
	var out []Settled
	err := s.view(ctx, "read what was decided", func(tx *sql.Tx) error {
		out = nil
		return each(ctx, tx, func(scan func(...any) error) error {
			var statement int
			var said, before string
			if err := scan(&statement, &said, &before); err != nil {
				return err
			}
			one := Settled{Before: json.RawMessage(before)}
			if err := json.Unmarshal([]byte(said), &one.Contradiction); err != nil {
				return library.Errorf(library.Damaged, "a settled contradiction: %w", err)
			}
			one.Contradiction.Settled = &statement
			out = append(out, one)
			return nil
		}, `SELECT c.statement, c.said, c.before FROM settled_contradiction c
			LEFT JOIN document d ON d.id = c.document LEFT JOIN listed_event e ON e.id = c.event LEFT JOIN document r ON r.id = e.report
			WHERE d.trashed IS NULL AND r.trashed IS NULL AND e.removed IS NULL ORDER BY c.settled DESC, c.id`)
	})
	return out, err
}

// KeepSettled keeps what a person decided, in the place of what they decided of
// the same before.
func (s *Store) KeepSettled(ctx context.Context, c Settled) error {
	return s.update(ctx, "keep what was decided", func(tx *sql.Tx) error {
		chosen := *c.Contradiction.Settled
		c.Contradiction.Settled = nil
		said, err := json.Marshal(c.Contradiction)
		if err != nil {
			return fmt.Errorf("write a contradiction: %w", err)
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO settled_contradiction (id, document, event, statement, said, before, settled)
			VALUES (?, nullif(?, 0), nullif(?, 0), ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
			statement = excluded.statement, said = excluded.said, before = excluded.before, settled = excluded.settled`,
			c.ID, c.Document, c.Event, chosen, string(said), string(c.Before), s.stampNow())
		return err
	})
}

// DropSettled forgets what a person decided.
func (s *Store) DropSettled(ctx context.Context, id string) error {
	return s.update(ctx, "forget what was decided", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM settled_contradiction WHERE id = ?`, id)
		return err
	})
}

// dumpSettled writes what people decided where sources disagree.
func dumpSettled(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type   string   `json:"type"`
			Field  string   `json:"field"`
			Title  string   `json:"title"`
			Values []string `json:"values"`
			Chosen int      `json:"chosen"`
		}{Type: "settled"}
		var said string
		if err := scan(&said, &line.Chosen); err != nil {
			return err
		}
		var c library.Contradiction
		if err := json.Unmarshal([]byte(said), &c); err != nil {
			return library.Errorf(library.Damaged, "a settled contradiction: %w", err)
		}
		line.Field, line.Title = c.Field, c.Title
		for _, st := range c.Statements {
			line.Values = append(line.Values, st.Value)
		}
		return out.Encode(line)
	}, `SELECT said, statement FROM settled_contradiction ORDER BY said`)
}
