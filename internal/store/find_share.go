package store

import (
	"context"

	"naru/internal/store/postings"
)

// shares are of documents, from a first on, the shares of a query's words, by
// weight, that stand in their titles, people or series.
type shares struct {
	first int64
	of    []float64
}

func (s shares) at(document int64) float64 {
	if i := document - s.first; i >= 0 && i < int64(len(s.of)) {
		return s.of[i]
	}
	return 0
}

// titleShares gives the shares of the documents that ascending pages are of.
func titleShares(ctx context.Context, titles *asker, pages *scorer, ids []int64) (shares, error) {
	all := 0.0
	for _, w := range pages.idf {
		all += w
	}
	if all == 0 || len(ids) == 0 {
		return shares{}, nil
	}
	first, last := ids[0]/pagesPerDocument, ids[len(ids)-1]/pagesPerDocument
	out := shares{first: first, of: make([]float64, last-first+1)}
	scope := &postings.Scope{Whole: true, From: first, To: last}
	const abstract = 3 // the column after those that name a document
	for k, f := range pages.found {
		if f.Phrase.Prefix {
			continue
		}
		var l *postings.List
		err := titles.words.Aside(func() (err error) {
			l, err = titles.words.Phrase(ctx, f.Phrase, scope)
			return err
		})
		if err != nil {
			return shares{}, err
		}
		for i, id := range l.IDs {
			if l.First(i)>>32 < abstract {
				out.of[id-first] += pages.idf[k] / all
			}
		}
	}
	return out, nil
}
