package pdfium

import "naru/internal/extract/arrange"

var _ arrange.Glyphs = (*glyphs)(nil)

// glyphs asks PDFium about single characters of a loaded page. Each question is
// a call into the module, some 0.2 µs.
type glyphs struct {
	d     *Document
	page  uint64
	text  uint64
	rect  uint64 // room for the answers
	place placement
	w, h  float64
	err   error // the first error; all answers after it are empty
}

// Frame implements arrange.Glyphs.
func (g *glyphs) Frame(char int) arrange.Frame {
	if g.err != nil || char < 0 {
		return arrange.Frame{}
	}
	b, ok, err := g.d.box(g.text, char, g.rect)
	if err != nil {
		g.err = err
	}
	if !ok || err != nil {
		return arrange.Frame{}
	}
	return g.shown(b)
}

// shown turns a box in the page's own space into one on the page as shown.
func (g *glyphs) shown(b [4]float64) arrange.Frame {
	m := g.place
	x1, y1 := g.w*(m.x0+m.a*b[0]+m.b*b[1]), g.h*(m.y0+m.c*b[0]+m.d*b[1])
	x2, y2 := g.w*(m.x0+m.a*b[2]+m.b*b[3]), g.h*(m.y0+m.c*b[2]+m.d*b[3])
	return arrange.Frame{X0: min(x1, x2), Y0: min(y1, y2), X1: max(x1, x2), Y1: max(y1, y2)}
}

// Generated implements arrange.Glyphs.
func (g *glyphs) Generated(char int) bool {
	if g.err != nil {
		return false
	}
	v, err := g.d.callInt("FPDFText_IsGenerated", g.text, uint64(char))
	if err != nil {
		g.err = err
	}
	return err == nil && v == 1
}

// Baseline implements arrange.Glyphs.
func (g *glyphs) Baseline(char int) float64 {
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

// Shown implements arrange.Glyphs.
func (g *glyphs) Shown() arrange.Frame { return arrange.Frame{X1: g.w, Y1: g.h} }

// Sheet implements arrange.Glyphs.
func (g *glyphs) Sheet() arrange.Frame {
	media, ok := g.pageBox("FPDFPage_GetMediaBox")
	if ok {
		return g.shown(media)
	}
	// It stands further up in the file, where PDFium does not look. Where the
	// page is not cropped either, it is what is shown.
	if _, cropped := g.pageBox("FPDFPage_GetCropBox"); cropped {
		return arrange.Frame{}
	}
	return g.Shown()
}

// pageBox asks for a box of the page: left, bottom, right, top.
func (g *glyphs) pageBox(name string) (b [4]float64, ok bool) {
	if g.err != nil {
		return b, false
	}
	v, err := g.d.callInt(name, g.page, g.rect, g.rect+4, g.rect+8, g.rect+12)
	if err != nil {
		g.err = err
	}
	for k := range b {
		f, _ := g.d.memory.ReadFloat32Le(uint32(g.rect) + uint32(4*k))
		b[k] = float64(f)
	}
	return b, err == nil && v != 0
}
