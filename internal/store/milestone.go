package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/library"
	"naru/internal/timeline"
)

var _ timeline.Keeper = (*Store)(nil)

// OwnMilestones implements timeline.Keeper.
func (s *Store) OwnMilestones(ctx context.Context) ([]timeline.Own, error) {
	var out []timeline.Own
	err := s.view(ctx, "list milestones", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var o timeline.Own
			err := scan(&o.ID, &o.From, &o.To, &o.TitleEN, &o.TitleKO, &o.Source, &o.Note, &o.Document, &o.Page)
			out = append(out, o)
			return err
		}, `SELECT m.id, m.from_date, m.to_date, m.title_en, m.title_ko, m.source, m.note, coalesce(d.id, 0), m.page
			FROM milestone m LEFT JOIN document d ON d.id = m.document AND d.trashed IS NULL
			WHERE m.trashed IS NULL ORDER BY m.from_date, m.id`)
	})
	return out, err
}

// AddOwnMilestone implements timeline.Keeper.
func (s *Store) AddOwnMilestone(ctx context.Context, o timeline.Own) (int64, error) {
	var id int64
	err := s.update(ctx, "add a milestone", func(tx *sql.Tx) error {
		if err := requireSource(ctx, tx, o); err != nil {
			return err
		}
		now := s.stampNow()
		return tx.QueryRowContext(ctx, `INSERT INTO milestone (from_date, to_date, title_en, title_ko, source, note, document, page, created, changed)
			VALUES (?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?) RETURNING id`,
			o.From, o.To, o.TitleEN, o.TitleKO, o.Source, o.Note, o.Document, o.Page, now, now).Scan(&id)
	})
	return id, err
}

// EditOwnMilestone implements timeline.Keeper.
func (s *Store) EditOwnMilestone(ctx context.Context, o timeline.Own) error {
	return s.update(ctx, "edit a milestone", func(tx *sql.Tx) error {
		if err := requireSource(ctx, tx, o); err != nil {
			return err
		}
		r, err := tx.ExecContext(ctx, `UPDATE milestone SET from_date = ?, to_date = ?, title_en = ?, title_ko = ?, source = ?, note = ?,
			document = nullif(?, 0), page = ?, changed = ? WHERE id = ? AND trashed IS NULL`,
			o.From, o.To, o.TitleEN, o.TitleKO, o.Source, o.Note, o.Document, o.Page, s.stampNow(), o.ID)
		return requireChanged(r, err, "milestone", fmt.Sprint("m", o.ID))
	})
}

func requireSource(ctx context.Context, tx *sql.Tx, o timeline.Own) error {
	if o.Document == 0 {
		return nil
	}
	return requirePlace(ctx, tx, o.Document, o.Page)
}

// TrashOwnMilestone implements timeline.Keeper.
func (s *Store) TrashOwnMilestone(ctx context.Context, id int64, trashed bool) error {
	return s.update(ctx, "move a milestone to the trash or back", func(tx *sql.Tx) error {
		var at any
		if trashed {
			at = s.stampNow()
		}
		r, err := tx.ExecContext(ctx, `UPDATE milestone SET trashed = ? WHERE id = ? AND (trashed IS NULL) = ?`, at, id, trashed)
		return requireChanged(r, err, "milestone", fmt.Sprint("m", id))
	})
}

// TrashedOwnMilestones implements timeline.Keeper.
func (s *Store) TrashedOwnMilestones(ctx context.Context) ([]timeline.Trashed, error) {
	var out []timeline.Trashed
	err := s.view(ctx, "list milestones in the trash", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var t timeline.Trashed
			var at string
			err := scan(&t.ID, &t.From, &t.To, &t.TitleEN, &t.TitleKO, &t.Source, &t.Note, &t.Document, &t.Page, &at)
			t.At = parseStamp(at)
			out = append(out, t)
			return err
		}, `SELECT m.id, m.from_date, m.to_date, m.title_en, m.title_ko, m.source, m.note, coalesce(d.id, 0), m.page, m.trashed
			FROM milestone m LEFT JOIN document d ON d.id = m.document AND d.trashed IS NULL
			WHERE m.trashed IS NOT NULL ORDER BY m.trashed DESC, m.id DESC`)
	})
	return out, err
}

