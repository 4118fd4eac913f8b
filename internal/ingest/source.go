package ingest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"naru/internal/library"
	"naru/internal/oserror"
)

// source is a file that is to be taken in, open and hashed.
type source struct {
	file      *os.File
	info      fs.FileInfo // as it was before it was hashed
	extension string      // under which its copy is kept
	sha256    string
}

// open opens a file, tells its kind and hashes it. Changing if it is being
// written.
func (i *Importer) open(ctx context.Context, path string) (_ *source, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, namedError(path, err)
	}
	// Opening a pipe would wait for its other end for ever.
	if !info.Mode().IsRegular() {
		return nil, library.Errorf(library.NotAFile, "%s is not a file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, sourceError(err)
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	s := &source{file: f}
	if s.info, err = f.Stat(); err != nil {
		return nil, sourceError(err)
	}
	if s.extension, err = i.kind(f, s.info); err != nil {
		return nil, err
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, contextReader{ctx, f}); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, sourceError(err))
	}
	s.sha256 = hex.EncodeToString(hash.Sum(nil))
	return s, s.unchanged()
}

// unchanged fails with Changing if the file is not as it was when it was opened.
func (s *source) unchanged() error {
	now, err := s.file.Stat()
	if err != nil {
		return sourceError(err)
	}
	if now.Size() != s.info.Size() || !now.ModTime().Equal(s.info.ModTime()) {
		return library.Errorf(library.Changing, "%s changed while it was read", s.file.Name())
	}
	return nil
}

// copy puts the file's bytes with the originals, unless they are there whole.
func (i *Importer) copy(ctx context.Context, s *source, extension string) error {
	if i.cfg.Blobs.Holds(s.sha256, extension, s.info.Size()) {
		return nil
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return sourceError(err)
	}
	if _, _, err := i.cfg.Blobs.Put(contextReader{ctx, s.file}, extension, s.sha256); err != nil {
		return fmt.Errorf("copy %s: %w", s.file.Name(), sourceError(err))
	}
	return nil
}

// marks are what tells the kinds of file whose names do not, as downloads often
// come. A PDF may carry a few bytes in front, from mail or the web; what lies in a
// zip container is named near its start. The readers look closer.
func marks() []mark {
	return []mark{
		{".pdf", "", "%PDF-"},
		{".hwp", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ""},
		{".hwpx", "PK\x03\x04", "application/hwp+zip"},
		{".epub", "PK\x03\x04", "application/epub+zip"},
		{".docx", "PK\x03\x04", "[Content_Types].xml"},
		{".docx", "PK\x03\x04", "word/"},
		{".html", "", "<html"},
	}
}

// mark is what a kind of file begins with and holds within its first bytes.
type mark struct{ extension, begins, holds string }

const markWithin = 1024

// kind tells the extension under which a file is kept: its own where Naru takes
// it, that of the kind its content looks like, else the file is Unsupported.
func (i *Importer) kind(f *os.File, info fs.FileInfo) (string, error) {
	if info.Size() == 0 {
		return "", library.Errorf(library.EmptyFile, "%s has no bytes", f.Name())
	}
	extension := ending(f.Name())
	if i.known(extension) {
		return extension, nil
	}
	if unfinished(f.Name()) {
		return "", library.Errorf(library.Unfinished, "%s is not whole yet", f.Name())
	}
	head := make([]byte, markWithin)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", sourceError(err)
	}
	for _, m := range marks() {
		if i.known(m.extension) && bytes.HasPrefix(head[:n], []byte(m.begins)) && bytes.Contains(head[:n], []byte(m.holds)) {
			return m.extension, nil
		}
	}
	return "", library.Errorf(library.Unsupported, "%s is of no kind that is read", f.Name())
}

// contextReader stops a long copy when the import stops.
type contextReader struct {
	ctx context.Context
	io.Reader
}

func (r contextReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = sourceError(err)
	}
	return n, err
}

// namedError gives an error met on following a name its code.
func namedError(path string, err error) error {
	if (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ELOOP)) && isLink(path) {
		return library.Errorf(library.DeadLink, "%w", err)
	}
	return sourceError(err)
}

// sourceError gives an error met on the file that is being taken in its code.
func sourceError(err error) error {
	var coded *library.Error
	switch {
	case errors.As(err, &coded):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return library.Errorf(library.Vanished, "%w", err)
	case errors.Is(err, context.Canceled):
		return err
	default:
		var path *fs.PathError
		if errors.As(err, &path) && path.Op != "write" && !oserror.DiskFull(err) {
			return library.Errorf(library.Unreadable, "%w", err)
		}
		return err
	}
}
