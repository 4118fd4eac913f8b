package evidence

import (
	"strings"
	"unicode"
)

// topic gives what a Korean sentence says it is about, by its particle 은 or 는,
// where nothing nearer to a figure names what it counts: GDP성장률은 전분기보다 높은
// 2.8%. Brackets are passed over. "" where several topics, or none, stand before it.
func topic(s string, from int) string {
	var plain strings.Builder
	depth := 0
	for _, r := range s[:from] {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		default:
			if depth == 0 {
				plain.WriteRune(r)
			}
		}
	}
	words := strings.Fields(plain.String())
	at := -1
	for i, w := range words {
		if (strings.HasSuffix(w, "은") || strings.HasSuffix(w, "는")) && !verbal(w) {
			if at >= 0 {
				return ""
			}
			at = i
		}
	}
	if at < 0 || strings.ContainsFunc(words[at], unicode.IsDigit) {
		return ""
	}
	return tidyWhat(strip(strings.Join(words[phraseStart(words[:at+1]):at+1], " ")))
}

// inBrackets tells a place within round brackets.
func inBrackets(s string, at int) bool {
	return strings.LastIndexByte(s[:at], '(') > strings.LastIndexByte(s[:at], ')')
}

// verbal tells a word whose 은 or 는 makes an adjective of a verb: 높은, 하는.
func verbal(word string) bool {
	for _, end := range []string{"하는", "되는", "있는", "없는", "높은", "낮은", "많은", "적은", "같은", "받은", "넘는", "달하는", "좋은", "않은", "않는", "위한는", "오는", "가는", "보는", "시키는", "이는", "지는", "나는", "리는", "르는", "우는"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
