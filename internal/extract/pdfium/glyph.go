package pdfium

// frame is a rectangle on the page as shown: points, from its upper left.
type frame struct{ x0, y0, x1, y1 float64 }

func (f frame) width() float64      { return f.x1 - f.x0 }
func (f frame) height() float64     { return f.y1 - f.y0 }
func (f frame) centre() float64     { return (f.x0 + f.x1) / 2 }
func (f frame) isZero() bool        { return f == frame{} }
func (f frame) wide(x float64) bool { return f.x0 <= x && x <= f.x1 }

// around is the least frame around both; a zero one is none.
func around(a, b frame) frame {
	switch {
	case a.isZero():
		return b
	case b.isZero():
		return a
	}
	return frame{min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1)}
}

// glyphs asks PDFium about single characters of a loaded page. Each question is
// a call into the module, some 0.2 µs, so a page with 4,000 characters is asked
// about a few hundred of them, never about all.
type glyphs struct {
	d     *Document
	text  uint64
	rect  uint64 // room for the answers
	place placement
	w, h  float64
	err   error // the first error; all answers after it are empty
}

// frame is where a character stands (by its index among PDFium's): as high as
// its font and as wide as it advances.
func (g *glyphs) frame(char int) frame {
	if g.err != nil || char < 0 {
		return frame{}
	}
	b, ok, err := g.d.box(g.text, char, g.rect)
	if err != nil {
		g.err = err
	}
	if !ok || err != nil {
		return frame{}
	}
	return g.shown(b)
}

// shown turns a box in the page's own space into one on the page as shown.
func (g *glyphs) shown(b [4]float64) frame {
	m := g.place
	x1, y1 := g.w*(m.x0+m.a*b[0]+m.b*b[1]), g.h*(m.y0+m.c*b[0]+m.d*b[1])
	x2, y2 := g.w*(m.x0+m.a*b[2]+m.b*b[3]), g.h*(m.y0+m.c*b[2]+m.d*b[3])
	return frame{min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)}
}

// generated: PDFium made the character up, as the blank in a gap.
func (g *glyphs) generated(char int) bool {
	v, err := g.d.callInt("FPDFText_IsGenerated", g.text, uint64(char))
	if err != nil && g.err == nil {
		g.err = err
	}
	return err == nil && v == 1
}

// baseline is the height at which a character stands on its line, 0 at the top
// of the page.
func (g *glyphs) baseline(char int) float64 {
	if g.err != nil || char < 0 {
		return 0
	}
	ok, err := g.d.callInt("FPDFText_GetCharOrigin", g.text, uint64(char), g.rect, g.rect+8)
	if err != nil {
		g.err = err
	}
	if err != nil || ok == 0 {
		return 0
	}
	x, _ := g.d.memory.ReadFloat64Le(uint32(g.rect))
	y, _ := g.d.memory.ReadFloat64Le(uint32(g.rect) + 8)
	return g.h * (g.place.y0 + g.place.c*x + g.place.d*y)
}
