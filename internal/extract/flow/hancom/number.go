package hancom

import (
	"strconv"

	"naru/internal/extract/flow"
)

// NumberFormat is how a number is written; the values are HWP's.
type NumberFormat int

// Formats of numbers.
const (
	Digit NumberFormat = iota
	CircledDigit
	RomanCapital
	RomanSmall
	LatinCapital
	LatinSmall
	CircledLatinCapital
	CircledLatinSmall
	HangulSyllable
	CircledHangulSyllable
	HangulJamo
	CircledHangulJamo
	HangulNumber
	Ideograph
	CircledIdeograph
	HeavenlyStem
	HeavenlyStemHanja
	// FourSymbols and UserSymbol are for notes only.
	FourSymbols NumberFormat = 0x80
	UserSymbol  NumberFormat = 0x81
)

const (
	syllables  = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
	jamo       = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
	stems      = "갑을병정무기경신임계"
	stemsHanja = "甲乙丙丁戊己庚辛壬癸"
)

// Text writes n, which counts from 1, as Hangul does: where other programs begin
// again after the last sign, it goes on in digits.
func (f NumberFormat) Text(n int) string {
	if n <= 0 {
		return strconv.Itoa(n)
	}
	one := func(first rune, count int) string {
		if n > count {
			return "(" + strconv.Itoa(n) + ")"
		}
		return string(first + rune(n-1))
	}
	switch f {
	case CircledDigit:
		if n > 50 {
			return "(" + strconv.Itoa(n) + ")"
		}
		return flow.Number(flow.CircledDecimal, n)
	case RomanCapital:
		return flow.Number(flow.UpperRoman, n)
	case RomanSmall:
		return flow.Number(flow.LowerRoman, n)
	case LatinCapital:
		return letters(n, 'A')
	case LatinSmall:
		return letters(n, 'a')
	case CircledLatinCapital:
		return one('Ⓐ', 26)
	case CircledLatinSmall:
		return one('ⓐ', 26)
	case HangulSyllable:
		return pick(syllables, n)
	case CircledHangulSyllable:
		return one('㉮', 14)
	case HangulJamo:
		return pick(jamo, n)
	case CircledHangulJamo:
		return one('㉠', 14)
	case HangulNumber:
		return flow.Number(flow.KoreanCounting, n)
	case Ideograph:
		return flow.Number(flow.HanCounting, n)
	case CircledIdeograph:
		return one('㊀', 10)
	case HeavenlyStem:
		return pick(stems, n)
	case HeavenlyStemHanja:
		return pick(stemsHanja, n)
	case FourSymbols:
		return flow.Number(flow.Symbols, n)
	}
	return strconv.Itoa(n)
}

// pick gives the nth of the letters, or the number where they run out.
func pick(from string, n int) string {
	r := []rune(from)
	if n > len(r) {
		return strconv.Itoa(n)
	}
	return string(r[n-1])
}

func letters(n int, first rune) string {
	if n > 26*26 {
		return strconv.Itoa(n)
	}
	n--
	if n < 26 {
		return string(first + rune(n))
	}
	return string(first+rune(n/26-1)) + string(first+rune(n%26))
}

// NumberFormatNamed gives the format that HWPX calls so.
func NumberFormatNamed(name string) NumberFormat {
	names := [...]string{
		"DIGIT", "CIRCLED_DIGIT", "ROMAN_CAPITAL", "ROMAN_SMALL", "LATIN_CAPITAL",
		"LATIN_SMALL", "CIRCLED_LATIN_CAPITAL", "CIRCLED_LATIN_SMALL", "HANGUL_SYLLABLE",
		"CIRCLED_HANGUL_SYLLABLE", "HANGUL_JAMO", "CIRCLED_HANGUL_JAMO", "HANGUL_PHONETIC",
		"IDEOGRAPH", "CIRCLED_IDEOGRAPH", "DECAGON_CIRCLE", "DECAGON_CIRCLE_HANJA",
	}
	for i, n := range names {
		if n == name {
			return NumberFormat(i)
		}
	}
	switch name {
	case "SYMBOL":
		return FourSymbols
	case "USER_CHAR":
		return UserSymbol
	}
	return Digit
}
