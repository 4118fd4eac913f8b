package clean

import "unicode"

// broken stands where a reader saw a hyphen at a line's end and left the line
// break out. PDFium writes U+FFFE in its text and 0x02 in its characters.
const broken = '\uFFFE'

// Text is a page's text; From[i] is the index of Runes[i] among the characters
// of the page as they came.
type Text struct {
	Runes []rune
	From  []int
}

func (t *Text) add(r rune, from int) {
	t.Runes = append(t.Runes, r)
	t.From = append(t.From, from)
}

func (t *Text) cut(n int) { t.Runes, t.From = t.Runes[:n], t.From[:n] }

// trimBlanks takes spaces and tabs off the end.
func (t *Text) trimBlanks() {
	n := len(t.Runes)
	for n > 0 && isBlank(t.Runes[n-1]) {
		n--
	}
	t.cut(n)
}

// Page cleans the characters of a page. Words broken at a line's end are still
// marked in the result; Hyphens.Mend decides about them.
func Page(raw []rune) Text {
	t := Text{Runes: make([]rune, 0, len(raw)), From: make([]int, 0, len(raw))}
	for i := 0; i < len(raw); i++ {
		switch r := raw[i]; {
		case isPlain(r): // nearly all, and what follows takes longer
			t.add(r, i)
		case r == '\r' && i+1 < len(raw) && raw[i+1] == '\n':
			// the \n follows
		case ligature(r) != 0 && withinWord(raw, i):
			t.add(ligature(r), i)
		case r == '\n' || r == '\r' || r == '\f' || r == '\v' || r == '\u0085':
			t.trimBlanks()
			if !t.breakWord(raw, i) {
				t.add('\n', i)
			}
		case r == broken || r == 0x02:
			t.add(broken, i)
		case r == '\t':
			t.add(r, i)
		case unicode.IsControl(r) || r == '\uFEFF' || isNonCharacter(r):
			// nothing to see, and nothing a person could search
		default:
			t.add(r, i)
		}
	}
	t.trimBlanks()
	n := len(t.Runes)
	for n > 0 && (t.Runes[n-1] == '\n' || isBlank(t.Runes[n-1])) {
		n--
	}
	t.cut(n)
	return t
}

// ligature gives what TeX's fonts have where other encodings have control
// characters; readers pass these on where the font does not say what they are.
// A carriage return (fl in the older encoding) is left to be a line's end.
func ligature(r rune) rune {
	switch r {
	case 0x0B, 0x1B:
		return 'ﬀ'
	case 0x0C, 0x1C:
		return 'ﬁ'
	case 0x1D:
		return 'ﬂ'
	case 0x0E, 0x1E:
		return 'ﬃ'
	case 0x0F, 0x1F:
		return 'ﬄ'
	}
	return 0
}

// withinWord: a Latin letter in lower case follows raw[i], and a Latin letter or
// a blank stands in front. A form feed has a letter on both sides, or it ends a
// page.
func withinWord(raw []rune, i int) bool {
	if i+1 >= len(raw) || raw[i+1] < 'a' || raw[i+1] > 'z' || i == 0 {
		return false
	}
	before := raw[i-1]
	return isAlphabetic(before) || raw[i] != '\f' && isBlank(before)
}

// breakWord looks at a line end (raw[i]) for a word broken by a hyphen that the
// reader did not mark, and marks it in place of the hyphen.
func (t *Text) breakWord(raw []rune, i int) bool {
	n := len(t.Runes)
	if n == 0 || i+1 >= len(raw) {
		return false
	}
	next := raw[i+1]
	switch t.Runes[n-1] {
	case broken:
		return isWord(next)
	case '\u00AD':
		if !isWord(next) {
			return false
		}
	case '-', '\u2010':
		if n < 2 || !isAlphabetic(t.Runes[n-2]) || !isAlphabetic(next) || !unicode.IsLower(next) {
			return false
		}
	default:
		return false
	}
	t.Runes[n-1] = broken
	return true
}

// isPlain: visible ASCII and Hangul syllables, which nothing here is done to.
func isPlain(r rune) bool { return r > ' ' && r <= '~' || r >= 0xAC00 && r <= 0xD7A3 }

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\u00A0' }

// isNonCharacter: code points that Unicode keeps free of characters for ever.
func isNonCharacter(r rune) bool {
	return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}

// isAlphabetic: a letter of a script that breaks words with hyphens.
func isAlphabetic(r rune) bool {
	return unicode.IsLetter(r) && !isEastAsian(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isEastAsian(r rune) bool {
	return unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
