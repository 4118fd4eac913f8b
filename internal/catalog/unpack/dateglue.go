package unpack

import (
	"strings"

	"naru/internal/pattern"
)

// compactDate is the beginning of a date without blanks that goes on: "2024.01.06~01.".
var compactDate = pattern.New(`\d[./~–-]\d\S*[./~–-]$|\d[./]\d\S*~$`)

// dateGlued puts two lines of a date together: without a blank where a column that is
// too narrow for it broke a date that has none.
func dateGlued(a, b string) string {
	if a == "" || b == "" || !isDigit(b[0]) {
		return join(a, b)
	}
	word := a[strings.LastIndexByte(a, ' ')+1:]
	if !isDigit(a[len(a)-1]) && !compactDate.MatchString(word) {
		return join(a, b)
	}
	if _, ok := parseSpan(a+b, 2000); ok {
		return a + b
	}
	return join(a, b)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
