package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// Abstracts gives the abstracts of some documents, without the rest that
// Document reads. One that has none is left out.
func (s *Store) Abstracts(ctx context.Context, ids []library.DocumentID) (map[library.DocumentID]string, error) {
	out := make(map[library.DocumentID]string, len(ids))
	err := s.view(ctx, "read abstracts", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			var abstract string
			err := scan(&id, &abstract)
			out[id] = abstract
			return err
		}, `SELECT d.id, d.abstract FROM document d
			WHERE d.id IN (SELECT value FROM json_each(?)) AND `+notTrashedAmongFew+` AND d.abstract <> ''`, jsonList(ids))
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
