package pdfpage

import (
	"math"

	"naru/internal/extract/pdffont"
)

// run is what one operator shows: a text with one font along one line.
type run struct {
	// place takes the run's own space, in which its first glyph starts at 0,0 and
	// the font has its size, to the page as shown (up is up).
	place        matrix
	font         *pdffont.Font
	size         float64
	charSpace    float64
	wide         bool    // codes of more than a byte
	from, to     int     // glyphs
	items        int     // glyphs, and adjustments between them
	along, scale float64 // of place
	// Around its glyphs, on the page as shown.
	left, bottom, right, top float64
	mark                     int // of the replacement text it is a part of; 0: none
}

// glyph is one that a run shows.
type glyph struct {
	code  uint32
	text  string
	x     float64 // from the run's start, in its own space
	width float64 // advance, likewise, without the spaces added
	// adjusted is the number in front of it in an array of TJ.
	adjusted float64
}

func (g *glyph) blank() bool { return g.text == " " || g.text == "\u00A0" }

// How far letters reach, in sizes of a font, as far as it matters for whether two
// runs stand on one line.
const (
	reachUp   = 0.7
	reachDown = 0.2
)

// bound finds where the run stands; end is where its last glyph ends.
func (r *run) bound(end float64) {
	r.along, r.scale = r.place.along(), r.place.scale()
	up, down := reachUp*r.size, -reachDown*r.size
	r.left, r.bottom = math.Inf(1), math.Inf(1)
	r.right, r.top = math.Inf(-1), math.Inf(-1)
	for _, p := range [4][2]float64{{0, down}, {0, up}, {end, down}, {end, up}} {
		x, y := r.place.at(p[0], p[1])
		r.left, r.right = min(r.left, x), max(r.right, x)
		r.bottom, r.top = min(r.bottom, y), max(r.top, y)
	}
}

// intersects: some of the one is over the other.
func (r *run) intersects(o *run) bool {
	return min(r.right, o.right) > max(r.left, o.left) && min(r.top, o.top) > max(r.bottom, o.bottom)
}
