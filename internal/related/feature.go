package related

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/query"
	"naru/internal/spell"
)

const (
	// maxFeatures is how many words and terms are looked for in other documents.
	maxFeatures = 32
	// maxCommon is the share of the documents in a language beyond which a word of
	// it tells nothing.
	maxCommon = 0.35
)

// fewDocuments: among fewer, how many hold a word says little.
const fewDocuments = 10

// feature is a word or term that may tell what a text is about.
type feature struct {
	kind   string // term or word
	text   string // as a person reads it
	key    string // what it is known by among the features
	match  string // asks the index for it, in all its forms
	count  int    // times in the text
	weight float64
}

// distinctive picks the words of a text that tell it from others in the library,
// by how often they stand in it and in how few documents; and the terms of the
// thesaurus among them, in all their forms.
// A word that stands in own documents is in none but the one that the text is
// from. The number of documents in that language is told too.
func (s *Service) distinctive(ctx context.Context, texts []string, language string, own int) ([]feature, int, error) {
	counts := words(texts)
	keys := mostCounted(counts)
	documents, all, err := s.index.WordDocuments(ctx, language, formsOf(counts, keys))
	if err != nil {
		return nil, 0, err
	}
	keys = nounsOf(counts, keys, documents)
	var out []feature
	for _, k := range keys {
		c := counts[k]
		in := documents[k]
		for f := range c.forms {
			in = max(in, documents[f])
		}
		shown := most(c.shown)
		with := s.expand(shown)
		compound := utf8.RuneCountInString(k) >= 3 && spell.IsHangul(k) // in other forms it may stand elsewhere
		switch {
		case all >= fewDocuments && float64(in) > maxCommon*float64(all):
			continue // everywhere
		case len(with) == 0 && (in <= own && !compound || isVerb(k)):
			continue // here alone, or no thing
		}
		f := feature{kind: "word", text: shown, key: k, match: matchOf(append([]string{shown}, with...)), count: c.count}
		if len(with) > 0 {
			f.kind = "term"
		}
		if f.match != "" {
			f.weight = weight(f, in, all)
			out = append(out, f)
		}
	}
	out = strongest(out, 2*maxFeatures)
	if out, err = s.things(ctx, out, language, all); err != nil {
		return nil, 0, err
	}
	return strongest(out, maxFeatures), all, nil
}

// nounParticles stand behind nouns and, in this shape, behind hardly anything else.
var nounParticles = []string{"을", "를", "은", "는", "이", "가", "의", "과", "와", "에서", "으로", "로"}

// things keeps of Korean words those that name something: the library has them
// with particles (나라를, 나라의), which a form of a verb (나누어) does not take.
// Long words are compounds of nouns, as a rule.
func (s *Service) things(ctx context.Context, list []feature, language string, all int) ([]feature, error) {
	var forms []string
	for _, f := range list {
		if doubtful(f) {
			for _, p := range nounParticles {
				forms = append(forms, f.key+p)
			}
		}
	}
	documents, _, err := s.index.WordDocuments(ctx, language, forms)
	if err != nil {
		return nil, err
	}
	enough := 2
	if all < fewDocuments {
		enough = 1
	}
	return slices.DeleteFunc(list, func(f feature) bool {
		if !doubtful(f) {
			return false
		}
		with := 0
		for _, p := range nounParticles {
			if documents[f.key+p] > 0 {
				with++
			}
		}
		return with < enough
	}), nil
}

// doubtful tells a short Korean word that is no term.
func doubtful(f feature) bool {
	return f.kind == "word" && spell.IsHangul(f.key) && utf8.RuneCountInString(f.key) < 4
}

// weight joins how often a feature stands in the text with how rare it is in the
// library. A term of the field counts for half as much again: someone thought it
// worth a place in the thesaurus.
func weight(f feature, documents, all int) float64 {
	w := math.Log1p(float64(f.count)) * rarity(documents, all)
	if f.kind == "term" {
		w *= 1.5
	}
	return w
}

// rarity is the inverse document frequency as BM25 has it.
func rarity(documents, all int) float64 {
	n, d := float64(max(all, documents)), float64(documents)
	return math.Log1p((n - d + 0.5) / (d + 0.5))
}

func strongest(list []feature, most int) []feature {
	slices.SortFunc(list, func(a, b feature) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), strings.Compare(a.key, b.key))
	})
	return list[:min(len(list), most)]
}

// matchOf asks the index for any of some words or phrases.
func matchOf(forms []string) string {
	var out []string
	for _, f := range forms {
		p := query.Compile(`"`+strings.ReplaceAll(f, `"`, " ")+`"`, query.Options{})
		if t, ok := p.Root.(query.Text); ok && !slices.Contains(out, t.Match) {
			out = append(out, t.Match)
		}
	}
	switch len(out) {
	case 0:
		return ""
	case 1:
		return out[0]
	}
	return "(" + strings.Join(out, ") OR (") + ")"
}
