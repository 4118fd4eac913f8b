package workspace

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"naru/internal/library"
	"naru/internal/oserror"
)

// Names inside a library folder.
const (
	databaseName = "library.sqlite"
	filesName    = "files"
	backupsName  = "backups"
	lockName     = "naru.lock"
)

// DefaultDir is the library in the user's own data folder.
func DefaultDir() (string, error) {
	if xdg.DataHome == "" {
		return "", library.Errorf(library.Permission, "no data folder for this user")
	}
	return filepath.Join(xdg.DataHome, "naru"), nil
}

// Exists reports whether a folder holds a library.
func Exists(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, databaseName))
	return err == nil
}

// cacheDir holds what can be made again, for all libraries of this user: the
// compiled PDF engine.
func cacheDir() string { return filepath.Join(xdg.CacheHome, "naru") }

// makeFolder makes the library folder and what belongs in it, readable by its
// owner alone.
func makeFolder(dir string) error {
	for _, d := range []string{dir, filepath.Join(dir, filesName), filepath.Join(dir, backupsName)} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return folderError("make the library folder", err)
		}
	}
	return nil
}

// folderError gives an error of the file system its code.
func folderError(doing string, err error) error {
	if errors.Is(err, syscall.ENOTDIR) { // a file stands where the folder should
		return library.Errorf(library.Permission, "%s: %w", doing, err)
	}
	return oserror.Wrap(doing, err)
}

// lock takes the library for this process. Fails with InUse if another has it
// and keeps it longer than patience.
func lock(ctx context.Context, dir string, patience time.Duration) (*flock.Flock, error) {
	l := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))
	got, err := l.TryLock()
	if err == nil && !got && patience > 0 {
		waiting, end := context.WithTimeout(ctx, patience)
		got, err = l.TryLockContext(waiting, 100*time.Millisecond)
		end()
		if errors.Is(err, context.DeadlineExceeded) {
			err = nil
		}
	}
	if err != nil {
		return nil, folderError("lock the library", err)
	}
	if !got {
		return nil, &library.Error{Code: library.InUse, Err: fmt.Errorf("%s is locked", dir), Args: map[string]any{"path": dir}}
	}
	return l, nil
}

// SyncedBy names the service that keeps a folder in step with others, "" for
// none. A database in such a folder can be damaged by half-made copies.
func SyncedBy(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		abs = dir
	}
	for _, part := range strings.Split(filepath.ToSlash(abs), "/") {
		p := strings.ToLower(part)
		switch {
		case strings.HasPrefix(p, "onedrive"):
			return "OneDrive"
		case p == "dropbox" || strings.HasPrefix(p, "dropbox ("):
			return "Dropbox"
		case p == "google drive" || p == "googledrive" || p == "내 드라이브" || p == "my drive":
			return "Google Drive"
		case p == "com~apple~clouddocs" || p == "icloud drive" || p == "iclouddrive":
			return "iCloud"
		case p == "mybox" || p == "naver mybox":
			return "MYBOX"
		}
	}
	return ""
}
