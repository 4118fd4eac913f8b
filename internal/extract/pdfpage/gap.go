package pdfpage

import "math"

// gaps are the measures of a run by which a gap within it is one between words.
type gaps struct {
	run   *run
	base  float64 // what all of its characters stand apart, on the page
	space float64 // the same, as the character spacing says
	size  float64 // of the font, on the page, along the line
	least float64 // of a gap between words; 0: by the width of the character behind
}

// gaps measures a run.
func (f *flow) gaps(r *run) gaps {
	g := gaps{run: r, size: r.size * r.along}
	if math.Abs(r.charSpace) > 0.001 {
		g.space = r.charSpace * r.scale
	}
	if r.charSpace != 0 && r.items >= 3 {
		g.base = r.charSpace * r.scale
		plain := true
		for i := r.from + 1; i < r.to; i++ {
			if by := f.glyphs[i].adjusted; by != 0 {
				g.base = min(g.base, -g.size*by/1000+r.charSpace*r.scale)
				plain = false
			}
		}
		if g.base < 0 || r.items == 3 && !plain {
			g.base = 0
		}
	}
	if r.font.HasBlank && r.font.Blank <= 1.0/3 {
		g.least = r.font.Blank / 2 * g.size
	}
	return g
}

// wide: the gap in front of glyph i is one between words.
func (g *gaps) wide(f *flow, i int) bool {
	gap := g.space - g.base - g.size*f.glyphs[i].adjusted/1000
	if gap <= 0 {
		return false
	}
	least := g.least
	if least == 0 {
		least = usual(1000*math.Abs(f.glyphs[i].width)/g.run.size, 300, 500, 700) / 1000 * g.size
	}
	return least > 0 && gap >= least
}
