package catalog

import (
	"strings"

	"naru/internal/pattern"
)

// phrase is a pattern and words, in lower case, of which any text that it matches
// holds one. Most lines hold none, which is seen in a twentieth of the time that
// the pattern takes.
type phrase struct {
	*pattern.Pattern
	words []string
}

// mayBeIn reports whether the pattern is worth trying on a text, given in lower
// case.
func (p phrase) mayBeIn(lower string) bool { return holdsAny(lower, p.words) }

func holdsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
