package postings

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrUnknown says that an index or an expression is not of the kind that is read
// here, or is damaged.
var ErrUnknown = errors.New("not an index that is read block by block")

func unknown(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrUnknown, fmt.Sprintf(format, args...))
}

// Rowids of the blocks in _data: the averages, the structure, and the leaves of a
// segment (its number above 37 bits that hold the leaf's). Tombstones lie beyond
// the last segment number.
const (
	averagesRow  = 1
	structureRow = 10
	segmentShift = 37
	tombstoneSeg = 1 << 16
)

func leafRow(segment, leaf int) int64 { return int64(segment)<<segmentShift + int64(leaf) }

func leafNumber(row int64) int { return int(row & (1<<31 - 1)) }

// maxSegments is what FTS5 itself allows.
const maxSegments = 2000

// segment is one sorted run of terms.
type segment struct {
	id          int
	first, last int // leaves
	tombstones  int // blocks that hold the rows deleted from it
	deleted     map[int64]bool
}

// structureV2 marks the structure of a table that keeps tombstones.
var structureV2 = []byte{0xFF, 0x00, 0x00, 0x01}

// readStructure lists the segments, oldest first: rows come in with growing ids,
// so their lists then mostly follow one another.
func readStructure(block []byte) ([]*segment, error) {
	if len(block) < 8 {
		return nil, unknown("a structure of %d bytes", len(block))
	}
	r := reader{b: block[4:]}
	v2 := bytes.HasPrefix(r.b, structureV2)
	if v2 {
		r.at = len(structureV2)
	}
	levels, count := r.number(), r.number()
	if r.number(); levels > maxSegments || count > maxSegments {
		return nil, unknown("%d segments in %d levels", count, levels)
	}
	byLevel := make([][]*segment, levels)
	for l := range byLevel {
		r.number() // merging
		n := r.number()
		if n > count || r.bad {
			return nil, unknown("a level of %d segments", n)
		}
		for range n {
			s := &segment{id: r.number(), first: r.number(), last: r.number()}
			if v2 {
				r.number() // origins
				r.number()
				s.tombstones = r.number()
				r.number() // entries
				r.number()
			}
			if s.first > s.last || s.id >= tombstoneSeg {
				return nil, unknown("segment %d has leaves %d to %d", s.id, s.first, s.last)
			}
			byLevel[l] = append(byLevel[l], s)
		}
	}
	if r.bad {
		return nil, unknown("a structure that ends too soon")
	}
	var all []*segment
	for l := len(byLevel) - 1; l >= 0; l-- {
		for _, s := range byLevel[l] {
			if s.first > 0 { // else it is being written or was emptied
				all = append(all, s)
			}
		}
	}
	return all, nil
}

// readTombstones adds the rows of one block of a hash table: four or eight bytes
// of key size, flag and count, then the slots.
func readTombstones(block []byte, into map[int64]bool) error {
	if len(block) < 8 {
		return unknown("tombstones of %d bytes", len(block))
	}
	if block[1] != 0 {
		into[0] = true
	}
	slots := block[8:]
	if block[0] == 4 {
		for ; len(slots) >= 4; slots = slots[4:] {
			if id := binary.BigEndian.Uint32(slots); id != 0 {
				into[int64(id)] = true
			}
		}
		return nil
	}
	for ; len(slots) >= 8; slots = slots[8:] {
		if id := binary.BigEndian.Uint64(slots); id != 0 {
			into[int64(id)] = true
		}
	}
	return nil
}

// reader takes SQLite's numbers off bytes: seven bits a byte, the most significant
// first, a ninth byte whole.
type reader struct {
	b   []byte
	at  int
	bad bool
}

func (r *reader) number() int { return int(r.long()) }

func (r *reader) long() uint64 {
	if r.at < len(r.b) && r.b[r.at] < 0x80 {
		r.at++
		return uint64(r.b[r.at-1])
	}
	var v uint64
	for i := range 9 {
		if r.at >= len(r.b) {
			r.bad = true
			return 0
		}
		c := r.b[r.at]
		r.at++
		if i == 8 {
			return v<<8 | uint64(c)
		}
		if v = v<<7 | uint64(c&0x7F); c < 0x80 {
			break
		}
	}
	return v
}
