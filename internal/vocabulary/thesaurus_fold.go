package vocabulary

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldKey gives what is compared of a form: small letters without spaces,
// hyphens and middle dots, English words without their plural and in one
// spelling. Words are the same, one by one. Both are empty for text without a
// letter or digit.
func foldKey(text string) (key string, words []string) {
	text = strings.ToLower(norm.NFKC.String(text))
	words = strings.FieldsFunc(text, func(r rune) bool {
		// NFKC turns the Korean middle dot U+318D into the vowel U+119E.
		return r == 0x119E || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '\'' && r != '’'
	})
	kept := words[:0]
	for _, w := range words {
		if w = foldWord(w); w != "" {
			kept = append(kept, w)
		}
	}
	return joined(kept), kept
}

// joined writes words as one. Digits that were apart stay apart: 1.3 is not 13.
func joined(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && isDigit(words[i-1][len(words[i-1])-1]) && isDigit(w[0]) {
			b.WriteByte('.')
		}
		b.WriteString(w)
	}
	return b.String()
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// oneSpelling maps the words of the field that English spells in two ways.
var oneSpelling = map[string]string{
	"labor": "labour", "center": "centre", "programme": "program", "aging": "ageing",
	"behavior": "behaviour", "defense": "defence", "enrollment": "enrolment",
	"per cent": "percent", "organisation": "organization", "offense": "offence",
}

// foldWord brings one small-letter word to the form it is compared in. This is
// not a stemmer: "immigrant" and "immigration" are different words here.
func foldWord(w string) string {
	if strings.ContainsAny(w, "'’") {
		w = strings.ReplaceAll(strings.ReplaceAll(w, "'", ""), "’", "")
	}
	if !asciiWord(w) {
		return w
	}
	if s, ok := oneSpelling[w]; ok {
		return s
	}
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		w = w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		w = w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") &&
		!strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:len(w)-1]
	}
	for _, end := range [][2]string{{"isation", "ization"}, {"ise", "ize"}, {"ised", "ized"}, {"ising", "izing"}} {
		if len(w) > len(end[0])+2 && strings.HasSuffix(w, end[0]) {
			w = w[:len(w)-len(end[0])] + end[1]
		}
	}
	if s, ok := oneSpelling[w]; ok {
		return s
	}
	return w
}

func asciiWord(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= 0x80 {
			return false
		}
	}
	return true
}

// onlyInCapitals tells two-letter forms: "UN" and "EU" are names, "un" and "eu"
// are not, and neither are "us" and "it".
func onlyInCapitals(text string) bool {
	if len(text) != 2 {
		return false
	}
	for i := range 2 {
		if c := text[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// langOf tells the language of a form by its script.
func langOf(text string) string {
	if hasHangul(text) {
		return "ko"
	}
	return "en"
}

func hasHangul(text string) bool {
	for _, r := range text {
		if unicode.Is(unicode.Hangul, r) {
			return true
		}
	}
	return false
}
