package query

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis"
)

// maxPhrase is how many terms of one word or phrase are asked of the index. A
// quoted phrase is checked whole against the text; a word of as many syllables
// is no word.
const maxPhrase = 64

// run is a row of index terms that a document must hold side by side.
type run struct {
	terms  []string
	prefix bool // the last term only begins the indexed one
}

// runs gives the alternatives that a word or phrase is searched by, the plain
// one first.
func (l leaf) runs() []run {
	tokens := analysis.Tokens(l.text)
	if len(tokens) == 0 {
		return nil
	}
	r := run{prefix: l.prefix}
	for _, t := range tokens {
		r.terms = append(r.terms, t.Term)
	}
	n := len(tokens)
	last := tokens[n-1].Kind
	switch {
	case last == analysis.HangulLast && n > 1 && tokens[n-2].Kind == analysis.Hangul:
		// Inside a longer run the last syllable is not indexed alone.
		r.terms, r.prefix = r.terms[:n-1], false
	case last == analysis.HangulLast:
		r.prefix = true
	}
	if len(r.terms) > maxPhrase {
		r.terms, r.prefix = r.terms[:maxPhrase], false
		return []run{r}
	}
	if l.prefix && last == analysis.Latin {
		return prefixRuns(l.text, r)
	}
	return []run{r}
}

// mayGoOn tells the last word typed, in Latin letters: one of Hangul is found
// within longer words anyway. Of a single letter nobody can tell what it begins.
func (l leaf) mayGoOn() bool {
	if !l.last || l.phrase || l.prefix || l.field != "" || len(l.searched) == 0 {
		return false
	}
	surface := analysis.Surface(l.text)
	word := surface[len(surface)-1]
	return word.Kind == analysis.Latin && len(l.searched[0].terms) == len(surface) &&
		utf8.RuneCountInString(word.Term) >= 2 && !strings.ContainsFunc(word.Term, isDigitRune)
}

// prefixRuns gives the alternatives for a word ended by *. The index holds
// stems, so what migrati* means stands there as migrat: the stems of the word
// with common endings are asked for beside it.
func prefixRuns(text string, r run) []run {
	n := len(r.terms)
	with := func(last string, prefix bool) run {
		return run{terms: append(append([]string{}, r.terms[:n-1]...), last), prefix: prefix}
	}
	surface := analysis.Surface(text)
	typed := surface[len(surface)-1].Term
	out := []run{with(typed, true)}
	seen := map[string]bool{typed: true}
	for _, ending := range []string{"", "e", "s", "n", "y", "r", "on", "ed", "es", "ng", "nt", "ty", "ion", "ing", "ity", "ent", "ation", "ment",
		"en", "d", "t", "k", "w", "g", "ght"} { // the last of forms that no rule makes: written, brought
		tokens := analysis.Tokens(text + ending)
		stem := tokens[len(tokens)-1].Term
		if len(tokens) != n || seen[stem] || len(stem) < 3 || len(out) > 5 {
			continue
		}
		seen[stem] = true
		word := strings.ToLower(text + ending)
		switch {
		case strings.HasPrefix(stem, typed): // found by the prefix
		case analysis.Spelling(word) != word: // labou* and labour* begin labor
			out = append(out, with(stem, true))
			if ending == "" {
				return out
			}
		default:
			out = append(out, with(stem, false))
		}
	}
	return out
}

// match writes runs as an FTS5 expression: phrases of quoted terms only, so that
// nothing in it is read as syntax.
func match(runs []run) string {
	var out []string
	for _, r := range runs {
		out = append(out, r.match())
	}
	return anyOf(out)
}

func (r run) match() string {
	s := `"` + strings.Join(r.terms, " ") + `"`
	if r.prefix {
		s += " *"
	}
	return s
}

// anyOf joins expressions by OR, each once.
func anyOf(exprs []string) string {
	seen := map[string]bool{}
	var out []string
	for _, e := range exprs {
		if !seen[e] {
			seen[e] = true
			out = append(out, e)
		}
	}
	if len(out) == 1 {
		return out[0]
	}
	return "(" + strings.Join(out, " OR ") + ")"
}
