package charset

import (
	"encoding/binary"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	wide "golang.org/x/text/encoding/unicode"
)

// guessWide tells UTF-16 without a mark by its spaces and line ends: the right
// way there are more of them, and nearly all else is of the scripts that Naru
// knows.
func guessWide(b []byte) encoding.Encoding {
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
		case r == ' ', r == '\n', r == '\r', r == '\t', r == '\f':
			gaps++
			good++
		case r > ' ' && r < 0x250 && unicode.IsPrint(r),
			unicode.In(r, unicode.Hangul, unicode.Han, unicode.Greek, unicode.Cyrillic, unicode.Hiragana, unicode.Katakana),
			r >= 0x2010 && r <= 0x26FF, r >= 0x3000 && r <= 0x33FF, r >= 0xFF01 && r <= 0xFF5E:
			good++
		}
	}
	return good > 0 && good*20 >= all*19, gaps
}
