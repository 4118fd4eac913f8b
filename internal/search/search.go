package search

import (
	"context"
	"fmt"
	"time"

	"naru/internal/library"
	"naru/internal/query"
)

// defaultLimit is how many hits or documents an answer holds unless told.
const defaultLimit = 20

// Search implements library.Searcher.
func (s *Service) Search(ctx context.Context, r library.SearchRequest) (*library.SearchResult, error) {
	began := time.Now()
	c := s.compile(r)
	result := answer(r, c)
	if c.plan.Root != nil {
		found, err := s.index.Find(ctx, c.plan, r.Filter, order(r), limit(r), max(r.Offset, 0))
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		result.Total, result.Documents, result.TotalExact = found.Total, found.Documents, found.Exact
		if found.Facets != nil {
			result.Facets = found.Facets
		}
		d := s.dresser(c.plan)
		if result.Hits, err = d.hits(ctx, found.Hits, len(found.Hits)); err != nil {
			return nil, fmt.Errorf("show hits: %w", err)
		}
	}
	var err error
	if result.Suggestion, err = s.suggest(ctx, r, result.Total); err != nil {
		return nil, fmt.Errorf("suggest: %w", err)
	}
	result.Seconds = time.Since(began).Seconds()
	return result, nil
}

// snippetsInGroup is how many hits of a document have their snippet: the one
// whose passage is shown. Making one takes longer than finding a hit.
const snippetsInGroup = 1

// SearchDocuments implements library.Searcher.
func (s *Service) SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	began := time.Now()
	c := s.compile(r)
	result := &library.GroupedResult{SearchResult: *answer(r, c), Groups: []library.DocumentHits{}}
	if c.plan.Root != nil {
		found, err := s.index.FindDocuments(ctx, c.plan, r.Filter, order(r), limit(r), max(r.Offset, 0))
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		result.Total, result.Documents, result.TotalExact = found.Total, found.Documents, found.Exact
		if found.Facets != nil {
			result.Facets = found.Facets
		}
		if result.Groups, err = s.groups(ctx, c.plan, found.Groups); err != nil {
			return nil, fmt.Errorf("show hits: %w", err)
		}
	}
	var err error
	if result.Suggestion, err = s.suggest(ctx, r, result.Total); err != nil {
		return nil, fmt.Errorf("suggest: %w", err)
	}
	result.Seconds = time.Since(began).Seconds()
	return result, nil
}

// groups dresses documents with their hits. One that was trashed in between is
// left out.
func (s *Service) groups(ctx context.Context, p *query.Plan, found []query.FoundGroup) ([]library.DocumentHits, error) {
	d := s.dresser(p)
	var all []query.FoundHit
	for _, g := range found {
		all = append(all, g.Hits...)
	}
	if err := d.learn(ctx, all); err != nil {
		return nil, err
	}
	out := []library.DocumentHits{}
	for _, g := range found {
		hits, err := d.hits(ctx, g.Hits, snippetsInGroup)
		if err != nil {
			return nil, err
		}
		if len(hits) == 0 {
			continue
		}
		group := library.DocumentHits{Best: hits[0], Hits: hits, Count: max(g.Count, len(hits))}
		if known := d.documents[g.Document]; known != nil {
			group.Document = *known
		}
		out = append(out, group)
	}
	return out, nil
}

// Mark implements library.Searcher.
func (s *Service) Mark(r library.SearchRequest, text string) [][2]int {
	return s.compile(r).plan.Ranges(text)
}

// HitPages implements library.Searcher.
func (s *Service) HitPages(ctx context.Context, id library.DocumentID, r library.SearchRequest) ([]int, error) {
	p := s.compile(r).plan
	if p.Root == nil {
		return []int{}, nil
	}
	pages, err := s.index.HitPages(ctx, id, p)
	if err != nil {
		return nil, fmt.Errorf("find pages: %w", err)
	}
	return pages, nil
}

// answer begins the result of a request.
func answer(r library.SearchRequest, c *compiled) *library.SearchResult {
	return &library.SearchResult{
		Typed: r.Query, Understood: c.plan.Understood,
		Ignored: append([]string{}, c.plan.Ignored...), Expansions: c.expansions,
		TotalExact: true, Hits: []library.Hit{}, Facets: library.Facets{},
	}
}

func limit(r library.SearchRequest) int {
	if r.Limit <= 0 {
		return defaultLimit
	}
	return r.Limit
}

func order(r library.SearchRequest) library.Sort {
	if r.Sort == "" {
		return library.SortRelevance
	}
	return r.Sort
}
