package pdfpage

import "math"

// matrix is [a b c d e f] of ISO 32000-2, 8.3.3: x' = a·x + c·y + e,
// y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func identity() matrix { return matrix{a: 1, d: 1} }

// times does m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		a: m.a*n.a + m.b*n.c, b: m.a*n.b + m.b*n.d,
		c: m.c*n.a + m.d*n.c, d: m.c*n.b + m.d*n.d,
		e: m.e*n.a + m.f*n.c + n.e, f: m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) at(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// back takes a point to where m takes it from. m must have room: see flat.
func (m matrix) back(x, y float64) (float64, float64) {
	det := m.a*m.d - m.b*m.c
	x, y = x-m.e, y-m.f
	return (m.d*x - m.c*y) / det, (m.a*y - m.b*x) / det
}

// flat: nothing drawn with it takes up room, or it is no matrix at all.
func (m matrix) flat() bool {
	det := math.Abs(m.a*m.d - m.b*m.c)
	return !(det > 1e-12 && det < 1e12) || math.Abs(m.e) > 1e9 || math.Abs(m.f) > 1e9
}

// along is how much longer m makes what runs along a line.
func (m matrix) along() float64 { return math.Hypot(m.a, m.b) }

// scale is how much larger m makes things, all in all.
func (m matrix) scale() float64 { return (math.Hypot(m.a, m.b) + math.Hypot(m.c, m.d)) / 2 }
