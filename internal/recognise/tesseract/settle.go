package tesseract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reading in two languages, the program now and then takes a Korean word for
// Latin capitals: ASS for 사람을, and believes in them. Read in Korean alone, such
// a word is Korean, and IOM is still IOM.

// suspect reports whether a page is mostly Korean and holds such words.
func suspect(words []word) bool {
	hangul, latin, found := 0, 0, false
	for _, w := range words {
		found = found || capitals(w.text)
		for _, r := range w.text {
			switch {
			case unicode.Is(unicode.Hangul, r):
				hangul++
			case unicode.Is(unicode.Latin, r):
				latin++
			}
		}
	}
	return found && hangul > latin
}

// capitals: two or more Latin capitals and nothing else but marks.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r) && unicode.IsUpper(r):
			n++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return false
		}
	}
	return n >= 2
}

// settle puts what was read in Korean alone in the place of capitals, where that
// is Korean.
func settle(words, korean []word) []word {
	var out []word
	for _, w := range words {
		if !capitals(w.text) {
			out = append(out, w)
			continue
		}
		there := within(w, korean)
		if len(there) == 0 {
			out = append(out, w)
			continue
		}
		for k, o := range there {
			o.block, o.par, o.line = w.block, w.par, w.line
			if k == 0 {
				o.apart = w.apart
			}
			out = append(out, o)
		}
	}
	return out
}

// within gives the words that stand in the place of one, if they are Korean.
func within(w word, korean []word) []word {
	var out []word
	for _, o := range korean {
		x, y := (o.x0+o.x1)/2, (o.y0+o.y1)/2
		if x < w.x0 || x >= w.x1 || y < w.y0 || y >= w.y1 {
			continue
		}
		if strings.ContainsFunc(o.text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			return nil
		}
		if first, _ := utf8.DecodeRuneInString(o.text); len(out) == 0 && !unicode.Is(unicode.Hangul, first) {
			return nil
		}
		out = append(out, o)
	}
	return out
}
