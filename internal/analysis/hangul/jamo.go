package hangul

import (
	"strings"
	"unicode/utf8"
)

// The syllables stand in Unicode in the order of their jamo: 19 initials, 21
// vowels, 27 finals and none (The Unicode Standard, section 3.12).
const (
	firstSyllable = 0xAC00
	lastSyllable  = 0xD7A3
	vowelCount    = 21
	finalCount    = 28
)

// The jamo in that order, as compatibility jamo (U+3131…), which show alone.
const (
	initialJamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	vowelJamo   = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	finalJamo   = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
)

// jamoSize is the length of a compatibility jamo in UTF-8.
const jamoSize = 3

// IsSyllable tells whole modern syllables.
func IsSyllable(r rune) bool { return r >= firstSyllable && r <= lastSyllable }

// IsJamo tells modern compatibility jamo, consonants and vowels.
func IsJamo(r rune) bool { return r >= 'ㄱ' && r <= 'ㅣ' }

// IsConsonant tells compatibility consonants, clusters such as ㄳ included.
func IsConsonant(r rune) bool { return r >= 'ㄱ' && r <= 'ㅎ' }

// IsVowel tells compatibility vowels.
func IsVowel(r rune) bool { return r >= 'ㅏ' && r <= 'ㅣ' }

// Split gives the jamo of a syllable; final is 0 where there is none. All are 0
// for what is no syllable.
func Split(r rune) (initial, vowel, final rune) {
	if !IsSyllable(r) {
		return 0, 0, 0
	}
	n := int(r - firstSyllable)
	initial = jamoAt(initialJamo, n/(vowelCount*finalCount))
	vowel = jamoAt(vowelJamo, n%(vowelCount*finalCount)/finalCount)
	if f := n % finalCount; f > 0 {
		final = jamoAt(finalJamo, f-1)
	}
	return initial, vowel, final
}

// Join gives the syllable of its jamo, final 0 for none; 0 where they make none.
func Join(initial, vowel, final rune) rune {
	i, v, f := indexOf(initialJamo, initial), indexOf(vowelJamo, vowel), 0
	if final != 0 {
		if f = indexOf(finalJamo, final) + 1; f == 0 {
			return 0
		}
	}
	if i < 0 || v < 0 {
		return 0
	}
	return rune(firstSyllable + (i*vowelCount+v)*finalCount + f)
}

// Compose puts jamo together as they would be typed; the rest stays as it is.
// Half-width and conjoining jamo are read like the others.
func Compose(text string) string {
	var c Composer
	var b strings.Builder
	for _, r := range text {
		if j := modern(r); j != 0 {
			b.WriteString(c.Jamo(j))
			continue
		}
		b.WriteString(c.Flush())
		b.WriteRune(r)
	}
	return b.String() + c.Flush()
}

// modern gives the compatibility jamo of any form of a modern jamo, 0 for
// others: half-width (U+FFA1…) and conjoining (U+1100…) ones.
func modern(r rune) rune {
	switch {
	case IsJamo(r):
		return r
	case r >= 0x1100 && r <= 0x1112:
		return jamoAt(initialJamo, int(r-0x1100))
	case r >= 0x1161 && r <= 0x1175:
		return jamoAt(vowelJamo, int(r-0x1161))
	case r >= 0x11A8 && r <= 0x11C2:
		return jamoAt(finalJamo, int(r-0x11A8))
	case r >= 0xFFA1 && r <= 0xFFBE:
		return 'ㄱ' + r - 0xFFA1
	case r >= 0xFFC2 && r <= 0xFFC7:
		return 'ㅏ' + r - 0xFFC2
	case r >= 0xFFCA && r <= 0xFFCF:
		return 'ㅏ' + 6 + r - 0xFFCA
	case r >= 0xFFD2 && r <= 0xFFD7:
		return 'ㅏ' + 12 + r - 0xFFD2
	case r >= 0xFFDA && r <= 0xFFDC:
		return 'ㅏ' + 18 + r - 0xFFDA
	}
	return 0
}

func jamoAt(table string, i int) rune {
	r, _ := utf8.DecodeRuneInString(table[i*jamoSize:])
	return r
}

// indexOf gives the place of a jamo in a table, -1 where it is not in it.
func indexOf(table string, r rune) int {
	if !IsJamo(r) {
		return -1
	}
	if i := strings.IndexRune(table, r); i >= 0 {
		return i / jamoSize
	}
	return -1
}
