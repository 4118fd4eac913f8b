package postings

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
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

// leaves reads the leaves of a segment, in a row while they are asked for so.
type leaves struct {
	x       *Index
	segment *segment
	rows    *sql.Rows
	next    int // what rows gives next
	until   int // what it gives last
	now     leaf
}

func (ls *leaves) close() {
	if ls.rows != nil {
		ls.rows.Close()
		ls.rows = nil
	}
}

// get gives a leaf, which is good until the next one is asked for. To says up to
// which leaf they will be wanted in a row.
func (ls *leaves) get(ctx context.Context, number, to int) (*leaf, error) {
	if number < ls.segment.first || number > ls.segment.last {
		return nil, unknown("leaf %d of segment %d", number, ls.segment.id)
	}
	if ls.rows == nil || ls.next != number || number > ls.until {
		ls.close()
		rows, err := ls.x.leaf.QueryContext(ctx, leafRow(ls.segment.id, number), leafRow(ls.segment.id, max(to, number)))
		if err != nil {
			return nil, fmt.Errorf("read leaf %d: %w", number, err)
		}
		ls.rows, ls.next, ls.until = rows, number, max(to, number)
	}
	if !ls.rows.Next() {
		if err := ls.rows.Err(); err != nil {
			return nil, fmt.Errorf("read leaf %d: %w", number, err)
		}
		return nil, unknown("leaf %d of segment %d is missing", number, ls.segment.id)
	}
	var id int64
	var block sql.RawBytes
	if err := ls.rows.Scan(&id, &block); err != nil {
		return nil, fmt.Errorf("read leaf %d: %w", number, err)
	}
	if id != leafRow(ls.segment.id, number) {
		return nil, unknown("leaf %d of segment %d is missing", number, ls.segment.id)
	}
	ls.x.Read++
	ls.next++
	return &ls.now, ls.now.parse(number, block)
}
