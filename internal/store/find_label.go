package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// PageLabels gives the printed numbers of some pages of a document, by page
// number, without reading their text. A page that is not there, or whose
// document is in the trash, has none.
func (s *Store) PageLabels(ctx context.Context, id library.DocumentID, numbers []int) (map[int]string, error) {
	out := make(map[int]string, len(numbers))
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
			var number int
			var label string
			err := scan(&number, &label)
			out[number] = label
			return err
		}, `SELECT number, label FROM page WHERE id IN (SELECT value FROM json_each(?))
			AND document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)`, jsonList(ids))
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
