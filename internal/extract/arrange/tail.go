package arrange

import (
	"strings"
	"unicode"
)

// tailLetters is how many of a word's letters, at most, are looked at to tell how far
// apart they are set.
const tailLetters = 5

// joinTails gives words back the last character that stands as far from them as their
// letters from each other. Programs that lay text beneath a scan stretch each word to
// its image and end the stretching with the last one, which is written by itself.
func joinTails(g *page, c *Text) []edit {
	var edits []edit
	for i := 2; i+1 < len(c.Runes); i++ {
		if c.Runes[i] == ' ' && isTail(c, i) && isEven(g, c, i) {
			edits = append(edits, edit{i, i + 1, ""})
		}
	}
	return edits
}

// isTail: at least two characters, the blank at i, and one alone that may end a word or
// stand behind it.
func isTail(c *Text, i int) bool {
	letter := func(k int) bool {
		return k < len(c.Runes) && (unicode.IsLetter(c.Runes[k]) || unicode.IsDigit(c.Runes[k]))
	}
	if unicode.IsSpace(c.Runes[i-2]) || unicode.IsSpace(c.Runes[i-1]) || letter(i+2) {
		return false
	}
	return letter(i+1) || strings.ContainsRune(".,;:?!)]", c.Runes[i+1])
}

// isEven: the blank at i is the reader's own, and as wide as the gaps between the
// letters in front of it.
func isEven(g *page, c *Text, i int) bool {
	if !g.Generated(c.From[i]) {
		return false
	}
	last, tail := g.Frame(c.From[i-1]), g.Frame(c.From[i+1])
	if last.isZero() || tail.isZero() || !sameRow(last, tail) {
		return false
	}
	gap := tail.X0 - last.X1
	if gap <= 0 {
		return false
	}
	sum, n := 0.0, 0
	for k := i - 1; k > 0 && n < tailLetters && !unicode.IsSpace(c.Runes[k-1]); k-- {
		before := g.Frame(c.From[k-1])
		if before.isZero() || !sameRow(before, last) || last.X0-before.X1 < gap/2 {
			return false
		}
		sum, n = sum+last.X0-before.X1, n+1
		last = before
	}
	return n > 0 && gap <= 1.25*sum/float64(n)
}
