package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/library"
)

// eventWorkedOn holds for listed events that a person changed or said something
// of; undoing what a report listed keeps them.
const eventWorkedOn = `(edited = 1 OR EXISTS (SELECT 1 FROM course_mark m WHERE m.event = listed_event.id)
	OR EXISTS (SELECT 1 FROM course_link l WHERE l.event = listed_event.id AND l.refused = 0))`

// CourseMarks implements course.Keeper.
func (s *Store) CourseMarks(ctx context.Context) (map[int64]library.CourseMark, error) {
	out := map[int64]library.CourseMark{}
	err := s.view(ctx, "read what people said of courses", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var event int64
			var audience sql.NullString
			var m library.CourseMark
			if err := scan(&event, &audience, &m.Host); err != nil {
				return err
			}
			if audience.Valid {
				list := []library.Audience{}
				if err := json.Unmarshal([]byte(audience.String), &list); err != nil {
					return library.Errorf(library.Damaged, "read the audience of event %d: %w", event, err)
				}
				m.Audience = &list
			}
			out[event] = m
			return nil
		}, `SELECT event, audience, host FROM course_mark`)
	})
	return out, err
}

// SetCourseMark implements course.Keeper.
func (s *Store) SetCourseMark(ctx context.Context, event int64, m library.CourseMark) error {
	return s.update(ctx, "say something of a course", func(tx *sql.Tx) error {
		if err := requireCourse(ctx, tx, "listed_event", event); err != nil {
			return err
		}
		if m.Audience == nil && m.Host == nil {
			_, err := tx.ExecContext(ctx, `DELETE FROM course_mark WHERE event = ?`, event)
			return err
		}
		var audience any
		if m.Audience != nil {
			audience = jsonList(*m.Audience)
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO course_mark (event, audience, host) VALUES (?1, ?2, ?3)
			ON CONFLICT (event) DO UPDATE SET audience = ?2, host = ?3`, event, audience, m.Host)
		return err
	})
}

// requireCourse fails with NotFound where a list has no such course outside the
// trash.
func requireCourse(ctx context.Context, tx *sql.Tx, list string, id int64) error {
	query, name := `SELECT EXISTS (SELECT 1 FROM own_course WHERE id = ? AND trashed IS NULL)`, fmt.Sprint("c", id)
	if list == "listed_event" {
		query, name = `SELECT EXISTS (SELECT 1 FROM listed_event WHERE id = ?)`, fmt.Sprint("r", id)
	}
	var there bool
	if err := tx.QueryRowContext(ctx, query, id).Scan(&there); err != nil {
		return err
	}
	if !there {
		return notFound("course", name)
	}
	return nil
}
