package pdfpage

import (
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
)

// interpreter runs a page's content (ISO 32000-2, annex A) for the sake of its
// text alone.
type interpreter struct {
	file  *pdffile.File
	fonts *fonts
	runs  []run
	// glyphs of all runs.
	glyphs []glyph

	content int // bytes run so far
	forms   int // shown so far
	read    int // bytes of them
	drawn   map[pdffile.Ref]*external
	marks   marks
}

// frame is one content stream on its way: the page's, or a form's.
type frame struct {
	*interpreter
	scanner   pdffile.Scanner
	resources pdffile.Dict
	state     state
	saved     []state
	operands  []pdffile.Token
	depth     int
	fontOf    map[pdffile.Name]*pdffont.Font
}

// external is a form, which the operator Do shows.
type external struct {
	data  []byte
	place matrix
	own   pdffile.Dict // resources; nil: of those who show it
}

// run runs a content stream. own are its resources.
func (p *interpreter) run(content []byte, own pdffile.Dict, ctm matrix, depth int) error {
	if p.content += len(content); p.content > maxContent {
		return unsure("much content")
	}
	f := &frame{interpreter: p, resources: own, state: begin(ctm), depth: depth}
	marked := len(p.marks.open)
	f.scanner.Reset(content)
	for {
		t := f.scanner.Next()
		switch t.Kind {
		case pdffile.End:
			if len(p.marks.open) > marked { // what was not closed
				p.marks.open = p.marks.open[:marked]
			}
			return nil
		case pdffile.Bad:
			return unsure("broken content")
		case pdffile.InlineImage:
		case pdffile.Operator:
			if err := f.operator(t.Bytes); err != nil {
				return err
			}
			f.operands = f.operands[:0]
		default:
			if len(f.operands) >= maxOperands {
				return unsure("many operands")
			}
			f.operands = append(f.operands, t)
		}
	}
}

// operator does one operator; those that no text depends on are passed over.
func (f *frame) operator(name []byte) error {
	s := &f.state
	switch string(name) {
	case "q":
		if len(f.saved) >= maxSaved {
			return unsure("many states saved")
		}
		f.saved = append(f.saved, *s)
	case "Q":
		if n := len(f.saved); n > 0 {
			*s = f.saved[n-1]
			f.saved = f.saved[:n-1]
		}
	case "cm":
		m, ok := f.matrix()
		if !ok {
			return unsure("cm without a matrix")
		}
		s.ctm = m.times(s.ctm)
	case "Do":
		return f.show()
	case "gs":
		return f.graphicsState()
	case "BDC", "BMC":
		return f.mark()
	case "EMC":
		f.marks.end()
	default:
		return f.textOperator(name)
	}
	return nil
}

// textOperator does the operators of ISO 32000-2, 9.3 and 9.4.
func (f *frame) textOperator(name []byte) error {
	s := &f.state
	switch string(name) {
	case "BT":
		s.setText(identity())
	case "Tm":
		m, ok := f.matrix()
		if !ok {
			return unsure("Tm without a matrix")
		}
		s.setText(m)
	case "Td", "TD":
		if !f.has(2) {
			return unsure("Td without an offset")
		}
		if name[1] == 'D' {
			s.leading = -f.number(0)
		}
		s.newLine(f.number(1), f.number(0))
	case "T*":
		s.newLine(0, -s.leading)
	case "Tf":
		return f.setFont()
	case "Tc", "Tw", "Tz", "TL", "Ts":
		return f.setText(name[1])
	case "Tj":
		return f.showText()
	case "TJ":
		return f.showArray()
	case "'":
		s.newLine(0, -s.leading)
		return f.showText()
	case "\"":
		if len(f.operands) >= 3 && f.operands[len(f.operands)-3].Kind == pdffile.Number {
			s.wordSpace, s.charSpace = f.number(2), f.number(1)
		}
		s.newLine(0, -s.leading)
		return f.showText()
	}
	return nil
}

func (f *frame) setText(which byte) error {
	if !f.has(1) {
		return unsure("a text operator without its number")
	}
	s, v := &f.state, f.number(0)
	switch which {
	case 'c':
		s.charSpace = v
	case 'w':
		s.wordSpace = v
	case 'z':
		s.stretch = v / 100
	case 'L':
		s.leading = v
	case 's':
		s.rise = v
	}
	return nil
}

// has: the last n operands are numbers.
func (f *frame) has(n int) bool {
	k := len(f.operands) - n
	if k < 0 {
		return false
	}
	for _, t := range f.operands[k:] {
		if t.Kind != pdffile.Number {
			return false
		}
	}
	return true
}

// number is the operand that n others follow.
func (f *frame) number(n int) float64 { return f.operands[len(f.operands)-1-n].Num }

func (f *frame) matrix() (matrix, bool) {
	if !f.has(6) {
		return matrix{}, false
	}
	return matrix{f.number(5), f.number(4), f.number(3), f.number(2), f.number(1), f.number(0)}, true
}

// name is the last operand, if it is a name.
func (f *frame) name() (pdffile.Name, bool) {
	n := len(f.operands)
	if n == 0 || f.operands[n-1].Kind != pdffile.NameToken {
		return "", false
	}
	return pdffile.Name(f.operands[n-1].Bytes), true
}
