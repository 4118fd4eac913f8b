package classify

import (
	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Classifier gives themes by one taxonomy. It may be used from several
// goroutines at once.
type Classifier struct {
	themes []vocabulary.TaxonomyTheme
	top    []int // of each theme, the index of its highest ancestor
	trie   *trie
}

// New prepares a taxonomy for classifying.
func New(t *vocabulary.Taxonomy) *Classifier {
	c := &Classifier{themes: t.Themes, top: make([]int, len(t.Themes)), trie: newTrie()}
	index := map[string]int{}
	for k, th := range t.Themes {
		index[th.ID] = k
	}
	for k, th := range t.Themes {
		c.top[k] = index[t.Top(th.ID)]
		for _, term := range th.Terms {
			c.trie.add(term, use{role: votes, theme: k, weight: term.Weight})
		}
	}
	for _, term := range t.Names {
		c.trie.add(term, use{role: covers})
	}
	for _, term := range t.Field {
		c.trie.add(term, use{role: shows, weight: term.Weight})
	}
	return c
}

// Classify returns the themes of a document, the main one first, with a score
// from 0 to 1 and the terms that decided; nothing where it is unsure. A child
// theme stands for its parents, which are then not given beside it. Any part of
// the text may be missing.
func (c *Classifier) Classify(title, abstract string, pages []string) []library.ThemeScore {
	var n counter
	n.of(c.trie)
	n.add(title, inTitle)
	n.add(abstract, inAbstract)
	for _, p := range pages {
		n.add(p, inText)
	}
	return c.judge(&n)
}
