package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"naru/internal/library"
)

// choiceRow is a person's row of theme_assignment.
type choiceRow struct {
	Score     float64 `json:"score"`
	By        string  `json:"by"`
	Because   string  `json:"because"`
	Removed   bool    `json:"removed"`
	Corrected string  `json:"corrected"`
}

// movedChoice is a choice that a merge took from one theme to another, with what
// stood there before (nil: nothing).
type movedChoice struct {
	Document library.DocumentID `json:"document"`
	From     string             `json:"from"`
	To       string             `json:"to"`
	Row      choiceRow          `json:"row"`
	There    *choiceRow         `json:"there"`
}

// moveChoices gives the themes that people chose to those that theirs were merged
// into, where they did not decide of these themselves. What they took away stays
// with the theme that is gone: it says nothing of the other.
func moveChoices(ctx context.Context, tx *sql.Tx, merged map[string]string) ([]movedChoice, error) {
	moved := []movedChoice{}
	for _, from := range slices.Sorted(maps.Keys(merged)) {
		var list []movedChoice
		err := each(ctx, tx, func(scan func(...any) error) error {
			m := movedChoice{From: from, To: merged[from]}
			err := scan(&m.Document, &m.Row.Score, &m.Row.By, &m.Row.Because, &m.Row.Corrected)
			list = append(list, m)
			return err
		}, `SELECT document, score, given_by, because, corrected FROM theme_assignment
			WHERE theme = ? AND given_by = 'person' AND removed = 0 ORDER BY document`, from)
		if err != nil {
			return nil, err
		}
		for _, m := range list {
			if m.There, err = choiceAt(ctx, tx, m.Document, m.To); err != nil {
				return nil, err
			}
			if err := dropChoice(ctx, tx, m.Document, m.From); err != nil {
				return nil, err
			}
			if m.There == nil || m.There.By != library.ByPerson {
				if err := putChoice(ctx, tx, m.Document, m.To, m.Row); err != nil {
					return nil, err
				}
			}
			moved = append(moved, m)
		}
	}
	return moved, nil
}

// moveBack undoes it, but for documents whose choice a person changed since.
func moveBack(ctx context.Context, tx *sql.Tx, moved []movedChoice) error {
	for _, m := range slices.Backward(moved) {
		now, err := choiceAt(ctx, tx, m.Document, m.To)
		if err != nil {
			return err
		}
		if err := requireAny(ctx, tx, m.Document); err != nil {
			if library.CodeOf(err) == library.NotFound {
				continue // the document is gone for good
			}
			return err
		}
		ours := now != nil && now.Removed == m.Row.Removed && now.Corrected == m.Row.Corrected && now.By == m.Row.By
		theirs := m.There != nil && m.There.By == library.ByPerson
		if !ours && !theirs {
			continue
		}
		if ours && !theirs {
			if err := dropChoice(ctx, tx, m.Document, m.To); err != nil {
				return err
			}
			if m.There != nil {
				if err := putChoice(ctx, tx, m.Document, m.To, *m.There); err != nil {
					return err
				}
			}
		}
		if err := putChoice(ctx, tx, m.Document, m.From, m.Row); err != nil {
			return err
		}
	}
	return nil
}

// requireAny fails with NotFound for a document that is not there, the trash
// included.
func requireAny(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	there, err := collect[int64](ctx, tx, `SELECT id FROM document WHERE id = ?`, id)
	if err == nil && len(there) == 0 {
		err = library.Errorf(library.NotFound, "no document %d", id)
	}
	return err
}

func choiceAt(ctx context.Context, tx *sql.Tx, id library.DocumentID, theme string) (*choiceRow, error) {
	var out *choiceRow
	err := each(ctx, tx, func(scan func(...any) error) error {
		var r choiceRow
		out = &r
		return scan(&r.Score, &r.By, &r.Because, &r.Removed, &r.Corrected)
	}, `SELECT score, given_by, because, removed, corrected FROM theme_assignment WHERE document = ? AND theme = ?`, id, theme)
	return out, err
}

func dropChoice(ctx context.Context, tx *sql.Tx, id library.DocumentID, theme string) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM theme_assignment WHERE document = ? AND theme = ?`, id, theme)
	return err
}

func putChoice(ctx context.Context, tx *sql.Tx, id library.DocumentID, theme string, r choiceRow) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, because, removed, corrected)
		VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, theme) DO UPDATE SET score = excluded.score, given_by = excluded.given_by,
		because = excluded.because, removed = excluded.removed, corrected = excluded.corrected`,
		id, theme, r.Score, r.By, r.Because, r.Removed, r.Corrected); err != nil {
		return fmt.Errorf("document %d, theme %s: %w", id, theme, err)
	}
	return nil
}
