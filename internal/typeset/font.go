package typeset

import (
	"fmt"
)

// maxGlyphs is the most a TrueType font can have (glyph ids are 16 bits).
const maxGlyphs = 1 << 16

// Font is a TrueType font with glyf outlines (ISO/IEC 14496-22).
type Font struct {
	name       string
	tables     map[string]bytesAt
	unitsPerEm int
	ascent     int // font units above the baseline
	descent    int // below it, negative
	bbox       [4]int
	longLoca   bool
	glyphs     int
	hMetrics   int // glyphs with a width of their own
	cmap       map[rune]int
}

// ParseFont reads a static TrueType font. name is its PostScript name in the
// PDFs that embed it. Damaged fonts and those without glyf outlines are errors.
func ParseFont(name string, data []byte) (*Font, error) {
	f := &Font{name: name, tables: map[string]bytesAt{}}
	r := &reader{b: data}
	if r.u32(0) != 0x00010000 {
		return nil, fmt.Errorf("parse font %s: not TrueType", name)
	}
	count := r.u16(4)
	for i := range count {
		at := 12 + 16*i
		tag, err := r.b.slice(at, 4)
		if err != nil {
			return nil, fmt.Errorf("parse font %s: %w", name, err)
		}
		table, err := r.b.slice(r.u32(at+8), r.u32(at+12))
		if err != nil {
			return nil, fmt.Errorf("parse font %s, table %s: %w", name, tag, err)
		}
		f.tables[string(tag)] = table
	}
	if r.err != nil {
		return nil, fmt.Errorf("parse font %s: %w", name, r.err)
	}
	for _, needed := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap"} {
		if f.tables[needed] == nil {
			return nil, fmt.Errorf("parse font %s: no table %s", name, needed)
		}
	}
	if err := f.readMetrics(); err != nil {
		return nil, fmt.Errorf("parse font %s: %w", name, err)
	}
	if err := f.readCharacters(); err != nil {
		return nil, fmt.Errorf("parse font %s, characters: %w", name, err)
	}
	return f, nil
}

func (f *Font) readMetrics() error {
	head := &reader{b: f.tables["head"]}
	f.unitsPerEm = head.u16(18)
	for i := range f.bbox {
		f.bbox[i] = head.i16(36 + 2*i)
	}
	f.longLoca = head.u16(50) == 1
	hhea := &reader{b: f.tables["hhea"]}
	f.ascent, f.descent = hhea.i16(4), hhea.i16(6)
	f.hMetrics = hhea.u16(34)
	maxp := &reader{b: f.tables["maxp"]}
	f.glyphs = maxp.u16(4)
	for _, r := range []*reader{head, hhea, maxp} {
		if r.err != nil {
			return r.err
		}
	}
	if f.unitsPerEm < 16 || f.unitsPerEm > 16384 {
		return fmt.Errorf("%d units per em", f.unitsPerEm)
	}
	if f.hMetrics < 1 || f.hMetrics > f.glyphs || len(f.tables["hmtx"]) < 4*f.hMetrics {
		return fmt.Errorf("%d widths for %d glyphs", f.hMetrics, f.glyphs)
	}
	return nil
}

// Has reports whether the font has a glyph for a character.
func (f *Font) Has(r rune) bool { return f.cmap[r] != 0 }

// glyph gives the glyph id of a character, 0 (the empty box) where there is none.
func (f *Font) glyph(r rune) int { return f.cmap[r] }

// advance gives a glyph's width in font units.
func (f *Font) advance(glyph int) int {
	i := min(glyph, f.hMetrics-1)
	w, err := f.tables["hmtx"].u16(4 * i)
	if err != nil {
		return f.unitsPerEm
	}
	return w
}

// Width measures text at a size, both in points.
func (f *Font) Width(text string, size float64) float64 {
	total := 0
	for _, r := range text {
		total += f.advance(f.glyph(r))
	}
	return float64(total) * size / float64(f.unitsPerEm)
}

// outline gives the bytes of a glyph's outline; none for an empty glyph.
func (f *Font) outline(glyph int) (bytesAt, error) {
	loca := &reader{b: f.tables["loca"]}
	var from, to int
	if f.longLoca {
		from, to = loca.u32(4*glyph), loca.u32(4*glyph+4)
	} else {
		from, to = 2*loca.u16(2*glyph), 2*loca.u16(2*glyph+2)
	}
	if loca.err != nil {
		return nil, loca.err
	}
	return f.tables["glyf"].slice(from, to-from)
}
