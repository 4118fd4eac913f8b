package search

import (
	"context"
	"fmt"

	"naru/internal/library"
	"naru/internal/query"
)

// fewDocuments: where fewer answer with a page or their title, those are added
// that hold the words on different pages. It is what one sees without turning on.
const fewDocuments = 10

// spread fills a first page of results that is not full with documents that hold
// what was asked for on different pages. A quick search leaves that to the full
// one.
func (s *Service) spread(ctx context.Context, r library.SearchRequest, p *query.Plan, documents int) ([]library.DocumentHits, error) {
	want := min(fewDocuments, limit(r)) - documents
	if want <= 0 || r.Quick || r.Offset > 0 || order(r) != library.SortRelevance {
		return nil, nil
	}
	found, err := s.index.FindSpread(ctx, p, r.Filter, want)
	if err != nil {
		return nil, fmt.Errorf("search over pages: %w", err)
	}
	groups, err := s.groups(ctx, p, found)
	if err != nil {
		return nil, fmt.Errorf("show hits: %w", err)
	}
	for i := range groups {
		groups[i].Spread = true
	}
	return groups, nil
}
