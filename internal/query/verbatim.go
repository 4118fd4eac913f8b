package query

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
)

// standsPlainly tells whether a phrase stands in a text letter by letter as it
// was typed, where what is around it leaves no doubt that it also does once both
// are folded. False says nothing: the text must be folded to know. Most pages
// with a phrase have it plainly somewhere, and finding that out takes a
// fiftieth of folding them.
func standsPlainly(text, phrase string) bool {
	if phrase == "" || strings.Contains(phrase, "- ") || strings.ContainsFunc(phrase, notPlain) {
		return false
	}
	for from := 0; ; {
		k := strings.Index(text[from:], phrase)
		if k < 0 {
			return false
		}
		k += from
		if startsPlainly(text, k) && endsPlainly(text, k+len(phrase)) {
			return true
		}
		from = k + 1
	}
}

// notPlain tells characters that folding may change by more than their case.
func notPlain(r rune) bool {
	return !(hangul.IsSyllable(r) || r == ' ' || r == '-' || r == ',' || r == '.' ||
		r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9')
}

// startsPlainly tells whether what stands at i begins a word or is Hangul: it
// goes on neither a word nor one hyphenated at a line's end.
func startsPlainly(text string, i int) bool {
	if r, _ := utf8.DecodeRuneInString(text[i:]); hangul.IsSyllable(r) || i == 0 {
		return true
	}
	before := strings.TrimRight(text[:i], " \n")
	if before == "" {
		return true
	}
	last := before[len(before)-1]
	if len(before) < i && isWordByte(last) {
		return true
	}
	return strings.IndexByte(".,;:()[]\"", last) >= 0
}

// endsPlainly tells whether what ends at i ends a word, or is Hangul that no
// loose jamo follows.
func endsPlainly(text string, i int) bool {
	if i == len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if last, _ := utf8.DecodeLastRuneInString(text[:i]); hangul.IsSyllable(last) {
		return r < utf8.RuneSelf || hangul.IsSyllable(r)
	}
	return strings.IndexByte(" \n.,;:()[]\"", text[i]) >= 0
}

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}
