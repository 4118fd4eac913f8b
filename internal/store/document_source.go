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

// namesFrom reads a column that holds a list of names.
func namesFrom(text string) ([]string, error) {
	names := []string{}
	if text == "" || text == "[]" {
		return names, nil
	}
	if err := json.Unmarshal([]byte(text), &names); err != nil {
		return nil, library.Errorf(library.Damaged, "names in a description: %w", err)
	}
	return names, nil
}

// unsureFrom reads the column unsure, without what has come from somewhere since:
// a person filled it, or said that there is nothing to fill in.
func unsureFrom(text string, sources map[string]library.FieldSource) ([]string, error) {
	names, err := namesFrom(text)
	if err != nil || len(names) == 0 {
		return nil, err
	}
	return slices.DeleteFunc(names, func(n string) bool { return sources[n].From != "" }), nil
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

// propertiesFrom reads the column properties.
func propertiesFrom(text string) (p library.Properties, err error) {
	if text == "" || text == "{}" {
		return p, nil
	}
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		return p, library.Errorf(library.Damaged, "properties of a file: %w", err)
	}
	return p, nil
}

// setProperties keeps what a file says of itself.
func setProperties(ctx context.Context, tx *sql.Tx, id library.DocumentID, p library.Properties) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE document SET properties = ? WHERE id = ?`, string(b), id)
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
