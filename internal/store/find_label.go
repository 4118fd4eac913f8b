package store

import (
	"context"
	"database/sql"
	"slices"

	"naru/internal/library"
)

// PageLabels gives the printed numbers of some pages of documents, and where their
// text came from, by document and page number, without reading that text. A page
// that is not there, or whose document is in the trash, is left out.
func (s *Store) PageLabels(ctx context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error) {
	return s.somePages(ctx, "read page labels", wanted, `document, number, label, source, '', 0, 0, 0, 0`)
}

// PageTexts gives some pages of documents whole, all with one question; it leaves
// out what PageLabels does.
func (s *Store) PageTexts(ctx context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error) {
	return s.somePages(ctx, "read pages", wanted, pageColumns)
}

func (s *Store) somePages(ctx context.Context, doing string, wanted map[library.DocumentID][]int, columns string) (map[library.DocumentID]map[int]library.Page, error) {
	out := make(map[library.DocumentID]map[int]library.Page, len(wanted))
	ids := []int64{}
	for id, numbers := range wanted {
		for _, n := range numbers {
			if n > 0 && n < pagesPerDocument {
				ids = append(ids, pageID(id, n))
			}
		}
	}
	if len(ids) == 0 {
		return out, nil
	}
	slices.Sort(ids)
	err := s.view(ctx, doing, func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var p library.Page
			err := scanPage(scan, &p)
			if out[p.Document] == nil {
				out[p.Document] = map[int]library.Page{}
			}
			out[p.Document][p.Number] = p
			return err
		}, `SELECT `+columns+` FROM page WHERE id IN (SELECT value FROM json_each(?))
			AND document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)`, jsonList(ids))
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
