package catalog

import "strings"

// wordsApart reports a page whose words are all set apart as cells of tables are,
// which programs do that place each word for itself: nothing of it is a table.
func wordsApart(text string) bool {
	const (
		least = 12 // gaps between words
		share = 10 // of which one may be a blank
	)
	tabs, blanks := 0, 0
	for k := 1; k+1 < len(text); k++ {
		if c := text[k]; c != '\t' && c != ' ' || !inWord(text[k-1]) || !inWord(text[k+1]) {
			continue
		}
		if text[k] == '\t' {
			tabs++
		} else {
			blanks++
		}
	}
	return tabs >= least && share*blanks <= tabs && strings.Count(text, "\n") < tabs
}

// inWord reports a byte of a letter: of ASCII, or of any beyond.
func inWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}
