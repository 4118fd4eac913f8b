package arrange

import (
	"strings"
	"unicode"
)

// maxMark is the number of digits that a footnote's mark may have.
const maxMark = 3

// raiseMarks writes digits that are set smaller and higher, directly behind a
// word or number, as what they are: ¹²³. Otherwise a footnote's mark would be
// part of the word. The line break that readers make behind a mark goes where
// the text goes on beside it.
func raiseMarks(g *page, c *Text) []edit {
	var edits []edit
	for i := 0; i < len(c.Runes); i++ {
		if !isMark(c.Runes[i]) {
			continue
		}
		from, end := i, i
		for end < len(c.Runes) && isMark(c.Runes[end]) {
			end++
		}
		i = end - 1
		base := behind(c, from, end)
		if base < 0 {
			continue
		}
		on, last := g.Frame(c.From[base]), g.Frame(c.From[end-1])
		if !raised(on, last) || g.Baseline(c.From[base])-g.Baseline(c.From[end-1]) < minRaise*on.height() {
			continue
		}
		for from = max(from, base+1); from < end-1 && !raised(on, g.Frame(c.From[from])); {
			from++ // 1995³: the last digits alone
		}
		if end-from > maxMark {
			continue
		}
		e := edit{from, end, superscript(c.Runes[from:end])}
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
func behind(c *Text, from, end int) int {
	var before, beforeThat rune
	if from > 0 {
		before = c.Runes[from-1]
	}
	if from > 1 {
		beforeThat = c.Runes[from-2]
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
func raised(base, mark Frame) bool {
	high := base.height()
	return !mark.isZero() && high > 0 && mark.height() < 0.87*high &&
		mark.Y1 < base.Y1 && mark.Y0 > base.Y0-0.6*high
}

func superscript(digits []rune) string {
	var b strings.Builder
	for _, r := range digits {
		b.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'])
	}
	return b.String()
}

// goesOn: behind the mark that ends at end the reader broke the line, though the
// text goes on to the right of it. Gives where it does, 0 where it does not, and
// the blank that belongs between.
func goesOn(g *page, c *Text, base Frame, end int) (int, string) {
	k := end
	for k < len(c.Runes) && (c.Runes[k] == '\r' || c.Runes[k] == '\n' || c.Runes[k] == ' ') {
		k++
	}
	if k == end || k >= len(c.Runes) || c.Runes[end] != '\r' {
		return 0, ""
	}
	mark, next := g.Frame(c.From[end-1]), g.Frame(c.From[k])
	gap, high := next.X0-mark.X1, base.height()
	if next.isZero() || gap < -0.1*high || gap > 2*high ||
		min(next.Y1, base.Y1)-max(next.Y0, base.Y0) < 0.6*min(next.height(), high) {
		return 0, ""
	}
	if gap < 0.1*high && c.Runes[k-1] != ' ' {
		return k, ""
	}
	return k, " "
}
