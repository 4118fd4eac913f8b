package arrange

import "unicode"

// line is a line of a page's text, or a part of one.
type line struct {
	from, to int   // of Text.Runes, without the line's end
	at       Frame // around its characters
	first    Frame // its first character
	last     Frame
	size     int // characters
	letters  int // of them
}

// high is the height of a line of this text, as its first character has it.
func (l *line) high() float64 { return max(l.first.height(), l.last.height()) }

// lines finds where the lines of a page stand, by the first and last character
// of each. Readers join the halves of a broken word into one line; there the
// characters around the break are asked as well.
func (g *page) lines(c *Text) []line {
	var out []line
	from := 0
	for i := 0; i <= len(c.Runes); i++ {
		if i < len(c.Runes) && c.Runes[i] != '\n' {
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
func (g *page) line(c *Text, from, to int) line {
	for from < to && isSpace(c.Runes[from]) {
		from++
	}
	for to > from && isSpace(c.Runes[to-1]) {
		to--
	}
	l := line{from: from, to: to, size: to - from}
	if from == to {
		return l
	}
	l.first, l.last = g.Frame(c.From[from]), g.Frame(c.From[to-1])
	l.at = around(l.first, l.last)
	for i := from; i < to; i++ {
		if unicode.IsLetter(c.Runes[i]) {
			l.letters++
		}
		if c.Runes[i] == '\uFFFE' {
			if i > from {
				l.at = around(l.at, g.Frame(c.From[i-1]))
			}
			if i+1 < to {
				l.at = around(l.at, g.Frame(c.From[i+1]))
			}
		}
	}
	return l
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' || r == '\u00A0' }

// sameRow: the two stand side by side.
func sameRow(a, b Frame) bool {
	return min(a.Y1, b.Y1)-max(a.Y0, b.Y0) > 0.6*min(a.height(), b.height())
}

// overlapX is the share of the narrower one's width over which both stretch.
func overlapX(a, b Frame) float64 {
	return (min(a.X1, b.X1) - max(a.X0, b.X0)) / max(min(a.width(), b.width()), 0.1)
}

// overlapY is the same for heights.
func overlapY(a, b Frame) float64 {
	return (min(a.Y1, b.Y1) - max(a.Y0, b.Y0)) / max(min(a.height(), b.height()), 0.1)
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
		case b.Y0 > a.Y1-0.5*a.height() && lines[i].at.width() > 2*lines[i].at.height():
			// so do these, the second short
		default:
			other++
		}
	}
	return forward >= 4*other
}

// joinBroken mends lines that the reader broke though the text goes on beside the
// break, as it does behind what is raised or lowered.
func joinBroken(c *Text, lines []line) []edit {
	var edits []edit
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		high := a.high()
		gap := b.first.X0 - a.last.X1
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

func between(c *Text, from, to int, r rune) bool {
	for i := from; i < to; i++ {
		if c.Runes[i] == r {
			return true
		}
	}
	return false
}
