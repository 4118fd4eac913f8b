package glossary

import (
	"context"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// NamedTerms implements library.Glossary.
func (g *Glossary) NamedTerms(name string) []library.TermID {
	var out []library.TermID
	for _, id := range g.live.Thesaurus().Named(name) {
		out = append(out, library.TermID(id))
	}
	return out
}

// TermTree implements library.Glossary. Names are in the language of the context.
func (g *Glossary) TermTree(ctx context.Context) ([]library.TermGroup, error) {
	counts, err := g.store.TermCounts(ctx)
	if err != nil {
		return nil, err
	}
	now := g.live.now.Load()
	members := map[string][]vocabulary.Concept{}
	for _, c := range now.thesaurus.Concepts() {
		members[c.Group()] = append(members[c.Group()], c)
	}
	var names []string
	for group := range members {
		names = append(names, group)
		if top, _, below := strings.Cut(group, "."); below {
			names = append(names, top)
		}
	}
	slices.SortFunc(names, vocabulary.CompareGroups)
	out := []library.TermGroup{}
	for _, name := range slices.Compact(names) {
		group := library.TermGroup{ID: name, Terms: []library.PolicyTerm{}}
		list := members[name]
		slices.SortStableFunc(list, func(a, b vocabulary.Concept) int {
			if order := vocabulary.CompareInGroup(a, b); order != 0 {
				return order
			}
			return counts[b.ID].Mentions - counts[a.ID].Mentions
		})
		for i, c := range list {
			t := g.policyTerm(c, now.byPerson[c.ID], counts[c.ID])
			if i == 0 && c.Heads() && strings.Contains(name, ".") {
				group.Name = t.Name(library.LanguageOf(ctx))
			}
			group.Terms = append(group.Terms, t)
		}
		group.Count = len(group.Terms)
		if top, _, below := strings.Cut(name, "."); below && len(out) > 0 && out[len(out)-1].ID == top {
			parent := &out[len(out)-1]
			parent.Groups = append(parent.Groups, group)
			parent.Count += group.Count
			continue
		}
		out = append(out, group)
	}
	return out, nil
}
