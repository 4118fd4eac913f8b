package classify

import (
	"cmp"
	"slices"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Classifier gives themes by one taxonomy. It may be used from several
// goroutines at once.
type Classifier struct {
	themes   []vocabulary.TaxonomyTheme
	top      []int // of each theme, the index of its highest ancestor
	trie     *trie
	patterns string
}

// New prepares a taxonomy for classifying.
func New(t *vocabulary.Taxonomy) *Classifier {
	c := &Classifier{themes: t.Themes, top: make([]int, len(t.Themes)), trie: newTrie()}
	index := map[string]int{}
	for k, th := range t.Themes {
		index[th.ID] = k
	}
	type entry struct {
		term vocabulary.Term
		use  use
	}
	var all []entry
	for k, th := range t.Themes {
		c.top[k] = index[t.Top(th.ID)]
		for _, term := range th.Terms {
			all = append(all, entry{term, use{role: votes, theme: k, weight: term.Weight}})
		}
	}
	for _, term := range t.Names {
		all = append(all, entry{term, use{role: covers}})
	}
	for _, term := range t.Field {
		all = append(all, entry{term, use{role: shows, weight: term.Weight}})
	}
	// In an order of their own, so that the same terms are the same patterns
	// whatever themes they stand at: counts outlive a theme's being moved.
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.term.Text, b.term.Text), cmp.Compare(a.term.Lang, b.term.Lang))
	})
	for _, e := range all {
		c.trie.add(e.term, e.use)
	}
	c.patterns = c.trie.fingerprint()
	return c
}

// Classify returns the themes of a document, the main one first, with a score
// from 0 to 1 and the terms that decided; nothing where it is unsure. A child
// theme stands for its parents, which are then not given beside it. Any part of
// the text may be missing.
func (c *Classifier) Classify(title, abstract string, pages []string) []library.ThemeScore {
	return c.Judge(c.Count(title, abstract, pages))
}

// Weigh gives a classifier like this one in which a term of a theme has another
// weight; 0 takes its vote away. The patterns are the same, so that counts of
// one can be judged by the other. What is not there changes nothing.
func (c *Classifier) Weigh(theme string, term vocabulary.Term, weight float64) *Classifier {
	other := *c
	trie := *c.trie
	other.trie = &trie
	trie.patterns = slices.Clone(c.trie.patterns)
	want := newPattern(term)
	for k := range trie.patterns {
		p := &trie.patterns[k]
		if !p.same(&want) {
			continue
		}
		p.uses = slices.Clone(p.uses)
		for i := range p.uses {
			if u := &p.uses[i]; u.role == votes && c.themes[u.theme].ID == theme {
				u.weight = weight
			}
		}
	}
	return &other
}
