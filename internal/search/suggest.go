package search

import (
	"context"

	"naru/internal/library"
)

const (
	// fewHits: with fewer, a better spelling is looked for.
	fewHits = 3
	// maxDoubtful is how many words of a query are corrected at once.
	maxDoubtful = 4
	// maxProposals is how many are tried for one word.
	maxProposals = 5
	// maxTries is how many corrected queries are tried on the library.
	maxTries = 8
	// muchCommoner: a word that the library holds is doubted only if another,
	// one slip away, stands in so many times as many documents.
	muchCommoner = 8
	// enough hits need not be told from more of them.
	enough = 1000
)

// suggest gives a query that was perhaps meant and has hits, "" for none. A page
// of results further on has none: what was meant was decided on the first.
func (s *Service) suggest(ctx context.Context, r library.SearchRequest, total int) (string, error) {
	if r.Offset > 0 {
		return "", nil
	}
	doubts, err := s.doubts(ctx, r, total)
	if err != nil {
		return "", err
	}
	for _, c := range choices(doubts) {
		other := r
		other.Query = c.in(r.Query)
		other.Typing = r.Typing && !c.ends(r.Query) // what takes its place is whole
		n, err := s.countWithin(ctx, other, min(max(total, 1), enough))
		if err != nil {
			return "", err
		}
		if n > 0 && n >= min(total, enough) {
			return other.Query, nil
		}
	}
	return "", nil
}
