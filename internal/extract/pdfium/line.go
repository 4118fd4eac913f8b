package pdfium

import "unicode"

// line is a line of a page's text, or a part of one.
type line struct {
	from, to int   // of chars.runes, without the line's end
	at       frame // around its characters
	first    frame // its first character
	last     frame
	size     int // characters
	letters  int // of them
}

// high is the height of a line of this text, as its first character has it.
func (l *line) high() float64 { return max(l.first.height(), l.last.height()) }

// lines finds where the lines of a page stand, by the first and last character
// of each. PDFium joins the halves of a broken word into one line; there the
// characters around the break are asked as well.
func (g *glyphs) lines(c *chars) []line {
	var out []line
	from := 0
	for i := 0; i <= len(c.runes); i++ {
		if i < len(c.runes) && c.runes[i] != '\n' {
			continue
		}
		if l := g.line(c, from, i); l.to > l.from {
			out = append(out, l)
		}
		from = i + 1
	}
	return out
}

// line trims [from,to) and finds its place.
func (g *glyphs) line(c *chars, from, to int) line {
	for from < to && isSpace(c.runes[from]) {
		from++
	}
	for to > from && isSpace(c.runes[to-1]) {
		to--
	}
	l := line{from: from, to: to, size: to - from}
	if from == to {
		return l
	}
	l.first, l.last = g.frame(c.from[from]), g.frame(c.from[to-1])
	l.at = around(l.first, l.last)
	for i := from; i < to; i++ {
		if unicode.IsLetter(c.runes[i]) {
			l.letters++
		}
		if c.runes[i] == '\uFFFE' {
			if i > from {
				l.at = around(l.at, g.frame(c.from[i-1]))
			}
			if i+1 < to {
				l.at = around(l.at, g.frame(c.from[i+1]))
			}
		}
	}
	return l
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' || r == '\u00A0' }

// sameRow: the two stand side by side.
func sameRow(a, b frame) bool {
	return min(a.y1, b.y1)-max(a.y0, b.y0) > 0.6*min(a.height(), b.height())
}

// overlapX is the share of the narrower one's width over which both stretch.
func overlapX(a, b frame) float64 {
	return (min(a.x1, b.x1) - max(a.x0, b.x0)) / max(min(a.width(), b.width()), 0.1)
}

// overlapY is the same for heights.
func overlapY(a, b frame) float64 {
	return (min(a.y1, b.y1) - max(a.y0, b.y0)) / max(min(a.height(), b.height()), 0.1)
}

// upright: nearly all lines run from left to right as the page is shown. Turned
// text, upright text on a page that is turned, and writing from right to left
// are left in the order of the file.
func upright(lines []line) bool {
	forward, other := 0, 0
	for i := range lines {
		a, b := lines[i].first, lines[i].last
		switch {
		case lines[i].size < 4 || a.isZero() || b.isZero():
		case b.centre() > a.centre() && overlapY(a, b) > 0.3:
			forward++
		case b.centre() > a.centre() && lines[i].at.width() > lines[i].at.height():
			forward++ // the halves of a broken word stand on two lines
		case b.y0 > a.y1-0.5*a.height() && lines[i].at.width() > 2*lines[i].at.height():
			// so do these, the second short
		default:
			other++
		}
	}
	return forward >= 4*other
}

// joinBroken mends lines that PDFium broke though the text goes on beside the
// break, as it does behind what is raised or lowered.
func joinBroken(c *chars, lines []line) []edit {
	var edits []edit
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		high := a.high()
		gap := b.first.x0 - a.last.x1
		if a.last.isZero() || b.first.isZero() || !sameRow(a.last, b.first) || gap < -0.15*high || gap > 0.5*high {
			continue
		}
		blank := " "
		if gap < 0.1*high && !between(c, a.to, b.from, ' ') {
			blank = ""
		}
		edits = append(edits, edit{a.to, b.from, blank})
	}
	return edits
}

func between(c *chars, from, to int, r rune) bool {
	for i := from; i < to; i++ {
		if c.runes[i] == r {
			return true
		}
	}
	return false
}
