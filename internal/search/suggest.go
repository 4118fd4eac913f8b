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
	list, err := s.suggestions(ctx, r, total, 1)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0], nil
}

// Suggestions lists up to limit queries that were perhaps meant, the likeliest
// first. All have hits, and none is searched by itself.
func (s *Service) Suggestions(ctx context.Context, r library.SearchRequest, limit int) ([]string, error) {
	total, err := s.countWithin(ctx, r, enough)
	if err != nil {
		return nil, err
	}
	return s.suggestions(ctx, r, total, limit)
}

func (s *Service) suggestions(ctx context.Context, r library.SearchRequest, total, limit int) ([]string, error) {
	if r.Offset > 0 {
		return nil, nil
	}
	doubts, err := s.doubts(ctx, r, total)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, c := range choices(doubts) {
		other := r
		other.Query = c.in(r.Query)
		other.Typing = r.Typing && !c.ends(r.Query) // what takes its place is whole
		n, err := s.countWithin(ctx, other, min(max(total, 1), enough))
		if err != nil {
			return nil, err
		}
		if n > 0 && n >= min(total, enough) {
			if out = append(out, other.Query); len(out) == limit {
				break
			}
		}
	}
	return out, nil
}
