package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
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

// loadMigrations reads the steps from their files, whose names begin with their
// version: 1, 2, 3… without gaps.
func loadMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migration/*.sql") // sorted
	if err != nil {
		return nil, fmt.Errorf("list migrations: %w", err)
	}
	var all []migration
	for i, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read migration: %w", err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		all = append(all, migration{version: i + 1, sql: string(data), reindex: strings.TrimSpace(first) == "-- index: rebuild"})
	}
	return all, nil
}

// migrate brings the schema up to date, each step in one transaction of its own
// together with the version it reaches. A step that says so leaves an older
// library's index outdated: Renew makes it anew, while the library is in use.
func (s *Store) migrate(ctx context.Context, from int, steps []migration) error {
	for _, m := range steps {
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
			if m.version == 1 {
				if err := analysedNow(ctx, tx); err != nil {
					return err
				}
			} else if m.reindex && from > 0 {
				if _, err := tx.ExecContext(ctx, `DELETE FROM setting WHERE key = ?`, settingAnalysis); err != nil {
					return err
				}
			}
			_, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d; PRAGMA application_id = %d`, m.version, applicationID))
			return err
		})
		if err != nil {
			return err
		}
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
