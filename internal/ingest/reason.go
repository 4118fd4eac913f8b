package ingest

import (
	"os"

	"naru/internal/library"
	"naru/internal/oserror"
)

// reason is the code under which a failed file is recorded.
func reason(err error) library.Code {
	switch code := library.CodeOf(err); code {
	case library.Cancelled, library.NotFound:
		// Nobody cancelled, and what is missing is not the file (that is
		// Vanished): a fault of ours.
		return library.Internal
	default:
		return code
	}
}

// halts reports whether the next file would fail for the same reason, so that
// the queue stops and keeps what waits instead of failing everything.
func halts(err error) bool {
	switch library.CodeOf(err) {
	case library.DiskFull, library.Temporary, library.Damaged, library.InUse, library.Newer,
		library.Permission: // on the library; a file that may not be read is Unreadable
		return true
	}
	return oserror.DiskFull(err)
}

// cutShort reports whether a file that is only partly written may fail so.
func cutShort(code library.Code) bool {
	return code == library.BrokenFile || code == library.Incomplete || code == library.EmptyFile || code == library.NotAsNamed
}

// lasting reports whether the same bytes would fail again for this reason.
func lasting(code library.Code) bool {
	switch code {
	case library.Locked, library.WrongPass, library.BrokenFile, library.EmptyFile, library.Unsupported,
		library.TooLarge, library.TimedOut, library.OutOfMemory, library.Incomplete,
		library.NotAsNamed, library.UnknownLock, library.Distribution, library.UnknownEncoding:
		return true
	}
	return false
}

// fileSize is the size of a file in bytes, 0 where it cannot be told.
func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
