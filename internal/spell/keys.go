package spell

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis"
	"naru/internal/analysis/hangul"
)

// Fuzzy's index edits bytes, so a Korean word is learned as the keys that type
// it on the dubeolsik layout: 이민 is dlals. The index folds case, so a shifted
// key is a digit, that of its place in the list.
const (
	shifted   = "1234567"
	unshifted = "qwertop"
)

// script is what a word is written in.
type script uint8

const (
	scriptOther script = iota
	scriptLatin
	scriptHangul
)

// scriptOf tells the script of a word that is all of one; codes, numbers and
// mixtures are Other, and never corrected.
func scriptOf(word string) script {
	s := scriptOther
	for _, r := range word {
		this := scriptOther
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '\'' && s == scriptLatin:
			this = scriptLatin
		case isHangul(r):
			this = scriptHangul
		}
		if this == scriptOther || s != scriptOther && this != s {
			return scriptOther
		}
		s = this
	}
	return s
}

func isHangul(r rune) bool { return hangul.IsSyllable(r) || hangul.IsJamo(r) }

// fold brings a word to the form in which words are learned. NFKC would make
// conjoining jamo, which nothing here reads, of the single jamo that a wrong
// layout or initials are typed with; those words keep to NFC. It would make
// digits of a footnote's mark, which came along with a word that was copied.
func fold(word string) string {
	word = analysis.WithoutMarks(word)
	if strings.ContainsFunc(word, hangul.IsJamo) {
		return strings.ToLower(norm.NFC.String(word))
	}
	return strings.ToLower(norm.NFKC.String(word))
}

// keysOf gives the keys that type a word; what is neither Hangul nor a Latin
// letter is left out.
func keysOf(word string) string {
	return strings.Map(func(k rune) rune {
		switch {
		case k >= 'A' && k <= 'Z': // from Hangul only: Latin letters are small by now
			if i := strings.IndexRune(unshifted, k|0x20); i >= 0 {
				return rune(shifted[i])
			}
			return k | 0x20
		case k >= 'a' && k <= 'z':
			return k
		}
		return -1
	}, hangul.Keys(strings.ToLower(word)))
}

// unshift gives the key without Shift.
func unshift(k byte) byte {
	if i := strings.IndexByte(shifted, k); i >= 0 {
		return unshifted[i]
	}
	return k
}

// OtherLayout gives what the same keys type on the other layout: 고용허가제 for
// rhdydgjrkwp, migration for ㅡㅑㅎㄱㅁ샤ㅐㅜ. It is "" where they type no word
// there: Latin letters must make whole syllables.
func OtherLayout(word string) string {
	switch scriptOf(word) {
	case scriptHangul:
		return strings.ToLower(hangul.Keys(word))
	case scriptLatin:
		return syllables(word)
	}
	return ""
}

// OneLayout gives what the keys of a word type if all of it is typed on one
// layout, where someone changed it in the middle: 고용허가제 for 고용gjrkwp and for
// rhdyd허가제, migration for migㄱㅁ샤ㅐㅜ. Both are "" for a word in one script, and
// each where the keys type no word there.
func OneLayout(word string) (korean, english string) {
	if scriptOf(word) != scriptOther {
		return "", ""
	}
	latin, syllable := false, false
	for _, r := range word {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			latin = true
		case isHangul(r):
			syllable = true
		default:
			return "", ""
		}
	}
	if !latin || !syllable {
		return "", ""
	}
	keys := hangul.Keys(word)
	return syllables(keys), strings.ToLower(keys)
}

// syllables gives what keys type in Hangul, "" unless they make whole syllables.
func syllables(keys string) string {
	typed := hangul.FromKeys(keys)
	if strings.ContainsFunc(typed, func(r rune) bool { return !hangul.IsSyllable(r) }) {
		return ""
	}
	return typed
}

// Keys gives the keys that type a text, for comparing beginnings across half-
// typed syllables; spaces, digits and case do not count.
func Keys(text string) string { return keysOf(fold(text)) }

// wordEnd gives where the word ends that goes on at i.
func wordEnd(text []rune, i int) int {
	for i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i])) {
		i++
	}
	return i
}
