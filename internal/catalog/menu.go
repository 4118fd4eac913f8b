package catalog

import "strings"

// menu counts the lines of a menu with which lines begin, as printed pages of the
// web have them: many in a row of a word or three, half of them of one. 0: there is
// none.
func menu(lines []string) int {
	const least, words, long = 6, 3, 24
	n, single := 0, 0
	for n < len(lines) {
		w := len(strings.Fields(lines[n]))
		if w > words || runes(lines[n]) > long || hasDigit(lines[n]) || endsSentence(lines[n]) || hangulIn(lines[n]) > 0 {
			break
		}
		if w == 1 {
			single++
		}
		n++
	}
	if n < least || 2*single < n {
		return 0
	}
	return n
}
