package pdffile

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// docEncoding are the bytes of PDFDocEncoding (D.2) that are not Latin-1's own.
var docEncoding = map[byte]rune{
	0x18: '˘', 0x19: 'ˇ', 0x1a: 'ˆ', 0x1b: '˙', 0x1c: '˝', 0x1d: '˛', 0x1e: '˚', 0x1f: '˜', 0x7f: 0,
	0x80: '•', 0x81: '†', 0x82: '‡', 0x83: '…', 0x84: '—', 0x85: '–', 0x86: 'ƒ', 0x87: '⁄',
	0x88: '‹', 0x89: '›', 0x8a: '−', 0x8b: '‰', 0x8c: '„', 0x8d: '“', 0x8e: '”', 0x8f: '‘',
	0x90: '’', 0x91: '‚', 0x92: '™', 0x93: 'ﬁ', 0x94: 'ﬂ', 0x95: 'Ł', 0x96: 'Œ', 0x97: 'Š',
	0x98: 'Ÿ', 0x99: 'Ž', 0x9a: 'ı', 0x9b: 'ł', 0x9c: 'œ', 0x9d: 'š', 0x9e: 'ž', 0x9f: 0,
	0xa0: '€', 0xad: 0,
}

// escape opens and closes the name of a language within a text (7.9.2.2).
const escape = 0x1b

// text resolves to a text string; "" where it is none. A name or a stream in its
// place is text to PDFium.
func (f *File) text(o Object) (string, error) {
	switch v := f.Resolve(o).(type) {
	case String:
		return textString(v)
	case Name, *Stream:
		return "", fmt.Errorf("%w: a text that is no string", ErrUnsure)
	}
	return "", nil
}

// textString decodes a text string (7.9.2.2) by the mark it begins with.
func textString(s String) (string, error) {
	switch {
	case len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff:
		return wide(s[2:], 0, 1), nil
	case len(s) >= 2 && s[0] == 0xff && s[1] == 0xfe:
		return wide(s[2:], 1, 0), nil
	case len(s) >= 3 && s[:3] == "\xef\xbb\xbf":
		if !utf8.ValidString(string(s)) {
			return "", fmt.Errorf("%w: a text that is not UTF-8 as it says", ErrUnsure)
		}
		return string(withoutLanguage([]rune(string(s[3:])))), nil
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		r, ok := docEncoding[s[i]]
		if !ok {
			r = rune(s[i])
		}
		runes[i] = r
	}
	return string(runes), nil
}

func wide(s String, high, low int) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i+high])<<8 | uint16(s[2*i+low])
	}
	return string(utf16.Decode(withoutLanguage(units)))
}

// withoutLanguage leaves out what stands between two escapes.
func withoutLanguage[T rune | uint16](text []T) []T {
	out := text[:0]
	for i := 0; i < len(text); i++ {
		if text[i] != escape {
			out = append(out, text[i])
			continue
		}
		for i++; i < len(text) && text[i] != escape; i++ {
		}
	}
	return out
}

// maxText is the longest information, heading or label taken, in bytes of
// UTF-16 with a zero at its end; a longer one is none.
const maxText = 64 << 10

func limited(s string) string {
	if 2*len(utf16.Encode([]rune(s)))+2 > maxText {
		return ""
	}
	return s
}
