package pdffile

import "fmt"

// objectStream holds objects, compressed together (7.5.7).
type objectStream struct {
	data    []byte // of the objects
	numbers []int
	offsets []int
}

// fromStream gives an object that lies in a stream.
func (f *File) fromStream(number, stream, index int) (o Object, size int, err error) {
	s, err := f.objectStream(stream)
	if err != nil {
		return nil, 0, err
	}
	if index >= len(s.numbers) || s.numbers[index] != number {
		return nil, 0, fmt.Errorf("%w: object %d is not in stream %d", ErrUnsure, number, stream)
	}
	f.scanner.Reset(s.data[s.offsets[index]:])
	p := parser{s: &f.scanner, names: f.names, left: maxItems}
	o, ok := p.object(f.scanner.Next(), 0)
	if !ok {
		return nil, 0, fmt.Errorf("%w: object %d in stream %d", ErrUnsure, number, stream)
	}
	return o, f.scanner.pos, nil
}

func (f *File) objectStream(number int) (*objectStream, error) {
	if s, ok := f.streams.get(number); ok {
		return s, nil
	}
	bad := fmt.Errorf("%w: object stream %d", ErrUnsure, number)
	if number >= len(f.xref.entries) || f.xref.entries[number].kind != plainly {
		return nil, bad
	}
	o, err := f.load(Ref{number, int(f.xref.entries[number].gen)})
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok || stream.Dict["Type"] != Name("ObjStm") {
		return nil, bad
	}
	data, err := f.Data(stream)
	if err != nil {
		return nil, err
	}
	count, ok1 := stream.Dict["N"].(int64)
	first, ok2 := stream.Dict["First"].(int64)
	if !ok1 || !ok2 || count < 0 || first < 0 || first > int64(len(data)) || count > first {
		return nil, bad
	}
	s := &objectStream{data: data[first:], numbers: make([]int, count), offsets: make([]int, count)}
	var sc Scanner
	sc.Reset(data[:first])
	for i := range s.numbers {
		n, at := sc.Next(), sc.Next()
		if n.Kind != Number || at.Kind != Number || !n.Whole || !at.Whole || at.Num < 0 || at.Num >= float64(len(s.data)) {
			return nil, bad
		}
		s.numbers[i], s.offsets[i] = int(n.Num), int(at.Num)
	}
	f.streams.put(number, s, len(data)+16*int(count))
	return s, nil
}
