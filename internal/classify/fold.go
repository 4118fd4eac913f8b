package classify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// symbol is one character of folded text: a letter or digit in lower case, a
// space between two words that are not Hangul, or a stop. The upper bits say
// how it stood in the text.
type symbol uint32

const (
	runeMask symbol = 1<<21 - 1
	// upperCase: it was a capital.
	upperCase symbol = 1 << 21
	// afterBreak and afterSpace: a line end or a space stood before it. Between
	// Hangul syllables neither is a symbol of its own: Korean is spaced freely,
	// and a line may end within a word.
	afterBreak symbol = 1 << 22
	afterSpace symbol = 1 << 23
)

// stop stands for punctuation, over which no term reaches.
const stop = '\x01'

func (s symbol) rune() rune   { return rune(s & runeMask) }
func (s symbol) begins() bool { return s&(afterBreak|afterSpace) != 0 }
func (s symbol) isHangul() bool {
	return isHangul(s.rune())
}

// isHangul reports a complete syllable.
func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// isWord reports a letter or digit that is not Hangul: characters of which
// words are made that spaces part.
func (s symbol) isWord() bool {
	r := s.rune()
	return r != ' ' && r != stop && !isHangul(r)
}

// fold appends the symbols of a text to out and counts its words; two and a half
// Hangul syllables, the mean length of a Korean word, count as one.
func fold(out []symbol, text string) (symbols []symbol, words float64) {
	if hasJamo(text) {
		text = norm.NFC.String(text) // decomposed syllables, as some systems write file names
	}
	begin := len(out)
	var gap symbol
	hangul, latin := 0, 0
	put := func(r rune, flags symbol) {
		s := symbol(r) | flags | gap
		if len(out) == begin {
			s |= afterBreak
		} else if s.isWord() && gap != 0 && out[len(out)-1].isWord() {
			out = append(out, ' ')
		}
		switch {
		case isHangul(r):
			hangul++
		case len(out) == begin || !out[len(out)-1].isWord():
			latin++
		}
		out = append(out, s)
		gap = 0
	}
	plain := func(c byte) {
		switch ascii[c] {
		case asciiLower:
			put(rune(c), 0)
		case asciiUpper:
			put(rune(c)+('a'-'A'), upperCase)
		case asciiBreak:
			gap |= afterBreak
		case asciiGap:
			gap |= afterSpace
		default:
			out, gap = end(out, begin), afterSpace
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			plain(c)
			if ascii[c] == asciiLower || ascii[c] == asciiUpper {
				// The rest of a word needs no looking back: this loop and the one
				// below halve the time of folding.
				for ; i < len(text) && text[i] < utf8.RuneSelf && ascii[text[i]] == asciiLower; i++ {
					out = append(out, symbol(text[i]))
				}
			}
			continue
		}
		if r := syllable(text, i); r != 0 {
			i += 3
			if gap != 0 || len(out) == begin {
				put(r, 0)
				continue
			}
			hangul++
			out = append(out, symbol(r))
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == '\u00ad', r >= '\u200b' && r <= '\u200f', r == '\ufeff', r == '\ufffe':
			// Nothing to see: a soft hyphen, a mark of width or direction.
		case isGap(r):
			gap |= afterSpace
		case r >= 0xff01 && r <= 0xff5e:
			plain(byte(r - 0xfee0)) // a full-width form of an ASCII character
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r):
			low := unicode.ToLower(r)
			if low != r {
				put(low, upperCase)
			} else {
				put(r, 0)
			}
		default:
			out, gap = end(out, begin), afterSpace
		}
	}
	return end(out, begin), float64(latin) + float64(hangul)/2.5
}

// syllable decodes the complete Hangul syllable at a byte of a text, 0 where there
// is none. All of them are three bytes long.
func syllable(text string, at int) rune {
	if at+2 >= len(text) || text[at] < 0xEA || text[at] > 0xED {
		return 0
	}
	b, c := text[at+1], text[at+2]
	if b&0xC0 != 0x80 || c&0xC0 != 0x80 {
		return 0
	}
	if r := rune(text[at]&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F); isHangul(r) {
		return r
	}
	return 0
}

// end puts one stop after what went before.
func end(out []symbol, begin int) []symbol {
	if len(out) > begin && out[len(out)-1].rune() != stop {
		out = append(out, stop)
	}
	return out
}

// hasJamo reports whether a text holds conjoining jamo.
func hasJamo(s string) bool {
	// U+1100…U+11FF are written E1 84 80 … E1 87 BF.
	for i := strings.IndexByte(s, 0xE1); i >= 0; {
		if i+1 < len(s) && s[i+1] >= 0x84 && s[i+1] <= 0x87 {
			return true
		}
		next := strings.IndexByte(s[i+1:], 0xE1)
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// isGap reports characters that part words without ending a phrase: spaces,
// hyphens, apostrophes, and the middle dots that join words in Korean.
func isGap(r rune) bool {
	switch r {
	case '\u00a0', '\u3000', '\u2009', '\u202f', '‐', '‑', '–', '’', '‘', '·', 'ㆍ', '・', '‧', '•', '∙', '･':
		return true
	}
	return unicode.Is(unicode.Zs, r)
}

const (
	asciiStop = iota
	asciiLower
	asciiUpper
	asciiGap
	asciiBreak
)

// ascii classes the first 128 characters.
var ascii = func() (t [128]uint8) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-32] = asciiLower, asciiUpper
	}
	for c := byte('0'); c <= '9'; c++ {
		t[c] = asciiLower
	}
	for _, c := range []byte(" \t-'/&_") {
		t[c] = asciiGap
	}
	for _, c := range []byte("\n\r\f\v") {
		t[c] = asciiBreak
	}
	return t
}()
