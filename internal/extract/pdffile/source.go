package pdffile

import (
	"fmt"
	"io"
)

// Sizes of what is held of a file.
const (
	// maxHeld: a smaller file is read whole, which spares a call for each
	// object. Most reports are; books of scans are not.
	maxHeld = 8 << 20
	// window is what is read at once of a larger one, windows how many are kept.
	window  = 16 << 10
	windows = 32
	// maxObject is the longest object without its stream, and maxStream the
	// longest stream as it lies in the file.
	maxObject = 8 << 20
	maxStream = 64 << 20
)

// source reads parts of the file. Offsets count from the header, which is not
// always at the very start.
type source struct {
	r    io.ReaderAt
	base int64 // of the header
	size int64 // from the header
	held []byte
	kept [windows]part
	next int // of kept to be overwritten
}

type part struct {
	offset int64
	data   []byte
}

func newSource(r io.ReaderAt, size, held int64) (*source, error) {
	s := &source{r: r, size: size}
	if size <= held {
		s.held = make([]byte, max(size, 0))
		if err := s.readAt(s.held, 0); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// from drops what stands before the header.
func (s *source) from(base int64) {
	s.base, s.size = base, s.size-base
	if s.held != nil {
		s.held = s.held[base:]
	}
	s.kept = [windows]part{}
}

func (s *source) readAt(b []byte, offset int64) error {
	n, err := s.r.ReadAt(b, offset+s.base)
	if n == len(b) {
		return nil
	}
	return fmt.Errorf("%w: read at %d: %w", ErrUnsure, offset, err)
}

// at gives at least want bytes at an offset, fewer only at the file's end. They
// are good until the next call, or for ever if held.
func (s *source) at(offset int64, want int) ([]byte, error) {
	if offset < 0 || offset >= s.size {
		return nil, fmt.Errorf("%w: offset %d in a file of %d bytes", ErrUnsure, offset, s.size)
	}
	if s.held != nil {
		return s.held[offset:], nil
	}
	want = int(min(int64(want), s.size-offset))
	for _, p := range s.kept {
		if offset >= p.offset && offset+int64(want) <= p.offset+int64(len(p.data)) {
			return p.data[offset-p.offset:], nil
		}
	}
	if want > window { // too long to be kept
		b := make([]byte, want)
		return b, s.readAt(b, offset)
	}
	p := &s.kept[s.next]
	s.next = (s.next + 1) % windows
	p.offset = offset
	if p.data == nil {
		p.data = make([]byte, window)
	}
	p.data = p.data[:min(window, s.size-offset)]
	if err := s.readAt(p.data, offset); err != nil {
		p.data = p.data[:0]
		return nil, err
	}
	return p.data, nil
}
