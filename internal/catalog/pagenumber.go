package catalog

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
)

// numberIn reads a printed number: its kind ("" for 1, "i", "I", or what stands
// before it: "A-") and its value, 0 if it is none.
func numberIn(s string) member {
	s = strings.Trim(norm.NFKC.String(tidy(s)), "-–—·.[]()<> ")
	if s == "" || runes(s) > longestLabel {
		return member{}
	}
	kind, n := library.ReadPageNumber(s)
	return member{kind: kind, number: n}
}
