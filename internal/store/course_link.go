package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"naru/internal/course"
	"naru/internal/library"
)

// CourseLinks implements course.Keeper.
func (s *Store) CourseLinks(ctx context.Context) ([]course.Link, error) {
	var out []course.Link
	err := s.view(ctx, "list what belongs to courses", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var l course.Link
			if err := scan(&l.Of.Event, &l.Of.Own, &l.Document, &l.ToOwn, &l.Page, &l.Refused, &l.Title); err != nil {
				return err
			}
			out = append(out, l)
			return nil
		}, `SELECT coalesce(l.event, 0), coalesce(l.own, 0), coalesce(l.document, 0), coalesce(l.to_own, 0), l.page, l.refused,
				CASE WHEN d.title <> '' THEN d.title ELSE coalesce(d.file, '') END
			FROM course_link l LEFT JOIN document d ON d.id = l.document
			WHERE (l.document IS NULL OR d.trashed IS NULL)
			AND coalesce(l.to_own, l.own, 0) NOT IN (SELECT id FROM own_course WHERE trashed IS NOT NULL)
			AND coalesce(l.own, 0) NOT IN (SELECT id FROM own_course WHERE trashed IS NOT NULL)
			ORDER BY l.id`)
	})
	return out, err
}

// SetCourseLink implements course.Keeper. A tie that is there gets the page given;
// what is tied is not turned down by the way.
func (s *Store) SetCourseLink(ctx context.Context, l course.Link) error {
	return s.update(ctx, "tie a course", func(tx *sql.Tx) error {
		if err := requireLink(ctx, tx, l); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO course_link (event, own, document, to_own, page, refused, created)
			VALUES (nullif(?1, 0), nullif(?2, 0), nullif(?3, 0), nullif(?4, 0), ?5, ?6, ?7)
			ON CONFLICT (coalesce(event, 0), coalesce(own, 0), coalesce(document, 0), coalesce(to_own, 0))
			DO UPDATE SET page = ?5, refused = ?6 WHERE ?6 = 0`, l.Of.Event, l.Of.Own, l.Document, l.ToOwn, l.Page, l.Refused, s.stampNow())
		return err
	})
}

// requireLink fails with NotFound where one of both ends, or the page, is not there.
func requireLink(ctx context.Context, tx *sql.Tx, l course.Link) error {
	for list, id := range map[string]int64{"listed_event": l.Of.Event, "own_course": l.Of.Own} {
		if id != 0 {
			if err := requireCourse(ctx, tx, list, id); err != nil {
				return err
			}
		}
	}
	if l.ToOwn != 0 {
		return requireCourse(ctx, tx, "own_course", l.ToOwn)
	}
	return requirePlace(ctx, tx, l.Document, l.Page)
}

// RemoveCourseLink implements course.Keeper.
func (s *Store) RemoveCourseLink(ctx context.Context, l course.Link) error {
	return s.update(ctx, "untie a course", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `DELETE FROM course_link WHERE coalesce(event, 0) = ? AND coalesce(own, 0) = ?
			AND coalesce(document, 0) = ? AND coalesce(to_own, 0) = ? AND refused = ?`, l.Of.Event, l.Of.Own, l.Document, l.ToOwn, l.Refused)
		return requireChanged(r, err, "course_link", "")
	})
}

// Reports implements course.Keeper.
func (s *Store) Reports(ctx context.Context) (map[library.DocumentID]course.Report, error) {
	out := map[library.DocumentID]course.Report{}
	err := s.view(ctx, "list reports", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			var r course.Report
			if err := scan(&id, &r.Title, &r.Publisher); err != nil {
				return err
			}
			out[id] = r
			return nil
		}, `SELECT id, CASE WHEN title <> '' THEN title ELSE file END, publisher FROM document
			WHERE trashed IS NULL AND id IN (SELECT report FROM listed_event)`)
	})
	return out, err
}

// Titles implements course.Keeper.
func (s *Store) Titles(ctx context.Context) ([]course.Title, error) {
	var out []course.Title
	err := s.view(ctx, "list titles", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var t course.Title
			err := scan(&t.ID, &t.Title, &t.Other)
			out = append(out, t)
			return err
		}, `SELECT id, title, title_other FROM document WHERE trashed IS NULL AND title <> '' ORDER BY id`)
	})
	return out, err
}

// dumpCourseLinks writes what belongs to courses, each end told by its title.
func dumpCourseLinks(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var line struct {
			Type     string `json:"type"`
			Course   string `json:"course"`
			Document string `json:"document"`
			ToCourse string `json:"to_course"`
			Page     int    `json:"page"`
			Refused  bool   `json:"refused"`
		}
		line.Type = "course_link"
		if err := scan(&line.Course, &line.Document, &line.ToCourse, &line.Page, &line.Refused); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT coalesce(e.title, o.title) AS course, coalesce(CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, '') AS document,
			coalesce(t.title, '') AS other, l.page, l.refused
		FROM course_link l LEFT JOIN listed_event e ON e.id = l.event LEFT JOIN own_course o ON o.id = l.own
		LEFT JOIN document d ON d.id = l.document LEFT JOIN own_course t ON t.id = l.to_own
		ORDER BY course, document, other, l.page`)
}
