package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
)

// ListedDocument is a publication a person accepted from a report.
type ListedDocument struct {
	library.Document
	Place string               // which entry of the report
	Page  int                  // of the report
	Said  library.ListedRecord // as the report itself has it
}

// ListedRow is a course or event a person accepted from a report.
type ListedRow struct {
	library.ListedEvent
	Course bool
	Said   library.ListedEvent // as the report itself has it
}

// AcceptListed adds documents without file and events that a report lists, in
// one transaction. What stands there from the same place is left alone; what was
// removed or put into the trash comes back.
func (s *Store) AcceptListed(ctx context.Context, report library.DocumentID, documents []ListedDocument, events []ListedRow) (library.UnpackedCounts, error) {
	var added library.UnpackedCounts
	err := s.update(ctx, "accept what a report lists", func(tx *sql.Tx) error {
		added = library.UnpackedCounts{}
		if err := requireDocument(ctx, tx, report); err != nil {
			return err
		}
		for _, d := range documents {
			isNew, err := s.acceptDocument(ctx, tx, report, d)
			if err != nil {
				return fmt.Errorf("%s %s: %w", d.Series, d.Number, err)
			}
			if isNew {
				added.Records++
			}
		}
		for _, e := range events {
			isNew, err := s.acceptEvent(ctx, tx, report, e)
			switch {
			case err != nil:
				return fmt.Errorf("%s %d: %w", e.Table, e.No, err)
			case !isNew:
			case e.Course:
				added.Courses++
			default:
				added.Events++
			}
		}
		return nil
	})
	return added, err
}

func (s *Store) acceptDocument(ctx context.Context, tx *sql.Tx, report library.DocumentID, d ListedDocument) (bool, error) {
	there, err := collect[library.DocumentID](ctx, tx, `SELECT document FROM listed_record WHERE report = ? AND place = ?`, report, d.Place)
	if err != nil {
		return false, err
	}
	for _, id := range there {
		return restoreDocument(ctx, tx, id)
	}
	said, err := json.Marshal(d.Said)
	if err != nil {
		return false, err
	}
	d.PartOf = &report
	id, err := s.insertDocument(ctx, tx, d.Document)
	if err != nil {
		return false, err
	}
	if err := describe(ctx, tx, id, d.Document); err != nil {
		return false, err
	}
	if err := setRuleThemes(ctx, tx, id, d.Themes); err != nil {
		return false, err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO listed_record (document, report, place, page, said, accepted) VALUES (?, ?, ?, ?, ?, ?)`,
		id, report, d.Place, d.Page, said, s.stampNow())
	return true, err
}

func (s *Store) acceptEvent(ctx context.Context, tx *sql.Tx, report library.DocumentID, e ListedRow) (bool, error) {
	said, err := json.Marshal(e.Said)
	if err != nil {
		return false, err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO listed_event
		(report, place, course, list, no, category, title, date_printed, from_date, to_date, participants, page, said, accepted)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (report, place) DO UPDATE SET removed = NULL, edited = 0, list = excluded.list, no = excluded.no,
			category = excluded.category, title = excluded.title, date_printed = excluded.date_printed,
			from_date = excluded.from_date, to_date = excluded.to_date,
			participants = excluded.participants, said = excluded.said, accepted = excluded.accepted
		WHERE listed_event.removed IS NOT NULL`,
		report, e.Place, e.Course, e.Table, e.No, e.Category, e.Title, e.DatePrinted, e.From, e.To, e.Participants, e.Page, said, s.stampNow())
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// Places names the entries of a report by where they stand.
type Places map[string]int

// Of names an entry by its page, its list and its number there; a number printed
// twice makes two places.
func (p Places) Of(kind string, page int, list, number string) string {
	place := strings.Join([]string{kind, strconv.Itoa(page), list, number}, "\x1f")
	p[place]++
	return place + "\x1f" + strconv.Itoa(p[place])
}

// OfEvent names a row of a list of courses or events.
func (p Places) OfEvent(course bool, e library.ListedEvent) string {
	return p.Of(strconv.FormatBool(course), e.Page, e.Table, strconv.Itoa(e.No))
}

// OfRecord names an entry of a list of publications.
func (p Places) OfRecord(r library.ListedRecord) string {
	return p.Of("record", r.Page, r.Series, r.Number)
}
