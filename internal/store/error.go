package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"naru/internal/library"
	"naru/internal/oserror"
)

// mapError gives an error of the engine or the system the code that people are
// told by. An error that has a code keeps it.
func mapError(doing string, err error) error {
	if err == nil {
		return nil
	}
	if doing != "" {
		err = fmt.Errorf("%s: %w", doing, err)
	}
	var known *library.Error
	if errors.As(err, &known) {
		return &library.Error{Code: known.Code, Args: known.Args, Err: err}
	}
	return &library.Error{Code: codeOf(err), Err: err}
}

func codeOf(err error) library.Code {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return library.Cancelled
	}
	var e sqlite3.Error
	if errors.As(err, &e) {
		return codeOfSQLite(e)
	}
	return oserror.Code(err)
}

func codeOfSQLite(e sqlite3.Error) library.Code {
	switch e.Code {
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat:
		return library.Damaged
	case sqlite3.ErrFull:
		return library.DiskFull
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm, sqlite3.ErrAuth:
		return library.Permission
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return library.Temporary
	case sqlite3.ErrInterrupt:
		return library.Cancelled
	case sqlite3.ErrConstraint:
		return library.Conflict
	case sqlite3.ErrTooBig:
		return library.TooLarge
	case sqlite3.ErrNomem:
		return library.OutOfMemory
	case sqlite3.ErrIoErr:
		if oserror.DiskFull(e.SystemErrno) {
			return library.DiskFull
		}
		return library.Unreadable
	}
	return library.Internal
}

// notFound says what is not there, also to the sentence that people are told.
func notFound(what string, id any) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{what: fmt.Sprint(id)}, Err: fmt.Errorf("no %s %v", what, id)}
}
