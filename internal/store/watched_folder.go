package store

import (
	"context"
	"database/sql"
	"time"

	"naru/internal/library"
)

// WatchedFolders lists the folders that are watched, in the order they were
// added. Their Problem is not kept.
func (s *Store) WatchedFolders(ctx context.Context) ([]library.WatchedFolder, error) {
	folders := []library.WatchedFolder{}
	err := s.view(ctx, "list watched folders", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var f library.WatchedFolder
			var settle int64
			var added string
			err := scan(&f.ID, &f.Path, &f.TagSubfolders, &settle, &added)
			f.Settle, f.Added = time.Duration(settle), parseStamp(added)
			folders = append(folders, f)
			return err
		}, `SELECT id, path, tag_subfolders, settle, added FROM watched_folder ORDER BY id`)
	})
	return folders, err
}

// AddWatchedFolder keeps a folder; Conflict if its path is watched already.
func (s *Store) AddWatchedFolder(ctx context.Context, f library.WatchedFolder) (*library.WatchedFolder, error) {
	now := s.now()
	f.Added, f.Problem = parseStamp(stamp(now)), ""
	err := s.update(ctx, "watch a folder", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `INSERT INTO watched_folder (path, tag_subfolders, settle, added) VALUES (?, ?, ?, ?)`,
			f.Path, f.TagSubfolders, int64(f.Settle), stamp(now))
		if err != nil {
			return err
		}
		f.ID, err = r.LastInsertId()
		return err
	})
	if err != nil {
		return nil, err
	}
	return &f, nil
}

// RemoveWatchedFolder forgets a folder; NotFound if there is none.
func (s *Store) RemoveWatchedFolder(ctx context.Context, id int64) error {
	return s.update(ctx, "unwatch a folder", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `DELETE FROM watched_folder WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err == nil && n == 0 {
			return notFound("folder", id)
		}
		return nil
	})
}
