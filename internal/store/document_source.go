package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"naru/internal/library"
)

// sourcesFrom reads the column sources.
func sourcesFrom(text string) (map[string]library.FieldSource, error) {
	if text == "" || text == "{}" {
		return nil, nil
	}
	var m map[string]library.FieldSource
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		return nil, library.Errorf(library.Damaged, "sources of a description: %w", err)
	}
	return m, nil
}

// setSources keeps where the fields of a description came from.
func setSources(ctx context.Context, tx *sql.Tx, id library.DocumentID, m map[string]library.FieldSource) error {
	text := "{}"
	if len(m) > 0 {
		b, err := json.Marshal(m)
		if err != nil {
			return err
		}
		text = string(b)
	}
	_, err := tx.ExecContext(ctx, `UPDATE document SET sources = ? WHERE id = ?`, text, id)
	return err
}

// editedFields tells which fields a person set. Year and date are one field
// under two names: neither is read anew where a person set the other.
func editedFields(ctx context.Context, tx *sql.Tx, id library.DocumentID) (map[string]bool, error) {
	var text string
	if err := tx.QueryRowContext(ctx, `SELECT edited FROM document WHERE id = ?`, id).Scan(&text); err != nil {
		return nil, err
	}
	var names []string
	if err := json.Unmarshal([]byte(text), &names); err != nil {
		return nil, library.Errorf(library.Damaged, "edited fields of document %d: %w", id, err)
	}
	set := map[string]bool{}
	for _, n := range names {
		set[n] = true
	}
	if set["year"] || set["date"] {
		set["year"], set["date"] = true, true
	}
	return set, nil
}

func setEditedFields(ctx context.Context, tx *sql.Tx, id library.DocumentID, set map[string]bool) error {
	_, err := tx.ExecContext(ctx, `UPDATE document SET edited = ? WHERE id = ?`, jsonList(slices.Sorted(maps.Keys(set))), id)
	return err
}
