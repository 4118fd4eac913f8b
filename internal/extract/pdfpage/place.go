package pdfpage

import (
	"math"

	"naru/internal/extract/arrange"
	"naru/internal/extract/pdffile"
)

// Largest and least page, in points, that is read here.
const (
	maxSide = 1e6
	minSide = 1
)

// shown gives the matrix that takes a page's own space to the page as shown, its
// lower left at 0,0 and up still up, and how wide and high it is then.
func shown(p *pdffile.Page) (m matrix, w, h float64, err error) {
	b := p.CropBox
	w, h = b[2]-b[0], b[3]-b[1]
	if !(w >= minSide && w <= maxSide && h >= minSide && h <= maxSide) {
		return m, 0, 0, unsure("a page of an odd size")
	}
	switch p.Rotate {
	case 90:
		return matrix{0, -1, 1, 0, -b[1], b[2]}, h, w, nil
	case 180:
		return matrix{-1, 0, 0, -1, b[2], b[3]}, w, h, nil
	case 270:
		return matrix{0, 1, -1, 0, b[3], -b[0]}, h, w, nil
	}
	return matrix{1, 0, 0, 1, -b[0], -b[1]}, w, h, nil
}

// glyphs tells arrange where the characters of a page stand.
type glyphs struct {
	*flow
	w, h  float64
	sheet arrange.Frame
}

var _ arrange.Glyphs = (*glyphs)(nil)

// Frame implements arrange.Glyphs.
func (g *glyphs) Frame(char int) arrange.Frame {
	if char < 0 || char >= len(g.chars) || g.chars[char].glyph < 0 {
		return arrange.Frame{}
	}
	c := g.chars[char]
	r, of := &g.runs[c.run], &g.glyphs[c.glyph]
	up, down := r.font.Ascent, r.font.Descent
	if up <= down {
		up, down = 0.9, -0.2 // as most fonts have it
	}
	x1, y1 := r.place.at(of.x, down*r.size)
	x2, y2 := r.place.at(of.x+of.width, up*r.size)
	return g.frame(x1, y1, x2, y2)
}

// Size is that of a character's font, in points as shown.
func (g *glyphs) Size(char int) float64 {
	if char < 0 || char >= len(g.chars) || g.chars[char].run < 0 {
		return 0
	}
	r := &g.runs[g.chars[char].run]
	return r.size * math.Hypot(r.place.c, r.place.d)
}

// frame turns up into down.
func (g *glyphs) frame(x1, y1, x2, y2 float64) arrange.Frame {
	if x1 == x2 || y1 == y2 {
		return arrange.Frame{}
	}
	return arrange.Frame{X0: min(x1, x2), Y0: g.h - max(y1, y2), X1: max(x1, x2), Y1: g.h - min(y1, y2)}
}

// Baseline implements arrange.Glyphs.
func (g *glyphs) Baseline(char int) float64 {
	if char < 0 || char >= len(g.chars) || g.chars[char].glyph < 0 {
		return 0
	}
	c := g.chars[char]
	_, y := g.runs[c.run].place.at(g.glyphs[c.glyph].x, 0)
	return g.h - y
}

// Generated implements arrange.Glyphs.
func (g *glyphs) Generated(char int) bool {
	return char >= 0 && char < len(g.chars) && g.chars[char].glyph < 0
}

// Shown implements arrange.Glyphs.
func (g *glyphs) Shown() arrange.Frame { return arrange.Frame{X1: g.w, Y1: g.h} }

// Sheet implements arrange.Glyphs.
func (g *glyphs) Sheet() arrange.Frame { return g.sheet }
