package pdfium

import (
	"math"

	"github.com/tetratelabs/wazero/api"

	"naru/internal/library"
)

// Layout is a page's text as Page gives it, and where each character stands.
type Layout struct {
	Text  []rune
	Boxes []library.Rect // zero: no place
}

// Layout reads where the characters of a page (0-based) stand.
func (d *Document) Layout(n int) (Layout, error) {
	page, closePage, err := d.loadPage(n)
	if err != nil {
		return Layout{}, err
	}
	defer closePage()
	text, closeText, err := d.loadText(page)
	if err != nil {
		return Layout{}, err
	}
	defer closeText()
	c, place, err := d.read(page, text)
	if err != nil {
		return Layout{}, err
	}
	l := Layout{Text: c.Runes, Boxes: make([]library.Rect, len(c.Runes))}
	rect, free, err := d.alloc(boxRoom)
	if err != nil {
		return l, err
	}
	defer free()
	for i, index := range c.From {
		if index < 0 || l.Text[i] == '\r' || l.Text[i] == '\n' {
			continue
		}
		box, ok, err := d.box(text, index, rect)
		if err != nil {
			return l, err
		}
		if ok {
			l.Boxes[i] = place.rect(box)
		}
	}
	return l, nil
}

// boxRoom is what box needs for an answer: four doubles.
const boxRoom = 32

// box reads a character's box in the page's own space (left, top, right,
// bottom): the loose one, as high as the font and as wide as the character
// advances, so that the boxes of a line line up; the tight one, around its ink,
// where there is no loose one, as for turned text.
func (d *Document) box(text uint64, index int, room uint64) ([4]float64, bool, error) {
	ok, err := d.callInt("FPDFText_GetLooseCharBox", text, uint64(index), room)
	if err != nil || ok == 0 {
		return [4]float64{}, false, err
	}
	var b [4]float64
	for k := range b {
		v, _ := d.memory.ReadFloat32Le(uint32(room) + uint32(4*k))
		b[k] = float64(v)
	}
	if isBox(b) {
		return b, true, nil
	}
	ok, err = d.callInt("FPDFText_GetCharBox", text, uint64(index), room, room+8, room+16, room+24)
	if err != nil || ok == 0 {
		return [4]float64{}, false, err
	}
	for k, at := range []uint32{0, 24, 8, 16} { // it gives left, right, bottom, top
		b[k], _ = d.memory.ReadFloat64Le(uint32(room) + at)
	}
	return b, isBox(b), nil
}

func isBox(b [4]float64) bool {
	for _, v := range b {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return b[0] != b[2] && b[1] != b[3]
}

// placement maps the page's own space onto the page as shown, rotation and crop
// included, as fractions: x = x0 + a·px + b·py, y = y0 + c·px + d·py.
type placement struct{ x0, a, b, y0, c, d float64 }

// deviceSize is a page drawn so large that PDFium's whole-pixel answers are
// exact to a millionth of its width.
const deviceSize = 1 << 20

// placement asks PDFium where three points of the page come to lie.
func (d *Document) placement(page uint64) (placement, error) {
	const step = 1000 // points; far apart, so that rounding does not matter
	p, free, err := d.alloc(8)
	if err != nil {
		return placement{}, err
	}
	defer free()
	at := func(px, py float64) (x, y float64, err error) {
		_, err = d.call("FPDF_PageToDevice", page, 0, 0, deviceSize, deviceSize, 0,
			api.EncodeF64(px), api.EncodeF64(py), p, p+4)
		if err != nil {
			return 0, 0, err
		}
		dx, _ := d.memory.ReadUint32Le(uint32(p))
		dy, _ := d.memory.ReadUint32Le(uint32(p) + 4)
		return float64(int32(dx)) / deviceSize, float64(int32(dy)) / deviceSize, nil
	}
	ox, oy, err := at(0, 0)
	if err != nil {
		return placement{}, err
	}
	rx, ry, err := at(step, 0)
	if err != nil {
		return placement{}, err
	}
	ux, uy, err := at(0, step)
	return placement{
		x0: ox, a: (rx - ox) / step, b: (ux - ox) / step,
		y0: oy, c: (ry - oy) / step, d: (uy - oy) / step,
	}, err
}

// rect places a box (left, top, right, bottom) and keeps it on the page.
func (m placement) rect(b [4]float64) library.Rect {
	x1, y1 := m.x0+m.a*b[0]+m.b*b[1], m.y0+m.c*b[0]+m.d*b[1]
	x2, y2 := m.x0+m.a*b[2]+m.b*b[3], m.y0+m.c*b[2]+m.d*b[3]
	r := library.Rect{
		X0: unit(min(x1, x2)), Y0: unit(min(y1, y2)),
		X1: unit(max(x1, x2)), Y1: unit(max(y1, y2)),
	}
	if r.X0 == r.X1 || r.Y0 == r.Y1 { // wholly outside
		return library.Rect{}
	}
	return r
}

func unit(f float64) float64 { return min(max(f, 0), 1) }
