package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"naru/internal/library"
)

// Accepted implements library.Unpacker. Documents in the trash do not count.
func (s *Store) Accepted(ctx context.Context, report library.DocumentID) (library.UnpackedCounts, error) {
	var c library.UnpackedCounts
	err := s.view(ctx, "count what was accepted from a report", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT
			(SELECT count(*) FROM listed_record l JOIN document d ON d.id = l.document WHERE l.report = ?1
				AND (d.trashed IS NULL OR d.id IN (SELECT source FROM merged))),
			(SELECT count(*) FROM listed_event WHERE report = ?1 AND course = 1 AND removed IS NULL),
			(SELECT count(*) FROM listed_event WHERE report = ?1 AND course = 0 AND removed IS NULL)`, report).Scan(&c.Records, &c.Courses, &c.Events)
	})
	return c, err
}

// AcceptedPlaces tells what was accepted from each place of a report and is
// still in: the document of a record, the id of a course or event.
func (s *Store) AcceptedPlaces(ctx context.Context, report library.DocumentID) (documents map[string]library.DocumentID, events map[string]int64, err error) {
	documents, events = map[string]library.DocumentID{}, map[string]int64{}
	err = s.view(ctx, "read what was accepted from a report", func(tx *sql.Tx) error {
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var place string
			var id library.DocumentID
			err := scan(&place, &id)
			documents[place] = id
			return err
		}, `SELECT l.place, l.document FROM listed_record l JOIN document d ON d.id = l.document 
			WHERE l.report = ? AND (d.trashed IS NULL OR d.id IN (SELECT source FROM merged))`, report); err != nil {
			return err
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var place string
			var id int64
			err := scan(&place, &id)
			events[place] = id
			return err
		}, `SELECT place, id FROM listed_event WHERE report = ? AND removed IS NULL`, report)
	})
	return documents, events, err
}

// ListedEvents implements library.FieldEvents. Those of reports in the trash are
// left out.
func (s *Store) ListedEvents(ctx context.Context, report library.DocumentID) ([]library.FieldEvent, error) {
	out := []library.FieldEvent{}
	err := s.view(ctx, "list courses and events", func(tx *sql.Tx) error {
		return eachListedEvent(ctx, tx, func(e library.FieldEvent, _ string) error {
			out = append(out, e)
			return nil
		}, `WHERE (? = 0 OR e.report = ?) AND d.trashed IS NULL AND e.removed IS NULL ORDER BY e.from_date = '', e.from_date, e.id`, report, report)
	})
	return out, err
}

// eachListedEvent reads events with what their report said of them, as JSON.
func eachListedEvent(ctx context.Context, tx *sql.Tx, f func(e library.FieldEvent, said string) error, where string, args ...any) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var e library.FieldEvent
		var said string
		if err := scan(&e.ID, &e.Report, &e.Place, &e.Course, &e.Table, &e.No, &e.Category, &e.Title, &e.DatePrinted, &e.From, &e.To,
			&e.Participants, &e.Page, &e.Edited, &said, &e.Label); err != nil {
			return err
		}
		e.Accepted = e.ID
		if err := keepBound(&e, said); err != nil {
			return err
		}
		return f(e, said)
	}, `SELECT e.id, e.report, e.place, e.course, e.list, e.no, e.category, e.title, e.date_printed, e.from_date, e.to_date,
		e.participants, e.page, e.edited, e.said, coalesce((SELECT p.label FROM page p WHERE p.document = e.report AND p.number = e.page), '')
		FROM listed_event e JOIN document d ON d.id = e.report `+where, args...)
}

// keepBound tells how exact the number of participants is, as the report said of
// it, unless a person gave another number.
func keepBound(e *library.FieldEvent, said string) error {
	if !strings.Contains(said, `"participants_bound"`) {
		return nil
	}
	var told library.ListedEvent
	if err := json.Unmarshal([]byte(said), &told); err != nil {
		return err
	}
	if told.Participants == e.Participants {
		e.ParticipantsBound = told.ParticipantsBound
	}
	return nil
}

// dumpListed writes the courses and events, told by their report's hash, and then
// what a person decided where sources disagree.
func dumpListed(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	err := each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type    string `json:"type"`
			Report  string `json:"report"`
			Course  bool   `json:"course"`
			Edited  bool   `json:"edited"`
			Removed bool   `json:"removed"`
			library.ListedEvent
			Said json.RawMessage `json:"said"` // by the report; null: not kept
		}{Type: "event"}
		var said string
		if err := scan(&line.Report, &line.Course, &line.Edited, &line.Removed, &line.Table, &line.No, &line.Category, &line.Title, &line.DatePrinted,
			&line.From, &line.To, &line.Participants, &line.Page, &said); err != nil {
			return err
		}
		if said != "" {
			line.Said = json.RawMessage(said)
		}
		return out.Encode(line)
	}, `SELECT CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, e.course, e.edited, e.removed IS NOT NULL, e.list, e.no, e.category, e.title,
		e.date_printed, e.from_date, e.to_date, e.participants, e.page, e.said
		FROM listed_event e JOIN document d ON d.id = e.report ORDER BY 1, e.course, e.page, e.list, e.no, e.title, e.from_date, e.participants`)
	if err != nil {
		return err
	}
	if err := dumpSaid(ctx, tx, out); err != nil {
		return err
	}
	return dumpSettled(ctx, tx, out)
}

// dumpSaid writes what reports said of the documents that came from them.
func dumpSaid(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type     string          `json:"type"`
			Report   string          `json:"report"`
			Document string          `json:"document"`
			Page     int             `json:"page"`
			Said     json.RawMessage `json:"said"`
		}{Type: "listed"}
		var said string
		if err := scan(&line.Report, &line.Document, &line.Page, &said); err != nil {
			return err
		}
		if said != "" {
			line.Said = json.RawMessage(said)
		}
		return out.Encode(line)
	}, `SELECT CASE WHEN r.sha256 <> '' THEN r.sha256 ELSE r.title END, CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, l.page, l.said
		FROM listed_record l JOIN document r ON r.id = l.report JOIN document d ON d.id = l.document ORDER BY 1, l.page, 2, l.place`)
}
