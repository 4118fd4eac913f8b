package finding

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"naru/internal/library"
)

// Library is what the scan asks of a library.
type Library interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
	Pages(ctx context.Context, id library.DocumentID) ([]library.Page, error)
}

// sampled is how many pages queries are made from.
const sampled = 2000

// survey is what a library holds, as far as making queries asks.
type survey struct {
	words   map[string]int // Latin words, lower case, by the number of pages
	eojeols map[string]int // Korean words as they are spaced
	pages   []string       // drawn by lot

	documents []library.Document
	seen      int
	rng       *rand.Rand
}

// look reads a library once.
func look(ctx context.Context, l Library, seed uint64) (*survey, error) {
	s := &survey{words: map[string]int{}, eojeols: map[string]int{}, rng: rand.New(rand.NewPCG(seed, 0))}
	var err error
	if s.documents, err = documents(ctx, l); err != nil {
		return nil, err
	}
	err = eachPage(ctx, l, func(_ *library.Document, p library.Page) error {
		s.add(p.Text)
		return nil
	})
	return s, err
}

func (s *survey) add(text string) {
	for w := range read(text).at {
		s.words[w]++
	}
	for _, w := range eojeols(text) {
		s.eojeols[w]++
	}
	if strings.TrimSpace(text) == "" {
		return
	}
	s.seen++
	switch {
	case len(s.pages) < sampled:
		s.pages = append(s.pages, text)
	default:
		if k := s.rng.IntN(s.seen); k < sampled {
			s.pages[k] = text
		}
	}
}

func (s *survey) known(word string) bool { return s.words[word] > 0 }

// eachPage reads all pages outside the trash, documents in the order of their
// ids so that the same library gives the same queries.
func eachPage(ctx context.Context, l Library, f func(*library.Document, library.Page) error) error {
	all, err := documents(ctx, l)
	if err != nil {
		return err
	}
	for i := range all {
		id := all[i].ID
		pages, err := l.Pages(ctx, id)
		if err != nil {
			return fmt.Errorf("read document %d: %w", id, err)
		}
		for _, p := range pages {
			if err := f(&all[i], p); err != nil {
				return err
			}
		}
	}
	return nil
}

// particles are endings of Korean nouns, longest first, the scan's own list: what
// shows that a word is one.
var particles = []string{"에서는", "에서의", "으로는", "으로서", "으로써", "으로의", "에서", "에게", "으로", "부터", "까지", "에는", "에도", "처럼", "보다",
	"마다", "로서", "로써", "로의", "이나", "이란", "이라는", "란", "들이", "들은", "들을", "들의", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만", "들"}

// bareNoun takes a particle off a word if the library shows what remains to be a
// noun: it stands bare or with another particle.
func (s *survey) bareNoun(word string) (string, bool) {
	for _, p := range particles {
		rest, ok := strings.CutSuffix(word, p)
		if !ok || len([]rune(rest)) < 2 {
			continue
		}
		for _, q := range append([]string{""}, particles...) {
			if q != p && s.eojeols[rest+q] > 0 {
				return rest, true
			}
		}
	}
	return "", false
}
