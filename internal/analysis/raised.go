package analysis

import (
	"strings"
	"unicode/utf8"
)

// Readers write the mark of a footnote as what it is, raised behind the word it
// stands on: 정책¹은, visa², 2020³⁾, 정책(*)은. NFKC would make of it digits of the
// number, or a number that parts the word from its particle. So the characters
// of a mark are of a class of their own, which is no term and ends words, but
// not runs of syllables. Two things look like marks:
//
//   - Behind a unit of length (m², km³) or a letter that statistics squares (R²,
//     χ²), ² and ³ are exponents, and stay digits: people search m2. Other words
//     have no exponents, and 10³ in a report is rather ten with a note than a
//     thousand.
//   - Lowered digits (CO₂) are left to NFKC.
//
// A mark that white space stands before begins the note itself (¹ 통계청). It is
// no term either, but parts what it stands between, as a bullet does.

// WithoutMarks gives text without the marks of footnotes behind its words, and
// otherwise as it is.
func WithoutMarks(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return raisedSign(r) != 0 || isRaisedLetter(r) || isStar(r) }) {
		return text
	}
	a := borrow()
	defer a.giveBack()
	a.chars = normalize(a.chars[:0], text)
	var b strings.Builder
	at := 0
	for _, c := range a.chars {
		if c.class == raised {
			b.WriteString(text[at:c.from])
			at = c.to
		}
	}
	b.WriteString(text[at:])
	return b.String()
}

// appendMark appends the part of a mark that begins at i, and gives its length
// in bytes; 0 where there is none.
func appendMark(out []char, text string, i int) ([]char, int) {
	r, size := utf8.DecodeRuneInString(text[i:])
	end := i + size
	last := separator
	if len(out) > 0 {
		last = out[len(out)-1].class
	}
	carries := last == raised || last.inWord()
	c := char{r: r, class: raised, from: i, to: end}
	switch sign := raisedSign(r); {
	case sign == '2' || sign == '3':
		c.r = sign
		if squared(out) && !hasPrefix(text[end:], '⁾') {
			c.class = digit
		}
	case sign != 0:
		c.r = sign
	case isStar(r):
		if !carries {
			return out, 0
		}
	case r == '(':
		n := starsBetween(text[i:])
		if n == 0 || !carries {
			return out, 0
		}
		for k, r := range text[i : i+n] {
			out = append(out, char{r: r, class: raised, from: i + k, to: i + k + utf8.RuneLen(r)})
		}
		return out, n
	case r == ',' || r == '-' || r == '–':
		next, _ := utf8.DecodeRuneInString(text[end:])
		if last != raised || raisedSign(next) == 0 {
			return out, 0 // else policy¹,²
		}
	case isRaisedLetter(r):
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !carries || isRaisedLetter(before) || isRaisedLetter(after) {
			return out, 0 // 10ᵗʰ
		}
	default:
		return out, 0
	}
	return append(out, c), size
}

// mayMark tells the first bytes of what appendMark knows, which spares other
// text the question.
func mayMark(b byte) bool {
	switch b {
	case '*', '(', ',', '-', 0xC2, 0xCA, 0xCB, 0xE1, 0xE2, 0xEF:
		return true
	}
	return false
}

// inWord tells the classes that words and numbers are made of.
func (c class) inWord() bool { return c == latin || c == digit || c == syllable || c == letter }

// raisedSign gives the plain form of a raised digit, bracket or sign, else 0.
func raisedSign(r rune) rune {
	switch r {
	case '¹':
		return '1'
	case '²':
		return '2'
	case '³':
		return '3'
	case '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		return r - '⁰' + '0'
	case '⁽':
		return '('
	case '⁾':
		return ')'
	case '⁺':
		return '+'
	case '⁻':
		return '-'
	}
	return 0
}

// isStar tells the signs that mark notes where they are not numbered.
func isStar(r rune) bool {
	switch r {
	case '*', '†', '‡', '∗', '⁎', '＊', '™', '℠':
		return true
	}
	return false
}

// isRaisedLetter tells small letters that stand as marks in tables (Koreaᵃ).
func isRaisedLetter(r rune) bool {
	switch r {
	case 'ᵃ', 'ᵇ', 'ᶜ', 'ᵈ', 'ᵉ', 'ᶠ', 'ᵍ', 'ʰ', 'ⁱ', 'ʲ', 'ᵏ', 'ˡ', 'ᵐ', 'ⁿ', 'ᵒ', 'ᵖ', 'ʳ', 'ˢ', 'ᵗ', 'ᵘ', 'ᵛ', 'ʷ', 'ˣ', 'ʸ', 'ᶻ':
		return true
	}
	return false
}

// starsBetween gives the length of (*), (**), (†) at the beginning of text, 0
// where there is none.
func starsBetween(text string) int {
	for i, r := range text {
		switch {
		case i == 0 || isStar(r):
		case r == ')' && i > 1:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// squared tells whether the last word is one that ² and ³ are exponents of.
func squared(out []char) bool {
	n := len(out)
	if n == 0 {
		return false
	}
	switch out[n-1].r {
	case 'χ', 'η':
		return n == 1 || out[n-2].class != letter
	}
	var word [3]byte
	k := len(word)
	for i := n - 1; i >= 0 && out[i].class == latin; i-- {
		if k == 0 || out[i].r >= utf8.RuneSelf {
			return false
		}
		k--
		word[k] = byte(out[i].r)
	}
	switch string(word[k:]) {
	case "r", "x":
		return true
	case "m", "km", "cm", "mm", "dm", "nm", "ft", "yd", "mi":
		return !out[n-1].upper // a unit ends in a small letter
	}
	return false
}

func hasPrefix(text string, r rune) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return first == r
}
