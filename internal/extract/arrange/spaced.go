package arrange

import (
	"slices"
	"unicode"
)

// minSpaced letters in a row, each alone between blanks, may be one word set
// with wide spaces: "석 사 학 위", "C O N V E N T I O N".
const minSpaced = 4

// joinSpaced joins letters that were set apart, and takes out the blank that
// some programs write beneath a ligature.
func joinSpaced(g *page, c *Text) []edit {
	var edits []edit
	for i := 0; i < len(c.Runes); i++ {
		switch r := c.Runes[i]; {
		case r != ' ':
		case i >= 2 && i+1 < len(c.Runes) && afterLigature(g, c, i):
			edits = append(edits, edit{i, i + 1, ""})
		case i >= 1 && isSpacedLetter(c, i-1):
			end := i - 1
			for end+2 < len(c.Runes) && c.Runes[end+1] == ' ' && isSpacedLetter(c, end+2) {
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
func isSpacedLetter(c *Text, i int) bool {
	apart := func(k int) bool { return k < 0 || k >= len(c.Runes) || unicode.IsSpace(c.Runes[k]) }
	return unicode.IsLetter(c.Runes[i]) && apart(i-1) && apart(i+1)
}

// Measures of letters set apart, in heights of a letter's frame (about 1.2 times
// the size of its font).
const (
	maxApart  = 0.6  // farther apart they are cells of a table
	wordsMore = 0.05 // a gap between words is wider by this and a half than between letters
)

// spaced takes out the blanks between letters that stand equally far apart, and
// leaves those where the gap is wider. The blanks must be the reader's own: one that
// the file writes is meant.
func spaced(g *page, c *Text, from, to int) []edit {
	var gaps []float64
	before := g.Frame(c.From[from])
	high := before.height()
	for i := from + 2; i <= to; i += 2 {
		if !g.Generated(c.From[i-1]) {
			return nil
		}
		f := g.Frame(c.From[i])
		if f.isZero() || before.isZero() || f.Y0 > before.Y1 || f.Y1 < before.Y0 {
			return nil
		}
		gaps = append(gaps, f.X0-before.X1)
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
func afterLigature(g *page, c *Text, i int) bool {
	switch c.Runes[i-1] {
	case 'f', 'i', 'l', 't':
	default:
		return false
	}
	if c.Runes[i-2] != 'f' || !unicode.IsLetter(c.Runes[i+1]) {
		return false
	}
	f, last := g.Frame(c.From[i-2]), g.Frame(c.From[i-1])
	if f.isZero() || f != last { // two characters in one place: a ligature
		return false
	}
	next := g.Frame(c.From[i+1])
	return !next.isZero() && next.Y0 < f.Y1 && next.Y1 > f.Y0 &&
		next.X0 < f.X1+0.05*f.height() && next.X0 > f.X0
}
