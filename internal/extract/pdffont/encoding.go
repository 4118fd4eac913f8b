package pdffont

import "naru/internal/extract/pdffile"

// builtIn is the base encoding of a font that has its own.
const builtIn = ""

// encode finds out how a simple font names its glyphs: PDFium's order of asking,
// which is that of 9.6.5 with its own view of what is missing.
func (s *simple) encode(f Objects, dict pdffile.Dict, subtype, name string, flags int, p *program) {
	symbolic := flags&flagSymbolic != 0
	base := builtIn
	if subtype != "TrueType" {
		switch standardName(name) {
		case "Symbol":
			base = "symbol"
		case "ZapfDingbats":
			base = "dingbats"
		}
	}
	if !symbolic {
		base = "standard"
	}
	var different encoding
	base, named := s.baseEncoding(f, dict["Encoding"], base, name, symbolic, p, &different)
	if e := s.names.encodings[base]; e != nil {
		s.glyph = *e
	}
	for code, glyph := range different {
		if glyph != "" {
			s.glyph[code] = glyph
		}
	}
	if subtype == "TrueType" {
		s.trueType(base, named, flags, p)
		return
	}
	if !symbolic {
		s.notdef = " "
		return
	}
	s.program = substitute
	if p != nil {
		s.program = s.builtInNames(p)
	}
}

// baseEncoding reads Encoding: the base that stands then, and whether there are
// Differences, which go to different.
func (s *simple) baseEncoding(f Objects, encoding pdffile.Object, base, name string, symbolic bool, p *program, different *encoding) (string, bool) {
	pictures := base == "symbol" || base == "dingbats"
	trueType := p != nil && p.kind == trueTypeProgram
	switch v := f.Resolve(encoding).(type) {
	case nil:
		switch {
		case name == "Symbol" && !trueType:
			return "symbol", false
		case p == nil && base == builtIn:
			return "winansi", false
		}
	case pdffile.Name:
		switch {
		case pictures:
		case symbolic && name == "Symbol":
			if !trueType {
				return "symbol", false
			}
		case v == "MacExpertEncoding":
			return "winansi", false
		default:
			return predefinedEncoding(v, base), false
		}
	case pdffile.Dict:
		if v, ok := f.Resolve(v["BaseEncoding"]).(pdffile.Name); ok && !pictures {
			if v == "MacExpertEncoding" && trueType {
				v = "WinAnsiEncoding"
			}
			base = predefinedEncoding(v, base)
		}
		if (p == nil || trueType) && base == builtIn {
			base = "standard"
		}
		list, ok := f.Resolve(v["Differences"]).(pdffile.Array)
		if ok {
			readDifferences(f, list, different)
		}
		return base, ok
	}
	return base, false
}

func predefinedEncoding(name pdffile.Name, base string) string {
	switch name {
	case "WinAnsiEncoding":
		return "winansi"
	case "MacRomanEncoding":
		return "macroman"
	case "MacExpertEncoding":
		return "macexpert"
	case "PDFDocEncoding":
		return "pdfdoc"
	}
	return base
}

// readDifferences reads names by code; what is neither number nor name is passed
// over.
func readDifferences(f Objects, list pdffile.Array, into *encoding) {
	code := 0
	for _, o := range list {
		switch v := f.Resolve(o).(type) {
		case pdffile.Name:
			if code >= 0 && code < len(into) {
				into[code] = string(v)
			}
			code++
		case int64, float64:
			code, _ = whole(f, v)
		}
	}
}
