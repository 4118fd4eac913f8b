package workspace

import (
	"errors"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/store"
)

// notLost fails with Damaged where backups lie and no database, which a crash or a
// person took away: an empty library in its place would look as if all were lost.
func notLost(dir string) error {
	if Exists(dir) {
		return nil
	}
	list, err := ListBackups(dir)
	if err != nil || len(list) == 0 {
		return err
	}
	return &library.Error{Code: library.Damaged, Args: map[string]any{"library_without": dir}, Err: errors.New("backups, but no database")}
}

// sweepParts removes what copies that were cut off left in the folder of a library
// that this process holds.
func sweepParts(dir string) error {
	return errors.Join(store.SweepParts(dir), store.SweepParts(filepath.Join(dir, backupsName)))
}
