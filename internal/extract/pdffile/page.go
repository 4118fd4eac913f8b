package pdffile

import "fmt"

// Page is a page with what it inherits.
type Page struct {
	Dict      Dict
	Resources Dict
	// Boxes: left, bottom, right, top in points, before rotation. CropBox is
	// what is shown: never larger than MediaBox, and that where the file has none.
	MediaBox, CropBox [4]float64
	Rotate            int // clockwise: 0, 90, 180 or 270
	UserUnit          float64
	file              *File
}

// letter is the box of a page that has none, as PDFium takes it.
var letter = [4]float64{0, 0, 612, 792}

// Page gives a page, from 0.
func (f *File) Page(n int) (*Page, error) {
	if n < 0 || n >= len(f.pages) {
		return nil, fmt.Errorf("%w: page %d of %d", ErrUnsure, n+1, len(f.pages))
	}
	before := f.Doubt()
	p, err := f.page(n)
	if doubt := f.Doubt(); err == nil && doubt != nil {
		err = doubt
	}
	f.doubt = before
	if err != nil {
		return nil, fmt.Errorf("page %d: %w", n+1, err)
	}
	return p, nil
}

func (f *File) page(n int) (*Page, error) {
	d, ok := f.Resolve(f.pages[n]).(Dict)
	if !ok || (d["Type"] != nil && f.Name(d["Type"]) != "Page") {
		return nil, fmt.Errorf("%w: no page dictionary", ErrUnsure)
	}
	p := &Page{Dict: d, UserUnit: 1, file: f}
	var inherited [4]Object
	if err := f.inherit(d, []Name{"Resources", "MediaBox", "CropBox", "Rotate"}, inherited[:]); err != nil {
		return nil, err
	}
	p.Resources = f.Dict(inherited[0])
	var err error
	if p.MediaBox, err = f.box(inherited[1], letter); err != nil {
		return nil, err
	}
	if p.CropBox, err = f.box(inherited[2], p.MediaBox); err != nil {
		return nil, err
	}
	for i := range 2 {
		p.CropBox[i] = max(p.CropBox[i], p.MediaBox[i])
		p.CropBox[i+2] = min(p.CropBox[i+2], p.MediaBox[i+2])
	}
	if p.CropBox[0] >= p.CropBox[2] || p.CropBox[1] >= p.CropBox[3] {
		return nil, fmt.Errorf("%w: nothing of the page is shown", ErrUnsure)
	}
	if turn, ok := f.Int(inherited[3]); ok {
		p.Rotate = (turn/90%4 + 4) % 4 * 90
	}
	if unit, ok := f.Number(d["UserUnit"]); ok && unit > 0 {
		p.UserUnit = unit
	}
	return p, nil
}

// inherit finds entries in a page or the nodes above it.
func (f *File) inherit(d Dict, keys []Name, values []Object) error {
	for range f.depth + maxDepth {
		missing := false
		for i, key := range keys {
			if values[i] == nil {
				values[i] = f.Resolve(d[key])
			}
			missing = missing || values[i] == nil
		}
		if d = f.Dict(d["Parent"]); d == nil || !missing {
			return nil
		}
	}
	return fmt.Errorf("%w: page nodes in a circle", ErrUnsure)
}

// box reads a rectangle; an empty one counts as none.
func (f *File) box(o Object, otherwise [4]float64) ([4]float64, error) {
	a, ok := o.(Array)
	if !ok {
		if o != nil {
			return otherwise, fmt.Errorf("%w: a box that is no array", ErrUnsure)
		}
		return otherwise, nil
	}
	var b [4]float64
	if len(a) != 4 {
		return otherwise, fmt.Errorf("%w: a box of %d numbers", ErrUnsure, len(a))
	}
	for i := range b {
		if b[i], ok = f.Number(a[i]); !ok {
			return otherwise, fmt.Errorf("%w: a box that is not of numbers", ErrUnsure)
		}
	}
	for i := range 2 {
		if b[i] > b[i+2] {
			b[i], b[i+2] = b[i+2], b[i]
		}
	}
	if b[0] == b[2] || b[1] == b[3] {
		return otherwise, nil
	}
	return b, nil
}

// maxParts of a page's content. Some programs write one for each line.
const maxParts = 1 << 16

// Contents gives the page's content streams joined by a line end, in a slice of
// the caller's own; none is nil.
func (p *Page) Contents() ([]byte, error) {
	f := p.file
	before := f.Doubt()
	all, err := p.contents()
	if doubt := f.Doubt(); err == nil && doubt != nil {
		err = doubt
	}
	f.doubt = before
	if err != nil {
		return nil, fmt.Errorf("content: %w", err)
	}
	return all, nil
}

func (p *Page) contents() ([]byte, error) {
	f := p.file
	switch v := f.Resolve(p.Dict["Contents"]).(type) {
	case nil:
		return nil, nil
	case *Stream:
		return f.Data(v)
	case Array:
		if len(v) > maxParts {
			return nil, fmt.Errorf("%w: %d parts", ErrUnsure, len(v))
		}
		var all []byte
		for _, o := range v {
			s := f.Stream(o)
			if s == nil {
				return nil, fmt.Errorf("%w: a part that is no stream", ErrUnsure)
			}
			b, err := f.decode(s)
			if err != nil {
				return nil, err
			}
			if len(all)+len(b) > maxDecoded {
				return nil, fmt.Errorf("%w: %w", ErrUnsure, errBomb)
			}
			all = append(append(all, b...), '\n')
		}
		return all, nil
	}
	return nil, fmt.Errorf("%w: neither a stream nor an array", ErrUnsure)
}
