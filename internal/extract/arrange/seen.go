package arrange

import "math"

// seen leaves out lines that nobody sees: those wholly off the sheet, as slide
// programs park what appears later, and those drawn once more in the same place,
// as a shadow or for the sake of weight. What was cropped away stays: it may be
// the half of a cover.
func seen(g *page, c *Text, lines []line) []line {
	shown := g.Shown()
	var sheet Frame // asked for when a line is off what is shown
	var out []line  // nil: all lines so far are seen
	drawn := make(map[string]Frame, len(lines))
	for i := range lines {
		l := &lines[i]
		off := l.at.outside(shown)
		if off {
			if sheet.isZero() {
				sheet = g.Sheet()
			}
			off = l.at.outside(sheet)
		}
		if !off && l.size >= minDouble {
			text := string(c.Runes[l.from:l.to])
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
func (f Frame) outside(of Frame) bool {
	const edge = 1 // point
	return !f.isZero() && !of.isZero() &&
		(f.X1 < of.X0-edge || f.X0 > of.X1+edge || f.Y1 < of.Y0-edge || f.Y0 > of.Y1+edge)
}

// minDouble is the number of characters of a line that is taken for drawn twice;
// shorter ones may stand twice in the cells of a form.
const minDouble = 4

// near: in the same place, but for a shadow's width.
func near(a, b Frame) bool {
	const shadow = 2 // points
	return !a.isZero() && math.Abs(a.X0-b.X0) < shadow && math.Abs(a.Y0-b.Y0) < shadow &&
		math.Abs(a.X1-b.X1) < shadow && math.Abs(a.Y1-b.Y1) < shadow
}
