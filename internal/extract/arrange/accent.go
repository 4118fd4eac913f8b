package arrange

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// combining gives the combining form of an accent that stands for itself.
func combining(r rune) rune {
	switch r {
	case '´', 'ˊ':
		return '\u0301'
	case '`', 'ˋ':
		return '\u0300'
	case '¨':
		return '\u0308'
	case 'ˆ':
		return '\u0302'
	case '˜':
		return '\u0303'
	case '¸':
		return '\u0327'
	case 'ˇ':
		return '\u030C'
	case '˚':
		return '\u030A'
	case '˙':
		return '\u0307'
	case '˘':
		return '\u0306'
	case '˝':
		return '\u030B'
	case '˛':
		return '\u0328'
	case '¯':
		return '\u0304'
	}
	return 0
}

// joinAccents puts accents onto the letters they stand over: TeX draws é as ´
// and e, one above the other.
func joinAccents(g *page, c *Text) []edit {
	var edits []edit
	for i, r := range c.Runes {
		if r < 0x80 && r != '`' {
			continue
		}
		mark := combining(r)
		if mark == 0 {
			continue
		}
		var accent Frame
		for _, k := range []int{i + 1, i - 1} {
			if k < 0 || k >= len(c.Runes) || !unicode.IsLetter(c.Runes[k]) {
				continue
			}
			whole := compose(c.Runes[k], mark)
			if whole == "" {
				continue
			}
			if accent.isZero() {
				accent = g.Frame(c.From[i])
			}
			letter := g.Frame(c.From[k])
			if accent.isZero() || letter.isZero() || !letter.wide(accent.centre()) || accent.Y0 > letter.Y1 || accent.Y1 < letter.Y0 {
				continue
			}
			edits = append(edits, edit{min(i, k), max(i, k) + 1, whole})
			break
		}
	}
	return edits
}

// compose gives a letter with its accent as one character, "" where there is
// none.
func compose(letter, mark rune) string {
	switch letter {
	case 'ı':
		letter = 'i'
	case 'ȷ':
		letter = 'j'
	}
	whole := []rune(norm.NFC.String(string([]rune{letter, mark})))
	if len(whole) != 1 {
		return ""
	}
	return string(whole)
}
