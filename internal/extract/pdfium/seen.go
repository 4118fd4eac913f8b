package pdfium

import "math"

// seen leaves out lines that nobody sees: those wholly off the sheet, as slide
// programs park what appears later, and those drawn once more in the same place,
// as a shadow or for the sake of weight. What was cropped away stays: it may be
// the half of a cover.
func seen(g *glyphs, page uint64, c *chars, lines []line) []line {
	shown := frame{0, 0, g.w, g.h}
	var sheet frame // asked for when a line is off what is shown
	var out []line  // nil: all lines so far are seen
	drawn := make(map[string]frame, len(lines))
	for i := range lines {
		l := &lines[i]
		off := l.at.outside(shown)
		if off {
			if sheet.isZero() {
				sheet = g.sheet(page)
			}
			off = l.at.outside(sheet)
		}
		if !off && l.size >= minDouble {
			text := string(c.runes[l.from:l.to])
			if was, ok := drawn[text]; ok {
				off = near(was, l.at)
			} else {
				drawn[text] = l.at
			}
		}
		switch {
		case off && out == nil:
			out = append(make([]line, 0, len(lines)), lines[:i]...)
		case !off && out != nil:
			out = append(out, *l)
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// outside: no part of it is within.
func (f frame) outside(of frame) bool {
	const edge = 1 // point
	return !f.isZero() && !of.isZero() &&
		(f.x1 < of.x0-edge || f.x0 > of.x1+edge || f.y1 < of.y0-edge || f.y0 > of.y1+edge)
}

// sheet is where the whole sheet lies around what is shown of it; zero where
// that is not known.
func (g *glyphs) sheet(page uint64) frame {
	box := func(name string) (b [4]float64, ok bool) {
		v, err := g.d.callInt(name, page, g.rect, g.rect+4, g.rect+8, g.rect+12)
		if err != nil && g.err == nil {
			g.err = err
		}
		for k := range b {
			f, _ := g.d.memory.ReadFloat32Le(uint32(g.rect) + uint32(4*k))
			b[k] = float64(f)
		}
		return b, err == nil && v != 0
	}
	media, ok := box("FPDFPage_GetMediaBox") // left, bottom, right, top
	if ok {
		return g.shown(media)
	}
	// It stands further up in the file, where PDFium does not look. Where the
	// page is not cropped either, it is what is shown.
	if _, cropped := box("FPDFPage_GetCropBox"); cropped {
		return frame{}
	}
	return frame{0, 0, g.w, g.h}
}

// minDouble is the number of characters of a line that is taken for drawn twice;
// shorter ones may stand twice in the cells of a form.
const minDouble = 4

// near: in the same place, but for a shadow's width.
func near(a, b frame) bool {
	const shadow = 2 // points
	return !a.isZero() && math.Abs(a.x0-b.x0) < shadow && math.Abs(a.y0-b.y0) < shadow &&
		math.Abs(a.x1-b.x1) < shadow && math.Abs(a.y1-b.y1) < shadow
}
