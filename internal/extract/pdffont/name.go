package pdffont

import (
	"strings"
	"unicode/utf8"
)

// meaning tells what a glyph name says (Adobe's "Unicode and Glyph Names"): a
// name of the Adobe Glyph List, a code as coded reads it, or several joined by
// "_"; what follows a full stop is a variant. "" where it says nothing, as
// g123, cid45 and other private names do.
func (n *names) meaning(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if name == "" || len(name) > maxName {
		return ""
	}
	if r, ok := n.glyphs[name]; ok {
		return string(r)
	}
	if !strings.Contains(name, "_") {
		return coded(name)
	}
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		r, ok := n.glyphs[part]
		text := string(r)
		if !ok {
			text = coded(part)
		}
		if text == "" {
			return ""
		}
		b.WriteString(text)
	}
	return b.String()
}

// maxName is longer than any name that means something.
const maxName = 128

// coded reads "uni" with four digits a character (uniD55C), and "u" with four to
// six (u1F600); hexadecimal, in capitals.
func coded(name string) string {
	digits, several := strings.CutPrefix(name, "uni")
	if several && len(digits) >= 4 && len(digits)%4 == 0 {
		var b strings.Builder
		for ; digits != ""; digits = digits[4:] {
			r, ok := capitals(digits[:4])
			if !ok {
				return ""
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	digits, one := strings.CutPrefix(name, "u")
	if !one || len(digits) < 4 || len(digits) > 6 {
		return ""
	}
	r, ok := capitals(digits)
	if !ok {
		return ""
	}
	return string(r)
}

func capitals(digits string) (rune, bool) {
	var r rune
	for i := range len(digits) {
		switch c := digits[i]; {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, r > 0 && utf8.ValidRune(r)
}
