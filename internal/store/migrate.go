package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed migration/*.sql
var migrationFiles embed.FS

// migration is one numbered step of the schema.
type migration struct {
	version int
	sql     string
	reindex bool // its first line says "-- index: rebuild"
}

// migrations are read from the embedded files, whose names begin with their
// version: 1, 2, 3… without gaps.
func migrations() []migration {
	names, err := migrationFiles.ReadDir("migration") // sorted by name
	if err != nil {
		panic(err) // embedded: cannot happen in a program that was built
	}
	var all []migration
	for i, entry := range names {
		data, err := migrationFiles.ReadFile("migration/" + entry.Name())
		if err != nil {
			panic(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		all = append(all, migration{version: i + 1, sql: string(data), reindex: strings.TrimSpace(first) == "-- index: rebuild"})
	}
	return all
}

func latestVersion() int { return len(migrations()) }

// migrate brings the schema up to date, each step in one transaction of its own
// together with the version it reaches.
func (s *Store) migrate(ctx context.Context, from int) error {
	reindex := false
	for _, m := range migrations() {
		if m.version <= from {
			continue
		}
		err := s.update(ctx, fmt.Sprintf("migrate to version %d", m.version), func(tx *sql.Tx) error {
			// Another Naru may have been quicker since the file was inspected.
			var now int
			if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&now); err != nil || now >= m.version {
				return err
			}
			if _, err := tx.ExecContext(ctx, m.sql); err != nil {
				return err
			}
			if m.reindex {
				reindex = true
			}
			_, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d; PRAGMA application_id = %d`, m.version, applicationID))
			return err
		})
		if err != nil {
			return err
		}
	}
	if reindex && from > 0 {
		return s.Reindex(ctx)
	}
	return nil
}

// backupBefore keeps the library as it was before a migration, in backups/
// beside it.
func (s *Store) backupBefore(ctx context.Context, version int) error {
	dir := filepath.Join(filepath.Dir(s.path), "backups")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	name := fmt.Sprintf("before-migration-%04d-%s.sqlite", version, s.now().UTC().Format("20060102T150405Z"))
	return s.Backup(ctx, filepath.Join(dir, name))
}
