package analysis

// stem gives the term of a folded Latin word: its one spelling without the
// endings of inflection.
func (a *analyser) stem(word []byte) string {
	if s, ok := a.stems[string(word)]; ok {
		return s
	}
	w := string(word)
	s := stemWord(w)
	a.stems[w] = s
	return s
}

// stemWord takes off inflections, and only those: plural, third person, past and
// -ing. What makes another word of the same root stays: whoever searches for
// applicants would call a page about applications a wrong answer, and so it goes
// with employer and employment, general and generalise, organic and organ, which
// Porter's whole algorithm makes one. That deportation and deport belong together
// is for the thesaurus to say, where it can be seen and switched off.
func stemWord(w string) string {
	if len(w) < 3 || len(w) > maxTerm || !isASCII(w) {
		return w
	}
	if len(w) == 3 && w[2] == 's' {
		return w // EPS is no plural; few words of three letters are
	}
	w = Spelling(w)
	if base, ok := irregular(w); ok {
		w = base
	}
	if isWhole(w) {
		return w
	}
	return inflected(w)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
