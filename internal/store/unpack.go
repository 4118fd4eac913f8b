package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
)

// ListedDocument is a publication a person accepted from a report.
type ListedDocument struct {
	library.Document
	Place string // which entry of the report
	Page  int    // of the report
}

// AcceptListed adds documents without file and events that a report lists, in
// one transaction. What stands there from the same place is left alone.
func (s *Store) AcceptListed(ctx context.Context, report library.DocumentID, documents []ListedDocument, courses, events []library.ListedEvent) (library.UnpackedCounts, error) {
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
		var err error
		if added.Courses, err = s.acceptEvents(ctx, tx, report, courses, true); err != nil {
			return err
		}
		added.Events, err = s.acceptEvents(ctx, tx, report, events, false)
		return err
	})
	return added, err
}

func (s *Store) acceptDocument(ctx context.Context, tx *sql.Tx, report library.DocumentID, d ListedDocument) (bool, error) {
	there, err := collect[int64](ctx, tx, `SELECT document FROM listed_record WHERE report = ? AND place = ?`, report, d.Place)
	if err != nil || len(there) > 0 {
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
	_, err = tx.ExecContext(ctx, `INSERT INTO listed_record (document, report, place, page, accepted) VALUES (?, ?, ?, ?, ?)`,
		id, report, d.Place, d.Page, s.stampNow())
	return true, err
}

func (s *Store) acceptEvents(ctx context.Context, tx *sql.Tx, report library.DocumentID, events []library.ListedEvent, course bool) (added int, err error) {
	places := Places{}
	for _, e := range events {
		r, err := tx.ExecContext(ctx, `INSERT INTO listed_event
			(report, place, course, list, no, category, title, date_printed, from_date, to_date, page, accepted)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report, place) DO NOTHING`,
			report, places.Of(strconv.FormatBool(course), e.Page, e.Table, strconv.Itoa(e.No)), course,
			e.Table, e.No, e.Category, e.Title, e.DatePrinted, e.From, e.To, e.Page, s.stampNow())
		if err != nil {
			return added, fmt.Errorf("%s %d: %w", e.Table, e.No, err)
		}
		n, err := r.RowsAffected()
		if err != nil {
			return added, err
		}
		added += int(n)
	}
	return added, nil
}

// Places names the entries of a report by where they stand, so that one that was
// corrected before it was accepted is known again.
type Places map[string]int

// Of names an entry by its page, its list and its number there; a number printed
// twice makes two places.
func (p Places) Of(kind string, page int, list, number string) string {
	place := strings.Join([]string{kind, strconv.Itoa(page), list, number}, "\x1f")
	p[place]++
	return place + "\x1f" + strconv.Itoa(p[place])
}

// UndoListed implements library.Unpacker. What a person worked on stays.
func (s *Store) UndoListed(ctx context.Context, report library.DocumentID) (library.UnpackUndone, error) {
	var done library.UnpackUndone
	err := s.update(ctx, "undo what was accepted from a report", func(tx *sql.Tx) error {
		done = library.UnpackUndone{}
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT document FROM listed_record WHERE report = ? ORDER BY document`, report)
		if err != nil {
			return err
		}
		for _, id := range ids {
			kept, err := undoListedDocument(ctx, tx, id)
			if err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
			if kept {
				done.Kept.Records++
			} else {
				done.Removed.Records++
			}
		}
		if done.Removed, done.Kept, err = undoListedEvents(ctx, tx, report, done.Removed, done.Kept); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM listed_event WHERE report = ? AND NOT `+eventWorkedOn, report)
		return err
	})
	return done, err
}

// undoListedDocument removes a document that came from a report, unless it has a
// file by now or a person worked on it; then it only forgets where it came from.
func undoListedDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) (kept bool, err error) {
	if kept, err = touchedByPerson(ctx, tx, id, nil); err != nil {
		return false, err
	}
	if !kept {
		if err := tx.QueryRowContext(ctx, `SELECT sha256 <> '' OR EXISTS (SELECT 1 FROM document p WHERE p.part_of = d.id)
			FROM document d WHERE id = ?`, id).Scan(&kept); err != nil {
			return false, err
		}
	}
	if !kept {
		return false, removeDocument(ctx, tx, id)
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM listed_record WHERE document = ?`, id)
	return true, err
}

func undoListedEvents(ctx context.Context, tx *sql.Tx, report library.DocumentID, removed, kept library.UnpackedCounts) (library.UnpackedCounts, library.UnpackedCounts, error) {
	err := each(ctx, tx, func(scan func(...any) error) error {
		var course, edited bool
		var n int
		if err := scan(&course, &edited, &n); err != nil {
			return err
		}
		counts := &removed
		if edited {
			counts = &kept
		}
		if course {
			counts.Courses += n
		} else {
			counts.Events += n
		}
		return nil
	}, `SELECT course, `+eventWorkedOn+` AS kept, count(*) FROM listed_event WHERE report = ? GROUP BY course, kept`, report)
	return removed, kept, err
}
