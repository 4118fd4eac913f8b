package flow

import (
	"strconv"
	"strings"
)

// NumberStyle is how a program counts items, pages or notes.
type NumberStyle int

// Number styles.
const (
	Decimal          NumberStyle = iota
	LowerLetter                  // a, b, … z, aa, bb
	UpperLetter                  // A
	LowerRoman                   // iv
	UpperRoman                   // IV
	Ganada                       // 가, 나, … 하
	Chosung                      // ㄱ, ㄴ, … ㅎ
	CircledDecimal               // ①, … ㊿
	CircledGanada                // ㉮
	CircledChosung               // ㉠
	CircledLower                 // ⓐ
	CircledUpper                 // Ⓐ
	KoreanDigital                // 일, 이, … 일영
	KoreanCounting               // 일, 이, … 십, 십일
	KoreanNative                 // 하나, 둘, 셋
	HanDigits                    // 一, 二, … 一〇
	HanCounting                  // 一, 二, … 十, 十一
	HeavenlyStems                // 甲, 乙
	EarthlyBranches              // 子, 丑
	DecimalZero                  // 01
	DecimalParens                // ⑴
	DecimalFullStop              // ⒈
	FullWidthDecimal             // １
	Symbols                      // *, †, ‡, §
)

// Number writes n in a style, in plain digits where the style has nothing for it.
func Number(style NumberStyle, n int) string {
	plain := strconv.Itoa(n)
	if n < 1 {
		return plain
	}
	switch style {
	case LowerLetter:
		return repeated([]rune("abcdefghijklmnopqrstuvwxyz"), n)
	case UpperLetter:
		return repeated([]rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), n)
	case Symbols:
		return repeated([]rune("*†‡§"), n)
	case LowerRoman:
		return strings.ToLower(roman(n))
	case UpperRoman:
		return roman(n)
	case KoreanDigital:
		return digits(plain, []rune("영일이삼사오육칠팔구"))
	case HanDigits:
		return digits(plain, []rune("〇一二三四五六七八九"))
	case FullWidthDecimal:
		return digits(plain, []rune("０１２３４５６７８９"))
	case KoreanCounting:
		return counted(n, []rune("일이삼사오육칠팔구"), []rune("십백천"))
	case HanCounting:
		return counted(n, []rune("一二三四五六七八九"), []rune("十百千"))
	case KoreanNative:
		return native(n)
	case DecimalZero:
		if n < 10 {
			return "0" + plain
		}
		return plain
	case CircledDecimal:
		return circled(n)
	case DecimalParens:
		return from(0x2474, n, 20)
	case DecimalFullStop:
		return from(0x2488, n, 20)
	case CircledLower:
		return from(0x24D0, n, 26)
	case CircledUpper:
		return from(0x24B6, n, 26)
	case CircledGanada:
		return from(0x326E, n, 14)
	case CircledChosung:
		return from(0x3260, n, 14)
	case Ganada:
		return cyclic([]rune("가나다라마바사아자차카타파하"), n)
	case Chosung:
		return cyclic([]rune("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"), n)
	case HeavenlyStems:
		return cyclic([]rune("甲乙丙丁戊己庚辛壬癸"), n)
	case EarthlyBranches:
		return cyclic([]rune("子丑寅卯辰巳午未申酉戌亥"), n)
	}
	return plain
}

// longestNumber keeps a large number from becoming a long text.
const longestNumber = 12

// repeated counts as Word does with letters: z, aa, bb.
func repeated(letters []rune, n int) string {
	times := (n-1)/len(letters) + 1
	if times > longestNumber {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), times)
}

// cyclic begins again after the last sign, as Word and Hangul do.
func cyclic(signs []rune, n int) string { return string(signs[(n-1)%len(signs)]) }

func from(first rune, n, most int) string {
	if n > most {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

func circled(n int) string {
	switch {
	case n <= 20:
		return string(rune(0x2460 + n - 1))
	case n <= 35:
		return string(rune(0x3251 + n - 21))
	case n <= 50:
		return string(rune(0x32B1 + n - 36))
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	const most = 3999
	if n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for i, value := range []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1} {
		for n >= value {
			b.WriteString([]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}[i])
			n -= value
		}
	}
	return b.String()
}

func digits(plain string, signs []rune) string {
	var b strings.Builder
	for _, r := range plain {
		b.WriteRune(signs[r-'0'])
	}
	return b.String()
}

// counted writes n below ten thousand in words: 십일, 二十.
func counted(n int, ones, tens []rune) string {
	plain := strconv.Itoa(n)
	if len(plain) > 4 {
		return plain
	}
	var b strings.Builder
	for i, r := range plain {
		power := len(plain) - 1 - i
		if r == '0' {
			continue
		}
		if r > '1' || power == 0 {
			b.WriteRune(ones[r-'1'])
		}
		if power > 0 {
			b.WriteRune(tens[power-1])
		}
	}
	return b.String()
}

// native counts in Korean words: 하나, 열둘.
func native(n int) string {
	if n > 99 {
		return strconv.Itoa(n)
	}
	ones := []string{"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"}
	tens := []string{"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"}
	return tens[n/10] + ones[n%10]
}
