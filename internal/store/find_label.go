package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// PageLabels gives the printed numbers of some pages of a document, and where
// their text came from, by page number, without reading that text. A page that
// is not there, or whose document is in the trash, is left out.
func (s *Store) PageLabels(ctx context.Context, id library.DocumentID, numbers []int) (map[int]library.Page, error) {
	out := make(map[int]library.Page, len(numbers))
	if len(numbers) == 0 {
		return out, nil
	}
	ids := make([]int64, 0, len(numbers))
	for _, n := range numbers {
		if n > 0 && n < pagesPerDocument {
			ids = append(ids, pageID(id, n))
		}
	}
	err := s.view(ctx, "read page labels", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			p := library.Page{Document: id}
			err := scan(&p.Number, &p.Label, &p.Source)
			out[p.Number] = p
			return err
		}, `SELECT number, label, source FROM page WHERE id IN (SELECT value FROM json_each(?))
			AND document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)`, jsonList(ids))
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
