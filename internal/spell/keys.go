package spell

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fuzzy's index edits bytes, so a Korean word is learned as the keys that type
// it on the dubeolsik layout: 이민 is dlals. The index folds case, so a shifted
// key is a digit, that of its place in the top row.
const (
	shifted   = "1234567"
	unshifted = "qwertop"
)

// Keys of the jamo, in the order of Unicode: initials, vowels, finals (with none
// first), and the compatibility jamo from U+3131.
var (
	initialKeys = strings.Fields("r 4 s e 3 f a q 1 t 5 d w 2 c z x v g")
	vowelKeys   = strings.Fields("k o i 6 j p u 7 h hk ho hl y n nj np nl b m ml l")
	finalKeys   = append([]string{""}, strings.Fields("r 4 rt s sw sg e f fr fa fq ft fx fv fg a q qt t 5 d w c z x v g")...)
	jamoKeys    = append(strings.Fields("r 4 rt s sw sg e 3 f fr fa fq ft fx fv fg a q 1 qt t 5 d w 2 c z x v g"), vowelKeys...)
	initials    = []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
)

const (
	firstSyllable, lastSyllable = 0xAC00, 0xD7A3
	firstJamo, lastJamo         = 0x3131, 0x3163
	firstVowel                  = 0x314F
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

func isHangul(r rune) bool {
	return r >= firstSyllable && r <= lastSyllable || r >= firstJamo && r <= lastJamo
}

// fold brings a word to the form in which words are learned. NFKC would make
// conjoining jamo, which nothing here reads, of the single jamo that a wrong
// layout or initials are typed with; those words keep to NFC.
func fold(word string) string {
	if strings.ContainsFunc(word, func(r rune) bool { return r >= firstJamo && r <= lastJamo }) {
		return strings.ToLower(norm.NFC.String(word))
	}
	return strings.ToLower(norm.NFKC.String(word))
}

// keysOf gives the keys that type a word; what is neither Hangul nor a Latin
// letter is left out.
func keysOf(word string) string {
	var b strings.Builder
	for _, r := range word {
		switch {
		case r >= firstSyllable && r <= lastSyllable:
			n := int(r - firstSyllable)
			b.WriteString(initialKeys[n/588])
			b.WriteString(vowelKeys[n%588/28])
			b.WriteString(finalKeys[n%28])
		case r >= firstJamo && r <= lastJamo:
			b.WriteString(jamoKeys[r-firstJamo])
		case r < unicode.MaxASCII && unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// unshift gives the key without Shift.
func unshift(k byte) byte {
	if k >= '1' && int(k-'1') < len(unshifted) {
		return unshifted[k-'1']
	}
	return k
}

// OtherLayout gives what the same keys type on the other layout: 고용허가제 for
// rhdydgjrkwp, migration for ㅡㅑㅎㄱㅁ새ㅜ. It is "" where they type no word
// there: Latin letters must make whole syllables.
func OtherLayout(word string) string {
	switch scriptOf(word) {
	case scriptHangul:
		keys := []byte(keysOf(word))
		for i := range keys {
			keys[i] = unshift(keys[i])
		}
		return string(keys)
	case scriptLatin:
		return compose(layoutKeys(word))
	}
	return ""
}

// layoutKeys gives the keys of Latin letters as typed: capitals are shifted keys
// where those differ.
func layoutKeys(word string) string {
	keys := make([]byte, 0, len(word))
	for i := range len(word) {
		k := word[i]
		if k >= 'A' && k <= 'Z' {
			k |= 0x20
			if at := strings.IndexByte(unshifted, k); at >= 0 {
				k = shifted[at]
			}
		}
		keys = append(keys, k)
	}
	return string(keys)
}

// compose types keys into syllables; "" unless all of them are whole.
func compose(keys string) string {
	var b strings.Builder
	for i := 0; i < len(keys); {
		initial := index(initialKeys, keys[i:i+1])
		vowel, size := longest(vowelKeys, keys[i+1:])
		if initial < 0 || size == 0 {
			return ""
		}
		i += 1 + size
		final, size := longest(finalKeys, keys[i:])
		// A consonant before a vowel begins the next syllable.
		for size > 0 && i+size < len(keys) && isVowelKey(keys[i+size]) {
			size--
			final = max(index(finalKeys, keys[i:i+size]), 0)
		}
		i += size
		b.WriteRune(rune(firstSyllable + initial*588 + vowel*28 + final))
	}
	return b.String()
}

func isVowelKey(k byte) bool { return index(vowelKeys, string(k)) >= 0 }

// longest finds which of the key sequences, at most two keys long, the text
// begins with; size 0 for none.
func longest(of []string, text string) (at, size int) {
	for n := min(2, len(text)); n > 0; n-- {
		if at = index(of, text[:n]); at >= 0 {
			return at, n
		}
	}
	return 0, 0
}

func index(of []string, keys string) int {
	for i, k := range of {
		if k == keys {
			return i
		}
	}
	return -1
}
