package hancom

import (
	"strconv"
	"strings"
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
	fourMarks  = "*†‡§"
)

// Text writes n, which counts from 1.
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
		switch {
		case n <= 20:
			return string(rune('①' + n - 1))
		case n <= 35:
			return string(rune('㉑' + n - 21))
		case n <= 50:
			return string(rune('㊱' + n - 36))
		}
		return "(" + strconv.Itoa(n) + ")"
	case RomanCapital:
		return roman(n)
	case RomanSmall:
		return strings.ToLower(roman(n))
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
		return eastern(n, []rune("일이삼사오육칠팔구"), []rune("십백천"))
	case Ideograph:
		return eastern(n, []rune("一二三四五六七八九"), []rune("十百千"))
	case CircledIdeograph:
		return one('㊀', 10)
	case HeavenlyStem:
		return pick(stems, n)
	case HeavenlyStemHanja:
		return pick(stemsHanja, n)
	case FourSymbols:
		marks := []rune(fourMarks)
		return strings.Repeat(string(marks[(n-1)%4]), min((n-1)/4+1, 8))
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

func roman(n int) string {
	if n > 3999 {
		return strconv.Itoa(n)
	}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for n >= v {
			b.WriteString(signs[i])
			n -= v
		}
	}
	return b.String()
}

// eastern writes n below 10,000 in Sino-Korean or Chinese numerals.
func eastern(n int, digits, places []rune) string {
	if n > 9999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for place, unit := 3, 1000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d == 0 {
			continue
		}
		if d > 1 || place == 0 {
			b.WriteRune(digits[d-1])
		}
		if place > 0 {
			b.WriteRune(places[place-1])
		}
	}
	return b.String()
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
