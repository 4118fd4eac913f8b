package pdffile

import (
	"bytes"
	"fmt"
)

// Limits of the cross-reference.
const (
	maxNumber   = 4 << 20 // of objects; PDFium's own
	maxSections = 1024    // a file saved so many times, each behind the last
	// sparse: so many more numbers than entries may a file have.
	sparse = 64 << 10
)

// entry says where an object lies.
type entry struct {
	offset int64 // or the number of the stream that holds it
	gen    int32 // or its index there
	kind   entryKind
}

type entryKind uint8

const (
	absent entryKind = iota
	free
	freed    // by a later section: some readers find it all the same
	plainly  // at an offset
	streamed // in an object stream
)

// crossReference is read from the newest section to the oldest: what is known
// already stays.
type crossReference struct {
	entries []entry
	count   int // of entries read
	trailer Dict
	seen    map[int64]bool
	cleared []int // numbers that the section being read says are free
}

func (x *crossReference) set(number int, e entry) error {
	if number < 0 || number > maxNumber {
		return fmt.Errorf("%w: object number %d", ErrUnsure, number)
	}
	x.count++
	if number >= len(x.entries) {
		if number > 4*x.count+sparse {
			return fmt.Errorf("%w: object number %d among %d", ErrUnsure, number, x.count)
		}
		for cap(x.entries) <= number {
			x.entries = append(x.entries[:cap(x.entries)], entry{})
		}
		x.entries = x.entries[:number+1]
	}
	switch known := &x.entries[number]; {
	case known.kind == absent:
		*known = e
		if e.kind == free {
			x.cleared = append(x.cleared, number)
		}
	case known.kind == free && e.kind != free:
		known.kind = freed
	}
	return nil
}

// merge adds what an older trailer has and no newer one does, as PDFium does.
func (x *crossReference) merge(older Dict) {
	if x.trailer == nil {
		x.trailer = Dict{}
	}
	for k, v := range older {
		if _, ok := x.trailer[k]; !ok {
			x.trailer[k] = v
		}
	}
}

// readXref reads all sections.
func (f *File) readXref() error {
	at, err := f.startXref()
	if err != nil {
		return err
	}
	f.xref = crossReference{seen: map[int64]bool{}}
	for {
		if f.xref.seen[at] || len(f.xref.seen) >= maxSections {
			return fmt.Errorf("%w: cross-reference in a circle", ErrUnsure)
		}
		f.xref.seen[at] = true
		f.xref.cleared = f.xref.cleared[:0]
		trailer, err := f.section(at)
		if err != nil {
			return err
		}
		if also, ok := trailer["XRefStm"]; ok {
			if err := f.hybrid(also); err != nil {
				return err
			}
		}
		f.xref.merge(trailer)
		prev, ok := trailer["Prev"]
		if !ok {
			return nil
		}
		if at, ok = offset(prev); !ok {
			return fmt.Errorf("%w: /Prev is no offset", ErrUnsure)
		}
	}
}

// hybrid reads the stream beside a table, which holds what the table says is
// free (7.5.8.4).
func (f *File) hybrid(o Object) error {
	at, ok := offset(o)
	if !ok || f.xref.seen[at] {
		return fmt.Errorf("%w: /XRefStm is no offset", ErrUnsure)
	}
	f.xref.seen[at] = true
	hidden := f.xref.cleared
	f.xref.cleared = nil
	for _, n := range hidden {
		f.xref.entries[n].kind = absent
	}
	_, err := f.xrefStream(at)
	for _, n := range hidden {
		if f.xref.entries[n].kind == absent {
			f.xref.entries[n].kind = free
		}
	}
	return err
}

func offset(o Object) (int64, bool) {
	n, ok := o.(int64)
	return n, ok && n > 0
}

// maxTail is how far from the end startxref is looked for, as PDFium does.
const maxTail = 4096

// startXref finds the last cross-reference.
func (f *File) startXref() (int64, error) {
	n := min(f.src.size, maxTail)
	tail, err := f.src.at(f.src.size-n, int(n))
	if err != nil {
		return 0, err
	}
	at := bytes.LastIndex(tail, []byte("startxref"))
	if at < 0 {
		return 0, fmt.Errorf("%w: no startxref", ErrUnsure)
	}
	s := Scanner{file: true}
	s.Reset(tail[at+len("startxref"):])
	t := s.Next()
	if t.Kind != Number || !t.Whole || t.Num <= 0 || t.Num >= float64(f.src.size) {
		return 0, fmt.Errorf("%w: startxref %v", ErrUnsure, t.Num)
	}
	return int64(t.Num), nil
}

// section reads a table or a stream, whichever lies there.
func (f *File) section(at int64) (Dict, error) {
	head, err := f.src.at(at, 16)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(head, []byte("xref")) {
		return f.xrefTable(at)
	}
	return f.xrefStream(at)
}
