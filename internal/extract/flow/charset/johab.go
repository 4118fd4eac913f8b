package charset

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"
)

// none marks the codes of JOHAB's parts that stand for no letter.
const none = -1

// fromJohab reads JOHAB, the combining code of KS X 1001, annex 3, which DOS and
// early Hancom programs wrote: a bit that is set, then five bits each for the
// first, the middle and the last letter of a syllable. Hanja and signs stand in
// KS X 1001's own order. What has no character becomes U+FFFD.
func fromJohab(b []byte) ([]byte, error) {
	out := make([]byte, 0, len(b)*3/2)
	plain := korean.EUCKR.NewDecoder()
	for i := 0; i < len(b); i++ {
		lead := b[i]
		if lead < 0x80 {
			out = append(out, lead)
			continue
		}
		r := utf8.RuneError
		if i+1 < len(b) && (b[i+1] >= 0x31 && b[i+1] <= 0x7E || b[i+1] >= 0x81 && b[i+1] <= 0xFE) {
			if r = syllable(lead, b[i+1]); r == utf8.RuneError && lead >= 0xD9 {
				if s, err := plain.Bytes(plainPair(lead, b[i+1])); err == nil && utf8.RuneCount(s) == 1 {
					r, _ = utf8.DecodeRune(s)
				}
			}
			i++
		}
		out = utf8.AppendRune(out, r)
	}
	return out, nil
}

// syllable puts the three parts together. A letter alone has fillers for the rest.
func syllable(lead, trail byte) rune {
	code := int(lead)<<8 | int(trail)
	first, middle, last := code>>10&31-2, johabMiddle(code>>5&31), johabLast(code&31)
	switch {
	case first >= 0 && first < 19 && middle >= 0 && last >= 0:
		return rune(0xAC00 + (first*21+middle)*28 + last)
	case code>>10&31 == 1 && middle >= 0 && last == 0:
		return rune(0x314F + middle) // a vowel alone
	case first >= 0 && first < 19 && code>>5&31 == 2 && last == 0:
		return []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")[first]
	}
	return utf8.RuneError
}

// johabMiddle counts the vowels: they stand in four groups with gaps between.
func johabMiddle(part int) int {
	switch {
	case part >= 3 && part <= 7:
		return part - 3
	case part >= 10 && part <= 15:
		return part - 5
	case part >= 18 && part <= 23:
		return part - 7
	case part >= 26 && part <= 29:
		return part - 9
	}
	return none
}

// johabLast counts the last letters, 0 for none: 18 is left out.
func johabLast(part int) int {
	switch {
	case part >= 1 && part <= 17:
		return part - 1
	case part >= 19 && part <= 29:
		return part - 2
	}
	return none
}

// plainPair gives a sign or Hanja as EUC-KR: JOHAB has two rows of 94 under each
// lead byte, signs from 0xD9 and Hanja from 0xE0.
func plainPair(lead, trail byte) []byte {
	row := 2 * (int(lead) - 0xD9)
	if lead >= 0xE0 {
		row = 2*int(lead) - 0x197
	}
	cell := int(trail) - 0x31
	if trail >= 0x91 {
		cell = int(trail) - 0x43
	}
	return []byte{byte(row + cell/94 + 0xA1), byte(cell%94 + 0xA1)}
}
