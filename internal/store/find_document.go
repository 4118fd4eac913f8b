package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// FoundDocuments gives documents as a list shows them, and their abstracts, by
// number and without order: what a search shows of those that it found. One that is
// not there or in the trash is left out.
func (s *Store) FoundDocuments(ctx context.Context, ids []library.DocumentID) (map[library.DocumentID]*library.Document, error) {
	out := make(map[library.DocumentID]*library.Document, len(ids))
	err := s.view(ctx, "read documents", func(tx *sql.Tx) error {
		abstracts := make(map[library.DocumentID]string, len(ids))
		there := make([]library.DocumentID, 0, len(ids))
		err := each(ctx, tx, func(scan func(...any) error) error {
			var id library.DocumentID
			var abstract string
			err := scan(&id, &abstract)
			there, abstracts[id] = append(there, id), abstract
			return err
		}, `SELECT d.id, d.abstract FROM document d
			WHERE d.id IN (SELECT value FROM json_each(?)) AND `+notTrashedAmongFew, jsonList(ids))
		if err != nil {
			return err
		}
		list, err := documentsByID(ctx, tx, there, false)
		for i := range list {
			list[i].Abstract = abstracts[list[i].ID]
			out[list[i].ID] = &list[i]
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
