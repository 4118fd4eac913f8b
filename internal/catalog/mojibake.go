package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	codepage "golang.org/x/text/encoding/korean"
)

// property tidies what a file says about itself, with Korean that was read by
// the wrong table put right.
func property(s string) string { return tidy(repair(s)) }

// repair gives the text that was meant where Korean bytes were read as Latin
// letters: ÀÌ¹Î is 이민 in CP949, ì´ë¯¼ is 이민 in UTF-8. Programs of the nineties
// wrote their properties in the code page of the machine, and readers take them
// for PDFDocEncoding. What does not decode to Hangul as a whole stays as it is.
func repair(s string) string {
	if garbled(s) {
		if b, ok := latinBytes(s); ok {
			if utf8.Valid(b) && cleanKorean(string(b)) {
				return string(b)
			}
			if decoded, err := codepage.EUCKR.NewDecoder().Bytes(b); err == nil && cleanKorean(string(decoded)) {
				return string(decoded)
			}
		}
	}
	return s
}

// latinBytes gives the bytes that were shown as Latin-1 or Windows-1252.
func latinBytes(s string) ([]byte, bool) {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r <= 0xff {
			b = append(b, byte(r))
			continue
		}
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			return nil, false
		}
		b = append(b, c)
	}
	return b, true
}

// cleanKorean reports text whose letters beyond ASCII are Hangul, with at most
// some hanja among them.
func cleanKorean(s string) bool {
	hangul, other := 0, 0
	for _, r := range s {
		switch {
		case r < 0x80:
			if unicode.IsControl(r) {
				return false
			}
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case r == utf8.RuneError || unicode.IsControl(r) || r >= 0xE000 && r <= 0xF8FF:
			return false
		case unicode.Is(unicode.Han, r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsSpace(r), unicode.IsNumber(r):
		default:
			other++
		}
	}
	return hangul >= 2 && other == 0 && hangul >= strings.Count(s, "?")
}

// shifted reports words of a font whose letters no table tells: capitals beyond
// ASCII stand behind small letters, in two words or more.
func shifted(line string) bool {
	const least = 2
	words, small, odd := 0, false, false
	for _, r := range line + " " {
		switch {
		case unicode.IsSpace(r):
			if odd {
				words++
			}
			small, odd = false, false
		case small && r > unicode.MaxASCII && unicode.IsUpper(r):
			odd = true
		default:
			small = unicode.IsLower(r)
		}
	}
	return words >= least
}
