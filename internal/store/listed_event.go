package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// EditEvent implements library.FieldEvents.
func (s *Store) EditEvent(ctx context.Context, e library.FieldEvent) (*library.FieldEvent, error) {
	if flaw := e.Flaw(); flaw != "" {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"event_" + flaw: e.Title}}
	}
	var before *library.FieldEvent
	err := s.update(ctx, "correct an event", func(tx *sql.Tx) (err error) {
		if before, err = listedEvent(ctx, tx, e.ID); err != nil {
			return err
		}
		e.Edited = true
		return setListedEvent(ctx, tx, e)
	})
	return before, err
}

// RevertEvent implements library.FieldEvents.
func (s *Store) RevertEvent(ctx context.Context, before library.FieldEvent) error {
	return s.update(ctx, "put an event back as it was", func(tx *sql.Tx) error {
		if _, err := listedEvent(ctx, tx, before.ID); err != nil {
			return err
		}
		return setListedEvent(ctx, tx, before)
	})
}

// listedEvent reads an event that is in; NotFound where there is none.
func listedEvent(ctx context.Context, tx *sql.Tx, id int64) (*library.FieldEvent, error) {
	var found *library.FieldEvent
	err := eachListedEvent(ctx, tx, func(e library.FieldEvent, _ string) error {
		found = &e
		return nil
	}, `WHERE e.id = ? AND e.removed IS NULL AND d.trashed IS NULL`, id)
	if err == nil && found == nil {
		err = &library.Error{Code: library.NotFound, Args: map[string]any{"event": id}}
	}
	return found, err
}

func setListedEvent(ctx context.Context, tx *sql.Tx, e library.FieldEvent) error {
	_, err := tx.ExecContext(ctx, `UPDATE listed_event SET course = ?, list = ?, no = ?, category = ?, title = ?, date_printed = ?,
		from_date = ?, to_date = ?, participants = ?, edited = ? WHERE id = ?`,
		e.Course, e.Table, e.No, e.Category, e.Title, e.DatePrinted, e.From, e.To, e.Participants, e.Edited, e.ID)
	return err
}

// RemoveEvent implements library.FieldEvents.
func (s *Store) RemoveEvent(ctx context.Context, id int64) error {
	return s.update(ctx, "remove an event", func(tx *sql.Tx) error {
		if _, err := listedEvent(ctx, tx, id); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE listed_event SET removed = ? WHERE id = ?`, s.stampNow(), id)
		return err
	})
}

// RestoreEvent implements library.FieldEvents.
func (s *Store) RestoreEvent(ctx context.Context, id int64) error {
	return s.update(ctx, "bring an event back", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `UPDATE listed_event SET removed = NULL WHERE id = ?`, id); err != nil {
			return err
		}
		_, err := listedEvent(ctx, tx, id)
		return err
	})
}
