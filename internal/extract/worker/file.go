package worker

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"

	"naru/internal/library"
)

// open gives the file that a request is about: the one that came with it, or
// the one it names.
func (ask request) open() (*source, error) {
	if ask.file != nil {
		return newSource(ask.file)
	}
	f, err := os.Open(string(ask.Path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, library.Errorf(library.Vanished, "open: %w", err)
	}
	if err != nil {
		return nil, library.Errorf(library.Unreadable, "open: %w", err)
	}
	return newSource(f)
}

// newSource takes an open file. The parent has seen that it is a regular one.
func newSource(f *os.File) (*source, error) {
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, library.Errorf(library.Unreadable, "open: %w", err)
	}
	return &source{f: f, size: info.Size()}, nil
}

// blockSize and maxBlocks: PDFium asks for about 512 bytes at a time, here and
// there; 4 MiB of blocks hold what it comes back to.
const (
	blockSize = 64 << 10
	maxBlocks = 64
)

// source is a file read in blocks, never held whole: a 500 MB scan must not
// take 500 MB. It remembers a failing disk, which the readers above would take
// for a damaged file.
type source struct {
	f      *os.File
	size   int64  // with the tail
	tail   []byte // read behind the file: see append
	part   bool   // pages of it are lost
	at     int64
	err    error
	blocks map[int64][]byte
	order  []int64 // of blocks, oldest first
}

// append has the file read as if it went on with a tail that mends it; part says
// that pages of it are lost all the same. A nil tail takes it back.
func (s *source) append(tail []byte, part bool) {
	s.size += int64(len(tail) - len(s.tail))
	s.tail, s.part = tail, part
}

// Close closes the file.
func (s *source) Close() error { return s.f.Close() }

// Seek implements io.Seeker without asking the system.
func (s *source) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += s.at
	case io.SeekEnd:
		offset += s.size
	}
	if offset < 0 {
		return 0, errors.New("seek before the start of the file")
	}
	s.at = offset
	return offset, nil
}

// Read implements io.Reader.
func (s *source) Read(p []byte) (int, error) {
	n, err := s.ReadAt(p, s.at)
	s.at += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

// ReadAt implements io.ReaderAt.
func (s *source) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 {
		return 0, errors.New("read before the start of the file")
	}
	done := 0
	whole := s.size - int64(len(s.tail))
	for done < len(p) && at < whole {
		block, err := s.block(at / blockSize)
		from := at % blockSize
		if from >= int64(len(block)) {
			if err == nil {
				err = io.ErrUnexpectedEOF // the file became shorter
			}
			return done, err
		}
		n := copy(p[done:], block[from:])
		done += n
		at += int64(n)
	}
	if done < len(p) && at >= whole && at < s.size {
		done += copy(p[done:], s.tail[at-whole:])
	}
	if done < len(p) {
		return done, io.EOF
	}
	return done, nil
}

func (s *source) block(n int64) ([]byte, error) {
	if b, ok := s.blocks[n]; ok {
		return b, nil
	}
	var b []byte
	if len(s.order) >= maxBlocks {
		oldest := s.order[0]
		b = s.blocks[oldest][:blockSize:blockSize]
		delete(s.blocks, oldest)
		s.order = s.order[1:]
	} else {
		b = make([]byte, blockSize)
	}
	got, err := s.f.ReadAt(b, n*blockSize)
	if err != nil && err != io.EOF {
		s.err = library.Errorf(library.Unreadable, "read: %w", err)
		return b[:got], s.err
	}
	if s.blocks == nil {
		s.blocks = map[int64][]byte{}
	}
	s.blocks[n] = b[:got]
	s.order = append(s.order, n)
	return b[:got], nil
}

// pdfEnd is within how many bytes of its end a PDF has its trailer, and says where
// its cross-reference lies: as far as readers look, and what web servers and mail
// put behind.
const pdfEnd = 4096

// ends reports whether the end of a PDF is there.
func (s *source) ends() bool {
	tail := make([]byte, min(pdfEnd, s.size))
	n, _ := s.ReadAt(tail, s.size-int64(len(tail)))
	return bytes.Contains(tail[:n], []byte("startxref")) || bytes.Contains(tail[:n], []byte("trailer"))
}

// looksLikePDF reports whether %PDF stands in the first KB, as readers accept it.
func (s *source) looksLikePDF() bool {
	head := make([]byte, 1024)
	n, _ := s.ReadAt(head, 0)
	return bytes.Contains(head[:n], []byte("%PDF"))
}
