package pdffont

import (
	"bytes"

	"naru/internal/extract/pdffile"
)

// program is the font itself, where the file has it. It is read when a code's
// meaning depends on it, which is seldom.
type program struct {
	kind int
	data func() []byte // nil: it cannot be read
}

// Kinds of font programs.
const (
	type1Program = iota
	trueTypeProgram
	cffProgram
)

// programOf finds the font program of a descriptor; nil where there is none.
func programOf(f Objects, descriptor pdffile.Dict) *program {
	for kind, key := range []pdffile.Name{"FontFile", "FontFile2", "FontFile3"} {
		stream, ok := f.Resolve(descriptor[key]).(*pdffile.Stream)
		if !ok {
			continue
		}
		return &program{kind: kind, data: func() []byte {
			data, err := f.Data(stream)
			if err != nil {
				return nil
			}
			return data
		}}
	}
	return nil
}

// substitute tells what a code without a name means in a symbolic font that the
// file does not have. Beyond ASCII the font that PDFium puts in its place decides.
func substitute(code int) (string, bool) {
	if code >= 0x80 {
		return "", false
	}
	return itself(uint32(code))
}

// builtInNames tells what the codes of a symbolic Type 1 font mean by its own
// encoding. Where a glyph's name says nothing, the standard encoding has the word:
// programs that subset fonts number the glyphs and leave the codes as they were.
func (s *simple) builtInNames(p *program) func(int) (string, bool) {
	var own *encoding
	standard := s.names.encodings["standard"]
	return func(code int) (string, bool) {
		if own == nil {
			own = s.readBuiltIn(p)
		}
		if *own == (encoding{}) {
			return "", false
		}
		name := own[code&0xFF]
		if name == "" || name == ".notdef" {
			return itself(uint32(code))
		}
		for _, name := range []string{name, standard[code&0xFF]} {
			if text := s.names.meaning(name); text != "" {
				return said(text)
			}
		}
		return itself(uint32(code))
	}
}

// readBuiltIn reads a font's own encoding; empty where it has none that is told.
func (s *simple) readBuiltIn(p *program) *encoding {
	data := p.data()
	switch {
	case p.kind == cffProgram && !bytes.HasPrefix(data, []byte("OTTO")):
		return readCFF(data, s.names)
	case p.kind == type1Program:
		return readType1(data, s.names)
	}
	return &encoding{}
}

// trueType finds out what the codes of a TrueType font mean, in the order in
// which PDFium looks for its glyphs (9.6.5.4).
func (s *simple) trueType(base string, named bool, flags int, p *program) {
	latin := base == "winansi" || base == "macroman"
	if p == nil {
		if base == "symbol" {
			// PDFium takes such a font's letters from its stand-in.
			s.only, s.program = true, func(int) (string, bool) { return "", false }
		}
		return
	}
	var tables *subtables
	read := func() *subtables {
		if tables == nil {
			tables = &subtables{}
			if p.kind == trueTypeProgram {
				tables = readSubtables(p.data())
			}
		}
		return tables
	}
	if latin && !named || flags&flagNonsymbolic != 0 {
		if s.unicode == nil && latin && !named && flags&flagSymbolic != 0 {
			s.swapLatin(base, read())
		}
		return
	}
	byNames, withNames := s.glyph, base != builtIn
	s.only = true
	s.program = func(code int) (string, bool) {
		t := read()
		switch {
		case !t.sure:
			return "", false
		case t.symbol:
			if withNames {
				if text := s.names.meaning(byNames[code&0xFF]); text != "" {
					return said(text)
				}
				return itself(uint32(code))
			}
			if !t.mac {
				return itself(uint32(code))
			}
		case !t.mac:
			if !t.unicode {
				return itself(uint32(code))
			}
			return character(rune(code))
		}
		if text := s.names.meaning(s.names.encodings["macroman"][code&0xFF]); text != "" {
			return said(text)
		}
		return itself(uint32(code))
	}
}

// swapLatin takes the other Latin encoding where a symbolic font has only that
// one's cmap.
func (s *simple) swapLatin(base string, t *subtables) {
	other := ""
	switch {
	case base == "winansi" && !t.windows && t.mac:
		other = "macroman"
	case base == "macroman" && !t.mac && t.windows:
		other = "winansi"
	default:
		return
	}
	s.glyph = *s.names.encodings[other]
}
