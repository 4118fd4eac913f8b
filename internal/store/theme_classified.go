package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"naru/internal/library"
	"naru/internal/taxonomy"
)

// ThemedDocuments implements taxonomy.Store.
func (s *Store) ThemedDocuments(ctx context.Context) ([]taxonomy.Themed, error) {
	var out []taxonomy.Themed
	err := s.view(ctx, "read the themes of all documents", func(tx *sql.Tx) error {
		err := each(ctx, tx, func(scan func(...any) error) error {
			var d taxonomy.Themed
			err := scan(&d.ID, &d.Title, &d.Year, &d.Trashed)
			out = append(out, d)
			return err
		}, `SELECT id, CASE WHEN title <> '' THEN title WHEN title_other <> '' THEN title_other ELSE file END, year, trashed IS NOT NULL
			FROM document ORDER BY id`)
		if err != nil {
			return err
		}
		at := 0
		return each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			t := library.ThemeScore{Because: []library.ThemeReason{}}
			var because, corrected string
			var removed bool
			if err := scan(&id, &t.ID, &t.Score, &t.By, &because, &removed, &corrected); err != nil {
				return err
			}
			for at < len(out) && out[at].ID < id {
				at++
			}
			if at == len(out) || out[at].ID != id {
				return nil
			}
			d := &out[at]
			if t.By == library.ByPerson {
				d.People = append(d.People, taxonomy.Choice{Theme: t.ID, Removed: removed, Corrected: corrected != ""})
				return nil
			}
			if err := json.Unmarshal([]byte(because), &t.Because); err != nil {
				return library.Errorf(library.Damaged, "reasons of theme %s: %w", t.ID, err)
			}
			d.Rules = append(d.Rules, t)
			return nil
		}, `SELECT document, theme, score, given_by, because, removed, corrected FROM theme_assignment ORDER BY document, score DESC, theme`)
	})
	return out, err
}

// ClassifiedText implements taxonomy.Store. A record without pages is classified
// by its contents, as when it was accepted.
func (s *Store) ClassifiedText(ctx context.Context, id library.DocumentID) (title, abstract string, pages []string, err error) {
	err = s.view(ctx, "read what a document is classified by", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT title, abstract FROM document WHERE id = ?`, id).Scan(&title, &abstract)
		if errors.Is(err, sql.ErrNoRows) {
			return library.Errorf(library.NotFound, "no document %d", id)
		}
		if err != nil {
			return err
		}
		if pages, err = collect[string](ctx, tx, `SELECT text FROM page WHERE document = ? ORDER BY number`, id); err != nil || len(pages) > 0 {
			return err
		}
		pages, err = collect[string](ctx, tx, `SELECT title FROM heading WHERE document = ? ORDER BY position`, id)
		return err
	})
	return title, abstract, pages, err
}

// ThemeTermCounts implements taxonomy.Store.
func (s *Store) ThemeTermCounts(ctx context.Context, patterns string) (map[library.DocumentID][]byte, error) {
	out := map[library.DocumentID][]byte{}
	err := s.view(ctx, "read how often terms stand in documents", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			var counts []byte
			err := scan(&id, &counts)
			out[id] = counts
			return err
		}, `SELECT document, counts FROM theme_count WHERE patterns = ?`, patterns)
	})
	return out, err
}

// KeepThemeTermCounts implements taxonomy.Store. What went meanwhile is left out.
func (s *Store) KeepThemeTermCounts(ctx context.Context, patterns string, counts map[library.DocumentID][]byte) error {
	return s.update(ctx, "keep how often terms stand in documents", func(tx *sql.Tx) error {
		for _, id := range slices.Sorted(maps.Keys(counts)) {
			if _, err := tx.ExecContext(ctx, `INSERT INTO theme_count (document, patterns, counts) SELECT id, ?, ? FROM document WHERE id = ?
				ON CONFLICT (document) DO UPDATE SET patterns = excluded.patterns, counts = excluded.counts`, patterns, counts[id], id); err != nil {
				return fmt.Errorf("document %d: %w", id, err)
			}
		}
		return nil
	})
}

// Classified implements taxonomy.Store.
func (s *Store) Classified(ctx context.Context) (string, error) {
	var by string
	err := s.view(ctx, "read by which rules documents were classified", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT fingerprint FROM theme_rules`).Scan(&by)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return by, err
}

// Reclassify implements taxonomy.Store.
func (s *Store) Reclassify(ctx context.Context, rules map[library.DocumentID][]library.ThemeScore, fingerprint string) error {
	return s.update(ctx, "classify documents anew", func(tx *sql.Tx) error {
		return reclassify(ctx, tx, rules, fingerprint)
	})
}

func reclassify(ctx context.Context, tx *sql.Tx, rules map[library.DocumentID][]library.ThemeScore, fingerprint string) error {
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		if err := requireAny(ctx, tx, id); err != nil {
			if library.CodeOf(err) == library.NotFound {
				continue
			}
			return err
		}
		if err := setRuleThemes(ctx, tx, id, rules[id]); err != nil {
			return fmt.Errorf("document %d: %w", id, err)
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO theme_rules (one, fingerprint) VALUES (1, ?)
		ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint`, fingerprint)
	return err
}
