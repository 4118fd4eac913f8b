package query

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/analysis/hangul"
)

const (
	// maxTogether is how many words side by side are looked up as one term:
	// the longest programme names of the thesaurus have six.
	maxTogether = 6
	// maxExpansions is how many thesaurus words a query may gain in all.
	maxExpansions = 48
)

// expander adds the alternatives of words: without particle, without hyphen, and
// the thesaurus.
type expander struct {
	options Options
	added   int
	widened int  // words added by ~
	inTerm  bool // the words together are a term of the thesaurus
	ignored []string
}

func (e *expander) expand(p part) part {
	switch p := p.(type) {
	case and:
		return e.sequence(p)
	case or:
		var out or
		for _, c := range p {
			out = append(out, e.expand(c))
		}
		return out
	case not:
		return not{e.expand(p.part)}
	case leaf:
		return e.leaf(p)
	case near:
		return e.near(p)
	}
	return p
}

// sequence expands the parts of an AND. Words side by side may together be one
// term of the thesaurus: employment permit system. Function words constrain
// nothing unless there is nothing else.
func (e *expander) sequence(parts and) part {
	parts = joinSyllables(parts)
	var out and
	bare := e.options.Exact || allCommon(parts)
	keep := func(into and, c part) and {
		if l, ok := c.(leaf); ok && !bare && isCommon(l) {
			e.ignored = append(e.ignored, l.text)
			return into
		}
		return append(into, e.expand(c))
	}
	for i := 0; i < len(parts); {
		n, with := e.together(parts[i:])
		if n < 2 {
			out = keep(out, parts[i])
			i++
			continue
		}
		var words and
		e.inTerm = true
		for _, c := range parts[i : i+n] {
			words = keep(words, c)
		}
		e.inTerm = false
		out = append(out, or(append([]part{words}, with...)))
		i += n
	}
	return out
}

// isCommon tells English function words. All pages in English have them, none
// in Korean: asked for, they would only shut out what the thesaurus finds in
// the other language. In capitals they are names: WHO, IT, US.
func isCommon(l leaf) bool {
	if l.phrase || l.prefix || l.edits > 0 || l.field != "" {
		return false
	}
	word := l.text
	if len(word) > 1 {
		word = strings.ToLower(word[:1]) + word[1:]
	}
	switch word {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "is", "are", "was",
		"were", "be", "been", "its", "their", "this", "that", "these", "those", "which", "who", "how", "what", "do", "does":
		return true
	}
	return false
}

func allCommon(parts and) bool {
	for _, c := range parts {
		l, ok := c.(leaf)
		if _, ruledOut := c.(not); ruledOut || ok && isCommon(l) {
			continue
		}
		return false
	}
	return true
}

// together gives how many of the leading words are one term of the thesaurus,
// the most that are, and its other words.
func (e *expander) together(parts []part) (n int, with []part) {
	if e.options.Expand == nil || e.options.Exact {
		return 0, nil
	}
	var words []string
	for _, c := range parts {
		l, ok := c.(leaf)
		if !ok || l.phrase || l.prefix || l.field != "" || len(words) == maxTogether {
			break
		}
		words = append(words, l.text)
	}
	for n := len(words); n >= 2; n-- {
		if with := e.thesaurus(strings.Join(words[:n], " "), ""); len(with) > 0 {
			return n, with
		}
	}
	return 0, nil
}

// leaf gives a word with its alternatives.
func (e *expander) leaf(l leaf) part {
	if l.edits > 0 {
		similar := e.similar(l)
		l.edits, l.last = 0, false
		return append(or{e.leaf(l)}, similar...)
	}
	if e.options.Exact || l.prefix {
		return l
	}
	if l.phrase {
		return l
	}
	if utf8.RuneCountInString(l.text) == 1 && isHangul(l.text) {
		l.prefix = true // 법 begins 법률
		return l
	}
	out := or{l}
	alternative := func(text string) {
		a := l
		a.text = text
		out = append(out, a)
	}
	bare, ok := e.bare(l.text)
	if ok {
		alternative(bare)
	}
	if whole, ok := withoutHyphens(l.text); ok {
		alternative(whole)
	}
	if !e.inTerm && (l.field == "" || l.field == FieldTitle || l.field == FieldNote) {
		with := e.thesaurus(l.text, l.field)
		if len(with) == 0 && ok {
			with = e.thesaurus(bare, l.field)
		}
		out = append(out, with...)
	}
	return out
}

// thesaurus gives the other words of a term.
func (e *expander) thesaurus(term string, field FieldName) []part {
	if e.options.Expand == nil {
		return nil
	}
	var out []part
	for _, w := range e.options.Expand(term) {
		if l, ok := added(w, field); ok && e.added < maxExpansions {
			e.added++
			out = append(out, e.guard(l))
		}
	}
	return out
}

// added makes a leaf of words that are searched beside typed ones; false where
// they hold none.
func added(words string, field FieldName) (leaf, bool) {
	w := strings.ReplaceAll(strings.Map(cleanRune, strings.ToValidUTF8(words, " ")), `"`, " ")
	w = strings.Trim(strings.Join(strings.Fields(w), " "), " *~")
	return leaf{text: w, phrase: strings.ContainsAny(w, " ()|,;/:~"), expansion: true, field: field}, len(analysis.Tokens(w)) > 0
}

func isHangul(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return hangul.IsSyllable(r)
}

// withoutHyphens gives a word with the hyphens between its letters, or the dots
// between its syllables, taken out: well-being is also written wellbeing, and
// 노동·이민 also 노동 이민. Codes and numbers stay.
func withoutHyphens(word string) (string, bool) {
	runs := splitRuns(word)
	if len(runs) < 2 || len(runs) > 4 {
		return "", false
	}
	korean := isHangul(runs[0])
	for _, r := range runs {
		for _, c := range r {
			switch {
			case korean && hangul.IsSyllable(c):
			case !korean && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'):
			default:
				return "", false
			}
		}
		if !korean && len(r) < 2 {
			return "", false
		}
	}
	return strings.Join(runs, ""), true
}

// splitRuns cuts a word at hyphens and middle dots.
func splitRuns(word string) []string {
	return strings.FieldsFunc(word, func(r rune) bool {
		switch r {
		case '-', '‐', '‑', '–', '·', 'ㆍ', '・', '‧', '•':
			return true
		}
		return false
	})
}
