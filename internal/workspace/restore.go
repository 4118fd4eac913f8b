package workspace

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"naru/internal/backup"
	"naru/internal/blob"
	"naru/internal/library"
	"naru/internal/store"
)

// RestoreOptions say which backup is to become which library.
type RestoreOptions struct {
	File     string           // the backup, or the database of another library
	Dir      string           // the library's folder; made if missing
	Patience time.Duration    // how long to wait for another process that holds it
	Now      func() time.Time // nil: time.Now
}

// Restore makes a library what a backup holds. The database that stood there is
// kept among its backups. Originals that the library lacks are brought from the
// folder that the backup lies in. No process may have the library open. Fails with
// what LookInto fails with, InUse, DiskFull, Permission, or Conflict where the
// folder holds other things and no library; then everything is as it was.
func Restore(ctx context.Context, o RestoreOptions) (*library.Restored, error) {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "find the library: %w", err)
	}
	file, err := filepath.Abs(o.File)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "find the backup: %w", err)
	}
	now := o.Now
	if now == nil {
		now = time.Now
	}
	database := filepath.Join(dir, databaseName)
	if sameFile(file, database) {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"backup_itself": file}, Err: errors.New("the library itself")}
	}
	if filepath.Base(file) == databaseName && Exists(filepath.Dir(file)) { // another library: not while it changes
		other, err := lock(ctx, filepath.Dir(file), o.Patience)
		switch {
		case err == nil:
			defer other.Unlock()
		case library.CodeOf(err) != library.Permission: // a medium that is only read does not change
			return nil, err
		}
	}
	contents, originals, err := lookIntoBackup(ctx, file)
	if err != nil {
		return nil, err
	}
	if err := fitFolder(dir); err != nil {
		return nil, err
	}
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	held, err := lock(ctx, dir, o.Patience)
	if err != nil {
		return nil, err
	}
	defer held.Unlock()
	done := &library.Restored{Library: dir, From: *contents}
	if err := bringOriginals(ctx, file, dir, originals, done); err != nil {
		return nil, err
	}
	name := func(kind library.BackupKind) string { return filepath.Join(dir, backupsName, backup.Name(kind, now())) }
	if done.Kept, err = store.KeepPresent(ctx, database, name(library.BackupRestore), name(library.BackupDamaged)); err != nil {
		return nil, err
	}
	return done, store.PutInPlace(ctx, file, database)
}

// fitFolder refuses a folder that holds other things and no library: it was named
// by mistake.
func fitFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return folderError("look into the folder", err)
	}
	if len(entries) == 0 || Exists(dir) {
		return nil
	}
	for _, e := range entries { // what is left of a library whose database is gone
		if e.Name() == backupsName || e.Name() == lockName {
			return nil
		}
	}
	return &library.Error{Code: library.Conflict, Args: map[string]any{"restore_folder": dir}, Err: errors.New("other things are in the folder")}
}

func sameFile(a, b string) bool {
	one, errOne := os.Stat(a)
	two, errTwo := os.Stat(b)
	return errOne == nil && errTwo == nil && os.SameFile(one, two)
}

// bringOriginals copies the originals that the library lacks from the library
// that the backup is of, if it lies in one.
func bringOriginals(ctx context.Context, file, dir string, originals []store.Original, done *library.Restored) error {
	to, err := blob.New(filepath.Join(dir, filesName))
	if err != nil {
		return err
	}
	from := filepath.Dir(file)
	if filepath.Base(from) == backupsName {
		from = filepath.Dir(from)
	}
	source := blob.At(filepath.Join(from, filesName))
	for _, o := range originals {
		if err := ctx.Err(); err != nil {
			return library.Errorf(library.Cancelled, "bring originals: %w", err)
		}
		if _, err := os.Stat(to.Path(o.SHA256, o.Extension)); err == nil {
			continue
		}
		brought, err := bringOriginal(source, to, o)
		switch {
		case err != nil:
			return err
		case brought:
			done.Copied++
		default:
			done.Missing++
		}
	}
	return nil
}

// bringOriginal copies one; one that is not there, or not what it was, is missing.
func bringOriginal(from, to *blob.Store, o store.Original) (bool, error) {
	f, err := os.Open(from.Path(o.SHA256, o.Extension))
	if err != nil {
		return false, nil
	}
	defer f.Close()
	if _, _, err = to.Put(f, o.Extension, o.SHA256); err != nil && library.CodeOf(err) != library.Changing {
		return false, err
	}
	return err == nil, nil
}
