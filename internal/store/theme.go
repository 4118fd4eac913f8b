package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"naru/internal/library"
)

// SyncThemes copies the taxonomy into the library. A theme that the taxonomy no
// longer has is dropped, or kept aside while documents have it: what a person
// chose does not vanish with an update.
func (s *Store) SyncThemes(ctx context.Context, taxonomy []library.Theme) error {
	flat, err := flatten(nil, taxonomy, "")
	if err != nil {
		return err
	}
	same, err := s.themesAre(ctx, flat)
	if err != nil || same {
		return err
	}
	return s.update(ctx, "keep the taxonomy", func(tx *sql.Tx) error {
		return setThemes(ctx, tx, flat)
	})
}

// setThemes makes the library's themes those of a flat list.
func setThemes(ctx context.Context, tx *sql.Tx, flat []library.Theme) error {
	if _, err := tx.ExecContext(ctx, `UPDATE theme SET retired = 1`); err != nil {
		return err
	}
	for i, t := range flat {
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme (id, parent, name_en, name_ko, color, position, retired) VALUES (?, ?, ?, ?, ?, ?, 0)
			ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name_en = excluded.name_en, name_ko = excluded.name_ko,
			color = excluded.color, position = excluded.position, retired = 0`,
			t.ID, t.Parent, t.NameEN, t.NameKO, t.Color, i); err != nil {
			return fmt.Errorf("keep theme %s: %w", t.ID, err)
		}
	}
	return dropThemes(ctx, tx)
}

// dropThemes takes out themes that are no longer in use and no document has.
func dropThemes(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM theme WHERE retired = 1
		AND id NOT IN (SELECT theme FROM theme_assignment)`)
	return err
}

// flatten lists a tree depth first; parents follow from the tree.
func flatten(out, themes []library.Theme, parent string) ([]library.Theme, error) {
	for _, t := range themes {
		if strings.TrimSpace(t.ID) == "" {
			return nil, library.Errorf(library.Invalid, "a theme without id below %q", parent)
		}
		t.Parent = parent
		out = append(out, t)
		var err error
		if out, err = flatten(out, t.Children, t.ID); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// themesAre tells whether the library holds exactly these themes, so that
// opening it need not write.
func (s *Store) themesAre(ctx context.Context, flat []library.Theme) (bool, error) {
	same := true
	i := 0
	err := s.view(ctx, "read themes", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var t library.Theme
			if err := scan(&t.ID, &t.Parent, &t.NameEN, &t.NameKO, &t.Color); err != nil {
				return err
			}
			if i >= len(flat) || t.ID != flat[i].ID || t.Parent != flat[i].Parent || t.NameEN != flat[i].NameEN || t.NameKO != flat[i].NameKO || t.Color != flat[i].Color {
				same = false
			}
			i++
			return nil
		}, `SELECT id, parent, name_en, name_ko, color FROM theme WHERE retired = 0 ORDER BY position, id`)
	})
	return same && i == len(flat), err
}

// ThemeTree implements library.Themes.
func (s *Store) ThemeTree(ctx context.Context) ([]library.Theme, error) {
	var flat []library.Theme
	err := s.view(ctx, "read themes", func(tx *sql.Tx) error {
		counts, err := themeCounts(ctx, tx, facetSet{}.holds("a.document"))
		if err != nil {
			return err
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var t library.Theme
			if err := scan(&t.ID, &t.Parent, &t.NameEN, &t.NameKO, &t.Color); err != nil {
				return err
			}
			t.Count = counts[t.ID]
			flat = append(flat, t)
			return nil
		}, `SELECT id, parent, name_en, name_ko, color FROM theme WHERE retired = 0 ORDER BY position, id`)
	})
	if err != nil {
		return nil, err
	}
	return tree(flat, ""), nil
}

// tree hangs themes below their parents, in the order they come.
func tree(flat []library.Theme, parent string) []library.Theme {
	out := []library.Theme{}
	for _, t := range flat {
		if t.Parent == parent {
			t.Children = tree(flat, t.ID)
			out = append(out, t)
		}
	}
	return out
}

// themeCounts counts, for every theme, the documents that have it or one below
// it, each once; counted is the condition that assignments, aliased a, are of one
// of the documents.
func themeCounts(ctx context.Context, tx *sql.Tx, counted string, args ...any) (map[string]int, error) {
	counts := map[string]int{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var id string
		var n int
		if err := scan(&id, &n); err != nil {
			return err
		}
		counts[id] = n
		return nil
	}, `WITH RECURSIVE up (theme, above) AS (
			SELECT id, id FROM theme WHERE retired = 0
			UNION SELECT up.theme, t.parent FROM up JOIN theme t ON t.id = up.above WHERE t.parent <> '')
		SELECT up.above, count(DISTINCT a.document) FROM theme_assignment a JOIN up ON up.theme = a.theme
		WHERE a.removed = 0 AND `+counted+` GROUP BY up.above`, args...)
	return counts, err
}
