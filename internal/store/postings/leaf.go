package postings

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"strconv"
)

// leaf is one block of a segment: a header that says where the first row id stands
// that continues a list, and where the content ends; the content; and the places
// of the terms that begin on it.
type leaf struct {
	number   int
	b        []byte
	firstRow int // offset; 0: none
	end      int // of the content
	terms    []int
}

// noEnd stands for the end of a list that goes on beyond its leaf.
const noEnd = 1 << 30

func (l *leaf) parse(number int, block []byte) error {
	if len(block) < 4 {
		return unknown("a leaf of %d bytes", len(block))
	}
	*l = leaf{number: number, b: block, firstRow: int(binary.BigEndian.Uint16(block)),
		end: int(binary.BigEndian.Uint16(block[2:])), terms: l.terms[:0]}
	if l.end < 4 || l.end > len(block) || l.firstRow > l.end {
		return unknown("a leaf whose content ends at %d of %d", l.end, len(block))
	}
	r := reader{b: block, at: l.end}
	for at := 0; r.at < len(block); {
		at += r.number()
		if r.bad || at < 4 || at >= l.end {
			return unknown("a term at %d of %d", at, l.end)
		}
		l.terms = append(l.terms, at)
	}
	return nil
}

// firstTerm is where the list that a leaf continues ends on it.
func (l *leaf) firstTerm() int {
	if len(l.terms) > 0 {
		return l.terms[0]
	}
	return noEnd
}

// eachTerm calls f with the terms that begin on the leaf and where the lists of
// each start and end on it, until f says no.
func (l *leaf) eachTerm(f func(term []byte, from, to int) bool) error {
	var term []byte
	for i, at := range l.terms {
		r := reader{b: l.b[:l.end], at: at}
		keep := 0
		if i > 0 {
			keep = r.number()
		}
		n := r.number()
		if r.bad || keep > len(term) || n < 1 || n > l.end-r.at {
			return unknown("a term that ends outside its leaf")
		}
		term = append(term[:keep], l.b[r.at:r.at+n]...)
		to := noEnd
		if i+1 < len(l.terms) {
			to = l.terms[i+1]
		}
		if !f(term, r.at+n, to) {
			return nil
		}
	}
	return nil
}

// seek gives where the list of a term starts and ends on the leaf.
func (l *leaf) seek(term []byte) (from, to int, found bool, err error) {
	err = l.eachTerm(func(t []byte, f, u int) bool {
		c := bytes.Compare(t, term)
		if c == 0 {
			from, to, found = f, u, true
		}
		return c < 0
	})
	return from, to, found, err
}

// stream reads leaves in the order in which they were asked for, with one question
// for all of them.
type stream struct {
	x    *Index
	ids  []int64 // still to come
	rows *sql.Rows
}

func (s *stream) close() {
	if s.rows != nil {
		s.rows.Close()
		s.rows = nil
	}
}

// next reads the next leaf, which is good until the one after it is read.
func (s *stream) next(ctx context.Context, into *leaf) error {
	id := s.ids[0]
	if s.rows == nil {
		var err error
		if last := s.ids[len(s.ids)-1]; last-id == int64(len(s.ids)-1) {
			s.rows, err = s.x.tx.QueryContext(ctx, s.x.ask.run, id, last)
		} else {
			s.rows, err = s.x.tx.QueryContext(ctx, s.x.ask.some, numbers(s.ids))
		}
		if err != nil {
			return fmt.Errorf("read leaf %d: %w", leafNumber(id), err)
		}
	}
	if !s.rows.Next() {
		if err := s.rows.Err(); err != nil {
			return fmt.Errorf("read leaf %d: %w", leafNumber(id), err)
		}
		return unknown("leaf %d of segment %d is missing", leafNumber(id), id>>segmentShift)
	}
	var got int64
	var block sql.RawBytes
	if err := s.rows.Scan(&got, &block); err != nil {
		return fmt.Errorf("read leaf %d: %w", leafNumber(id), err)
	}
	if got != id {
		return unknown("leaf %d of segment %d is missing", leafNumber(id), id>>segmentShift)
	}
	s.x.Read++
	s.ids = s.ids[1:]
	return into.parse(leafNumber(id), block)
}

// single reads a leaf out of turn.
func (x *Index) single(ctx context.Context, s *segment, number int, into *leaf) error {
	one := stream{x: x, ids: []int64{leafRow(s.id, number)}}
	defer one.close()
	if err := one.next(ctx, into); err != nil {
		return err
	}
	into.b = bytes.Clone(into.b) // else lent until the stream is closed
	return nil
}

// numbers writes a JSON list.
func numbers(list []int64) string {
	b := append(make([]byte, 0, 16*len(list)+2), '[')
	for i, n := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, n, 10)
	}
	return string(append(b, ']'))
}
