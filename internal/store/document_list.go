package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// newestFirst orders by the date of publication, as far as it is known, then by
// the day a document came in.
const newestFirst = `CASE WHEN d.date <> '' THEN d.date ELSE printf('%04d', d.year) END DESC, d.added DESC, d.id DESC`

const byTitle = `d.title COLLATE NOCASE, d.id`

func documentOrder(sort library.Sort) string {
	if sort == library.SortTitle {
		return byTitle
	}
	return newestFirst
}

// Documents implements library.Documents.
func (s *Store) Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error) {
	list := &library.DocumentList{Documents: []library.Document{}}
	err := s.view(ctx, "list documents", func(tx *sql.Tx) error {
		cond, args := filterDocuments(f, "").build()
		limit := f.Limit
		if limit <= 0 {
			limit = -1
		}
		if limit > 0 || f.Offset > 0 { // else all are listed, and counted so
			if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document d WHERE `+cond, args...).Scan(&list.Total); err != nil {
				return err
			}
		}
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT d.id FROM document d WHERE `+cond+
			` ORDER BY `+documentOrder(f.Sort)+` LIMIT ? OFFSET ?`, append(args, limit, max(f.Offset, 0))...)
		if err != nil {
			return err
		}
		if limit < 0 && f.Offset <= 0 {
			list.Total = len(ids)
		}
		list.Documents, err = documentsByID(ctx, tx, ids, false)
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}
