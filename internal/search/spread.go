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
// what was asked for on different pages. A quick search looks for them in few
// documents, and is not whole where there may be more.
func (s *Service) spread(ctx context.Context, r library.SearchRequest, p *query.Plan, result *library.SearchResult) ([]library.DocumentHits, error) {
	want := min(fewDocuments, limit(r)) - result.Documents
	if want <= 0 || r.Offset > 0 || order(r) != library.SortRelevance {
		return nil, nil
	}
	found, whole, err := s.index.FindSpread(ctx, p, r.Filter, want, r.Quick)
	if err != nil {
		return nil, fmt.Errorf("search over pages: %w", err)
	}
	result.TotalExact = result.TotalExact && whole
	groups, err := s.groups(ctx, p, found)
	if err != nil {
		return nil, fmt.Errorf("show hits: %w", err)
	}
	for i := range groups {
		groups[i].Spread = true
	}
	return groups, nil
}
