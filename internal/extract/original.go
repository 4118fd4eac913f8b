package extract

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"naru/internal/library"
)

// original is the file being read. The parent opens it, so that a worker needs
// no right to open any.
type original struct {
	file *os.File
	path string // absolute: a worker may stand elsewhere
	was  fs.FileInfo
}

// openOriginal opens a file for reading. Only regular ones: opening a pipe may
// block for ever, and opening a device may move a tape.
func openOriginal(path string) (*original, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, library.Errorf(library.Unreadable, "%w", err)
	}
	info, err := os.Stat(abs)
	if err != nil {
		return nil, fileError(err)
	}
	if err := readable(info); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(abs, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, fileError(err)
	}
	// Between the two it may have become another.
	if info, err = f.Stat(); err == nil {
		err = readable(info)
	} else {
		err = fileError(err)
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return &original{file: f, path: abs, was: info}, nil
}

func readable(info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return library.Errorf(library.Unsupported, "not a regular file: %v", info.Mode().Type())
	case info.Size() == 0:
		return library.Errorf(library.EmptyFile, "no bytes")
	}
	return nil
}

func fileError(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return library.Errorf(library.Vanished, "open: %w", err)
	}
	return library.Errorf(library.Unreadable, "open: %w", err)
}

// unchanged fails with Changing if the file is not what it was when it was
// opened: what was read of it may be half one and half the other. A file that
// another took the place of was read whole.
func (o *original) unchanged() error {
	is, err := o.file.Stat()
	if err != nil {
		return library.Errorf(library.Unreadable, "look at the file again: %w", err)
	}
	if is.Size() != o.was.Size() || !is.ModTime().Equal(o.was.ModTime()) {
		return library.Errorf(library.Changing, "%d bytes of %v became %d bytes of %v", o.was.Size(), o.was.ModTime(), is.Size(), is.ModTime())
	}
	return nil
}

// Close closes the file.
func (o *original) Close() error { return o.file.Close() }
