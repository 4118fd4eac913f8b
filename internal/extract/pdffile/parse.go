package pdffile

// Limits of one object. The longest real ones are the pages of a book in one
// array, some 10,000.
const (
	maxDepth = 50
	maxItems = 1 << 20
)

// parser makes objects of tokens.
type parser struct {
	s       *Scanner
	names   map[string]Name               // seen before, so that each is kept once
	decrypt func(b []byte) ([]byte, bool) // of strings; nil for none
	left    int                           // items that this object may still have
}

// Object reads a whole object whose first token was the last one given, such as
// the dictionary of an operator BDC. References (n g R) are joined in it only
// where they stand in arrays and dictionaries. nil, false where it is none.
func (s *Scanner) Object(first Token) (Object, bool) {
	p := parser{s: s, left: maxItems}
	return p.object(first, 0)
}

func (p *parser) object(t Token, depth int) (Object, bool) {
	if p.left--; p.left < 0 || depth > maxDepth {
		return nil, false
	}
	switch t.Kind {
	case Number:
		if t.Whole {
			return int64(t.Num), true
		}
		return t.Num, true
	case Text:
		if p.decrypt == nil {
			return String(t.Bytes), true
		}
		b, ok := p.decrypt(t.Bytes)
		return String(b), ok
	case NameToken:
		return p.name(t.Bytes), true
	case ArrayOpen:
		return p.array(depth)
	case DictOpen:
		return p.dict(depth)
	case Operator:
		switch string(t.Bytes) {
		case "true":
			return true, true
		case "false":
			return false, true
		case "null":
			return nil, true
		}
	}
	return nil, false
}

// maxNames are kept once each; more are not names of PDF's own.
const maxNames = 1 << 13

func (p *parser) name(b []byte) Name {
	if n, ok := p.names[string(b)]; ok {
		return n
	}
	n := Name(b)
	if p.names != nil && len(p.names) < maxNames {
		p.names[string(n)] = n
	}
	return n
}

func (p *parser) array(depth int) (Object, bool) {
	a := Array{}
	for {
		t := p.s.Next()
		if t.Kind == ArrayClose {
			return a, true
		}
		if t.Kind == Operator && len(t.Bytes) == 1 && t.Bytes[0] == 'R' {
			if len(a) < 2 {
				return nil, false
			}
			r, ok := ref(a[len(a)-2], a[len(a)-1])
			if !ok {
				return nil, false
			}
			a[len(a)-2] = r
			a = a[:len(a)-1]
			continue
		}
		o, ok := p.object(t, depth+1)
		if !ok {
			return nil, false
		}
		a = append(a, o)
	}
}

func ref(number, generation Object) (Ref, bool) {
	n, ok1 := number.(int64)
	g, ok2 := generation.(int64)
	if !ok1 || !ok2 || n < 0 || g < 0 || n > maxNumber || g > 65535 {
		return Ref{}, false
	}
	return Ref{int(n), int(g)}, true
}

func (p *parser) dict(depth int) (Object, bool) {
	d := Dict{}
	for {
		t := p.s.Next()
		if t.Kind == DictClose {
			return d, p.signature(d)
		}
		if t.Kind != NameToken {
			return nil, false
		}
		key := p.name(t.Bytes)
		value := p.s.Next()
		if key == "Contents" && value.Kind == Text {
			d[key] = String(value.Bytes) // see signature
			continue
		}
		o, ok := p.object(value, depth+1)
		if !ok {
			return nil, false
		}
		if n, whole := o.(int64); whole && n >= 0 {
			o = p.reference(n)
		}
		if o == nil || key == "" { // an entry of null is none (7.3.7)
			delete(d, key)
			continue
		}
		d[key] = o
	}
}

// signature decrypts a dictionary's Contents, unless it is a signature's, which
// is not encrypted (7.6.2).
func (p *parser) signature(d Dict) bool {
	s, ok := d["Contents"].(String)
	if !ok || p.decrypt == nil || d["ByteRange"] != nil {
		return true
	}
	b, ok := p.decrypt([]byte(s))
	d["Contents"] = String(b)
	return ok
}

// reference looks whether a number is the first of a reference.
func (p *parser) reference(n int64) Object {
	pos := p.s.pos
	g := p.s.Next()
	if g.Kind == Number && g.Whole {
		if t := p.s.Next(); t.Kind == Operator && len(t.Bytes) == 1 && t.Bytes[0] == 'R' {
			if r, ok := ref(n, int64(g.Num)); ok {
				return r
			}
		}
	}
	p.s.pos = pos
	p.s.spent, p.s.image = false, false
	return n
}
