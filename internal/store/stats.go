package store

import (
	"context"
	"database/sql"
	"os"

	"naru/internal/library"
)

// Stats implements library.Documents. What is in the trash does not count.
func (s *Store) Stats(ctx context.Context) (*library.Stats, error) {
	var st library.Stats
	err := s.view(ctx, "count the library", func(tx *sql.Tx) error {
		const kept = `(SELECT id FROM document WHERE trashed IS NULL)`
		for _, q := range []struct {
			into []any
			sql  string
		}{
			{[]any{&st.Documents}, `SELECT count(*) FROM document WHERE trashed IS NULL`},
			{[]any{&st.Pages, &st.PagesWithoutText, &st.OCRPages, &st.TextBytes},
				`SELECT coalesce(sum(pages), 0), coalesce(sum(without), 0), coalesce(sum(ocr), 0), coalesce(sum(bytes), 0)
				FROM document_text WHERE document IN ` + kept},
			{[]any{&st.Notes}, `SELECT count(*) FROM note WHERE trashed IS NULL AND (document IS NULL OR document IN ` + kept + `)`},
			{[]any{&st.Quotes}, `SELECT count(*) FROM quote q JOIN note n ON n.id = q.note
				WHERE q.trashed IS NULL AND n.trashed IS NULL AND q.document IN ` + kept + `
				AND (n.document IS NULL OR n.document IN ` + kept + `)`},
			{[]any{&st.Failed}, `SELECT count(*) FROM import_item WHERE status = 'failed'`},
			{[]any{&st.Waiting}, `SELECT count(*) FROM import_item WHERE status IN ('waiting', 'reading')`},
		} {
			if err := tx.QueryRowContext(ctx, q.sql).Scan(q.into...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(s.path + suffix); err == nil {
			st.DatabaseBytes += info.Size()
		}
	}
	return &st, nil
}

// IndexBytes is the room that the index of the text takes: what it needs to be
// searched by, not the text.
func (s *Store) IndexBytes(ctx context.Context) (int64, error) {
	var sum int64
	err := s.view(ctx, "measure the index", func(tx *sql.Tx) error {
		for _, table := range []string{"page_fts", "document_fts", "note_fts"} {
			var n int64
			if err := tx.QueryRowContext(ctx, `SELECT (SELECT coalesce(sum(length(block)), 0) FROM `+table+`_data)
				+ (SELECT coalesce(sum(length(term) + 8), 0) FROM `+table+`_idx)
				+ (SELECT coalesce(sum(length(sz) + 12), 0) FROM `+table+`_docsize)`).Scan(&n); err != nil {
				return err
			}
			sum += n
		}
		return nil
	})
	return sum, err
}

// PublicationsByYear implements library.Documents. A document's main theme is
// the top-level theme above the one with the highest score, a person's choice
// before a rule's.
func (s *Store) PublicationsByYear(ctx context.Context, f library.DocumentFilter) ([]library.YearCount, error) {
	out := []library.YearCount{}
	err := s.view(ctx, "count publications by year", func(tx *sql.Tx) error {
		cond, args := filterDocuments(f, "").build()
		return each(ctx, tx, func(scan func(...any) error) error {
			var c library.YearCount
			if err := scan(&c.Year, &c.Theme, &c.Count); err != nil {
				return err
			}
			out = append(out, c)
			return nil
		}, `WITH RECURSIVE up (theme, top, position) AS (
				SELECT id, id, position FROM theme WHERE parent = ''
				UNION SELECT t.id, up.top, t.position FROM theme t JOIN up ON t.parent = up.theme),
			main (document, top) AS (
				SELECT document, top FROM (SELECT a.document, up.top, row_number() OVER (
					PARTITION BY a.document ORDER BY a.given_by = 'person' DESC, a.score DESC, up.position) AS place
					FROM theme_assignment a JOIN up ON up.theme = a.theme WHERE a.removed = 0) WHERE place = 1)
			SELECT d.year, coalesce(m.top, '') AS theme, count(*) FROM document d LEFT JOIN main m ON m.document = d.id
			WHERE `+cond+` GROUP BY d.year, theme ORDER BY d.year, theme`, args...)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
