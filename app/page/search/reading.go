package search

import (
	"strings"
	"unicode"

	"naru/internal/library"
)

func lower(r rune) rune { return unicode.ToLower(r) }

// tells reports whether saying how a query was read tells a person anything:
// not where plain words were only joined, or got synonyms beside them, which
// stand as chips in the box.
func tells(r *library.SearchResult) bool {
	if r.Understood == "" || r.Understood == r.Typed {
		return false
	}
	typed := plain(r.Typed)
	if strings.ContainsAny(r.Typed, `"“”():*|&-`) || len(typed) != len(strings.Fields(r.Typed)) {
		return true // what was typed was more than words
	}
	known := map[string]bool{}
	for _, w := range typed {
		known[w] = true
	}
	for _, e := range r.Expansions {
		for _, w := range append(e.With, e.Term) {
			for _, part := range plain(w) {
				known[part] = true
			}
		}
	}
	for _, w := range plain(r.Understood) {
		if !known[w] && !beginsOne(w, typed) {
			return true
		}
		delete(known, w)
	}
	for _, w := range typed {
		if known[w] {
			return true // a word that is not searched
		}
	}
	return false
}

// beginsOne tells whether a word is one of those typed without its particle.
func beginsOne(w string, typed []string) bool {
	for _, t := range typed {
		if strings.HasPrefix(t, w) {
			return true
		}
	}
	return false
}

// plain gives the words of a query without its operators.
func plain(query string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(query, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"()`, r) }) {
		if w != "AND" && w != "OR" {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}