// EmptyOwnMilestones implements timeline.Keeper.
func (s *Store) EmptyOwnMilestones(ctx context.Context, ids []int64) error {
	return s.update(ctx, "take milestones out of the trash for good", func(tx *sql.Tx) error {
		for _, id := range ids {
			r, err := tx.ExecContext(ctx, `DELETE FROM milestone WHERE id = ? AND trashed IS NOT NULL`, id)
			if err := requireChanged(r, err, "milestone", fmt.Sprint("m", id)); err != nil {
				return err
			}
		}
		return nil
	})
}

// HiddenMilestones implements timeline.Keeper.
func (s *Store) HiddenMilestones(ctx context.Context) (map[string]bool, error) {
	out := map[string]bool{}
	err := s.view(ctx, "list hidden milestones", func(tx *sql.Tx) error {
		ids, err := collect[string](ctx, tx, `SELECT id FROM milestone_hidden`)
		for _, id := range ids {
			out[id] = true
		}
		return err
	})
	return out, err
}

// HideMilestone implements timeline.Keeper.
func (s *Store) HideMilestone(ctx context.Context, id string, hidden bool) error {
	return s.update(ctx, "hide a milestone or show it", func(tx *sql.Tx) error {
		query := `DELETE FROM milestone_hidden WHERE id = ?`
		if hidden {
			query = `INSERT INTO milestone_hidden (id) VALUES (?) ON CONFLICT DO NOTHING`
		}
		_, err := tx.ExecContext(ctx, query, id)
		return err
	})
}

// Publications implements timeline.Keeper. Its walk reads no large column.
func (s *Store) Publications(ctx context.Context) ([]timeline.Publication, error) {
	var out []timeline.Publication
	err := s.view(ctx, "list publications by date", func(tx *sql.Tx) error {
		at := map[library.DocumentID]int{}
		err := each(ctx, tx, func(scan func(...any) error) error {
			var p timeline.Publication
			err := scan(&p.ID, &p.Title, &p.Other, &p.Date, &p.Series, &p.Number)
			at[p.ID] = len(out)
			out = append(out, p)
			return err
		}, `SELECT id, CASE WHEN title <> '' THEN title ELSE file END, title_other,
				CASE WHEN date <> '' THEN date WHEN year > 0 THEN printf('%04d', year) ELSE '' END, series, number
			FROM document WHERE trashed IS NULL ORDER BY id`)
		if err != nil {
			return err
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			var theme string
			if err := scan(&id, &theme); err != nil {
				return err
			}
			if k, ok := at[id]; ok {
				out[k].Themes = append(out[k].Themes, theme)
			}
			return nil
		}, `SELECT document, theme FROM theme_assignment WHERE removed = 0 ORDER BY document, score DESC, theme`)
	})
	return out, err
}

// dumpMilestones writes the milestones that a person added or took out.
func dumpMilestones(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	err := each(ctx, tx, func(scan func(...any) error) error {
		var line struct {
			Type     string `json:"type"`
			From     string `json:"from"`
			To       string `json:"to"`
			TitleEN  string `json:"title_en"`
			TitleKO  string `json:"title_ko"`
			Source   string `json:"source"`
			Note     string `json:"note"`
			Document string `json:"document"`
			Page     int    `json:"page"`
			Trashed  bool   `json:"trashed"`
		}
		line.Type = "milestone"
		if err := scan(&line.From, &line.To, &line.TitleEN, &line.TitleKO, &line.Source, &line.Note, &line.Document, &line.Page, &line.Trashed); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT m.from_date, m.to_date, m.title_en, m.title_ko, m.source, m.note,
			coalesce(CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, ''), m.page, m.trashed IS NOT NULL
		FROM milestone m LEFT JOIN document d ON d.id = m.document ORDER BY m.from_date, m.title_en, m.title_ko, m.id`)
	if err != nil {
		return err
	}
	ids, err := collect[string](ctx, tx, `SELECT id FROM milestone_hidden ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := out.Encode(map[string]string{"type": "milestone_hidden", "id": id}); err != nil {
			return err
		}
	}
	return nil
}
