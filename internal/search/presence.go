package search

import (
	"context"
	"reflect"
	"sync"

	"naru/internal/library"
	"naru/internal/query"
)

// maxPresence is how many answers are remembered before all are forgotten.
const maxPresence = 4096

// presence remembers how many hits a query has in the whole library: the same
// words are asked about with every key typed.
type presence struct {
	mu    sync.Mutex
	total map[string]int
}

func newPresence() *presence { return &presence{total: map[string]int{}} }

func (p *presence) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total = map[string]int{}
}

func (p *presence) get(key string) (int, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, ok := p.total[key]
	return n, ok
}

func (p *presence) put(key string, n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.total) >= maxPresence {
		p.total = map[string]int{}
	}
	p.total[key] = n
}

// count gives the number of hits of a query as the request would search it,
// without the facets chosen, as far as fewHits.
func (s *Service) count(ctx context.Context, r library.SearchRequest, typed string) (int, error) {
	r.Query, r.Filter = typed, library.DocumentFilter{}
	key := s.key(r)
	if n, ok := s.present.get(key); ok {
		return n, nil
	}
	n, err := s.countWithin(ctx, r, fewHits)
	if err == nil {
		s.present.put(key, n)
	}
	return n, err
}

// glancer is an index that tells cheaply whether pages answer a plan: at least so
// many, as far as most. *store.Store is one.
type glancer interface {
	Glance(ctx context.Context, p *query.Plan, most int) (int, error)
}

// countWithin gives the number of hits of a request, its facets included, as far
// as most: whether there are any, and about how many, is all that is asked.
func (s *Service) countWithin(ctx context.Context, r library.SearchRequest, most int) (int, error) {
	if quick, ok := s.index.(glancer); ok && reflect.ValueOf(r.Filter).IsZero() {
		// What is found without other words is found with them.
		plain := r
		plain.NoSynonyms = true
		if n, err := quick.Glance(ctx, s.compile(plain).plan, most); err != nil || n >= most {
			return n, err
		}
	}
	c := s.compile(r)
	if c.plan.Root == nil {
		return 0, nil
	}
	found, err := s.find(true)(ctx, c.plan, r.Filter, library.SortRelevance, 1, 0)
	if err != nil {
		return 0, err
	}
	return min(found.Total, most), nil
}
