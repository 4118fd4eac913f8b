package pdfpage

import "naru/internal/extract/pdffont"

// state is what q saves and Q brings back (ISO 32000-2, 8.4.1 and 9.3.1), as far
// as text depends on it.
type state struct {
	ctm  matrix // user space to the page as shown
	font *pdffont.Font
	size float64
	// Tc, Tw, Tz (1 is 100 %), TL and Ts.
	charSpace, wordSpace, stretch, leading, rise float64
	// Text and line matrix, and how far the text has run from the former.
	text matrix
	x, y float64 // of the line's start, from text's origin
	at   float64 // how far behind it
}

func begin(ctm matrix) state {
	return state{ctm: ctm, stretch: 1, text: identity()}
}

// newLine moves to the start of a line, offset from the start of this one.
func (s *state) newLine(x, y float64) {
	s.x, s.y, s.at = s.x+x, s.y+y, 0
}

// setText does Tm.
func (s *state) setText(m matrix) {
	s.text, s.x, s.y, s.at = m, 0, 0, 0
}
