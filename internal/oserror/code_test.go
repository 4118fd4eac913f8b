package oserror_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"naru/internal/library"
	"naru/internal/oserror"
)

func TestWhatTheSystemSaysOfAFileHasACode(t *testing.T) {
	at := func(err error) error { return &os.PathError{Op: "write", Path: "x", Err: err} }
	for name, c := range map[string]struct {
		err  error
		want library.Code
	}{
		"no error":             {nil, ""},
		"a full disk":          {at(syscall.ENOSPC), library.DiskFull},
		"no right":             {at(syscall.EACCES), library.Permission},
		"a disk to read only":  {at(syscall.EROFS), library.Permission},
		"nothing there":        {fmt.Errorf("open: %w", fs.ErrNotExist), library.NotFound},
		"a failing disk":       {at(syscall.EIO), library.Internal},
		"what has a code":      {fmt.Errorf("copy: %w", library.Errorf(library.Cancelled, "x")), library.Cancelled},
		"what no system says":  {io.ErrUnexpectedEOF, library.Internal},
		"a code over a system": {library.Errorf(library.Unreadable, "%w", at(syscall.EACCES)), library.Unreadable},
	} {
		if got := oserror.Code(c.err); got != c.want {
			t.Errorf("%s has the code %q, want %q", name, got, c.want)
		}
		if got := library.CodeOf(oserror.Wrap("write it", c.err)); got != c.want {
			t.Errorf("%s, wrapped, has the code %q, want %q", name, got, c.want)
		}
	}
}

func TestWhereTheSystemRefusedIsSaid(t *testing.T) {
	dir := t.TempDir()
	for name, err := range map[string]error{
		"a file":   &os.PathError{Op: "open", Path: filepath.Join(dir, ".tmp-1"), Err: syscall.EACCES},
		"a rename": fmt.Errorf("keep: %w", &os.LinkError{Op: "rename", Old: "x", New: filepath.Join(dir, "y"), Err: syscall.EROFS}),
	} {
		var coded *library.Error
		if errors.As(oserror.Wrap("write", err), &coded); coded.Args["path"] != dir {
			t.Errorf("%s: %#v", name, coded)
		}
	}
	var coded *library.Error
	if errors.As(oserror.Wrap("write", &os.PathError{Op: "write", Path: filepath.Join(dir, "x"), Err: syscall.ENOSPC}), &coded); coded.Args != nil {
		t.Errorf("a full disk has a place: %#v", coded)
	}
}

func TestWrappingKeepsTheCauseAndTheArguments(t *testing.T) {
	cause := &library.Error{Code: library.NotFound, Args: map[string]any{"path": "a"}, Err: fs.ErrNotExist}
	err := oserror.Wrap("read a", cause)
	var coded *library.Error
	if !errors.As(err, &coded) || coded.Args["path"] != "a" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("wrapped: %#v", err)
	}
	if err.Error() != "read a: not_found: file does not exist" {
		t.Errorf("it says %q", err)
	}
}
