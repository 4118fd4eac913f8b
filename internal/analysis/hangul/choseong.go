package hangul

import (
	"strings"
	"unicode"
)

// Choseong gives the initial consonants of a text: ㄱㅇㅎㄱㅈ of 고용허가제. What
// is no Hangul stays.
func Choseong(text string) string {
	return strings.Map(initialOf, text)
}

// initialOf gives the initial of a syllable, the consonant itself for a jamo in
// any form, r for the rest.
func initialOf(r rune) rune {
	if initial, _, _ := Split(r); initial != 0 {
		return initial
	}
	if j := modern(r); IsConsonant(j) {
		return j
	}
	return r
}

// IsChoseong tells a search by initials: two or more consonants and nothing
// else but spaces.
func IsChoseong(typed string) bool {
	n := 0
	for _, r := range typed {
		switch {
		case unicode.IsSpace(r):
		case IsConsonant(modern(r)):
			n++
		default:
			return false
		}
	}
	return n >= 2
}

// MatchChoseong finds where the initials stand in text and gives the characters
// (runes) [from,to) they cover. Syllables may be typed among the initials (고ㅇㅎ)
// and then must stand. Spaces, hyphens and middle dots of the text do not count,
// nor does case; a cluster such as ㄳ is two initials. Only places where a word
// begins are tried.
func MatchChoseong(text, initials string) (from, to int, ok bool) {
	want := wanted(initials)
	if len(want) == 0 {
		return 0, 0, false
	}
	all := []rune(text)
	for i, r := range all {
		if transparent(r) || i > 0 && isWord(all[i-1]) && isWord(r) {
			continue
		}
		if end, ok := matchFrom(all, i, want); ok {
			return i, end, true
		}
	}
	return 0, 0, false
}

// SplitInitials gives initials one by one: spaces left out, a cluster such as ㄳ
// as the two that it is.
func SplitInitials(initials string) string { return string(wanted(initials)) }

// wanted gives the characters to look for.
func wanted(initials string) []rune {
	var want []rune
	for _, r := range initials {
		if transparent(r) {
			continue
		}
		if j := modern(r); j != 0 {
			r = j
		}
		if a, b := parts(r); a != 0 && IsConsonant(r) {
			want = append(want, a, b)
			continue
		}
		want = append(want, unicode.ToLower(r))
	}
	return want
}

func matchFrom(all []rune, i int, want []rune) (end int, ok bool) {
	for n := 0; n < len(want); i++ {
		if i >= len(all) {
			return 0, false
		}
		if transparent(all[i]) {
			continue
		}
		w := want[n]
		if r := unicode.ToLower(all[i]); r != w && !(IsConsonant(w) && initialOf(r) == w) {
			return 0, false
		}
		n++
	}
	return i, true
}

func transparent(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-‐‑–·ㆍ・", r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
