package analysis

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis/hangul"
)

// char is one normalised, case-folded character and the bytes it came from.
// Several may share their bytes (½ gives 1, ⁄ and 2).
type char struct {
	r        rune
	class    class
	upper    bool // it was upper case
	from, to int
}

// normalize appends the characters of text to out: NFKC, lower case, Latin
// without diacritics, decimal digits in ASCII, marks of footnotes set apart,
// invisible characters left out (their bytes are then between two chars, or
// inside a token).
func normalize(out []char, text string) []char {
	for i := 0; i < len(text); {
		if mayMark(text[i]) {
			var size int
			if out, size = appendMark(out, text, i); size > 0 {
				i += size
				continue
			}
		}
		if text[i] < utf8.RuneSelf && (i+1 == len(text) || text[i+1] < utf8.RuneSelf) {
			out = append(out, asciiChar(text[i], i, i+1)) // most text, and the quick way
			i++
			continue
		}
		size, quick := plain(text, i)
		if quick {
			r := rune(text[i])
			if size > 1 {
				r, _ = utf8.DecodeRuneInString(text[i:])
			}
			out = appendChar(out, r, i, i+size)
			i += size
			continue
		}
		if row, whole := jamoRow(text[i:]); row > 0 {
			for _, r := range whole {
				out = appendChar(out, r, i, i+row)
			}
			i += row
			continue
		}
		end := i + max(norm.NFKC.NextBoundaryInString(text[i:], true), 1)
		end = min(end, len(text))
		for _, r := range norm.NFKC.String(text[i:end]) {
			out = appendChar(out, r, i, end)
		}
		i = end
	}
	return out
}

// jamoRow gives the length of the row of single jamo at the beginning of text,
// and what syllables they make: old systems write ﾷￜﾱￜﾤ, or ㅇㅣㅁㅣㄴ, for 이민, and
// NFKC makes no final consonants of them. Zero where they make no whole
// syllables: bullets, initials, laughter.
func jamoRow(text string) (length int, whole string) {
	row := len(text)
	for i, r := range text {
		if !hangul.IsJamo(r) && (r < 0xFFA1 || r > 0xFFDC) {
			row = i
			break
		}
	}
	if row == 0 {
		return 0, ""
	}
	whole = hangul.Compose(text[:row])
	for _, r := range whole {
		if !hangul.IsSyllable(r) {
			return 0, ""
		}
	}
	return row, whole
}

// plain tells whether the character at i is its own NFKC form whatever follows,
// which spares nearly all text the slow way. Size is its length in bytes.
func plain(text string, i int) (size int, ok bool) {
	size, ok = steady(text, i)
	if !ok {
		return size, false
	}
	next := i + size
	if next >= len(text) || text[next] < utf8.RuneSelf {
		return size, true
	}
	// A syllable or letter may take up a following jamo or accent.
	_, ok = steady(text, next)
	return size, ok
}

// steady tells characters that NFKC neither changes nor joins to the one before:
// ASCII, Hangul syllables, common Hanja, and the dashes and quotes of print.
func steady(text string, i int) (size int, ok bool) {
	b := text[i]
	if b < utf8.RuneSelf {
		return 1, true
	}
	if b < 0xE2 || i+2 >= len(text) {
		return 1, false
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x4E00 && r <= 0x9FFF:
		return size, true
	case r >= 0x2012 && r <= 0x2016, r >= 0x2018 && r <= 0x2023, r >= 0x3008 && r <= 0x3011:
		return size, true
	}
	return size, false
}

// appendChar folds one NFKC character and appends what remains of it.
func appendChar(out []char, r rune, from, to int) []char {
	if r < utf8.RuneSelf {
		return append(out, asciiChar(byte(r), from, to))
	}
	if r >= 0xAC00 && r <= 0xD7A3 {
		return append(out, char{r: r, class: syllable, from: from, to: to})
	}
	if r == utf8.RuneError {
		return append(out, char{r: r, class: separator, from: from, to: to})
	}
	upper := unicode.IsUpper(r)
	for _, f := range foldRune(r) {
		if f == 0 {
			break
		}
		cl := classOf(f)
		if cl == invisible {
			continue
		}
		if cl == digit {
			f = asciiDigit(f)
		}
		out = append(out, char{r: f, class: cl, upper: upper, from: from, to: to})
	}
	return out
}

func asciiChar(b byte, from, to int) char {
	c := char{r: rune(b), class: asciiClass(b), from: from, to: to}
	if b >= 'A' && b <= 'Z' {
		c.r, c.upper = c.r+'a'-'A', true
	}
	return c
}

// foldRune gives the lower-case form of r without diacritics, at most three
// characters; unused places are 0.
func foldRune(r rune) [3]rune {
	r = unicode.ToLower(r)
	if unicode.Is(unicode.Latin, r) || unicode.Is(unicode.Greek, r) {
		var buf [utf8.UTFMax]byte
		n := utf8.EncodeRune(buf[:], r)
		if d := norm.NFD.Properties(buf[:n]).Decomposition(); d != nil {
			base, _ := utf8.DecodeRune(d)
			r = base
		}
	}
	switch r {
	case 'ß', 'ẞ':
		return [3]rune{'s', 's'}
	case 'æ':
		return [3]rune{'a', 'e'}
	case 'œ':
		return [3]rune{'o', 'e'}
	case 'þ':
		return [3]rune{'t', 'h'}
	case 'ø':
		return [3]rune{'o'}
	case 'đ', 'ð':
		return [3]rune{'d'}
	case 'ł':
		return [3]rune{'l'}
	case 'ħ':
		return [3]rune{'h'}
	case 'ı':
		return [3]rune{'i'}
	case 'ŋ':
		return [3]rune{'n'}
	case 'ё':
		return [3]rune{'е'}
	case 'ς':
		return [3]rune{'σ'}
	}
	return [3]rune{r}
}

// asciiDigit gives the ASCII form of a decimal digit of any script: the digits
// of each stand together, in order, from a code point that ends their row.
func asciiDigit(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	zero := r
	for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + (r - zero)
}
