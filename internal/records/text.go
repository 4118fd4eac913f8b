package records

import (
	"context"
	"hash/maphash"

	"naru/internal/analysis"
	"naru/internal/library"
)

const (
	// pagesRead is how many pages of a file tell whether another has the same text.
	pagesRead = 12
	// shingle is how many terms in a row are compared: two texts on one subject share
	// few runs of that length, two versions of one text most.
	shingle = 5
	// fewShingles is below how many a text says nothing: a scan's stamp, a cover.
	fewShingles = 40
	// sameText is how much of the shorter of two texts the other must hold, for them
	// to be of one publication. Volumes of one work, and the slides of one course,
	// share their first page and no more.
	sameText = 0.25
	// weak is the confidence below which that is not enough: forms and tables of one
	// kind share their wording, and much of their titles.
	weak, sameTextWeak = 0.8, 0.5
)

// texts remembers what was read of documents while one is compared with others.
type texts struct {
	store Store
	seed  maphash.Seed
	runs  map[library.DocumentID]map[uint64]bool
}

func newTexts(s Store) *texts {
	return &texts{store: s, seed: maphash.MakeSeed(), runs: map[library.DocumentID]map[uint64]bool{}}
}

// likeness is how much of the shorter text the longer one holds; known is false
// where one of them has too little text.
func (t *texts) likeness(ctx context.Context, a, b library.DocumentID) (likeness float64, known bool, err error) {
	x, err := t.of(ctx, a)
	if err != nil {
		return 0, false, err
	}
	y, err := t.of(ctx, b)
	if err != nil {
		return 0, false, err
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < fewShingles {
		return 0, false, nil
	}
	shared := 0
	for run := range x {
		if y[run] {
			shared++
		}
	}
	return float64(shared) / float64(len(x)), true, nil
}

// of gives the runs of terms of a document's first pages.
func (t *texts) of(ctx context.Context, id library.DocumentID) (map[uint64]bool, error) {
	if runs := t.runs[id]; runs != nil {
		return runs, nil
	}
	pages, err := t.store.FirstPages(ctx, id, pagesRead)
	if err != nil {
		return nil, err
	}
	runs := map[uint64]bool{}
	for _, page := range pages {
		terms := analysis.Tokens(page)
		for k := 0; k+shingle <= len(terms); k++ {
			var h maphash.Hash
			h.SetSeed(t.seed)
			for _, term := range terms[k : k+shingle] {
				h.WriteString(term.Term)
				h.WriteByte(0)
			}
			runs[h.Sum64()] = true
		}
	}
	t.runs[id] = runs
	return runs, nil
}
