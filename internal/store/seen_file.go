package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"naru/internal/ingest"
	"naru/internal/library"
)

// Seen implements ingest.Queue. Paths are asked for one by one: they may hold
// bytes that are no text, which no list bound as JSON would keep.
func (s *Store) Seen(ctx context.Context, paths []string) (map[string]ingest.Seen, error) {
	seen := make(map[string]ingest.Seen, len(paths))
	if len(paths) == 0 {
		return seen, nil
	}
	err := s.view(ctx, "look for known files", func(tx *sql.Tx) error {
		known, err := tx.PrepareContext(ctx, `SELECT f.size, f.modified, f.sha256, f.document,
			d.sha256, d.incomplete, d.file, d.reader, d.pages, d.pages_without_text FROM seen_file f
			LEFT JOIN document d ON d.id = f.document AND d.trashed IS NULL
			WHERE f.path = ?`)
		if err != nil {
			return err
		}
		defer known.Close()
		open, err := tx.PrepareContext(ctx, `SELECT 1 FROM import_item WHERE path = ? AND status IN ('waiting', 'reading') LIMIT 1`)
		if err != nil {
			return err
		}
		defer open.Close()
		for _, path := range paths {
			one, found, err := seenFile(known.QueryRowContext(ctx, path))
			if err != nil {
				return err
			}
			var n int
			switch err := open.QueryRowContext(ctx, path).Scan(&n); {
			case err == nil:
				one.Open = true
			case !errors.Is(err, sql.ErrNoRows):
				return err
			}
			if found || one.Open {
				seen[path] = one
			}
		}
		return nil
	})
	return seen, err
}

// SeenSizes implements ingest.Queue. Each size is asked for by itself: joined to a
// list, SQLite goes through every file of that size.
func (s *Store) SeenSizes(ctx context.Context, sizes []int64) (map[int64]bool, error) {
	seen := map[int64]bool{}
	if len(sizes) == 0 {
		return seen, nil
	}
	sizes = slices.Clone(sizes)
	slices.Sort(sizes)
	err := s.view(ctx, "look for files of a size", func(tx *sql.Tx) error {
		known, err := tx.PrepareContext(ctx, `SELECT 1 FROM seen_file WHERE size = ? AND document <> 0 LIMIT 1`)
		if err != nil {
			return err
		}
		defer known.Close()
		for _, size := range slices.Compact(sizes) {
			var n int
			switch err := known.QueryRowContext(ctx, size).Scan(&n); {
			case err == nil:
				seen[size] = true
			case !errors.Is(err, sql.ErrNoRows):
				return err
			}
		}
		return nil
	})
	return seen, err
}

// Known implements ingest.Queue.
func (s *Store) Known(ctx context.Context, sha256 []string) (map[string]*library.Document, error) {
	known := map[string]*library.Document{}
	if len(sha256) == 0 {
		return known, nil
	}
	err := s.view(ctx, "find documents by hash", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			d := &library.Document{}
			err := scan(&d.ID, &d.SHA256, &d.File, &d.Reader, &d.Pages, &d.PagesWithoutText)
			known[d.SHA256] = d
			return err
		}, `SELECT id, sha256, file, reader, pages, pages_without_text FROM document
			WHERE sha256 <> '' AND sha256 IN (SELECT value FROM json_each(?)) AND trashed IS NULL AND incomplete = ''`, jsonList(sha256))
	})
	return known, err
}

func seenFile(row *sql.Row) (f ingest.Seen, found bool, err error) {
	var modified int64
	var sha256, incomplete, file, reader sql.NullString
	var pages, without sql.NullInt64
	err = row.Scan(&f.Size, &modified, &f.SHA256, &f.Document, &sha256, &incomplete, &file, &reader, &pages, &without)
	if errors.Is(err, sql.ErrNoRows) {
		return f, false, nil
	}
	f.Modified = time.Unix(0, modified)
	if sha256.Valid {
		f.In = &library.Document{ID: f.Document, SHA256: sha256.String, Incomplete: library.Code(incomplete.String), File: file.String, Reader: reader.String,
			Pages: int(pages.Int64), PagesWithoutText: int(without.Int64)}
	}
	return f, err == nil, err
}

// rememberFile keeps how a file that ended is known again.
func rememberFile(ctx context.Context, tx *sql.Tx, it library.ImportItem) error {
	if it.Reason == library.EmptyFile && it.Size == 0 && !it.Modified.IsZero() {
		return rememberEmpty(ctx, tx, it)
	}
	if it.SHA256 == "" || it.Modified.IsZero() || it.Status == library.ImportReading || it.Reason == library.Cancelled || it.Reason == library.Changing {
		return nil
	}
	if it.Status == library.ImportImported || it.Status == library.ImportDuplicate {
		// What was offered of it before is no longer what lies there.
		if _, err := tx.ExecContext(ctx, `DELETE FROM new_version WHERE path = ? AND +status = 'offered'`, it.Path); err != nil {
			return err
		}
	}
	return rememberAs(ctx, tx, it.Path, it.Size, it.Modified, it.SHA256, it.Document)
}

// rememberEmpty keeps that a file has no bytes, so that a watched folder does not
// bring it at every start. That a document came from its place stays: programs empty
// a file before they write it anew.
func rememberEmpty(ctx context.Context, tx *sql.Tx, it library.ImportItem) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO seen_file (path, size, modified, sha256) VALUES (?, 0, ?, ?)
		ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256
		WHERE document = 0`, it.Path, it.Modified.UnixNano(), fmt.Sprintf("%x", sha256.Sum256(nil)))
	if err != nil {
		return fmt.Errorf("remember %s: %w", it.Path, err)
	}
	return nil
}

func rememberAs(ctx context.Context, tx *sql.Tx, path string, size int64, modified time.Time, sha256 string, document library.DocumentID) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO seen_file (path, size, modified, sha256, document) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256, document = excluded.document`,
		path, size, modified.UnixNano(), sha256, document)
	if err != nil {
		return fmt.Errorf("remember %s: %w", path, err)
	}
	return nil
}
