package pdfium

import (
	"slices"
	"unicode"
)

// minSpaced letters in a row, each alone between blanks, may be one word set
// with wide spaces: "석 사 학 위", "C O N V E N T I O N".
const minSpaced = 4

// joinSpaced joins letters that were set apart, and takes out the blank that
// some programs write beneath a ligature.
func joinSpaced(g *glyphs, c *chars) []edit {
	var edits []edit
	for i := 0; i < len(c.runes); i++ {
		switch r := c.runes[i]; {
		case r != ' ':
		case i >= 2 && i+1 < len(c.runes) && afterLigature(g, c, i):
			edits = append(edits, edit{i, i + 1, ""})
		case i >= 1 && isSpacedLetter(c, i-1):
			end := i - 1
			for end+2 < len(c.runes) && c.runes[end+1] == ' ' && isSpacedLetter(c, end+2) {
				end += 2
			}
			if letters := (end-i+1)/2 + 1; letters >= minSpaced {
				edits = append(edits, spaced(g, c, i-1, end)...)
			}
			i = max(i, end)
		}
	}
	return edits
}

// isSpacedLetter: a letter with nothing but blanks or line ends around.
func isSpacedLetter(c *chars, i int) bool {
	apart := func(k int) bool { return k < 0 || k >= len(c.runes) || unicode.IsSpace(c.runes[k]) }
	return unicode.IsLetter(c.runes[i]) && apart(i-1) && apart(i+1)
}

// Measures of letters set apart, in heights of a letter's frame (about 1.2 times
// the size of its font).
const (
	maxApart  = 0.6  // farther apart they are cells of a table
	wordsMore = 0.05 // a gap between words is wider by this and a half than between letters
)

// spaced takes out the blanks between letters that stand equally far apart, and
// leaves those where the gap is wider. The blanks must be PDFium's own: one that
// the file writes is meant.
func spaced(g *glyphs, c *chars, from, to int) []edit {
	var gaps []float64
	before := g.frame(c.from[from])
	high := before.height()
	for i := from + 2; i <= to; i += 2 {
		if !g.generated(c.from[i-1]) {
			return nil
		}
		f := g.frame(c.from[i])
		if f.isZero() || before.isZero() || f.y0 > before.y1 || f.y1 < before.y0 {
			return nil
		}
		gaps = append(gaps, f.x0-before.x1)
		before = f
	}
	sorted := slices.Sorted(slices.Values(gaps))
	usual := sorted[(len(sorted)-1)/2]
	if usual > maxApart*high || usual <= 0 {
		return nil
	}
	var edits []edit
	for k, gap := range gaps {
		if gap <= 1.5*usual+wordsMore*high {
			i := from + 2*k + 1
			edits = append(edits, edit{i, i + 1, ""})
		}
	}
	return edits
}

// afterLigature: the blank at i follows f, i or l of a ligature, and the letter
// after it stands where the ligature ends.
func afterLigature(g *glyphs, c *chars, i int) bool {
	switch c.runes[i-1] {
	case 'f', 'i', 'l', 't':
	default:
		return false
	}
	if c.runes[i-2] != 'f' || !unicode.IsLetter(c.runes[i+1]) {
		return false
	}
	f, last := g.frame(c.from[i-2]), g.frame(c.from[i-1])
	if f.isZero() || f != last { // two characters in one place: a ligature
		return false
	}
	next := g.frame(c.from[i+1])
	return !next.isZero() && next.y0 < f.y1 && next.y1 > f.y0 &&
		next.x0 < f.x1+0.05*f.height() && next.x0 > f.x0
}
