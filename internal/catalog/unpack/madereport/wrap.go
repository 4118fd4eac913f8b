package madereport

import (
	"strings"
	"unicode"
)

// wide is the width of a text in columns: Hangul takes two.
func wide(s string) int {
	n := 0
	for _, r := range s {
		n++
		if unicode.Is(unicode.Hangul, r) {
			n++
		}
	}
	return n
}

// wrap breaks a text between words into lines of a width.
func wrap(text string, width int) []string {
	var out []string
	if first, rest, ok := strings.Cut(text, inCell); ok {
		return append(wrap(first, width), wrap(rest, width)...)
	}
	now := ""
	for _, w := range strings.Fields(text) {
		switch {
		case now == "":
			now = w
		case wide(now)+1+wide(w) > width:
			out = append(out, now)
			now = w
		default:
			now += " " + w
		}
	}
	if now != "" {
		out = append(out, now)
	}
	return out
}

// pad fills a text with spaces up to a width; one that is wider keeps a gap too.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(2, width-wide(s))) }
