package search

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
	"naru/internal/spell"
)

// otherLayout lists what the same keys type on the other layout, or all of them
// on one where it was changed in the middle, and what a slip away from that is.
// Latin letters betray themselves by making whole syllables, Hangul by single
// jamo. Where that may well be chance (work types 재가) and the library's words do
// not bear it out, it is only perhaps.
func otherLayout(w *words, word string) (evident, perhaps []string) {
	if korean, english := spell.OneLayout(word); korean != "" || english != "" {
		return mixedLayout(w, korean, english), nil
	}
	other := spell.OtherLayout(word)
	length := utf8.RuneCountInString(other)
	switch {
	case other == "":
		return nil, nil
	case w.dictionary.Documents(other) > 0:
		return []string{other}, nil
	case !strings.ContainsFunc(other, isKorean):
		if strings.ContainsFunc(word, hangul.IsJamo) && !hangul.IsChoseong(word) && length >= 4 {
			return append([]string{other}, corrections(w, other, 0)...), nil
		}
		return nil, nil
	case length >= 3:
		// The index may hold it within a compound.
		return append([]string{other}, corrections(w, other, 0)...), nil
	case length == 2:
		return nil, []string{other}
	}
	return nil, nil
}

// mixedLayout lists what a word typed on two layouts is on one of them: words
// that the library knows, else what is a slip away, else the syllables.
func mixedLayout(w *words, korean, english string) []string {
	var known, near, rest []string
	for _, text := range []string{korean, english} {
		switch {
		case text == "":
		case w.dictionary.Documents(text) > 0:
			known = append(known, text)
		default:
			near = append(near, corrections(w, text, 0)...)
		}
	}
	if korean != "" {
		rest = append(rest, korean)
	}
	return append(append(known, near...), rest...)
}
