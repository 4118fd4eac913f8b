package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/library"
)

// AddThemes implements library.Themes.
func (s *Store) AddThemes(ctx context.Context, id library.DocumentID, themes ...string) error {
	return s.changeThemes(ctx, "add themes", id, themes, func(tx *sql.Tx) error {
		return givenByPerson(ctx, tx, id, themes, s.stampNow())
	})
}

// RemoveThemes implements library.Themes. The row stays, marked, so that no rule
// gives the theme back.
func (s *Store) RemoveThemes(ctx context.Context, id library.DocumentID, themes ...string) error {
	return s.changeThemes(ctx, "remove themes", id, themes, func(tx *sql.Tx) error {
		return removedByPerson(ctx, tx, id, themes, s.stampNow())
	})
}

// SetThemes implements library.Themes: these and no others.
func (s *Store) SetThemes(ctx context.Context, id library.DocumentID, themes ...string) error {
	return s.changeThemes(ctx, "set themes", id, themes, func(tx *sql.Tx) error {
		others, err := collect[string](ctx, tx, `SELECT theme FROM theme_assignment WHERE document = ? AND removed = 0
			AND theme NOT IN (SELECT value FROM json_each(?))`, id, jsonList(themes))
		if err != nil {
			return err
		}
		if err := removedByPerson(ctx, tx, id, others, s.stampNow()); err != nil {
			return err
		}
		return givenByPerson(ctx, tx, id, themes, s.stampNow())
	})
}

// ClassifyDocument replaces the themes that rules gave. What a person gave or
// took away stays.
func (s *Store) ClassifyDocument(ctx context.Context, id library.DocumentID, themes []library.ThemeScore) error {
	return s.update(ctx, "classify document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		return setRuleThemes(ctx, tx, id, themes)
	})
}

func (s *Store) changeThemes(ctx context.Context, doing string, id library.DocumentID, themes []string, f func(tx *sql.Tx) error) error {
	return s.update(ctx, doing, func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		if err := requireThemes(ctx, tx, themes); err != nil {
			return err
		}
		return f(tx)
	})
}

func requireThemes(ctx context.Context, tx *sql.Tx, themes []string) error {
	missing, err := collect[string](ctx, tx, `SELECT value FROM json_each(?)
		WHERE value NOT IN (SELECT id FROM theme WHERE retired = 0)`, jsonList(themes))
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		return &library.Error{Code: library.NotFound, Args: map[string]any{"theme": missing[0]},
			Err: fmt.Errorf("no theme %q", missing[0])}
	}
	return nil
}

// givenByPerson gives themes as by a person. A theme that a rule had given keeps
// the words that decided.
func givenByPerson(ctx context.Context, tx *sql.Tx, id library.DocumentID, themes []string, at string) error {
	for _, theme := range themes {
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, corrected) VALUES (?, ?, 1, 'person', ?)
			ON CONFLICT (document, theme) DO UPDATE SET score = 1, given_by = 'person', removed = 0, corrected = excluded.corrected`, id, theme, at); err != nil {
			return fmt.Errorf("give theme %s: %w", theme, err)
		}
	}
	return nil
}

func removedByPerson(ctx context.Context, tx *sql.Tx, id library.DocumentID, themes []string, at string) error {
	for _, theme := range themes {
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, removed, corrected) VALUES (?, ?, 0, 'person', 1, ?)
			ON CONFLICT (document, theme) DO UPDATE SET score = 0, given_by = 'person', removed = 1, corrected = excluded.corrected`, id, theme, at); err != nil {
			return fmt.Errorf("take theme %s: %w", theme, err)
		}
	}
	return nil
}

// setRuleThemes replaces what rules gave. Themes said to be given by a person
// (chosen for a whole import) are kept as such. What a rule gave by a taxonomy
// that was edited since, as while the document was read, is left out.
func setRuleThemes(ctx context.Context, tx *sql.Tx, id library.DocumentID, themes []library.ThemeScore) error {
	var chosen []string
	for _, t := range themes {
		if t.By == library.ByPerson {
			chosen = append(chosen, t.ID)
		}
	}
	if err := requireThemes(ctx, tx, chosen); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM theme_assignment WHERE document = ? AND given_by <> 'person'`, id); err != nil {
		return err
	}
	for _, t := range themes {
		by, score := library.ByRule, t.Score
		if t.By == library.ByPerson {
			by, score = library.ByPerson, 1
		}
		because := "[]"
		if len(t.Because) > 0 {
			b, err := json.Marshal(t.Because)
			if err != nil {
				return err
			}
			because = string(b)
		}
		// Twice the same theme, by rule and by person: the person's stands.
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, because)
			SELECT ?, id, ?, ?, ? FROM theme WHERE id = ? AND retired = 0
			ON CONFLICT (document, theme) DO UPDATE SET score = excluded.score, given_by = excluded.given_by
			WHERE excluded.given_by = 'person' AND theme_assignment.given_by <> 'person'`, id, score, by, because, t.ID); err != nil {
			return fmt.Errorf("give theme %s: %w", t.ID, err)
		}
	}
	return nil
}

func addThemeScores(ctx context.Context, tx *sql.Tx, list string, byID map[library.DocumentID]*library.Document) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id library.DocumentID
		t := library.ThemeScore{Because: []library.ThemeReason{}}
		var because string
		if err := scan(&id, &t.ID, &t.Score, &t.By, &because); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(because), &t.Because); err != nil {
			return library.Errorf(library.Damaged, "reasons of theme %s: %w", t.ID, err)
		}
		if d := byID[id]; d != nil {
			d.Themes = append(d.Themes, t)
		}
		return nil
	}, `SELECT a.document, a.theme, a.score, a.given_by, a.because FROM theme_assignment a JOIN theme t ON t.id = a.theme
		WHERE a.removed = 0 AND a.document IN (SELECT value FROM json_each(?))
		ORDER BY a.document, a.score DESC, t.position, t.id`, list)
}
