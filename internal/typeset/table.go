package typeset

import (
	"encoding/binary"
	"fmt"
)

// bytesAt reads big-endian numbers of a font with every access checked: fonts
// come from files, and files may be damaged.
type bytesAt []byte

func (b bytesAt) slice(at, length int) (bytesAt, error) {
	if at < 0 || length < 0 || at > len(b) || length > len(b)-at {
		return nil, fmt.Errorf("font ends before byte %d", at+length)
	}
	return b[at : at+length], nil
}

func (b bytesAt) u16(at int) (int, error) {
	s, err := b.slice(at, 2)
	if err != nil {
		return 0, err
	}
	return int(binary.BigEndian.Uint16(s)), nil
}

func (b bytesAt) i16(at int) (int, error) {
	v, err := b.u16(at)
	return int(int16(v)), err
}

func (b bytesAt) u32(at int) (int, error) {
	s, err := b.slice(at, 4)
	if err != nil {
		return 0, err
	}
	return int(binary.BigEndian.Uint32(s)), nil
}

// reader collects the first error of a row of reads.
type reader struct {
	b   bytesAt
	err error
}

func (r *reader) u16(at int) int { return r.take(r.b.u16(at)) }
func (r *reader) i16(at int) int { return r.take(r.b.i16(at)) }
func (r *reader) u32(at int) int { return r.take(r.b.u32(at)) }

func (r *reader) take(v int, err error) int {
	if r.err == nil {
		r.err = err
	}
	return v
}
