package pdffile

import "fmt"

// maxNested: an object needs another to be read (its stream's length, the
// stream it lies in) at most so deep.
const maxNested = 8

// broken stands in the cache for an object that cannot be read.
type broken struct{ err error }

// Resolve follows references to what is no reference any more; nil where there
// is none (see Doubt). Anything else is given back as it is.
func (f *File) Resolve(o Object) Object {
	for range maxNested {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		var err error
		if o, err = f.load(r); err != nil {
			f.doubts(err)
			return nil
		}
	}
	f.doubts(fmt.Errorf("%w: references in a circle", ErrUnsure))
	return nil
}

func (f *File) doubts(err error) {
	if f.doubt == nil {
		f.doubt = err
	}
}

// load gives an object from the cache or the file; nil where there is none.
func (f *File) load(r Ref) (Object, error) {
	if r.Number < 0 || r.Number >= len(f.xref.entries) {
		return nil, nil
	}
	e := f.xref.entries[r.Number]
	if e.kind == absent || e.kind == free {
		return nil, nil
	}
	if e.kind == freed {
		return nil, fmt.Errorf("%w: object %d was deleted", ErrUnsure, r.Number)
	}
	if (e.kind == plainly && int(e.gen) != r.Generation) || (e.kind == streamed && r.Generation != 0) {
		return nil, fmt.Errorf("%w: object %d has another generation", ErrUnsure, r.Number)
	}
	if o, ok := f.objects.get(r.Number); ok {
		if b, is := o.(broken); is {
			return nil, b.err
		}
		return o, nil
	}
	if f.nested >= maxNested {
		return nil, fmt.Errorf("%w: object %d needs itself", ErrUnsure, r.Number)
	}
	f.nested++
	o, size, err := f.read(r.Number, e)
	f.nested--
	if err != nil {
		if f.nested == 0 { // deeper it may be for want of depth
			f.objects.put(r.Number, broken{err}, 64)
		}
		return nil, err
	}
	f.objects.put(r.Number, o, size)
	return o, nil
}

func (f *File) read(number int, e entry) (o Object, size int, err error) {
	if e.kind == streamed {
		return f.fromStream(number, int(e.offset), int(e.gen))
	}
	if size, o, err = f.objectAt(e.offset, &Ref{number, int(e.gen)}); err != nil {
		err = fmt.Errorf("%w: %w", ErrMissing, err)
	}
	return o, size, err
}

// objectAt reads the object at an offset, of the number and generation wanted
// if any, and tells how long it is without its stream's data.
func (f *File) objectAt(at int64, want *Ref) (size int, o Object, err error) {
	err = f.parseAt(at, func(p *parser) bool {
		number, generation := p.s.Next(), p.s.Next()
		if word := p.s.Next(); number.Kind != Number || !number.Whole || generation.Kind != Number || !generation.Whole ||
			word.Kind != Operator || string(word.Bytes) != "obj" {
			return false
		}
		id, ok := ref(int64(number.Num), int64(generation.Num))
		if !ok || (want != nil && *want != id) {
			return false
		}
		if want != nil && f.crypt != nil && f.crypt.of(id.Number) {
			p.decrypt = func(b []byte) ([]byte, bool) { return f.crypt.text(b, id) }
		}
		if o, ok = p.object(p.s.Next(), 0); !ok {
			return false
		}
		end := p.s.Next()
		if end.Kind != Operator {
			return false
		}
		size = p.s.pos
		if string(end.Bytes) == "endobj" {
			return true
		}
		d, isDict := o.(Dict)
		if string(end.Bytes) != "stream" || !isDict || !p.lineEnd() {
			return false
		}
		o = &Stream{Dict: d, id: id, offset: at + int64(p.s.pos)}
		return true
	})
	if err != nil {
		return 0, nil, err
	}
	if s, ok := o.(*Stream); ok {
		err = f.measure(s)
	}
	return size, o, err
}

// lineEnd takes the end of the line with the word stream.
func (p *parser) lineEnd() bool {
	data, i := p.s.data, p.s.pos
	for i < len(data) && (data[i] == ' ' || data[i] == '\t') {
		i++
	}
	start := i
	if i < len(data) && data[i] == '\r' {
		i++
	}
	if i < len(data) && data[i] == '\n' {
		i++
	}
	p.s.pos = i
	return i > start
}

// parseAt lets parse read what lies at an offset. Where it comes to the end of
// what is held of the file, it is called again with more.
func (f *File) parseAt(at int64, parse func(p *parser) bool) error {
	for want := 4 << 10; ; want *= 8 {
		data, err := f.src.at(at, want)
		if err != nil {
			return err
		}
		f.scanner.Reset(data)
		p := parser{s: &f.scanner, names: f.names, left: maxItems}
		ok := parse(&p)
		whole := at+int64(len(data)) >= f.src.size
		// Not at the very end: the last word might go on.
		if near := f.scanner.pos+16 >= len(data); whole || !near {
			if ok {
				return nil
			}
			return fmt.Errorf("%w: what lies at %d", ErrUnsure, at)
		}
		if want >= maxObject {
			return fmt.Errorf("%w: an object too long at %d", ErrUnsure, at)
		}
	}
}
