package pdffont

import (
	"strings"

	"naru/internal/extract/pdffile"
)

// readWidths reads the widths of a simple font (9.2.4): its own, or those of a
// standard font that leaves them out.
func (s *simple) readWidths(f Objects, dict, descriptor pdffile.Dict, subtype, name string, p *program) error {
	list, ok := f.Resolve(dict["Widths"]).(pdffile.Array)
	if !ok {
		return s.standardWidths(subtype, name, p)
	}
	if missing, ok := whole(f, descriptor["MissingWidth"]); ok {
		for code := range s.widths {
			s.widths[code] = missing
		}
	} else if subtype != "TrueType" && strings.HasPrefix(standardName(name), "Courier") {
		for code := range s.widths {
			s.widths[code] = courierWidth
		}
	}
	first, _ := whole(f, dict["FirstChar"])
	last, _ := whole(f, dict["LastChar"])
	if first < 0 || first > 255 {
		return nil
	}
	if last == 0 || last >= first+len(list) {
		last = first + len(list) - 1
	}
	for code := first; code <= min(last, 255); code++ {
		s.widths[code], _ = whole(f, list[code-first])
	}
	return nil
}

// courierWidth is that of every glyph of Courier.
const courierWidth = 600

func (s *simple) standardWidths(subtype, name string, p *program) error {
	standard := standardName(name)
	if p != nil || subtype == "TrueType" || standard == "" {
		return unsure("a font without widths")
	}
	if strings.HasPrefix(standard, "Courier") {
		for code := range s.widths {
			s.widths[code] = courierWidth
		}
		return nil
	}
	table := s.names.widths[strings.Replace(standard, "Oblique", "", 1)]
	if table == nil {
		table = s.names.widths[strings.TrimSuffix(standard, "-Oblique")]
	}
	for code, glyph := range s.glyph {
		width, ok := table[glyph]
		if !ok {
			width = table["space"] // as PDFium does with what the font lacks
		}
		s.widths[code] = width
	}
	return nil
}

// widenSmall gives small letters the widths of the capitals that are drawn for
// them in a font without small ones.
func (s *simple) widenSmall() {
	for small := range s.widths {
		switch {
		case small >= 'a' && small <= 'z', small >= 0xE0 && small <= 0xF6, small >= 0xF8 && small <= 0xFD:
			if wide := s.widths[small-32]; wide != 0 {
				s.widths[small] = wide
			}
		}
	}
}

// number resolves to a number; 0 where it is none.
func number(f Objects, o pdffile.Object) float64 {
	switch v := f.Resolve(o).(type) {
	case int64:
		return float64(v)
	case float64:
		if v == v {
			return v
		}
	}
	return 0
}
