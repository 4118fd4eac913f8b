package quality

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Score compares two texts of one page.
type Score struct {
	F1        float64 // of the two multisets of terms; 1 where both are empty
	Ours      int     // terms of our text
	Reference int     // terms of the reference's
	Common    int     // terms of both
}

// Compare scores our text of a page against the reference's. The order in which
// the words stand plays no part: it is a matter of layout, not of reading.
func Compare(ours, reference string) Score {
	o, r := words(ours), words(reference)
	pairs := mostlyEastAsian(r)
	if len(r) == 0 {
		pairs = mostlyEastAsian(o)
	}
	return score(terms(o, pairs), terms(r, pairs))
}

func score(ours, reference map[string]int) Score {
	var s Score
	for t, n := range ours {
		s.Ours += n
		s.Common += min(n, reference[t])
	}
	for _, n := range reference {
		s.Reference += n
	}
	s.F1 = 1
	if s.Ours+s.Reference > 0 {
		s.F1 = 2 * float64(s.Common) / float64(s.Ours+s.Reference)
	}
	return s
}

// lineEnd separates lines among words: a pair of syllables across it is none.
const lineEnd = "\n"

// words gives the runs of letters, marks and digits of a text, in their
// compatibility form and in lower case, lineEnd between lines. Hyphens are taken
// out of words on both sides alike: pdftotext drops every hyphen at a line's
// end, also the one of a word that is always written with it.
func words(text string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	runes := []rune(norm.NFKC.String(text))
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			word.WriteRune(unicode.ToLower(r))
		case (r == '\u00AD' || isHyphen(r) && word.Len() > 0) && joins(runes, i):
			if runes[i+1] == '\n' { // within a word
				i++
			}
		case r == '\n':
			flush()
			out = append(out, lineEnd)
		default:
			flush()
		}
	}
	flush()
	return out
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// joins: a hyphen (runes[i]) followed by a letter or digit, at most a line's end
// between them.
func joins(runes []rune, i int) bool {
	if i++; i < len(runes) && runes[i] == '\n' {
		i++
	}
	return i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]))
}

// mostlyEastAsian: more than half of the letters are Hangul, or Han and Kana,
// where blanks do not tell words apart.
func mostlyEastAsian(words []string) bool {
	letters, eastAsian := 0, 0
	for _, w := range words {
		for _, r := range w {
			if unicode.IsLetter(r) {
				letters++
			}
			if isEastAsian(r) {
				eastAsian++
			}
		}
	}
	return 2*eastAsian > letters
}

func isEastAsian(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// terms counts what is compared: words, and with pairs those of neighbouring
// syllables, across the blanks within a line, in place of Hangul words. A
// syllable without a neighbour counts alone.
func terms(words []string, pairs bool) map[string]int {
	out := map[string]int{}
	var before rune // the syllable in front
	alone := false  // and nothing was paired with it yet
	end := func() {
		if alone {
			out[string(before)]++
		}
		before, alone = 0, false
	}
	for _, w := range words {
		if w == lineEnd {
			end()
			continue
		}
		if !pairs {
			out[w]++
			continue
		}
		var other strings.Builder
		for _, r := range w {
			if !isEastAsian(r) {
				end()
				other.WriteRune(r)
				continue
			}
			if other.Len() > 0 {
				out[other.String()]++
				other.Reset()
			}
			if before != 0 {
				out[string([]rune{before, r})]++
				alone = false
			} else {
				alone = true
			}
			before = r
		}
		if other.Len() > 0 {
			out[other.String()]++
		}
	}
	end()
	return out
}
