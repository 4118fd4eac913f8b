package search

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"naru/internal/analysis"
	"naru/internal/query"
	"naru/internal/spell"
)

const (
	// maxSimilar is how many words a ~ may add to one: more are no help to read,
	// and each costs a look into the index.
	maxSimilar = 50
	// maxLooked is how many are looked at for those: several are often forms of
	// one word that the index does not tell apart.
	maxLooked = 400
)

// similar lists words within so many edits of one, the commonest first: words of
// the library's texts and people, or of what a field holds. Of forms that the
// index does not tell apart there is one, and none that the word itself finds.
func (w *words) similar(word string, edits int, field query.FieldName) []string {
	var found []string
	switch field {
	case query.FieldAuthor:
		found = w.nameWords(&w.ofPeople, w.people).within(word, edits)
	case query.FieldSeries:
		found = w.nameWords(&w.ofSeries, w.series).within(word, edits)
	case query.FieldTitle:
		found = w.nameWords(&w.ofTitles, w.titles).within(word, edits)
	default:
		for _, c := range w.dictionary.Within(word, edits, maxLooked) {
			found = append(found, c.Text)
		}
		if field == "" {
			found = append(found, w.nameWords(&w.ofPeople, w.people).within(word, edits)...)
		}
	}
	return apart(word, found)
}

// apart leaves out what finds no more than the word itself or one before it.
func apart(word string, found []string) []string {
	seen := map[string]bool{indexed(word): true}
	var out []string
	for _, f := range found {
		key := indexed(f)
		// A Korean word is found within longer ones anyway.
		if seen[key] || isKoreanField(word) && strings.Contains(f, word) {
			continue
		}
		seen[key] = true
		if out = append(out, f); len(out) == maxSimilar {
			break
		}
	}
	return out
}

// indexed gives a word's terms in the index.
func indexed(word string) string {
	var terms []string
	for _, t := range analysis.Tokens(word) {
		terms = append(terms, t.Term)
	}
	return strings.Join(terms, " ")
}

// nameWords are the words of names, each with the keys that type it, those that
// stand in most names first.
type nameWords struct {
	once  sync.Once
	words []name
}

// nameWords gives the words of names; they are made out at the first question,
// which few ask.
func (w *words) nameWords(n *nameWords, names []name) *nameWords {
	n.once.Do(func() {
		count := map[string]int{}
		for _, one := range names {
			for _, f := range strings.Fields(one.text) {
				if f = strings.TrimFunc(f, notLetter); f != "" {
					count[f]++
				}
			}
		}
		for f := range count {
			n.words = append(n.words, name{f, spell.Keys(f)})
		}
		slices.SortFunc(n.words, func(a, b name) int {
			if d := count[b.text] - count[a.text]; d != 0 {
				return d
			}
			return strings.Compare(a.text, b.text)
		})
	})
	return n
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func (n *nameWords) within(word string, edits int) []string {
	near := spell.Near(word, edits)
	if near == nil {
		return nil
	}
	var out []string
	for _, w := range n.words {
		if len(out) == maxLooked {
			break
		}
		if sameScript(w.text, word) && near(w.keys) {
			out = append(out, w.text)
		}
	}
	return out
}

// mark writes a word with the ~ that widens it, as its expansion is told.
func mark(word string, edits int) string {
	if edits > 1 {
		return word + "~2"
	}
	return word + "~"
}
