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
	result := &library.SearchResult{}
	err := s.answer(ctx, r, result, func(p *query.Plan) error {
		found, err := s.find(r.Quick)(ctx, p, r.Filter, order(r), limit(r), max(r.Offset, 0))
		if err != nil {
			return fmt.Errorf("search: %w", err)
		}
		counted(result, found.Total, found.Documents, found.Exact, found.Facets)
		d := s.dresser(p)
		if err = d.learn(ctx, len(found.Hits), found.Hits); err == nil {
			result.Hits, err = d.hits(ctx, found.Hits, len(found.Hits))
		}
		if err == nil {
			err = d.label(ctx, result.Hits)
		}
		if err != nil {
			return fmt.Errorf("show hits: %w", err)
		}
		spread, err := s.spread(ctx, r, p, result)
		for _, g := range spread {
			result.Spread = append(result.Spread, g.Best)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return result, nil
}

// SearchDocuments implements library.Searcher.
func (s *Service) SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	result := &library.GroupedResult{Groups: []library.DocumentHits{}}
	err := s.answer(ctx, r, &result.SearchResult, func(p *query.Plan) error {
		find := s.index.FindDocuments
		if first, ok := s.index.(FirstFinder); ok && r.Quick {
			find = first.FindFirstDocuments
		}
		found, err := find(ctx, p, r.Filter, order(r), limit(r), max(r.Offset, 0))
		if err != nil {
			return fmt.Errorf("search: %w", err)
		}
		counted(&result.SearchResult, found.Total, found.Documents, found.Exact, found.Facets)
		if result.Groups, err = s.groups(ctx, p, found.Groups); err != nil {
			return fmt.Errorf("show hits: %w", err)
		}
		spread, err := s.spread(ctx, r, p, &result.SearchResult)
		result.Groups = append(result.Groups, spread...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return result, nil
}

// finder runs a plan, as Index.Find does.
type finder func(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error)

// find gives the quick way to the first hits, where it is asked for and there is one.
func (s *Service) find(quick bool) finder {
	if first, ok := s.index.(FirstFinder); ok && quick {
		return first.FindFirst
	}
	return s.index.Find
}

// answer fills the result of a request: how it was read, what find finds, and
// what may have been meant. Find is not asked where nothing constrains.
func (s *Service) answer(ctx context.Context, r library.SearchRequest, result *library.SearchResult, find func(*query.Plan) error) (err error) {
	began := time.Now()
	c := s.compile(r)
	*result = library.SearchResult{
		Typed: r.Query, Understood: c.plan.Understood, Reading: c.plan.Reading,
		Ignored: append([]string{}, c.plan.Ignored...), Expansions: c.expansions,
		TotalExact: true, Hits: []library.Hit{}, Facets: library.Facets{},
	}
	if c.plan.Root != nil {
		if err := find(c.plan); err != nil {
			return err
		}
	}
	if result.Unknown, err = s.unknown(ctx, r, c.plan, result.Total); err != nil {
		return fmt.Errorf("look for what fields hold: %w", err)
	}
	if result.Suggestion, err = s.suggest(ctx, r, result.Total); err != nil {
		return fmt.Errorf("suggest: %w", err)
	}
	result.Seconds = time.Since(began).Seconds()
	return nil
}

func counted(result *library.SearchResult, total, documents int, exact bool, facets library.Facets) {
	result.Total, result.Documents, result.TotalExact = total, documents, exact
	if facets != nil {
		result.Facets = facets
	}
}

// snippetsInGroup is how many hits of a document have their snippet: the one
// whose passage is shown. Making one takes longer than finding a hit.
const snippetsInGroup = 1

// groups dresses documents with their hits. One that was trashed in between is
// left out.
func (s *Service) groups(ctx context.Context, p *query.Plan, found []query.FoundGroup) ([]library.DocumentHits, error) {
	d := s.dresser(p)
	lists := make([][]query.FoundHit, len(found))
	for i, g := range found {
		lists[i] = g.Hits
	}
	if err := d.learn(ctx, snippetsInGroup, lists...); err != nil {
		return nil, err
	}
	out, shown := []library.DocumentHits{}, [][]library.Hit{}
	for _, g := range found {
		hits, err := d.hits(ctx, g.Hits, snippetsInGroup)
		if err != nil {
			return nil, err
		}
		if len(hits) == 0 {
			continue
		}
		group := library.DocumentHits{Hits: hits, Count: max(g.Count, len(hits))}
		if known := d.documents[g.Document]; known != nil {
			group.Document = *known
		}
		out, shown = append(out, group), append(shown, hits)
	}
	if err := d.label(ctx, shown...); err != nil {
		return nil, err
	}
	for i := range out {
		out[i].Best = out[i].Hits[0]
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
	if some := p.AnyOfApart(); err == nil && len(pages) == 0 && some != nil {
		var spread []query.FoundGroup
		if spread, _, err = s.index.FindSpread(ctx, p, library.DocumentFilter{IDs: []library.DocumentID{id}}, 1, false); len(spread) > 0 {
			// The words stand on different pages: those with any of them.
			loose := *p
			loose.Root = some
			pages, err = s.index.HitPages(ctx, id, &loose)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("find pages: %w", err)
	}
	return pages, nil
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
