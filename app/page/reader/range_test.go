package reader

import (
	"strings"

	"naru/app/widget"
)

// rangeOf finds words in a text, in characters.
func rangeOf(text, words string) widget.CharRange {
	i := strings.Index(text, words)
	from := len([]rune(text[:i]))
	return widget.CharRange{From: from, To: from + len([]rune(words))}
}
