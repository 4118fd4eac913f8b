package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// MatchDue lists documents that were not compared by these rules, oldest first.
// Those still being read wait until all of them is known.
func (s *Store) MatchDue(ctx context.Context, rules, limit int) ([]library.DocumentID, error) {
	var ids []library.DocumentID
	err := s.view(ctx, "look for documents to compare", func(tx *sql.Tx) (err error) {
		ids, err = collect[library.DocumentID](ctx, tx, `SELECT d.id FROM document d LEFT JOIN match_done m ON m.document = d.id AND m.rules = ?
			WHERE m.document IS NULL AND d.trashed IS NULL AND d.incomplete <> ? ORDER BY d.id LIMIT ?`, rules, library.IncompleteReading, limit)
		return err
	})
	return ids, err
}

// KeepMatchKeys keeps under which words documents are looked for.
func (s *Store) KeepMatchKeys(ctx context.Context, keys map[library.DocumentID][]string) error {
	return s.update(ctx, "keep words to compare by", func(tx *sql.Tx) error {
		insert, err := tx.PrepareContext(ctx, `INSERT INTO match_key (key, document) SELECT ?1, ?2
			WHERE EXISTS (SELECT 1 FROM document WHERE id = ?2) ON CONFLICT DO NOTHING`)
		if err != nil {
			return err
		}
		defer insert.Close()
		for id, list := range keys {
			if _, err := tx.ExecContext(ctx, `DELETE FROM match_key WHERE document = ?`, id); err != nil {
				return err
			}
			for _, key := range list {
				if _, err := insert.ExecContext(ctx, key, id); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// MatchDone notes that documents were compared.
func (s *Store) MatchDone(ctx context.Context, ids []library.DocumentID, rules int) error {
	return s.update(ctx, "note what was compared", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO match_done (document, rules)
			SELECT id, ? FROM document WHERE id IN (SELECT value FROM json_each(?))
			ON CONFLICT (document) DO UPDATE SET rules = excluded.rules`, rules, jsonList(ids))
		return err
	})
}
