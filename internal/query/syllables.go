package query

import "unicode/utf8"

// joinSyllables makes one word of single syllables of Hangul that were typed one
// after another: 고 용 허 가 제 is 고용허가제, as text set wide is copied. One
// syllable between longer words stays a word of its own (이민 및 통합).
func joinSyllables(parts and) and {
	var out and
	for i := 0; i < len(parts); {
		word, n := leaf{}, 0
		for ; i+n < len(parts); n++ {
			l, ok := parts[i+n].(leaf)
			if !ok || !isSyllable(l) || n > 0 && (l.field != word.field || word.prefix) {
				break
			}
			text := word.text + l.text
			word = l
			word.text = text
		}
		if n < 2 {
			out = append(out, parts[i])
			i++
			continue
		}
		out = append(out, word)
		i += n
	}
	return out
}

// isSyllable tells a plain word of one syllable of Hangul.
func isSyllable(l leaf) bool {
	return !l.phrase && l.edits == 0 && utf8.RuneCountInString(l.text) == 1 && isHangul(l.text)
}
