package oserror

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"naru/internal/library"
)

// Code gives the code of what went wrong with a file or a folder: DiskFull,
// Permission, NotFound, the code the error has already, or Internal where the
// system says something else; "" for nil.
func Code(err error) library.Code {
	var coded *library.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &coded):
		return coded.Code
	case DiskFull(err):
		return library.DiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return library.Permission
	case errors.Is(err, fs.ErrNotExist):
		return library.NotFound
	}
	return library.Internal
}

// Wrap says what was being done, and gives the error its code, and where the system
// refused it, the folder; nil stays nil. One that has a code keeps it with its
// arguments.
func Wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	err = fmt.Errorf("%s: %w", doing, err)
	var coded *library.Error
	if errors.As(err, &coded) {
		return err
	}
	e := &library.Error{Code: Code(err), Err: err}
	if where := place(err); e.Code == library.Permission && where != "" {
		e.Args = map[string]any{"path": library.ShownName(where)}
	}
	return e
}

// place is the folder in which the system refused something, "" where it does not
// say.
func place(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path) && filepath.IsAbs(path.Path):
		return filepath.Dir(path.Path)
	case errors.As(err, &link) && filepath.IsAbs(link.New):
		return filepath.Dir(link.New)
	}
	return ""
}
