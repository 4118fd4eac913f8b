package unpack

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// misread are figures in which character recognition took a digit for a letter:
// at least two true digits beside it, and nothing else in the word.
var (
	misread = pattern.New(`(?:^|[\s\t(\[])[\dOolI]+(?:[-–./][\dOolI]+)*(?:$|[\s\t,.)\]:년월일호~–-])`)
	strokes = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
)

// mendFigures puts the digits back into "2O17" and "2017-O1".
func mendFigures(s string) string {
	if !strings.ContainsAny(s, "OolI") {
		return s
	}
	return misread.ReplaceAllStringFunc(s, func(word string) string {
		digits := 0
		for _, r := range word {
			if unicode.IsDigit(r) {
				digits++
			}
		}
		if digits < 2 {
			return word
		}
		return strokes.Replace(word)
	})
}

// unspaced joins a heading whose syllables, so many at least, are set apart:
// "교 육 사 업".
func unspaced(s string, least int) string {
	words := strings.Fields(s)
	if len(words) < least {
		return s
	}
	for _, w := range words {
		if utf8.RuneCountInString(w) != 1 || !hangul(w) {
			return s
		}
	}
	return strings.Join(words, "")
}
