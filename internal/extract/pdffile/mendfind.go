package pdffile

import (
	"bytes"
	"fmt"
)

// scanned is how much of the file is looked through at once, and overlap what
// two of these have in common: a number, a generation and the word.
const (
	scanned = 1 << 20
	overlap = 64
)

// findObjects finds the objects outside of streams by the word that each begins
// with; of two with one number the last is meant.
func (m *mending) findObjects() error {
	f := m.file
	type found struct {
		id Ref
		at int64
	}
	var objects []found
	for from := int64(0); from < f.src.size; from += scanned - overlap {
		data, err := f.src.at(from, scanned)
		if err != nil {
			return err
		}
		data = data[:min(len(data), scanned)]
		for i := 0; ; {
			k := bytes.Index(data[i:], []byte("obj"))
			if k < 0 {
				break
			}
			i += k + len("obj")
			id, start, ok := objectStart(data, i-len("obj"))
			if ok && len(objects) < maxNumber {
				objects = append(objects, found{id, from + int64(start)})
			}
		}
		for i := 0; ; {
			k := bytes.Index(data[i:], []byte("trailer"))
			if k < 0 {
				break
			}
			i += k + len("trailer")
			m.trailers = append(m.trailers, from+int64(i))
		}
	}
	most := min(4*len(objects)+sparse, maxNumber) // as of any file
	last := map[int]int{}
	for i, o := range objects {
		if o.id.Number <= most {
			last[o.id.Number] = i
		}
	}
	for i, o := range objects {
		if k, ok := last[o.id.Number]; !ok || k != i {
			continue
		}
		for o.id.Number >= len(f.xref.entries) {
			f.xref.entries = append(f.xref.entries, entry{})
		}
		f.xref.entries[o.id.Number] = entry{o.at, int32(o.id.Generation), plainly}
		m.at[o.id.Number] = o.at
		m.inFile = append(m.inFile, o.id.Number)
	}
	if len(m.inFile) == 0 {
		return fmt.Errorf("%w: no object", ErrUnsure)
	}
	// Objects within streams have numbers of their own.
	f.xref.entries = append(f.xref.entries, make([]entry, max(most+1-len(f.xref.entries), 0))...)
	return nil
}

// objectStart reads backwards from the word obj: its generation and number.
func objectStart(data []byte, word int) (id Ref, start int, ok bool) {
	if end := word + len("obj"); end < len(data) && classes[data[end]]&(regular|numeric) != 0 && data[end] != '-' {
		return id, 0, false // a longer word
	}
	generation, at, ok1 := numberBefore(data, word)
	number, at, ok2 := numberBefore(data, at)
	if !ok1 || !ok2 || at > 0 && classes[data[at-1]]&(regular|numeric) != 0 {
		return id, 0, false
	}
	id, ok = ref(number, generation)
	return id, at, ok
}

// numberBefore reads the digits before a place, with blanks between.
func numberBefore(data []byte, end int) (number int64, start int, ok bool) {
	i := end
	for i > 0 && end-i < 16 && classes[data[i-1]]&blank != 0 {
		i--
	}
	if i == end {
		return 0, 0, false
	}
	last := i
	for i > 0 && last-i < 10 && data[i-1] >= '0' && data[i-1] <= '9' {
		i--
	}
	for _, c := range data[i:last] {
		number = number*10 + int64(c-'0')
	}
	return number, i, i < last
}
