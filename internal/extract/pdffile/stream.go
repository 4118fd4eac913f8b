package pdffile

import (
	"bytes"
	"fmt"
)

// Stream is a stream object. Its data is read when File.Data asks for it.
type Stream struct {
	Dict   Dict
	id     Ref   // by which it is decrypted
	offset int64 // of its data in the file
	length int64
	plain  bool // never encrypted: a cross-reference
}

// measure finds how long a stream is. Where /Length and the place of endstream
// do not agree, readers search in ways of their own.
func (f *File) measure(s *Stream) error {
	n, ok := f.Int(s.Dict["Length"])
	if !ok || n < 0 || int64(n) > f.src.size-s.offset {
		return fmt.Errorf("%w: the length of stream %d", ErrUnsure, s.id.Number)
	}
	s.length = int64(n)
	behind, err := f.src.at(s.offset+s.length, 32)
	if err != nil {
		return err
	}
	i := 0
	for i < len(behind) && i < 16 && classes[behind[i]]&blank != 0 {
		i++
	}
	if !bytes.HasPrefix(behind[i:], []byte("endstream")) {
		return fmt.Errorf("%w: stream %d does not end where it says", ErrUnsure, s.id.Number)
	}
	return nil
}

// raw reads a stream's data as it lies in the file. It is good until the next
// call.
func (f *File) raw(s *Stream) ([]byte, error) {
	if s.length > maxStream {
		return nil, fmt.Errorf("%w: a stream of %d bytes", ErrUnsure, s.length)
	}
	if s.length == 0 {
		return nil, nil
	}
	data, err := f.src.at(s.offset, int(s.length))
	if err != nil || int64(len(data)) < s.length {
		return nil, fmt.Errorf("%w: read stream %d: %w", ErrUnsure, s.id.Number, err)
	}
	return data[:s.length:s.length], nil
}

// Data gives a stream's data, decrypted and with all filters undone, in a slice
// of the caller's own. An image's filter, a damaged stream and one beyond the
// limits are ErrUnsure.
func (f *File) Data(s *Stream) ([]byte, error) {
	b, err := f.decode(s)
	return bytes.Clone(b), err
}

// decode is Data in a slice that is good until the next call.
func (f *File) decode(s *Stream) ([]byte, error) {
	filters, err := f.filters(s.Dict)
	if err != nil {
		return nil, err
	}
	data, err := f.raw(s)
	if err != nil {
		return nil, err
	}
	if f.crypt != nil && !s.plain && f.crypt.ofStream(s) && !(len(filters) > 0 && filters[0].name == "Crypt") {
		var ok bool
		if data, ok = f.crypt.data(data, s.id); !ok {
			return nil, fmt.Errorf("%w: decrypt stream %d", ErrUnsure, s.id.Number)
		}
	}
	for i, filter := range filters {
		out, err := f.undo(filter, data, i)
		if err != nil {
			return nil, fmt.Errorf("stream %d: %w", s.id.Number, err)
		}
		data = out
	}
	return data, nil
}
