package charset

import (
	"encoding/binary"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	wide "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// guessWide tells UTF-32 without a mark by its zeros, and UTF-16 by its spaces
// and line ends: the right
// way there are more of them, and nearly all else is of the scripts that Naru
// knows.
func guessWide(b []byte) encoding.Encoding {
	switch {
	case isUTF32(b, binary.LittleEndian):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case isUTF32(b, binary.BigEndian):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	}
	little, littleGaps := plausible(b, binary.LittleEndian)
	big, bigGaps := plausible(b, binary.BigEndian)
	switch {
	case little && littleGaps > bigGaps:
		return wide.UTF16(wide.LittleEndian, wide.IgnoreBOM)
	case big && bigGaps > littleGaps:
		return wide.UTF16(wide.BigEndian, wide.IgnoreBOM)
	}
	return nil
}

// isUTF32: all but a few of the numbers are characters such as a text has. By
// chance one in four thousand is a character at all.
func isUTF32(b []byte, order binary.ByteOrder) bool {
	good, all := 0, len(b)/4
	for i := range all {
		if r := order.Uint32(b[4*i:]); r <= unicode.MaxRune && (isGap(rune(r)) || isUsual(rune(r))) {
			good++
		}
	}
	return good > 0 && good*20 >= all*19
}

// plausible tells whether the characters are such as a text has, and how many
// are gaps between words and lines.
func plausible(b []byte, order binary.ByteOrder) (ok bool, gaps int) {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	good, all := 0, 0
	for _, r := range utf16.Decode(units) {
		all++
		switch {
		case isGap(r):
			gaps++
			good++
		case isUsual(r):
			good++
		}
	}
	return good > 0 && good*20 >= all*19, gaps
}

func isGap(r rune) bool { return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '\f' }

// isUsual: a character of the scripts that texts come in.
func isUsual(r rune) bool {
	return r > ' ' && r < 0x250 && unicode.IsPrint(r) ||
		unicode.In(r, unicode.Hangul, unicode.Han, unicode.Greek, unicode.Cyrillic, unicode.Hiragana, unicode.Katakana,
			unicode.Arabic, unicode.Hebrew, unicode.Thai) ||
		r >= 0x2010 && r <= 0x26FF || r >= 0x3000 && r <= 0x33FF || r >= 0xFF01 && r <= 0xFF5E
}
