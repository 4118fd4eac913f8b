package pdffont

import "unicode/utf8"

// character is what PDFium's page text has for a character that a font means.
func character(r rune) (text string, sure bool) {
	switch r {
	case 0x02, 0x03, 0x93, 0x94, 0x96, 0x97, 0x98, 0xFFFE:
		return "", true // it leaves these out
	case 0xFB00:
		return "ff", true // and takes Latin ligatures apart
	case 0xFB01:
		return "fi", true
	case 0xFB02:
		return "fl", true
	case 0xFB03:
		return "ffi", true
	case 0xFB04:
		return "ffl", true
	case 0xFB05, 0xFB06:
		return "st", true
	case 0:
		return "\uFFFE", true // its mark for what has no meaning, and for hyphens
	case 0xFFFF:
		return "", false
	}
	if !utf8.ValidRune(r) || rightToLeft(r) {
		return "", false
	}
	if r < utf8.RuneSelf {
		return ascii[r : r+1], true // without a copy
	}
	return string(r), true
}

// rightToLeft: PDFium turns such text round, and takes its forms apart.
func rightToLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x10800 && r <= 0x10FFF
}

// ascii is every character of one byte, in order.
const ascii = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`" +
	"abcdefghijklmnopqrstuvwxyz{|}~\x7F"
