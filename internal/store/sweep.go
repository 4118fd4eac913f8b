package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/oserror"
)

// SweepParts removes what copies that were cut off left in a folder: a part, and what
// SQLite kept beside it. Call it while no copy is being made there.
func SweepParts(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return oserror.Wrap("look for what is left of copies", err)
	}
	for _, e := range entries {
		if !isPart(e.Name()) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
			return oserror.Wrap("remove what is left of a copy", err)
		}
	}
	return nil
}

func isPart(name string) bool {
	for _, suffix := range journals {
		name = strings.TrimSuffix(name, suffix)
	}
	return strings.HasSuffix(name, ".sqlite"+backupPart) || strings.HasSuffix(name, ".sqlite"+restorePart)
}
