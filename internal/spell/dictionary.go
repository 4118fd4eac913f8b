package spell

import (
	"context"
	"fmt"
	"sort"

	"github.com/sajari/fuzzy"
)

// Limits of a dictionary.
const (
	// maxTerms is how many words of a language are learned, the commonest first.
	// With fuzzy's index of deletions a word takes 1.4 kB (BenchmarkBuild); twice
	// as many would be more than the rest of the program.
	maxTerms = 100_000
	// minDocuments is in how many documents a word must stand: what stands in
	// one is as often a misprint or a broken text layer as a word.
	minDocuments = 2
	// smallLibrary: where even the commonest word stands in fewer documents
	// than this, a word in a single one counts too. Twenty briefs share few.
	smallLibrary = 50
	maxKeysKept  = 40 // keys in the longest word that is learned
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

// model is one language: fuzzy's deletion index over key sequences, and the
// words that stand behind each sequence.
type model struct {
	fuzzy *fuzzy.Model
	words map[string]Word // by key sequence
	order []entry         // by key sequence, for prefixes
}

type entry struct {
	keys string
	word Word
}

// Terms yields each word of a library as it stands there, folded, particles
// included, with its language and the number of documents that hold it.
type Terms func(ctx context.Context, yield func(term, lang string, documents int) error) error

// Build learns the words of a library. It takes about 3 CPU seconds for 100,000
// words (BenchmarkBuild): run it in the background.
func Build(ctx context.Context, terms Terms) (*Dictionary, error) {
	korean, english := map[string]int{}, map[string]int{}
	most := 0
	err := terms(ctx, func(term, _ string, documents int) error {
		most = max(most, documents)
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
	least := minDocuments
	if most < smallLibrary {
		least = 1
	}
	d := &Dictionary{}
	if d.korean, err = train(ctx, nouns(korean), least); err != nil {
		return nil, err
	}
	d.english, err = train(ctx, english, least)
	return d, err
}

// nouns adds up the forms of each Korean word: what remains without a particle
// is the word, where the particle is a weak one only if the word also stands
// bare, or with a second particle.
func nouns(forms map[string]int) map[string]int {
	shapes := map[string]int{}
	for form := range forms {
		for _, stem := range stems(form) {
			shapes[stem]++
		}
	}
	out := make(map[string]int, len(forms))
	for form, documents := range forms {
		out[nounOf(form, forms, shapes)] += documents
	}
	return out
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
func train(ctx context.Context, words map[string]int, least int) (model, error) {
	m := model{words: map[string]Word{}}
	for text, documents := range words {
		keys := keysOf(text)
		if documents < least || len(keys) < 3 || len(keys) > maxKeysKept {
			continue
		}
		m.order = append(m.order, entry{keys, Word{text, documents}})
	}
	sort.Slice(m.order, func(i, j int) bool {
		a, b := m.order[i], m.order[j]
		if a.word.Documents != b.word.Documents {
			return a.word.Documents > b.word.Documents
		}
		return a.word.Text < b.word.Text
	})
	m.order = m.order[:min(len(m.order), maxTerms)]

	m.fuzzy = fuzzy.NewModel()
	// Its autocompletion races and compiles what was typed as a regular
	// expression; ours is Complete.
	m.fuzzy.SetUseAutocomplete(false)
	m.fuzzy.SetDepth(1)
	m.fuzzy.SetThreshold(1)
	for i, e := range m.order {
		if i%1024 == 0 && ctx.Err() != nil {
			return model{}, ctx.Err()
		}
		if _, taken := m.words[e.keys]; taken {
			continue // spelt alike in keys; the commoner one stands for both
		}
		m.words[e.keys] = e.word
		m.fuzzy.SetCount(e.keys, e.word.Documents, true)
	}
	sort.Slice(m.order, func(i, j int) bool { return m.order[i].keys < m.order[j].keys })
	return m, nil
}

// Len is the number of words learned in both languages.
func (d *Dictionary) Len() int {
	if d == nil {
		return 0
	}
	return len(d.korean.words) + len(d.english.words)
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
	most := m.documents(word)
	for _, stem := range stems(word) {
		most = max(most, m.documents(stem))
	}
	return most
}

func (m *model) documents(word string) int {
	if w, ok := m.words[keysOf(word)]; ok && w.Text == word {
		return w.Documents
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
