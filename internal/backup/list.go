package backup

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"naru/internal/library"
)

// List gives the backups in a folder, the newest first; none where there is no
// such folder. Files of other names are left out.
func List(dir string) ([]library.Backup, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return []library.Backup{}, nil
	}
	if err != nil {
		return nil, library.Errorf(library.Permission, "list the backups: %w", err)
	}
	out := []library.Backup{}
	for _, e := range entries {
		kind, made, ok := Parse(e.Name())
		if !ok {
			continue
		}
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue // gone since, or no file
		}
		out = append(out, library.Backup{File: filepath.Join(dir, e.Name()), Kind: kind, Made: made, Bytes: info.Size()})
	}
	slices.SortStableFunc(out, func(a, b library.Backup) int { return b.Made.Compare(a.Made) })
	return out, nil
}
