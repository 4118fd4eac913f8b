package pdffile

import "fmt"

// xrefStream reads a cross-reference stream (7.5.8) and gives its dictionary,
// which is the trailer.
func (f *File) xrefStream(at int64) (Dict, error) {
	_, o, err := f.objectAt(at, nil)
	if err != nil {
		return nil, err
	}
	s, ok := o.(*Stream)
	if !ok || s.Dict["Type"] != Name("XRef") {
		return nil, fmt.Errorf("%w: no cross-reference at %d", ErrUnsure, at)
	}
	s.plain = true
	data, err := f.Data(s)
	if err != nil {
		return nil, err
	}
	widths, ok := columnWidths(s.Dict)
	size, sized := s.Dict["Size"].(int64)
	index := s.Dict["Index"]
	if index == nil {
		index = Array{int64(0), size}
	}
	ranges, listed := index.(Array)
	if !ok || !sized || !listed || len(ranges)%2 != 0 {
		return nil, fmt.Errorf("%w: cross-reference stream at %d", ErrUnsure, at)
	}
	width := widths[0] + widths[1] + widths[2]
	for ; len(ranges) > 0; ranges = ranges[2:] {
		first, ok1 := ranges[0].(int64)
		count, ok2 := ranges[1].(int64)
		if !ok1 || !ok2 || first < 0 || first > maxNumber || count < 0 || count > int64(len(data)/width) {
			return nil, fmt.Errorf("%w: cross-reference stream at %d", ErrUnsure, at)
		}
		for n := range int(count) {
			if err := f.streamEntry(int(first)+n, data[:width], widths); err != nil {
				return nil, err
			}
			data = data[width:]
		}
	}
	return s.Dict, nil
}

func columnWidths(d Dict) (w [3]int, ok bool) {
	a, _ := d["W"].(Array)
	if len(a) != 3 {
		return w, false
	}
	for i := range w {
		n, whole := a[i].(int64)
		if !whole || n < 0 || n > 7 {
			return w, false
		}
		w[i] = int(n)
	}
	return w, w[1] > 0
}

func (f *File) streamEntry(number int, b []byte, widths [3]int) error {
	field := func(i int) (n int64) {
		for _, c := range b[:widths[i]] {
			n = n<<8 | int64(c)
		}
		b = b[widths[i]:]
		return n
	}
	kind := int64(1) // where the column is left out
	if k := field(0); widths[0] > 0 {
		kind = k
	}
	second, third := field(1), field(2)
	e := entry{kind: free}
	switch kind {
	case 0:
	case 1:
		if third > 65535 {
			return fmt.Errorf("%w: generation %d", ErrUnsure, third)
		}
		if second > 0 {
			e = entry{second, int32(third), plainly}
		}
	case 2:
		if second > maxNumber || third > maxNumber {
			return fmt.Errorf("%w: object stream %d", ErrUnsure, second)
		}
		e = entry{second, int32(third), streamed}
	default:
		return fmt.Errorf("%w: cross-reference entry of kind %d", ErrUnsure, kind)
	}
	return f.xref.set(number, e)
}
