package search

import (
	"container/list"
	"strconv"
	"strings"
	"sync"

	"naru/internal/library"
	"naru/internal/query"
)

// planCacheSize is how many requests are kept compiled: the reader asks for the
// marks of page after page with one of them.
const planCacheSize = 32

// compiled is a request ready to run.
type compiled struct {
	plan       *query.Plan
	expansions []library.Expansion
}

// compile reads a request, or remembers how it was read.
func (s *Service) compile(r library.SearchRequest) *compiled {
	thesaurus := s.options.thesaurus()
	key := s.key(r)
	if c := s.plans.get(key); c != nil {
		return c
	}
	c := &compiled{expansions: []library.Expansion{}}
	o := query.Options{Exact: r.Exact, Typing: r.Typing, Now: s.options.Now(), Themes: s.themesNamed, Terms: thesaurus.Named}
	if thesaurus != nil && !r.Exact && !r.NoSynonyms {
		o.Expand = func(term string) []string {
			with := without(thesaurus.Expand(term), r.Without)
			c.expanded(term, with)
			return with
		}
		o.Within = thesaurus.Within
	}
	o.Fuzzy = func(word string, edits int, field query.FieldName) []string {
		with := without(s.words.Load().similar(word, edits, field), r.Without)
		c.expanded(mark(word, edits), with)
		return with
	}
	o.Noun = s.isNoun
	c.plan = query.Compile(r.Query, o)
	s.plans.put(key, c)
	return c
}

// themesNamed gives the themes with this name.
func (s *Service) themesNamed(name string) []string {
	if s.options.Themes == nil {
		return nil
	}
	if id, ok := s.options.Themes.Find(name); ok {
		return []string{id}
	}
	return nil
}

// expanded notes that a term is searched with others, once.
func (c *compiled) expanded(term string, with []string) {
	if len(with) == 0 {
		return
	}
	for _, e := range c.expansions {
		if e.Term == term {
			return
		}
	}
	c.expansions = append(c.expansions, library.Expansion{Term: term, With: with})
}

// without leaves out the expansions that a person switched off.
func without(with, off []string) []string {
	var out []string
	for _, w := range with {
		kept := true
		for _, o := range off {
			kept = kept && !strings.EqualFold(strings.TrimSpace(o), w)
		}
		if kept {
			out = append(out, w)
		}
	}
	return out
}

// key tells requests apart that compile differently, before and after the
// thesaurus was edited too.
func (s *Service) key(r library.SearchRequest) string {
	return planKey(r) + "\x00" + s.options.thesaurus().Fingerprint()
}

// planKey tells requests apart that compile differently.
func planKey(r library.SearchRequest) string {
	return strings.Join(append([]string{r.Query, strconv.FormatBool(r.Exact), strconv.FormatBool(r.NoSynonyms), strconv.FormatBool(r.Typing)}, r.Without...), "\x00")
}

// planCache keeps the plans used last.
type planCache struct {
	mu    sync.Mutex
	size  int
	order *list.List // of *cachedPlan, last used first
	byKey map[string]*list.Element
}

type cachedPlan struct {
	key string
	c   *compiled
}

func newPlanCache(size int) *planCache {
	return &planCache{size: size, order: list.New(), byKey: map[string]*list.Element{}}
}

func (p *planCache) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.order.Init()
	clear(p.byKey)
}

func (p *planCache) get(key string) *compiled {
	p.mu.Lock()
	defer p.mu.Unlock()
	e, ok := p.byKey[key]
	if !ok {
		return nil
	}
	p.order.MoveToFront(e)
	return e.Value.(*cachedPlan).c
}

func (p *planCache) put(key string, c *compiled) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if e, ok := p.byKey[key]; ok {
		e.Value.(*cachedPlan).c = c
		p.order.MoveToFront(e)
		return
	}
	p.byKey[key] = p.order.PushFront(&cachedPlan{key, c})
	for p.order.Len() > p.size {
		last := p.order.Back()
		delete(p.byKey, last.Value.(*cachedPlan).key)
		p.order.Remove(last)
	}
}
