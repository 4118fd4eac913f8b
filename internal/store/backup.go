package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"

	"naru/internal/library"
	"naru/internal/wholefile"
)

// pagesPerStep is how many database pages are copied between two looks at the
// context: 4 MB.
const pagesPerStep = 1024

// Backup copies the library, as it is at one moment, into a new file through the
// online backup API, checks the copy, and only then gives it its name. Readers
// and writers go on meanwhile. An earlier backup of that name is replaced. Fails
// with Conflict where anything else stands there, such as the library itself.
func (s *Store) Backup(ctx context.Context, path string) error {
	if err := s.mayReplace(path); err != nil {
		return mapError("back up the library", err)
	}
	// A connection of its own: the copy must not hold one of the pool's.
	err := copyBeside(ctx, s.freshReader(), path+backupPart)
	if err == nil {
		err = takePlace(path+backupPart, path)
	}
	return mapError("back up the library", err)
}

// mayReplace refuses to put a backup in the place of what is none: a name that was
// typed wrong must cost no one their thesis.
func (s *Store) mayReplace(path string) error {
	there, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	own, err := os.Stat(s.path)
	if err == nil && !os.SameFile(own, there) && there.Mode().IsRegular() && isBackup(path) {
		return nil
	}
	return &library.Error{Code: library.Conflict, Args: map[string]any{"path_taken": path}, Err: errors.New("something else stands there")}
}

// isBackup tells by its first bytes that a file is a backup of Naru's: the name of the
// engine, the mark of a database without a journal beside it, which that of a library
// in use has, and the mark of the application (the engine's file format, section 1.3).
func isBackup(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 72)
	_, err = io.ReadFull(f, head)
	return err == nil && string(head[:16]) == "SQLite format 3\x00" && head[18] == 1 && binary.BigEndian.Uint32(head[68:]) == applicationID
}

// Endings of the names of copies that are being made. One that is left over, with
// what SQLite keeps beside it, is of a copy that was cut off.
const (
	backupPart  = ".part"
	restorePart = ".restoring"
)

// copyBeside copies a database into a part, which is gone again where that fails,
// and closes the source.
func copyBeside(ctx context.Context, source *sql.DB, part string) error {
	err := copyDatabase(ctx, source, part)
	if closed := source.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(part)
	}
	return err
}

// takePlace gives a part its name: whoever looks finds the whole copy, or what was
// there before.
func takePlace(part, path string) error {
	if err := os.Rename(part, path); err != nil {
		os.Remove(part)
		return err
	}
	wholefile.SyncFolder(filepath.Dir(path))
	return nil
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
