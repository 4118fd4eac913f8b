package catalog

import (
	"strings"

	"naru/internal/extract"
)

// wordsApart reports pages whose words are all set apart as cells of tables are,
// which programs do that place each word for itself: nothing of them is a table.
func wordsApart(pages []extract.Page) bool {
	const (
		least = 12 // gaps between words
		share = 10 // of which one may be a blank
	)
	tabs, blanks, lines := 0, 0, 0
	for _, p := range pages {
		text := p.Text
		lines += strings.Count(text, "\n")
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
	}
	return tabs >= least && share*blanks <= tabs && lines < tabs
}

// inWord reports a byte of a letter: of ASCII, or of any beyond.
func inWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}
