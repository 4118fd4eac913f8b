package store

import (
	"context"
	"database/sql"

	"naru/internal/records"
)

// SeriesEntries implements records.Store: the documents that have a series, and
// those that went into them.
func (s *Store) SeriesEntries(ctx context.Context) ([]records.SeriesEntry, error) {
	out := []records.SeriesEntry{}
	err := s.view(ctx, "list documents of series", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var e records.SeriesEntry
			err := scan(&e.ID, &e.Series, &e.Number, &e.Year, &e.Publisher, &e.File, &e.Annual, &e.Into)
			out = append(out, e)
			return err
		}, `SELECT d.id, d.series, d.number, d.year, d.publisher, d.sha256 <> '',
			d.kind = 'annual report' OR EXISTS (SELECT 1 FROM listed_record l WHERE l.report = d.id), coalesce(m.target, 0) FROM document d
			LEFT JOIN merged m ON m.source = d.id
			WHERE d.series <> '' AND (d.trashed IS NULL OR m.target IN (SELECT id FROM document WHERE trashed IS NULL)) ORDER BY d.id`)
	})
	return out, err
}
