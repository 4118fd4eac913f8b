package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// carriedPlace is what leads to a page of a document.
type carriedPlace struct {
	ID   int64 `json:"id"`
	Page int   `json:"page"`
}

// carryCourses lets courses and milestones lead to the other document; a course
// that leads there already keeps both ties.
func (c *carried) carryCourses(ctx context.Context, tx *sql.Tx, target, source *library.Document) (err error) {
	c.CourseLinks, err = carryPlaces(ctx, tx, "course_link", `AND NOT EXISTS (SELECT 1 FROM course_link t WHERE t.document = ?2
		AND coalesce(t.event, 0) = coalesce(x.event, 0) AND coalesce(t.own, 0) = coalesce(x.own, 0))`, target, source)
	if err != nil {
		return err
	}
	c.Milestones, err = carryPlaces(ctx, tx, "milestone", `AND ?2 > 0`, target, source)
	return err
}

func carryPlaces(ctx context.Context, tx *sql.Tx, table, only string, target, source *library.Document) ([]carriedPlace, error) {
	var out []carriedPlace
	err := each(ctx, tx, func(scan func(...any) error) error {
		var p carriedPlace
		err := scan(&p.ID, &p.Page)
		out = append(out, p)
		return err
	}, `SELECT x.id, x.page FROM `+table+` x WHERE x.document = ?1 `+only+` ORDER BY x.id`, source.ID, target.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range out {
		// A page that the other document lacks is no place to lead to.
		page := p.Page
		if page > target.Pages {
			page = 0
		}
		if _, err := tx.ExecContext(ctx, `UPDATE `+table+` SET document = ?, page = ? WHERE id = ?`, target.ID, page, p.ID); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// coursesBack lets courses and milestones lead to the document they came from.
func (c *carried) coursesBack(ctx context.Context, tx *sql.Tx, target, source library.DocumentID) error {
	for table, places := range map[string][]carriedPlace{"course_link": c.CourseLinks, "milestone": c.Milestones} {
		for _, p := range places {
			if _, err := tx.ExecContext(ctx, `UPDATE `+table+` SET document = ?, page = ? WHERE id = ? AND document = ?`, source, p.Page, p.ID, target); err != nil {
				return err
			}
		}
	}
	return nil
}
