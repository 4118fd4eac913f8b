package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// Original names the bytes that a document came as.
type Original struct {
	SHA256    string
	Extension string // with its dot, in lower case
}

// LookInto reads a backup through, or the database of any library that no process
// holds: what it holds, and the originals that its documents speak of. Nothing is
// written. Fails with NotFound, Newer, or Damaged where it is not what was written
// or no library's.
func LookInto(ctx context.Context, path string) (*library.BackupContents, []Original, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = &library.Error{Code: library.Invalid, Args: map[string]any{"backup": path}, Err: errors.New("not a file")}
	}
	if err != nil {
		return nil, nil, aboutBackup(path, err)
	}
	c := &library.BackupContents{Backup: library.Backup{File: path, Bytes: info.Size(), Made: info.ModTime().UTC()}}
	originals, err := lookInto(ctx, path, c)
	if err != nil {
		return nil, nil, aboutBackup(path, err)
	}
	return c, originals, nil
}

func lookInto(ctx context.Context, path string, c *library.BackupContents) ([]Original, error) {
	steps, err := loadMigrations(migrationFiles)
	if err != nil {
		return nil, err
	}
	state, err := inspect(ctx, path, len(steps))
	if err != nil {
		return nil, err
	}
	if state.version == 0 {
		return nil, library.Errorf(library.Damaged, "an empty database, but no library")
	}
	db := openPool(dsn(path, readOnlyParams(state.immutable || noWAL(path))), 1)
	defer db.Close()
	var originals []Original
	err = transact(ctx, db, func(tx *sql.Tx) error {
		var answer string
		if err := tx.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&answer); err != nil {
			return err
		}
		if answer != "ok" {
			return library.Errorf(library.Damaged, "%s", answer)
		}
		var id int64
		if err := tx.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
			return err
		}
		if id != applicationID {
			return library.Errorf(library.Damaged, "a database, but not a library")
		}
		err := tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM document WHERE trashed IS NULL),
			(SELECT count(*) FROM page WHERE document IN (SELECT id FROM document WHERE trashed IS NULL)),
			(SELECT count(*) FROM note WHERE trashed IS NULL)`).Scan(&c.Documents, &c.Pages, &c.Notes)
		if err != nil {
			return err
		}
		originals, err = originalsOf(ctx, tx)
		return err
	})
	return originals, err
}

// originalsOf lists the originals that documents have, those in the trash
// included, or had before a newer version came. Version 1 kept no former ones.
func originalsOf(ctx context.Context, tx *sql.Tx) ([]Original, error) {
	query := `SELECT sha256, file FROM document WHERE sha256 <> ''`
	var former int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'former_file'`).Scan(&former); err != nil {
		return nil, err
	}
	if former > 0 {
		query += ` UNION SELECT sha256, file FROM former_file`
	}
	var out []Original
	err := each(ctx, tx, func(scan func(...any) error) error {
		var sum, file string
		if err := scan(&sum, &file); err != nil {
			return err
		}
		out = append(out, Original{sum, strings.ToLower(filepath.Ext(file))})
		return nil
	}, query+` ORDER BY 1`)
	return out, err
}

// aboutBackup gives an error of reading a backup the name that people are told.
// A table that is missing means that it is no library, or not a whole one.
func aboutBackup(path string, err error) error {
	err = mapError("read the backup", err)
	code := library.CodeOf(err)
	if code == library.Internal {
		code = library.Damaged
	}
	switch code {
	case library.Damaged, library.NotFound, library.Newer, library.Invalid:
		return &library.Error{Code: code, Args: map[string]any{"backup": path}, Err: err}
	}
	return err
}

// KeepPresent copies the database of a library that no process holds to a file,
// whatever version it is of, before another takes its place. Where it cannot be
// read, the second file gets its bytes as they are. It gives the file that
// holds them, "" where there is no database.
func KeepPresent(ctx context.Context, path, copied, aside string) (string, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	// The last connection to end brings what stands in its journal into the file.
	err := copyBeside(ctx, openPool(dsn(path, commonParams()), 1), copied+backupPart)
	if err == nil {
		err = takePlace(copied+backupPart, copied)
	}
	if err = mapError("keep the present library", err); err == nil {
		return copied, nil
	}
	if library.CodeOf(err) != library.Damaged {
		return "", err
	}
	if err := setAside(path, aside); err != nil {
		return "", mapError("set the damaged library aside", err)
	}
	return aside, nil
}

// setAside gives the bytes of a database a second name, and moves what belongs to
// them. They keep their first one until another file takes it: whoever opens the
// library in between must not find none and begin an empty one. Where the file system
// knows no second names they are moved.
func setAside(path, to string) error {
	for _, suffix := range journals {
		if err := os.Rename(path+suffix, to+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if os.Link(path, to) == nil {
		return nil
	}
	return os.Rename(path, to)
}

// journals are the suffixes of the files that SQLite keeps beside a database.
var journals = []string{"-wal", "-shm", "-journal"}

// PutInPlace makes the database of a library that no process holds a copy of a
// backup. What stood there is gone: see KeepPresent. A crash leaves the one or
// the other.
func PutInPlace(ctx context.Context, from, path string) error {
	part := path + restorePart
	if err := copyBeside(ctx, openPool(dsn(from, readOnlyParams(noWAL(from))), 1), part); err != nil {
		return mapError("copy the backup", err)
	}
	for _, suffix := range journals { // of the one that stood there
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			os.Remove(part)
			return mapError("clear the old journal", err)
		}
	}
	return mapError("put the backup in its place", takePlace(part, path))
}
