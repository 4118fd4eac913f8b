package ingest

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
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
	return diskFull(err)
}

// lasting reports whether the same bytes would fail again for this reason.
func lasting(code library.Code) bool {
	switch code {
	case library.Locked, library.WrongPass, library.BrokenFile, library.EmptyFile, library.Unsupported,
		library.TooLarge, library.TimedOut, library.OutOfMemory:
		return true
	}
	return false
}

// pdfMark begins a PDF; readers look for it in the first kibibyte, as files
// fetched from mail or the web carry a few bytes in front.
var pdfMark = []byte("%PDF-")

const pdfMarkWithin = 1024

// kind tells the extension under which a file is kept: its own where Naru takes
// it, .pdf where the content says so, else the file is Unsupported.
func (i *Importer) kind(f *os.File, info fs.FileInfo) (string, error) {
	if info.Size() == 0 {
		return "", library.Errorf(library.EmptyFile, "%s has no bytes", f.Name())
	}
	extension := strings.ToLower(filepath.Ext(f.Name()))
	if i.known(extension) {
		return extension, nil
	}
	head := make([]byte, pdfMarkWithin)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", sourceError(err)
	}
	if i.known(".pdf") && bytes.Contains(head[:n], pdfMark) {
		return ".pdf", nil
	}
	return "", library.Errorf(library.Unsupported, "%s is of no kind that is read", f.Name())
}

// fileSize is the size of a file in bytes, 0 where it cannot be told.
func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
