package related

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/spell"
	"naru/internal/vocabulary"
)

// expand gives the other forms of a term of the thesaurus.
func (s *Service) expand(text string) []string { return s.thesaurus().Expand(text) }

// terms finds the terms of the thesaurus in a short text, also those of several
// words.
func (s *Service) terms(text string) []feature {
	words := analysis.Words(text)
	surface := make([]string, len(words))
	for i, w := range words {
		surface[i] = text[w.From:w.To]
		if w.Kind == analysis.Hangul {
			surface[i] = bare(w.Text, s.thesaurus())
		}
	}
	byKey := map[string]int{}
	var out []feature
	for _, m := range s.thesaurus().ExpandWords(surface) {
		shown := strings.Join(surface[m.From:m.To], " ")
		key := keyOf(shown)
		if i, ok := byKey[key]; ok {
			out[i].count++
			continue
		}
		match := matchOf(append([]string{shown}, m.With...))
		if match == "" || strings.ContainsAny(text[words[m.From].From:words[m.To-1].To], ",;:()") {
			continue // visas, waivers are no visa waivers
		}
		if words[m.From].Kind != analysis.Hangul { // K-ETA, not K ETA
			shown = strings.Join(strings.Fields(text[words[m.From].From:words[m.To-1].To]), " ")
		}
		byKey[key] = len(out)
		out = append(out, feature{kind: "term", text: shown, key: key, match: match, count: 1})
	}
	return out
}

// bare takes the particle off a Korean word where what remains is a term.
func bare(word string, t *vocabulary.Thesaurus) string {
	if len(t.Expand(word)) > 0 {
		return word
	}
	for _, stem := range spell.Stems(word) {
		if len(t.Expand(stem)) > 0 {
			return stem
		}
	}
	return word
}

// maxTerms is how many of the terms that a document mentions are looked for in
// others; the rest of maxFeatures is left to its words.
const maxTerms = 16

// termFeatures gives the policy terms that tell a document from others, as they
// are called in a language; all is how many documents there are.
func (s *Service) termFeatures(mentioned []MentionedTerm, language string, all int) []feature {
	byID := make(map[string]MentionedTerm, len(mentioned))
	for _, m := range mentioned {
		byID[string(m.ID)] = m
	}
	var out []feature
	for _, c := range s.thesaurus().Concepts() {
		m, ok := byID[c.ID]
		if !ok || m.Documents < 2 || all >= fewDocuments && float64(m.Documents) > maxCommon*float64(all) {
			continue // not here, here alone, or everywhere
		}
		var forms []string
		shown := ""
		for _, f := range c.Forms {
			if f.MatchOnly || f.Cased && utf8.RuneCountInString(f.Text) < 3 {
				continue // it and us are in every text
			}
			if forms = append(forms, f.Text); shown == "" || f.Lang == language && !slices.ContainsFunc(c.Forms, func(g vocabulary.Form) bool {
				return g.Text == shown && g.Lang == language
			}) {
				shown = f.Text
			}
		}
		if match := matchOf(forms); match != "" {
			f := feature{kind: "term", text: shown, key: keyOf(shown), match: match, count: m.Mentions}
			f.weight = weight(f, m.Documents, all)
			out = append(out, f)
		}
	}
	return strongest(out, maxTerms)
}

// keyOf makes one key of a term however it is spaced and capitalised.
func keyOf(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), "")) }

// merge joins terms and words, each once. A word that a term is made of, or that
// is a term with an ending, is told by the term.
func merge(terms, words []feature) []feature {
	var out []feature
	parts := map[string]bool{}
	for _, f := range append(terms, words...) {
		told := slices.ContainsFunc(out, func(o feature) bool {
			return o.key == f.key || o.match == f.match || o.kind == "term" && f.kind == "word" &&
				(spell.IsHangul(f.key) && (strings.Contains(o.key, f.key) || strings.HasPrefix(f.key, o.key)) || parts[f.key])
		})
		if told {
			continue
		}
		if f.kind == "term" {
			for _, t := range analysis.Tokens(f.text) {
				parts[t.Term] = true
			}
		}
		out = append(out, f)
	}
	return out
}
