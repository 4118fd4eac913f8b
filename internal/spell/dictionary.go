package spell

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Limits of a dictionary.
const (
	// maxTerms is how many words of a language are learned, the commonest first:
	// a million pages hold fewer. It bounds the memory to 90 MB.
	maxTerms    = 2_000_000
	maxKeysKept = 40 // keys in the longest word that is learned
	// smallLibrary: where even the commonest word stands in fewer documents than
	// this, one that stands in a single document is no likelier to be a misprint.
	smallLibrary = 50
)

// Word is a word of the library and in how many documents it stands.
type Word struct {
	Text      string
	Documents int
}

// Dictionary holds the words of a library. It may be used from several
// goroutines.
type Dictionary struct {
	korean  model
	english model
}

// model is one language: its words, and what finds those near to one.
type model struct {
	*lexicon
	least int // documents of a word that is none by chance
}

// Terms yields each word of a library as it stands there, folded, particles
// included, with its language and the number of documents that hold it.
type Terms func(ctx context.Context, yield func(term, lang string, documents int) error) error

// Build learns the words of a library. It takes about 3 CPU seconds for a million
// words (BenchmarkNeighbours): run it in the background.
func Build(ctx context.Context, terms Terms) (*Dictionary, error) {
	korean, english := map[string]int{}, map[string]int{}
	err := terms(ctx, func(term, _ string, documents int) error {
		switch scriptOf(term) {
		case scriptLatin:
			english[term] += documents
		case scriptHangul:
			korean[term] += documents
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("collect words: %w", err)
	}
	d := &Dictionary{}
	if d.korean, err = train(ctx, learned(korean)); err != nil {
		return nil, err
	}
	d.english, err = train(ctx, plain(english))
	return d, err
}

// plain lists words that are learned as they stand.
func plain(count map[string]int) []entry {
	list := make([]entry, 0, len(count))
	for text, documents := range count {
		list = append(list, entry{word: Word{text, documents}})
	}
	return list
}

// learned adds up the forms of each Korean word: what remains without a particle
// is the word, where the particle is a weak one only if the word also stands
// bare, or with a second particle. The forms themselves are learned beside it,
// since a slip may be in the particle (계절근로자릋), and count for as much as
// their word, which a search for any of them finds.
func learned(forms map[string]int) []entry {
	shapes := shapesOf(forms)
	nouns := make(map[string]int, len(forms))
	for form, documents := range forms {
		nouns[nounOf(form, forms, shapes)] += documents
	}
	list := plain(nouns)
	for form := range forms {
		if noun := nounOf(form, forms, shapes); noun != form {
			list = append(list, entry{word: Word{form, nouns[noun]}, form: true})
		}
	}
	return list
}

// shapesOf counts in how many forms each possible noun stands.
func shapesOf(forms map[string]int) map[string]int {
	shapes := map[string]int{}
	for form := range forms {
		for _, stem := range stems(form) {
			shapes[stem]++
		}
	}
	return shapes
}

func nounOf(form string, forms, shapes map[string]int) string {
	for _, stem := range stems(form) {
		if _, bare := forms[stem]; bare || shapes[stem] > 1 || !isWeak(form, stem) {
			return stem
		}
	}
	return form
}

// train builds the model of one language from its words.
func train(ctx context.Context, list []entry) (m model, err error) {
	for i := range list {
		list[i].keys = keysOf(list[i].word.Text)
	}
	list = slices.DeleteFunc(list, func(e entry) bool { return len(e.keys) < minKeys || len(e.keys) > maxKeysKept })
	if len(list) > maxTerms {
		slices.SortFunc(list, func(a, b entry) int {
			return cmp.Or(b.word.Documents-a.word.Documents, cmp.Compare(a.word.Text, b.word.Text))
		})
		list = list[:maxTerms]
	}
	if m.lexicon, err = newLexicon(ctx, list); err != nil {
		return m, err
	}
	m.least = 1
	if slices.ContainsFunc(list, func(e entry) bool { return e.word.Documents >= smallLibrary }) {
		m.least = 2
	}
	return m, nil
}

// Len is the number of words learned in both languages.
func (d *Dictionary) Len() int {
	if d == nil {
		return 0
	}
	return d.korean.len() + d.english.len()
}

// Documents tells in how many documents a word stands, particles aside; 0 where
// the dictionary does not know it.
func (d *Dictionary) Documents(word string) int {
	if d == nil {
		return 0
	}
	word = fold(word)
	m := d.of(word)
	if m == nil {
		return 0
	}
	most := m.count(word)
	for _, stem := range stems(word) {
		most = max(most, m.count(stem))
	}
	return most
}

// count gives the documents of a word as it stands.
func (m *model) count(word string) int {
	if i := m.find(keysOf(word)); i >= 0 && m.text.get(i) == word {
		return m.word(i).Documents
	}
	return 0
}

// of gives the model of the word's script, nil for any other script.
func (d *Dictionary) of(word string) *model {
	switch scriptOf(word) {
	case scriptLatin:
		return &d.english
	case scriptHangul:
		return &d.korean
	}
	return nil
}

// Noun gives a Korean word as it was learned, its particle taken off; any other
// word as it is.
func (d *Dictionary) Noun(word string) string {
	word = fold(word)
	m := d.of(word)
	if m == nil || m.count(word) > 0 {
		return word
	}
	for _, stem := range stems(word) {
		if m.count(stem) > 0 {
			return stem
		}
	}
	return word
}
