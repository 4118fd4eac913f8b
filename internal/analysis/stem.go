package analysis

import "github.com/kljensen/snowball/english"

// stem gives the term of a folded Latin word: its one spelling, then its
// own stem where Porter's is wrong for this field, else Porter's.
func (a *analyser) stem(word []byte) string {
	if s, ok := a.stems[string(word)]; ok {
		return s
	}
	w := string(word)
	s := stemWord(w)
	a.stems[w] = s
	return s
}

func stemWord(w string) string {
	if len(w) < 3 || len(w) > maxTerm || !isASCII(w) {
		return w
	}
	if len(w) == 3 && w[2] == 's' {
		return w // EPS is no plural; few words of three letters are
	}
	w = Spelling(w)
	if s, ok := ownStem(w); ok {
		return s
	}
	return english.Stem(w, true)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
