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

// BrokenOff implements records.Store. Those in the trash stay aside.
func (s *Store) BrokenOff(ctx context.Context) ([]library.Document, error) {
	var all []library.Document
	err := s.view(ctx, "look for files that broke off", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var d library.Document
			err := scan(&d.ID, &d.Title, &d.File)
			all = append(all, d)
			return err
		}, `SELECT id, title, file FROM document WHERE incomplete = ? AND trashed IS NULL ORDER BY id`, library.Incomplete)
	})
	return all, err
}

// SamePlace implements records.Store.
func (s *Store) SamePlace(ctx context.Context, a, b library.DocumentID) (same bool, err error) {
	err = s.view(ctx, "compare where files lay", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM document a JOIN document b ON b.id = ?2
			JOIN import_item x ON x.sha256 = a.sha256 AND x.sha256 <> '' JOIN import_item y ON y.sha256 = b.sha256 AND y.sha256 <> ''
			WHERE a.id = ?1 AND x.path = y.path)`, a, b).Scan(&same)
	})
	return same, err
}
