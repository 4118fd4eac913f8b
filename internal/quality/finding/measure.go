package finding

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"naru/internal/library"
)

// Searcher is what is measured.
type Searcher interface {
	SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error)
	HitPages(ctx context.Context, id library.DocumentID, r library.SearchRequest) ([]int, error)
}

// Options of a measurement.
type Options struct {
	Seed     uint64
	Worst    int                   // how many queries the report names
	Progress func(done, total int) // of queries searched; may be nil
}

// place is a page of a library.
type place struct {
	document library.DocumentID
	page     int
}

// Measure searches a library for words made from its own text, and for those made
// by hand, and compares the pages found with a scan of all pages. Synonyms are
// off: they are another promise.
func Measure(ctx context.Context, l Library, s Searcher, o Options) (*Report, error) {
	sv, err := look(ctx, l, o.Seed)
	if err != nil {
		return nil, fmt.Errorf("survey the library: %w", err)
	}
	queries := append(generate(sv), byHand(sv)...)
	results := make([]result, len(queries))
	ids := sv.documents
	for i := range queries {
		r := &results[i]
		r.query = &queries[i]
		if r.found, err = search(ctx, s, queries[i].Typed, len(ids)); err != nil {
			return nil, fmt.Errorf("search %q: %w", queries[i].Typed, err)
		}
		if o.Progress != nil {
			o.Progress(i+1, len(queries))
		}
	}
	pages := 0
	err = eachPage(ctx, l, func(d *library.Document, p library.Page) error {
		pages++
		read := read(p.Text)
		read.of = d
		for i := range results {
			results[i].judge(place{d.ID, p.Number}, p.Text, read)
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	return report(results, len(ids), pages, o.Worst), nil
}

func documents(ctx context.Context, l Library) ([]library.Document, error) {
	list, err := l.Documents(ctx, library.DocumentFilter{})
	if err != nil {
		return nil, fmt.Errorf("list documents: %w", err)
	}
	slices.SortFunc(list.Documents, func(a, b library.Document) int { return cmp.Compare(a.ID, b.ID) })
	return list.Documents, nil
}

// search gives the pages that are found. A document tells some hundreds of its
// hits; where it has more, its pages are asked for.
func search(ctx context.Context, s Searcher, typed string, documents int) (map[place]bool, error) {
	r := library.SearchRequest{Query: typed, NoSynonyms: true, Limit: max(documents, 1)}
	result, err := s.SearchDocuments(ctx, r)
	if err != nil {
		return nil, err
	}
	found := map[place]bool{}
	for _, g := range result.Groups {
		if g.Spread {
			continue // its pages hold a part of the words, and are in no total
		}
		if g.Count > len(g.Hits) {
			numbers, err := s.HitPages(ctx, g.Document.ID, r)
			if err != nil {
				return nil, err
			}
			for _, n := range numbers {
				found[place{g.Document.ID, n}] = true
			}
			continue
		}
		for _, h := range g.Hits {
			if h.Kind == library.HitPage {
				found[place{h.Document, h.Page}] = true
			}
		}
	}
	return found, nil
}

// result is what came of a query.
type result struct {
	query   *Query
	found   map[place]bool
	wanted  int
	both    int
	granted map[Rule]int
	words   map[string]int // by RuleEnding
	missed  []place
	wrong   []place
}

// judge compares what was found with one page.
func (r *result) judge(at place, text string, p *page) {
	wanted, found := r.query.on(p), r.found[at]
	if wanted {
		r.wanted++
	}
	switch {
	case wanted && found:
		r.both++
	case wanted && excuses(r.query, text, p):
		r.wanted--
		r.grant(RuleWhole)
	case wanted:
		r.missed = append(r.missed, at)
	case found:
		rule, words := grants(r.query, text, p)
		if rule == "" {
			r.wrong = append(r.wrong, at)
			return
		}
		r.grant(rule, words...)
	}
}

func (r *result) grant(rule Rule, words ...string) {
	if r.granted == nil {
		r.granted, r.words = map[Rule]int{}, map[string]int{}
	}
	r.granted[rule]++
	for _, w := range words {
		r.words[w]++
	}
}
