package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/mattn/go-sqlite3"

	"naru/internal/library"
)

// pagesPerStep is how many database pages are copied between two looks at the
// context: 4 MB.
const pagesPerStep = 1024

// Backup copies the library, as it is at one moment, into a new file through the
// online backup API, checks the copy, and only then gives it its name. Readers
// and writers go on meanwhile. A file of that name is replaced.
func (s *Store) Backup(ctx context.Context, path string) error {
	part := path + ".part"
	err := s.backupTo(ctx, part)
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		os.Remove(part)
	}
	return mapError("back up the library", err)
}

func (s *Store) backupTo(ctx context.Context, path string) error {
	// A connection of its own: the copy must not hold one of the pool's.
	source := s.freshReader()
	defer source.Close()
	return copyDatabase(ctx, source, path)
}

// copyDatabase copies a database, as it is at one moment, into one new file and
// checks the copy.
func copyDatabase(ctx context.Context, source *sql.DB, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	db := openPool(dsn(path, commonParams()), 1)
	defer db.Close()
	to, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer to.Close()
	from, err := source.Conn(ctx)
	if err != nil {
		return err
	}
	defer from.Close()
	if err := copyAll(ctx, to, from); err != nil {
		return err
	}
	// One file, without a journal beside it, is what a person copies on.
	if _, err := to.ExecContext(ctx, `PRAGMA journal_mode = DELETE`); err != nil {
		return err
	}
	return verify(ctx, to)
}

func copyAll(ctx context.Context, to, from *sql.Conn) error {
	return to.Raw(func(toRaw any) error {
		return from.Raw(func(fromRaw any) error {
			dst, okTo := toRaw.(*sqlite3.SQLiteConn)
			src, okFrom := fromRaw.(*sqlite3.SQLiteConn)
			if !okTo || !okFrom {
				return errors.New("not connections of the expected driver")
			}
			b, err := dst.Backup("main", src, "main")
			if err != nil {
				return fmt.Errorf("begin: %w", err)
			}
			defer b.Close()
			for {
				if err := ctx.Err(); err != nil {
					return err
				}
				done, err := b.Step(pagesPerStep)
				if err != nil {
					return fmt.Errorf("copy: %w", err)
				}
				if done {
					return b.Finish()
				}
			}
		})
	})
}

func verify(ctx context.Context, conn *sql.Conn) error {
	var answer string
	if err := conn.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&answer); err != nil {
		return fmt.Errorf("check the copy: %w", err)
	}
	if answer != "ok" {
		return library.Errorf(library.Damaged, "check the copy: %s", answer)
	}
	return nil
}
