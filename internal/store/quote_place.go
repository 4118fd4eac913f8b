package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
)

// locate finds a quote on a page's text and gives its character range; 0, 0
// where it is not there. Spacing, case, and the kind of dashes and quotation
// marks do not matter: text selected on the page image has other line breaks
// than the stored text. Of several places the one nearest to hint counts.
func locate(text, quote string, hint int) (from, to int) {
	folded, at := analysis.FoldOffsets(text)
	body, places := withoutSpaces(folded, at)
	needle, _ := withoutSpaces(analysis.Fold(quote), nil)
	if needle == "" {
		return 0, 0
	}
	best := -1
	for start := 0; ; {
		i := strings.Index(body[start:], needle)
		if i < 0 {
			break
		}
		i += start
		f, t := charRange(text, places[i], places[i+len(needle)-1], places[i+len(needle)])
		if d := distance(f, hint); best < 0 || d < best {
			best, from, to = d, f, t
		}
		start = i + 1
		for start < len(body) && !utf8.RuneStart(body[start]) {
			start++
		}
	}
	return from, to
}

// withoutSpaces drops what white space folding left, and keeps the places of the
// rest. at may be nil.
func withoutSpaces(folded string, at []int) (string, []int) {
	var b strings.Builder
	var places []int
	for i := 0; i < len(folded); i++ {
		if folded[i] == ' ' {
			continue
		}
		b.WriteByte(folded[i])
		if at != nil {
			places = append(places, at[i])
		}
	}
	if at != nil {
		places = append(places, at[len(at)-1])
	}
	return b.String(), places
}

// charRange turns byte places into characters: from the first character to the
// end of the last, which begins at last and ends before next.
func charRange(text string, first, last, next int) (from, to int) {
	end := next
	if end <= last { // the next folded character came from the same one
		_, size := utf8.DecodeRuneInString(text[last:])
		end = last + size
	}
	end = last + len(strings.TrimRightFunc(text[last:end], func(r rune) bool {
		return unicode.IsSpace(r) || r == 0x00AD || r == 0xFFFE || r == 0x02
	}))
	from = utf8.RuneCountInString(text[:first])
	return from, from + utf8.RuneCountInString(text[first:end])
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
