package wholefile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/oserror"
)

// stray begins the names of files that are being written.
const stray = ".naru-*"

// Replace writes a file by what write writes, readable by its owner alone. It is
// written beside its place, synced and renamed: whoever looks finds the whole new
// file, or what was there before. Fails with NotFound where there is no such
// folder, DiskFull, Permission, or the code of what write met.
func Replace(path string, write func(io.Writer) error) error {
	err := replace(path, write)
	if err == nil {
		return nil
	}
	doing := fmt.Sprintf("write %s", path)
	switch oserror.Code(err) {
	case library.NotFound:
		var coded *library.Error
		if errors.As(err, &coded) {
			break // something that was to be written
		}
		return &library.Error{Code: library.NotFound, Args: map[string]any{"path": filepath.Dir(path)}, Err: fmt.Errorf("%s: %w", doing, err)}
	case library.Internal:
		var system *os.PathError
		var link *os.LinkError
		if errors.As(err, &system) || errors.As(err, &link) { // in the way stands a folder, or a disk that fails
			return library.Errorf(library.Permission, "%s: %w", doing, err)
		}
	}
	return oserror.Wrap(doing, err)
}

func replace(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), stray)
	if err != nil {
		return err
	}
	defer func() {
		f.Close()
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	SyncFolder(filepath.Dir(path))
	return nil
}

// SyncFolder makes the names in a folder last through a power cut. Windows cannot
// sync a folder and does not need it; a failure is no reason to refuse what was
// written.
func SyncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
