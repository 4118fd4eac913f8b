package plain

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths, in characters, at which programs break lines to fit a screen.
const (
	narrowest = 60
	widest    = 100
)

// wrapWidth is the width that the file's lines were broken to fit; 0: none was.
func wrapWidth(text string) int {
	var widths []int
	for line := range strings.SplitSeq(text, "\n") {
		if n := utf8.RuneCountInString(strings.TrimRight(line, " \t\f")); n >= narrowest/2 {
			widths = append(widths, n)
		}
	}
	const tellingLines = 10
	if len(widths) < tellingLines {
		return 0
	}
	sort.Ints(widths)
	w := widths[(len(widths)-1)*9/10] // some stand out, as addresses and tables do
	if w < narrowest || w > widest {
		return 0
	}
	return w
}

// wasWrapped tells whether the lines of a paragraph end only because the next
// word would not have fitted. Korean is left alone: its lines also end within
// words, and then nothing tells where a space belongs.
func wasWrapped(lines []string, w int) bool {
	if w == 0 || len(lines) < 2 {
		return false
	}
	const ragged = 8 // by how much the longest lines of paragraphs differ
	w -= ragged
	for _, line := range lines[:len(lines)-1] {
		w = max(w, utf8.RuneCountInString(line))
	}
	for i, line := range lines {
		trimmed := strings.TrimLeft(line, " ")
		if strings.Contains(trimmed, "   ") || strings.Contains(trimmed, "\t") || i > 0 && len(line)-len(trimmed) > 4 {
			return false // columns
		}
		if i == len(lines)-1 {
			return true
		}
		next, _, _ := strings.Cut(strings.TrimLeft(lines[i+1], " "), " ")
		if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(next) <= w {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(line)
		first, _ := utf8.DecodeRuneInString(next)
		if last == '-' || isWide(last) || isWide(first) {
			return false // a broken word is mended where all words of the document are known
		}
	}
	return true
}

func isWide(r rune) bool { return unicode.In(r, unicode.Hangul, unicode.Han) }
