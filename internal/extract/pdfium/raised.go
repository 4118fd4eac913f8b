package pdfium

import (
	"strings"
	"unicode"
)

// maxMark is the number of digits that a footnote's mark may have.
const maxMark = 3

// raiseMarks writes digits that are set smaller and higher, directly behind a
// word or number, as what they are: ¹²³. Otherwise a footnote's mark would be
// part of the word. The line break that PDFium makes behind a mark goes where
// the text goes on beside it.
func raiseMarks(g *glyphs, c *chars) []edit {
	var edits []edit
	for i := 0; i < len(c.runes); i++ {
		if !isMark(c.runes[i]) {
			continue
		}
		from, end := i, i
		for end < len(c.runes) && isMark(c.runes[end]) {
			end++
		}
		i = end - 1
		base := behind(c, from, end)
		if base < 0 {
			continue
		}
		on, last := g.frame(c.from[base]), g.frame(c.from[end-1])
		if !raised(on, last) || g.baseline(c.from[base])-g.baseline(c.from[end-1]) < minRaise*on.height() {
			continue
		}
		for from = max(from, base+1); from < end-1 && !raised(on, g.frame(c.from[from])); {
			from++ // 1995³: the last digits alone
		}
		if end-from > maxMark {
			continue
		}
		e := edit{from, end, superscript(c.runes[from:end])}
		if k, blank := goesOn(g, c, on, end); k > 0 {
			e.to = k
			e.with += blank
		}
		edits = append(edits, e)
	}
	return edits
}

// longNumber digits are asked whether the last of them are a mark; shorter
// numbers are too many.
const longNumber = 5

// behind gives the character that a mark among the digits [from,end) would
// stand behind: the one in front or, in a number, its first digit; -1 where none
// can.
func behind(c *chars, from, end int) int {
	var before, beforeThat rune
	if from > 0 {
		before = c.runes[from-1]
	}
	if from > 1 {
		beforeThat = c.runes[from-2]
	}
	switch {
	case (before == '.' || before == ',') && isMark(beforeThat):
		if end-from > 1 {
			return from
		}
	case mayCarry(before):
		return from - 1
	case end-from >= longNumber:
		return from
	}
	return -1
}

func isMark(r rune) bool { return r >= '0' && r <= '9' }

// mayCarry: what a footnote's mark may stand directly behind.
func mayCarry(r rune) bool {
	return unicode.IsLetter(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po, unicode.Pi) && r != '/' && r != '#' && r != '@' && r != '&' && r != '*'
}

// minRaise is how far a mark stands above its line, in heights of the text's
// frame (about 1.2 times the size of the font).
const minRaise = 0.15

// raised: set smaller than the text it stands behind, and not below it.
func raised(base, mark frame) bool {
	high := base.height()
	return !mark.isZero() && high > 0 && mark.height() < 0.87*high &&
		mark.y1 < base.y1 && mark.y0 > base.y0-0.6*high
}

func superscript(digits []rune) string {
	var b strings.Builder
	for _, r := range digits {
		b.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'])
	}
	return b.String()
}

// goesOn: behind the mark that ends at end PDFium broke the line, though the
// text goes on to the right of it. Gives where it does, 0 where it does not, and
// the blank that belongs between.
func goesOn(g *glyphs, c *chars, base frame, end int) (int, string) {
	k := end
	for k < len(c.runes) && (c.runes[k] == '\r' || c.runes[k] == '\n' || c.runes[k] == ' ') {
		k++
	}
	if k == end || k >= len(c.runes) || c.runes[end] != '\r' {
		return 0, ""
	}
	mark, next := g.frame(c.from[end-1]), g.frame(c.from[k])
	gap, high := next.x0-mark.x1, base.height()
	if next.isZero() || gap < -0.1*high || gap > 2*high ||
		min(next.y1, base.y1)-max(next.y0, base.y0) < 0.6*min(next.height(), high) {
		return 0, ""
	}
	if gap < 0.1*high && c.runes[k-1] != ' ' {
		return k, ""
	}
	return k, " "
}
