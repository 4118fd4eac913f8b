package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/course"
	"naru/internal/library"
)

var _ course.Keeper = (*Store)(nil)

// OwnCourses implements course.Keeper.
func (s *Store) OwnCourses(ctx context.Context) ([]course.Own, error) {
	var out []course.Own
	err := s.view(ctx, "list courses", func(tx *sql.Tx) error {
		return eachOwnCourse(ctx, tx, func(o course.Own, _ string) error {
			out = append(out, o)
			return nil
		}, `WHERE trashed IS NULL ORDER BY id`)
	})
	return out, err
}

func eachOwnCourse(ctx context.Context, tx *sql.Tx, f func(o course.Own, trashed string) error, rest string, args ...any) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var o course.Own
		var audience, trashed string
		if err := scan(&o.ID, &o.Title, &audience, &o.Host, &o.Place, &o.When, &o.Year, &o.Note, &trashed); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(audience), &o.Audience); err != nil {
			return library.Errorf(library.Damaged, "read the audience of course %d: %w", o.ID, err)
		}
		return f(o, trashed)
	}, `SELECT id, title, audience, host, place, at, year, note, coalesce(trashed, '') FROM own_course `+rest, args...)
}

// AddOwnCourse implements course.Keeper.
func (s *Store) AddOwnCourse(ctx context.Context, o course.Own) (int64, error) {
	var id int64
	err := s.update(ctx, "add a course", func(tx *sql.Tx) error {
		now := s.stampNow()
		return tx.QueryRowContext(ctx, `INSERT INTO own_course (title, audience, host, place, at, year, note, created, changed)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			o.Title, jsonList(o.Audience), o.Host, o.Place, o.When, o.Year, o.Note, now, now).Scan(&id)
	})
	return id, err
}

// EditOwnCourse implements course.Keeper.
func (s *Store) EditOwnCourse(ctx context.Context, o course.Own) error {
	return s.update(ctx, "edit a course", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `UPDATE own_course SET title = ?, audience = ?, host = ?, place = ?, at = ?, year = ?, note = ?, changed = ?
			WHERE id = ? AND trashed IS NULL`, o.Title, jsonList(o.Audience), o.Host, o.Place, o.When, o.Year, o.Note, s.stampNow(), o.ID)
		return requireChanged(r, err, "course", fmt.Sprint("c", o.ID))
	})
}

// TrashOwnCourse implements course.Keeper.
func (s *Store) TrashOwnCourse(ctx context.Context, id int64, trashed bool) error {
	return s.update(ctx, "move a course to the trash or back", func(tx *sql.Tx) error {
		var at any
		if trashed {
			at = s.stampNow()
		}
		r, err := tx.ExecContext(ctx, `UPDATE own_course SET trashed = ? WHERE id = ? AND (trashed IS NULL) = ?`, at, id, trashed)
		return requireChanged(r, err, "course", fmt.Sprint("c", id))
	})
}

// TrashedOwnCourses implements course.Keeper.
func (s *Store) TrashedOwnCourses(ctx context.Context) ([]course.Trashed, error) {
	var out []course.Trashed
	err := s.view(ctx, "list courses in the trash", func(tx *sql.Tx) error {
		return eachOwnCourse(ctx, tx, func(o course.Own, trashed string) error {
			out = append(out, course.Trashed{Own: o, At: parseStamp(trashed)})
			return nil
		}, `WHERE trashed IS NOT NULL ORDER BY trashed DESC, id DESC`)
	})
	return out, err
}

// EmptyOwnCourses implements course.Keeper. What ties them goes with them.
func (s *Store) EmptyOwnCourses(ctx context.Context, ids []int64) error {
	return s.update(ctx, "take courses out of the trash for good", func(tx *sql.Tx) error {
		for _, id := range ids {
			r, err := tx.ExecContext(ctx, `DELETE FROM own_course WHERE id = ? AND trashed IS NOT NULL`, id)
			if err := requireChanged(r, err, "course", fmt.Sprint("c", id)); err != nil {
				return err
			}
		}
		return nil
	})
}

// requireChanged fails with NotFound where a statement changed nothing.
func requireChanged(r sql.Result, err error, what, id string) error {
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	if err == nil && n == 0 {
		return notFound(what, id)
	}
	return err
}

// dumpCourses writes a person's own courses and what they say of listed ones;
// ids are left out.
func dumpCourses(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	err := eachOwnCourse(ctx, tx, func(o course.Own, trashed string) error {
		line := struct {
			Type     string             `json:"type"`
			Title    string             `json:"title"`
			Audience []library.Audience `json:"audience"`
			Host     string             `json:"host"`
			Place    string             `json:"place"`
			When     string             `json:"when"`
			Year     int                `json:"year"`
			Note     string             `json:"note"`
			Trashed  bool               `json:"trashed"`
		}{"course", o.Title, o.Audience, o.Host, o.Place, o.When, o.Year, o.Note, trashed != ""}
		return out.Encode(line)
	}, `ORDER BY title, at, host, place, note, audience, id`)
	if err != nil {
		return err
	}
	err = each(ctx, tx, func(scan func(...any) error) error {
		var line struct {
			Type     string          `json:"type"`
			Title    string          `json:"title"`
			Place    string          `json:"place"`
			Audience json.RawMessage `json:"audience"`
			Host     *string         `json:"host"`
		}
		line.Type = "course_mark"
		var audience sql.NullString
		if err := scan(&line.Title, &line.Place, &audience, &line.Host); err != nil {
			return err
		}
		if audience.Valid {
			line.Audience = json.RawMessage(audience.String)
		}
		return out.Encode(line)
	}, `SELECT e.title, e.place, m.audience, m.host FROM course_mark m JOIN listed_event e ON e.id = m.event ORDER BY e.title, e.place`)
	if err != nil {
		return err
	}
	return dumpCourseLinks(ctx, tx, out)
}
