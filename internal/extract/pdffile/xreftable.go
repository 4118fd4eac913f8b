package pdffile

import (
	"fmt"
	"strconv"
)

// lineLength of an entry of a table, its line end included.
const lineLength = 20

func (f *File) xrefTable(at int64) (Dict, error) {
	at += int64(len("xref"))
	for {
		var s Scanner
		head, err := f.src.at(at, 64)
		if err != nil {
			return nil, err
		}
		s.Reset(head)
		t := s.Next()
		if t.Kind == Operator && string(t.Bytes) == "trailer" {
			return f.trailer(at + int64(s.Position()))
		}
		count := s.Next()
		if t.Kind != Number || count.Kind != Number || !t.Whole || !count.Whole || t.Num < 0 || count.Num < 0 ||
			t.Num+count.Num > maxNumber+1 || !s.skipBlanks() {
			return nil, fmt.Errorf("%w: cross-reference table at %d", ErrUnsure, at)
		}
		at += int64(s.Position())
		if err := f.subsection(at, int(t.Num), int(count.Num)); err != nil {
			return nil, err
		}
		at += int64(count.Num) * lineLength
	}
}

// subsection reads the lines of a table. They are of one length, which is what
// readers go by.
func (f *File) subsection(at int64, first, count int) error {
	const step = window / lineLength
	for done := 0; done < count; {
		n := min(count-done, step)
		lines, err := f.src.at(at+int64(done)*lineLength, n*lineLength)
		if err != nil {
			return err
		}
		if len(lines) < n*lineLength {
			return fmt.Errorf("%w: cross-reference table breaks off", ErrUnsure)
		}
		for i := range n {
			e, ok := tableEntry(lines[i*lineLength:][:lineLength])
			if !ok {
				return fmt.Errorf("%w: entry %d of the cross-reference table", ErrUnsure, first+done+i)
			}
			if err := f.xref.set(first+done+i, e); err != nil {
				return err
			}
		}
		done += n
	}
	return nil
}

// tableEntry reads "oooooooooo ggggg n" and two bytes of line end.
func tableEntry(line []byte) (entry, bool) {
	offset, err1 := strconv.ParseUint(string(line[:10]), 10, 63)
	gen, err2 := strconv.ParseUint(string(line[11:16]), 10, 31)
	if err1 != nil || err2 != nil || line[10] != ' ' || line[16] != ' ' ||
		classes[line[18]]&blank == 0 || classes[line[19]]&blank == 0 {
		return entry{}, false
	}
	switch {
	case line[17] == 'f', line[17] == 'n' && offset == 0: // no object lies in the header
		return entry{kind: free}, true
	case line[17] == 'n':
		return entry{kind: plainly, offset: int64(offset), gen: int32(gen)}, true
	}
	return entry{}, false
}

func (f *File) trailer(at int64) (Dict, error) {
	var d Dict
	err := f.parseAt(at, func(p *parser) bool {
		o, ok := p.object(p.s.Next(), 0)
		d, _ = o.(Dict)
		return ok && d != nil
	})
	return d, err
}
