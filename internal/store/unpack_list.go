package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"naru/internal/library"
)

// Accepted implements library.Unpacker. Documents in the trash do not count.
func (s *Store) Accepted(ctx context.Context, report library.DocumentID) (library.UnpackedCounts, error) {
	var c library.UnpackedCounts
	err := s.view(ctx, "count what was accepted from a report", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT
			(SELECT count(*) FROM listed_record l JOIN document d ON d.id = l.document WHERE l.report = ?1
				AND (d.trashed IS NULL OR d.id IN (SELECT source FROM merged))),
			(SELECT count(*) FROM listed_event WHERE report = ?1 AND course = 1),
			(SELECT count(*) FROM listed_event WHERE report = ?1 AND course = 0)`, report).Scan(&c.Records, &c.Courses, &c.Events)
	})
	return c, err
}

// ListedEvents implements library.Unpacker. Those of reports in the trash are left
// out.
func (s *Store) ListedEvents(ctx context.Context, report library.DocumentID) ([]library.FieldEvent, error) {
	out := []library.FieldEvent{}
	err := s.view(ctx, "list courses and events", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var e library.FieldEvent
			if err := scan(&e.ID, &e.Report, &e.Course, &e.Table, &e.No, &e.Category, &e.Title, &e.DatePrinted, &e.From, &e.To, &e.Page); err != nil {
				return err
			}
			out = append(out, e)
			return nil
		}, `SELECT e.id, e.report, e.course, e.list, e.no, e.category, e.title, e.date_printed, e.from_date, e.to_date, e.page
			FROM listed_event e JOIN document d ON d.id = e.report
			WHERE (?1 = 0 OR e.report = ?1) AND d.trashed IS NULL ORDER BY e.from_date = '', e.from_date, e.id`, report)
	})
	return out, err
}

// dumpListed writes the courses and events, told by their report's hash.
func dumpListed(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type   string `json:"type"`
			Report string `json:"report"`
			Course bool   `json:"course"`
			library.ListedEvent
		}{Type: "event"}
		if err := scan(&line.Report, &line.Course, &line.Table, &line.No, &line.Category, &line.Title, &line.DatePrinted, &line.From, &line.To, &line.Page); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, e.course, e.list, e.no, e.category, e.title, e.date_printed, e.from_date, e.to_date, e.page
		FROM listed_event e JOIN document d ON d.id = e.report ORDER BY 1, e.course, e.page, e.list, e.no, e.title, e.from_date`)
}
