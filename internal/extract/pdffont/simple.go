package pdffont

import (
	"strings"

	"naru/internal/extract/pdffile"
)

// simple tells about the codes of a simple font (9.6), by the rules of PDFium
// where the standard leaves it to the reader.
type simple struct {
	names   *names
	unicode *toUnicode // nil: none
	// glyph names each code that the file names, by Differences or a predefined
	// encoding.
	glyph encoding
	// program tells of a code that has no name; nil: nothing does.
	program func(code int) (text string, sure bool)
	// only: the program alone tells, names do not.
	only bool
	// foreign: the font is named in letters that are none of ASCII, as those of
	// Chinese systems are, and the file does not have it. PDFium reads some such
	// fonts' codes beyond ASCII in pairs, as GB 2312.
	foreign bool
	notdef  string // what the name .notdef means
	widths  [256]int
}

// Bits of a font descriptor's Flags (9.8.2).
const (
	flagSymbolic    = 1 << 2
	flagNonsymbolic = 1 << 5
	flagAllCaps     = 1 << 16
)

func (t *Tables) loadSimple(f Objects, dict pdffile.Dict, subtype string) (*Font, error) {
	s := &simple{names: t.names()}
	var err error
	if s.unicode, err = unicodeOf(f, dict); err != nil {
		return nil, err
	}
	name := baseFont(f, dict)
	descriptor := dictOf(f, dict["FontDescriptor"])
	font := &Font{decoder: s}
	if subtype == "Type3" {
		s.only = true // PDFium takes each code for a character
		scale := s.drawnWidths(f, dict)
		font.setReach(s.drawnReach(f, dict, scale))
	} else {
		p := programOf(f, descriptor)
		s.foreign = p == nil && strings.IndexFunc(name, func(r rune) bool { return r >= 0x80 }) >= 0
		flags := flags(f, descriptor, subtype, name)
		s.encode(f, dict, subtype, name, flags, p)
		if err := s.readWidths(f, dict, descriptor, subtype, name, p); err != nil {
			return nil, err
		}
		if flags&flagAllCaps != 0 && p == nil {
			s.widenSmall()
		}
		font.setReach(reach(f, descriptor, p, standardName(name), func(code uint32) bool {
			return s.widths[code] != 0 && s.glyph[code] != ""
		}))
	}
	if code, ok := s.blank(); ok {
		font.setBlank(code)
	}
	return font, nil
}

// baseFont is the font's name without the mark of a subset (9.9.2).
func baseFont(f Objects, dict pdffile.Dict) string {
	name, _ := f.Resolve(dict["BaseFont"]).(pdffile.Name)
	if len(name) > 7 && name[6] == '+' && strings.ToUpper(string(name[:6])) == string(name[:6]) {
		return string(name[7:])
	}
	return string(name)
}

func flags(f Objects, descriptor pdffile.Dict, subtype, name string) int {
	if v, ok := whole(f, descriptor["Flags"]); ok {
		return v
	}
	switch standard := standardName(name); {
	case subtype != "TrueType" && (standard == "Symbol" || standard == "ZapfDingbats"):
		return flagSymbolic
	case descriptor != nil || standard != "":
		return flagNonsymbolic
	}
	return 0
}

func (s *simple) width(code uint32) int { return s.widths[code&0xFF] }

func (s *simple) meaning(code uint32) (string, bool) {
	if s.unicode != nil {
		if text, found, sure := s.unicode.meaning(code); found {
			return text, sure
		}
		if s.unicode.base {
			return itself(code)
		}
	}
	if s.foreign && code >= 0x80 {
		return "", false
	}
	if s.only {
		return s.ask(code)
	}
	switch name := s.glyph[code&0xFF]; name {
	case "":
		return s.ask(code)
	case ".notdef":
		if s.notdef != "" {
			return s.notdef, true
		}
	default:
		if text := s.names.meaning(name); text != "" {
			return said(text)
		}
	}
	return itself(code)
}

// ask asks the font's program.
func (s *simple) ask(code uint32) (string, bool) {
	if s.program != nil {
		return s.program(int(code))
	}
	return itself(code)
}

// said is a meaning as PDFium's page text has it.
func said(text string) (string, bool) {
	r := []rune(text)
	if len(r) == 1 {
		return character(r[0])
	}
	return text, true
}

// blank is the code that PDFium measures blanks by.
func (s *simple) blank() (uint32, bool) {
	if s.unicode != nil {
		if code, ok := s.unicode.blank(); ok {
			return code, true
		}
	}
	for code, name := range s.glyph {
		if name != "" && (name == "space" || s.names.meaning(name) == " ") && !s.only {
			return uint32(code), true
		}
	}
	if s.program != nil {
		if text, _ := s.program(' '); text == " " {
			return ' ', true
		}
	}
	return 0, false
}
