package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"naru/internal/backup"
	"naru/internal/library"
	"naru/internal/oserror"
	"naru/internal/store"
)

var _ library.Backups = (*Workspace)(nil)

// lookEvery is how often it is looked whether a backup is due, in a window that
// stays open for days.
const lookEvery = time.Hour

// Backups implements library.Backups.
func (w *Workspace) Backups(context.Context) ([]library.Backup, error) { return ListBackups(w.Dir) }

// ListBackups gives the backups of a library that need not be open.
func ListBackups(dir string) ([]library.Backup, error) {
	return backup.List(filepath.Join(dir, backupsName))
}

// BackUp implements library.Backups.
func (w *Workspace) BackUp(ctx context.Context) (*library.Backup, error) {
	return w.backUpAs(ctx, library.BackupAsked)
}

// LookInto implements library.Backups.
func (w *Workspace) LookInto(ctx context.Context, file string) (*library.BackupContents, error) {
	return LookIntoBackup(ctx, file)
}

// LookIntoBackup reads a backup through; no library need be open.
func LookIntoBackup(ctx context.Context, file string) (*library.BackupContents, error) {
	c, _, err := lookIntoBackup(ctx, file)
	return c, err
}

func lookIntoBackup(ctx context.Context, file string) (*library.BackupContents, []store.Original, error) {
	c, originals, err := store.LookInto(ctx, file)
	if err != nil {
		return nil, nil, err
	}
	if kind, made, ok := backup.Parse(filepath.Base(file)); ok {
		c.Kind, c.Made = kind, made
	}
	return c, originals, nil
}

// Backup writes a verified copy of the database and returns where it is; ""
// chooses a name in the backups folder.
func (w *Workspace) Backup(ctx context.Context, path string) (string, error) {
	if path != "" {
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", &library.Error{Code: oserror.Code(err), Args: map[string]any{"path": filepath.Dir(path)}, Err: err}
		}
		return path, w.store.Backup(ctx, path)
	}
	b, err := w.backUpAs(ctx, library.BackupAsked)
	if err != nil {
		return "", err
	}
	return b.File, nil
}

func (w *Workspace) backUpAs(ctx context.Context, kind library.BackupKind) (*library.Backup, error) {
	made := w.now().UTC().Truncate(time.Millisecond)
	dir := filepath.Join(w.Dir, backupsName)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, folderError("make the folder of backups", err)
	}
	b := &library.Backup{File: filepath.Join(dir, backup.Name(kind, made)), Kind: kind, Made: made}
	if err := w.store.Backup(ctx, b.File); err != nil {
		return nil, err
	}
	info, err := os.Stat(b.File)
	if err != nil {
		return nil, folderError("look at the backup", err)
	}
	b.Bytes = info.Size()
	return b, nil
}

// BackUpIfDue makes the automatic backup of the day, unless there is one or the
// library holds nothing, and drops those that need not be kept any longer.
func (w *Workspace) BackUpIfDue(ctx context.Context) (made bool, err error) {
	list, err := w.Backups(ctx)
	if err != nil || !backup.Due(list, w.now()) {
		return false, err
	}
	st, err := w.Documents.Stats(ctx)
	if err != nil || st.Documents+st.Notes == 0 {
		return false, err
	}
	if _, err := w.backUpAs(ctx, library.BackupAutomatic); err != nil {
		return false, err
	}
	if list, err = w.Backups(ctx); err != nil {
		return true, err
	}
	var errs []error
	for _, b := range backup.Spare(list, w.now()) {
		errs = append(errs, os.Remove(b.File))
	}
	return true, errors.Join(errs...)
}

// KeepBackups makes automatic backups until ctx ends, and tells of the first that
// fails: a person should know that there is none, but not every hour.
func (w *Workspace) KeepBackups(ctx context.Context, failed func(error)) {
	told := false
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		if _, err := w.BackUpIfDue(ctx); err != nil && ctx.Err() == nil && !told {
			told = true
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
