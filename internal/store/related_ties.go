package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
	"naru/internal/related"
)

// ties are the questions after what ties documents together: each gives a
// document, what it shares, and how many documents share that.
var ties = []struct{ kind, sql string }{
	{"person", `SELECT c.document, p.name, (SELECT count(DISTINCT document) FROM credit WHERE person = p.id)
		FROM credit mine JOIN person p ON p.id = mine.person JOIN credit c ON c.person = mine.person JOIN document d ON d.id = c.document
		WHERE mine.document = ?1 AND c.document <> ?1 AND d.trashed IS NULL
		GROUP BY c.document, p.id ORDER BY abs(c.document - ?1), c.document, p.name LIMIT ?2`},
	{"part", `SELECT d.id, CASE WHEN d.id = me.part_of THEN d.title ELSE me.title END, 1
		FROM document me JOIN document d ON d.id = me.part_of OR d.part_of = me.id
		WHERE me.id = ?1 AND d.trashed IS NULL ORDER BY d.id LIMIT ?2`},
	{"part", `SELECT d.id, whole.title, 1
		FROM document me JOIN document d ON d.part_of = me.part_of JOIN document whole ON whole.id = me.part_of
		WHERE me.id = ?1 AND d.id <> ?1 AND d.trashed IS NULL AND whole.trashed IS NULL ORDER BY abs(d.id - ?1), d.id LIMIT ?2`},
	{"series", `SELECT d.id, d.series, (SELECT count(*) FROM document WHERE series = me.series)
		FROM document me JOIN document d ON d.series = me.series
		WHERE me.id = ?1 AND me.series <> '' AND d.id <> ?1 AND d.trashed IS NULL
		ORDER BY abs(d.year - me.year), abs(d.id - ?1), d.id LIMIT ?2`},
}

// Ties lists documents that people, a series or the publication they are part of
// tie to one, up to most of each kind, those added near it or published near it
// first.
func (s *Store) Ties(ctx context.Context, id library.DocumentID, most int) ([]related.Tie, error) {
	var out []related.Tie
	err := s.view(ctx, "find ties", func(tx *sql.Tx) error {
		for _, t := range ties {
			err := each(ctx, tx, func(scan func(...any) error) error {
				found := related.Tie{Cause: library.RelatedCause{Kind: t.kind}}
				err := scan(&found.Document, &found.Cause.Text, &found.Sharers)
				out = append(out, found)
				return err
			}, t.sql, id, most)
			if err != nil {
				return fmt.Errorf("by %s: %w", t.kind, err)
			}
		}
		return nil
	})
	return out, err
}
