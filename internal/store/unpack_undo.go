package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// UndoListed takes back what was accepted from a report: all, or the places
// given. What a person worked on stays, and is still known to come from there.
func (s *Store) UndoListed(ctx context.Context, report library.DocumentID, places ...string) (library.UnpackUndone, error) {
	var done library.UnpackUndone
	err := s.update(ctx, "undo what was accepted from a report", func(tx *sql.Tx) error {
		done = library.UnpackUndone{}
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT document FROM listed_record
			WHERE report = ?1 AND (?2 OR place IN (SELECT value FROM json_each(?3))) ORDER BY document`, report, len(places) == 0, jsonList(places))
		if err != nil {
			return err
		}
		for _, id := range ids {
			id, again, err := s.recordApart(ctx, tx, report, id)
			if err != nil {
				return fmt.Errorf("take document %d apart: %w", id, err)
			}
			kept, err := undoListedDocument(ctx, tx, id)
			if err == nil {
				err = s.together(ctx, tx, again)
			}
			if err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
			if kept {
				done.Kept.Records++
			} else {
				done.Removed.Records++
			}
		}
		return undoListedEvents(ctx, tx, report, places, &done)
	})
	return done, err
}

// undoListedDocument removes a document that came from a report, unless it has a
// file by now or a person worked on it.
func undoListedDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID) (kept bool, err error) {
	if kept, err = touchedByPerson(ctx, tx, id, nil); err != nil || kept {
		return kept, err
	}
	if err := tx.QueryRowContext(ctx, `SELECT sha256 <> '' OR EXISTS (SELECT 1 FROM document p WHERE p.part_of = d.id)
		FROM document d WHERE id = ?`, id).Scan(&kept); err != nil || kept {
		return kept, err
	}
	return false, removeDocument(ctx, tx, id)
}

func undoListedEvents(ctx context.Context, tx *sql.Tx, report library.DocumentID, places []string, done *library.UnpackUndone) error {
	const those = `report = ?1 AND (?2 OR place IN (SELECT value FROM json_each(?3)))`
	args := []any{report, len(places) == 0, jsonList(places)}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var course, edited bool
		var n int
		if err := scan(&course, &edited, &n); err != nil {
			return err
		}
		counts := &done.Removed
		if edited {
			counts = &done.Kept
		}
		if course {
			counts.Courses += n
		} else {
			counts.Events += n
		}
		return nil
	}, `SELECT course, `+eventWorkedOn+` AS kept, count(*) FROM listed_event WHERE removed IS NULL AND `+those+` GROUP BY course, kept`, args...)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM listed_event WHERE (NOT `+eventWorkedOn+` OR removed IS NOT NULL) AND `+those, args...)
	return err
}
