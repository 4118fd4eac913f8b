package classify

import "math"

// place is where in a document a term stands.
type place int

const (
	inText place = iota
	inAbstract
	inTitle
)

// abstractCounts is how many times a term in the abstract counts: the abstract
// says what the whole is about, and stands on the pages once more as well.
const abstractCounts = 3

// counter counts the patterns of one document.
type counter struct {
	trie    *trie
	count   []int32 // per pattern, as found in text and abstract
	counted []int32 // the same with the abstract's extra weight
	title   []int32
	words   float64 // length of the text
	symbols []symbol
	found   []match
}

// Count counts the terms in a document. Any part of the text may be missing.
func (c *Classifier) Count(title, abstract string, pages []string) Counts {
	size := len(c.trie.patterns)
	n := counter{trie: c.trie, count: make([]int32, size), counted: make([]int32, size), title: make([]int32, size)}
	n.add(title, inTitle)
	n.add(abstract, inAbstract)
	for _, p := range pages {
		n.add(p, inText)
	}
	out := Counts{words: math.Round(n.words)}
	for id := range size {
		if n.count[id] > 0 || n.title[id] > 0 {
			out.terms = append(out.terms, termCount{int32(id), n.count[id], n.counted[id], n.title[id]})
		}
	}
	return out
}

// add counts the terms of a stretch of text. A term within a longer one does not
// count: "refugee" in "Global Compact on Refugees" says less than the whole, and
// nothing of an organisation's name counts. Words that show the field do not
// compete with themes.
func (n *counter) add(text string, where place) {
	var words float64
	n.symbols, words = fold(n.symbols[:0], text)
	if where == inText {
		n.words += words
	}
	covered, voted := 0, 0 // up to where a name, a longer term reaches
	within := false        // a word that spaces part from others
	for from, s := range n.symbols {
		word := s.isWord()
		inside := word && within
		within = word
		if inside || !n.trie.begins(s) {
			continue
		}
		n.found = n.trie.at(n.symbols, from, n.found[:0])
		if len(n.found) == 0 {
			continue
		}
		for _, m := range n.found {
			if n.plays(m.pattern, covers) {
				covered = max(covered, m.end)
			}
		}
		longest := 0
		for _, m := range n.found {
			if n.plays(m.pattern, votes) {
				longest = max(longest, m.end)
			}
		}
		for _, m := range n.found {
			if m.end <= covered {
				continue
			}
			if n.plays(m.pattern, votes) && (m.end < longest || m.end <= voted) && !n.plays(m.pattern, shows) {
				continue
			}
			n.hit(m.pattern, where)
		}
		voted = max(voted, longest)
	}
}

// plays reports whether a pattern has a role.
func (n *counter) plays(pattern int32, r role) bool {
	for _, u := range n.trie.patterns[pattern].uses {
		if u.role == r {
			return true
		}
	}
	return false
}

func (n *counter) hit(pattern int32, where place) {
	switch where {
	case inTitle:
		n.title[pattern]++
	case inAbstract:
		n.count[pattern]++
		n.counted[pattern] += abstractCounts
	default:
		n.count[pattern]++
		n.counted[pattern]++
	}
}
