package pdffont

import "naru/internal/extract/pdffile"

// Objects is what a font needs of its file; *pdffile.File has it.
type Objects interface {
	// Resolve follows references; an object that is none is given back.
	Resolve(pdffile.Object) pdffile.Object
	// Data is a stream's decoded content.
	Data(*pdffile.Stream) ([]byte, error)
}

var _ Objects = (*pdffile.File)(nil)

// Font tells what codes mean. One goroutine at a time may use it.
type Font struct {
	// Ascent and Descent are how far the font reaches above and below its
	// baseline, in sizes of the font. PDFium's frame around a character
	// (FPDFText_GetLooseCharBox) reaches from the one to the other as they stand,
	// some 1.2 sizes in all, and farther where the glyph's outline does. Both 0:
	// not known.
	Ascent, Descent float64
	// Vertical: written from top to bottom (WMode 1).
	Vertical bool
	// Blank is the width of the code that means a blank, as PDFium looks for it
	// when it measures gaps; HasBlank false: it finds none.
	Blank    float64
	HasBlank bool

	codes     *cmap // of a composite font; nil for a simple one
	decoder   decoder
	simple    [256]Glyph // Bytes 0: not asked for yet
	composite [256]*[256]uint16
	glyphs    []Glyph // of a composite font, by composite's place plus one
}

// decoder tells about one code what Font then remembers.
type decoder interface {
	// meaning is the text of a code, and whether that is certain.
	meaning(code uint32) (text string, sure bool)
	// width of a code, in thousandths.
	width(code uint32) int
}

// Load reads a font dictionary. The error is pdffile.ErrUnsure, with why, where
// the font as a whole cannot be told.
func (t *Tables) Load(f Objects, dict pdffile.Dict) (*Font, error) {
	subtype, _ := f.Resolve(dict["Subtype"]).(pdffile.Name)
	switch subtype {
	case "Type0":
		return t.loadComposite(f, dict)
	case "Type1", "MMType1", "TrueType", "Type3":
		return t.loadSimple(f, dict, string(subtype))
	}
	return nil, unsure("a font of the kind %q", subtype)
}

// Next gives the first glyph of s, which must not be empty.
func (f *Font) Next(s []byte) Glyph {
	if f.codes == nil {
		if g := &f.simple[s[0]]; g.Bytes != 0 {
			return *g
		}
		g := f.tell(uint32(s[0]), 1)
		f.simple[s[0]] = g
		return g
	}
	code, bytes, sure := f.codes.next(s)
	if !sure {
		return Glyph{Code: code, Bytes: bytes, Unsure: true}
	}
	page := f.composite[code>>8]
	if page == nil {
		page = new([256]uint16)
		f.composite[code>>8] = page
	}
	if place := page[code&0xFF]; place != 0 {
		g := f.glyphs[place-1]
		g.Bytes, g.Space = bytes, bytes == 1 && code == ' '
		return g
	}
	g := f.tell(code, bytes)
	if len(f.glyphs) < 0xFFFF {
		f.glyphs = append(f.glyphs, g)
		page[code&0xFF] = uint16(len(f.glyphs))
	}
	return g
}

func (f *Font) tell(code uint32, bytes int) Glyph {
	text, sure := f.decoder.meaning(code)
	return Glyph{
		Code: code, Bytes: bytes, Text: text, Width: float64(f.decoder.width(code)) / 1000,
		Space: bytes == 1 && code == ' ', Unsure: !sure,
	}
}

// setBlank keeps the width of the code that PDFium takes for a blank.
func (f *Font) setBlank(code uint32) {
	f.Blank, f.HasBlank = float64(f.decoder.width(code))/1000, true
}

func (f *Font) setReach(ascent, descent int) {
	f.Ascent, f.Descent = float64(ascent)/1000, float64(descent)/1000
}

// unicodeOf reads a font's ToUnicode; nil where it has none.
func unicodeOf(f Objects, dict pdffile.Dict) (*toUnicode, error) {
	stream, ok := f.Resolve(dict["ToUnicode"]).(*pdffile.Stream)
	if !ok {
		return nil, nil
	}
	data, err := f.Data(stream)
	if err != nil {
		return nil, err
	}
	return readToUnicode(data)
}

// blank gives the first code that means a blank.
func (u *toUnicode) blank() (uint32, bool) {
	for high, page := range u.cells {
		if page == nil {
			continue
		}
		for low, v := range page {
			if v == ' '+1 && (high > 0 || low > 0) {
				return uint32(high<<8 | low), true
			}
		}
	}
	return 0, false
}
