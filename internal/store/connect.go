package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"naru/internal/library"
)

// readers is how many connections read at once: a search, the list beside it,
// the reader, and one to spare.
const readers = 4

// cacheKB is the page cache of the writing connection. Memory mapping is left off: a
// file that shrinks or fails under a mapping kills the program, where a read
// gives an error that can be told.
const cacheKB = 64 * 1024

// readerCacheKB is that of a connection that only reads. A search goes through some
// megabytes of the index once; what comes again is kept by the system for all.
const readerCacheKB = 16 * 1024

// applicationID marks the file as Naru's ("Naru" in ASCII).
const applicationID = 0x4E617275

// Pragmas stand in the DSN: one set by a statement would reach one connection of
// the pool only.
func commonParams() url.Values {
	return url.Values{
		"_busy_timeout":    {"10000"},
		"_foreign_keys":    {"on"},
		"_cache_size":      {fmt.Sprint(-cacheKB)},
		"_synchronous":     {"FULL"},
		"_stmt_cache_size": {fmt.Sprint(statementsKept)},
	}
}

// statementsKept is how many prepared statements a connection keeps: a document
// that comes in takes some forty, the same for each, and a search about as many.
const statementsKept = 64

func writerParams() url.Values {
	p := commonParams()
	p.Set("_journal_mode", "WAL")
	p.Set("_txlock", "immediate")
	return p
}

func readerParams() url.Values {
	p := commonParams()
	p.Set("_cache_size", fmt.Sprint(-readerCacheKB))
	p.Set("_query_only", "on")
	return p
}

// readOnlyParams leave the file alone. Immutable is for a library on a medium
// where SQLite cannot even make the files that readers share.
func readOnlyParams(immutable bool) url.Values {
	p := readerParams()
	p.Set("mode", "ro")
	if immutable {
		p.Set("immutable", "1")
	}
	return p
}

// dsn escapes what would end the path of a file URI.
func dsn(path string, params url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + params.Encode()
}

func openPool(dsn string, connections int) *sql.DB {
	db, err := sql.Open("sqlite3", dsn)
	if err != nil { // only for a driver that is not registered
		panic(err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db
}

// fileState is what the file says of itself before anything is touched.
type fileState struct {
	version   int
	tables    int
	immutable bool // only to be read as a file that nobody changes
}

// inspect reads the version through a connection that cannot write.
func inspect(ctx context.Context, path string, latest int) (fileState, error) {
	state, err := inspectWith(ctx, path, latest, false)
	code := library.CodeOf(mapError("", err))
	if err != nil && (code == library.Permission || code == library.Temporary) && noWAL(path) {
		if again, errAgain := inspectWith(ctx, path, latest, true); errAgain == nil {
			again.immutable = true
			state, err = again, nil
		}
	}
	if err != nil {
		return fileState{}, err
	}
	if state.version == 0 && state.tables > 0 { // someone else's, or half of ours
		return state, &library.Error{Code: library.Damaged, Args: map[string]any{"path": path},
			Err: errors.New("a database, but not a library")}
	}
	return state, nil
}

// noWAL tells that the database file alone holds everything.
func noWAL(path string) bool {
	info, err := os.Stat(path + "-wal")
	return errors.Is(err, os.ErrNotExist) || (err == nil && info.Size() == 0)
}

func inspectWith(ctx context.Context, path string, latest int, immutable bool) (fileState, error) {
	db := openPool(dsn(path, readOnlyParams(immutable)), 1)
	defer db.Close()
	var state fileState
	if err := checkFTS5(ctx, db); err != nil {
		return state, err
	}
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&state.version); err != nil {
		return state, fmt.Errorf("read the version: %w", err)
	}
	if state.version > latest {
		return state, &library.Error{Code: library.Newer,
			Args: map[string]any{"path": path, "version": state.version},
			Err:  fmt.Errorf("the library is of version %d, this Naru knows %d", state.version, latest)}
	}
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&state.tables); err != nil {
		return state, fmt.Errorf("read the schema: %w", err)
	}
	return state, nil
}

// checkFTS5 fails with NoFTS5 if SQLite was built without full-text search.
func checkFTS5(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, `PRAGMA compile_options`)
	if err != nil {
		return fmt.Errorf("read compile options: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var option string
		if err := rows.Scan(&option); err != nil {
			return fmt.Errorf("read compile options: %w", err)
		}
		if option == "ENABLE_FTS5" {
			return nil
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read compile options: %w", err)
	}
	return library.Errorf(library.NoFTS5, "built without the tag sqlite_fts5")
}
