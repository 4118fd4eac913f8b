package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"naru/internal/ingest"
	"naru/internal/library"
	"naru/internal/recognise"
	"naru/internal/records"
)

// Options say which library to open and how.
type Options struct {
	Path     string           // the database file; made if missing, unless ReadOnly
	ReadOnly bool             // nothing is written, migrations included
	Now      func() time.Time // nil: time.Now
	// Taxonomy is the tree of themes, in its own order. It is copied into the
	// library so that counts and people's choices work in SQL. Nil leaves the
	// library's themes as they are.
	Taxonomy []library.Theme
	// Terms gives the policy terms that are looked for in pages as they come in:
	// people edit them. Nil: none are.
	Terms func() TermFinder
	// Faceted gives the ids of the terms by which documents are chosen. Nil: none.
	Faceted func() []string

	migrations fs.FS // nil: those of this Naru; tests bring their own
}

// Store is an open library. Its methods may be called from any goroutine.
type Store struct {
	path  string
	write *sql.DB // one connection; nil when read-only
	read  *sql.DB // several, query_only
	now   func() time.Time
	terms func() TermFinder // nil: none are looked for
	// faceted lists the terms that facets count; nil: none.
	faceted func() []string
	// readDSN opens one more reading connection.
	readDSN string
}

var (
	_ library.Documents = (*Store)(nil)
	_ library.Themes    = (*Store)(nil)
	_ library.Notes     = (*Store)(nil)
	_ library.Settings  = (*Store)(nil)
	_ ingest.Queue      = (*Store)(nil)
	_ ingest.Catalogue  = (*Store)(nil)
	_ recognise.Queue   = (*Store)(nil)
	_ ingest.Offers     = (*Store)(nil)
	_ records.Store     = (*Store)(nil)
)

// Open opens a library, making or migrating it as needed. It fails with Newer,
// nothing touched, if a later Naru wrote it; Damaged if it is not what was
// written; Permission, DiskFull, Temporary as the system says; NotFound if it is
// to be read only and is not there; NoFTS5 if built without full-text search.
func Open(ctx context.Context, o Options) (_ *Store, err error) {
	path, err := filepath.Abs(o.Path)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "find %s: %w", o.Path, err)
	}
	defer func() { // SQLite does not say where
		var e *library.Error
		if errors.As(err, &e) && e.Code == library.Permission && len(e.Args) == 0 {
			err = &library.Error{Code: e.Code, Args: map[string]any{"path": library.ShownName(filepath.Dir(path))}, Err: err}
		}
	}()
	if err := prepareFile(path, o.ReadOnly); err != nil {
		return nil, err
	}
	s := &Store{path: path, now: o.Now, terms: o.Terms, faceted: o.Faceted}
	if s.now == nil {
		s.now = time.Now
	}
	if o.migrations == nil {
		o.migrations = migrationFiles
	}
	steps, err := loadMigrations(o.migrations)
	if err != nil {
		return nil, mapError("open the library", err)
	}
	state, err := inspect(ctx, path, len(steps))
	if err != nil {
		return nil, mapError("open the library", err)
	}
	if o.ReadOnly {
		err = s.openReadOnly(state, len(steps))
	} else {
		err = s.openForWriting(ctx, state, steps, o.Taxonomy)
	}
	if err != nil {
		s.Close()
		return nil, mapError("open the library", err)
	}
	return s, nil
}

// prepareFile makes the folder and an empty file that only its owner may read,
// before SQLite would make one with the rights that the system defaults to. Its
// -wal and -shm files take the rights of the database.
func prepareFile(path string, readOnly bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return library.Errorf(library.Invalid, "%s is a folder", path)
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return &library.Error{Code: library.NotFound, Args: map[string]any{"path": path}, Err: err}
	case !errors.Is(err, fs.ErrNotExist):
		return mapError("find the library", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return mapError("make the library's folder", err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return mapError("make the library", err)
	}
	return mapError("make the library", f.Close())
}

func (s *Store) openReadOnly(state fileState, latest int) error {
	if state.version < latest {
		return &library.Error{Code: library.Older, Args: map[string]any{"path": s.path},
			Err: fmt.Errorf("the library is of version %d, this Naru reads %d", state.version, latest)}
	}
	s.readDSN = dsn(s.path, readOnlyParams(state.immutable))
	s.read = openPool(s.readDSN, readers)
	return s.read.Ping()
}

func (s *Store) openForWriting(ctx context.Context, state fileState, steps []migration, taxonomy []library.Theme) error {
	s.write = openPool(dsn(s.path, writerParams()), 1)
	s.readDSN = dsn(s.path, readerParams())
	s.read = openPool(s.readDSN, readers)
	if state.version > 0 && state.version < len(steps) {
		if err := s.backupBefore(ctx, state.version); err != nil {
			return fmt.Errorf("back up before migrating: %w", err)
		}
	}
	if err := s.migrate(ctx, state.version, steps); err != nil {
		return err
	}
	if err := s.tryWriting(ctx); err != nil {
		return err
	}
	if err := s.setMerging(ctx); err != nil {
		return fmt.Errorf("set how the index is merged: %w", err)
	}
	if taxonomy == nil {
		return nil
	}
	return s.SyncThemes(ctx, taxonomy)
}

// tryWriting fails with Permission where SQLite has quietly opened the file for
// reading only. It changes nothing, so it costs no write.
func (s *Store) tryWriting(ctx context.Context) error {
	return s.update(ctx, "try to write", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM setting WHERE 0`)
		return err
	})
}

// freshReader opens a reading connection that has seen nothing yet.
func (s *Store) freshReader() *sql.DB { return openPool(s.readDSN, 1) }

// Path returns where the database lies.
func (s *Store) Path() string { return s.path }

// Close ends all connections; what was committed is on the disk already.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return mapError("close the library", errors.Join(errs...))
}
