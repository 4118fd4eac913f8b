package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store/postings"
)

// quickFacets is in how many documents a quick answer counts facets: with no more
// it is whole, and need not be asked for again.
const quickFacets = 60

// window is the stretch that is wanted.
type window struct {
	limit, offset int
	documents     bool // counted in documents, not hits
	quick         bool // the first hits at once, the rest perhaps uncounted
}

// full is how many groups or hits must be known to show the window; 0: all.
func (w window) full() int {
	if w.limit <= 0 {
		return 0
	}
	return max(w.offset, 0) + w.limit
}

// answer is everything a plan found, grouped and counted.
type answer struct {
	groups    []*group // as many as the window shows, in order
	hits      hits     // all
	total     int
	documents int
	exact     bool
	facets    library.Facets
}

// hits are what a plan found: pages in order of their ids, and titles and notes.
type hits struct {
	pages  pageHits
	others []candidate
}

// answer runs a plan. Facets count what the plan found without a facet's own
// choice, so the filter is applied to what was found.
func (s *Store) answer(ctx context.Context, tx *sql.Tx, p *query.Plan, f library.DocumentFilter, sort library.Sort, w window) (*answer, error) {
	a := &answer{exact: true, facets: library.Facets{}}
	if p == nil || p.Root == nil {
		return a, nil
	}
	f.Text, f.Limit, f.Offset, f.Sort = "", 0, 0, ""
	sets := newDocumentSets(tx)
	c := &collector{tx: tx, sets: sets, weights: defaultWeights(), plan: p, only: f.IDs, quick: w.quick}
	let, err := filtered(ctx, sets, f)
	if err != nil {
		return nil, err
	}
	if w.quick {
		c.let = let
	}
	found, err := c.collect(ctx)
	if err != nil {
		return nil, err
	}
	in, out := found, hits{}
	if let != nil {
		in, out = found.within(let)
	}
	if len(positiveTexts(forUnit(p.Root, true), true)) == 0 && sort != library.SortTitle {
		sort = library.SortNewest // only fields: nothing is better than anything else
	}
	a.hits, a.exact = in, !c.partly
	groups := in.grouped()
	if len(p.Verbatim) > 0 {
		if groups, err = inOrder(ctx, tx, groups, sort, 0); err != nil {
			return nil, err
		}
		var all bool
		if groups, all, err = verified(ctx, tx, p, &a.hits, groups, w); err != nil {
			return nil, err
		}
		a.exact = a.exact && all
	}
	for _, g := range groups {
		a.total += g.count()
		if g.document != 0 {
			a.documents++
		}
	}
	documents := documentsOf(groups)
	if a.groups, err = inOrder(ctx, tx, groups, sort, w.full()); err != nil {
		return nil, err
	}
	beside := out.grouped()
	if w.quick && (!a.exact || len(documents)+len(beside) > quickFacets) {
		a.exact = false // at least the facets are to come
		return a, nil
	}
	if len(p.Verbatim) > 0 {
		if beside, err = inOrder(ctx, tx, beside, library.SortRelevance, 0); err != nil {
			return nil, err
		}
		if beside, _, err = verified(ctx, tx, p, &out, beside, window{limit: 1}); err != nil {
			return nil, err
		}
	}
	a.facets, err = s.countFacets(ctx, tx, f, append(documents, documentsOf(beside)...))
	return a, err
}

// narrows tells whether facets were chosen.
func narrows(f library.DocumentFilter) bool {
	return len(f.Themes)+len(f.Series)+len(f.Languages)+len(f.Kinds)+len(f.People)+len(f.Tags)+len(f.Terms) > 0 ||
		f.YearFrom != 0 || f.YearTo != 0 || f.Untitled
}

// filtered gives the documents that a filter lets through; nil: all.
func filtered(ctx context.Context, sets *documentSets, f library.DocumentFilter) (*postings.Set, error) {
	if !narrows(f) {
		return nil, nil
	}
	cond, args := filterDocuments(f, "").build()
	let, err := sets.where(ctx, cond, args...)
	if err != nil {
		return nil, fmt.Errorf("filter: %w", err)
	}
	return let, nil
}

// within parts the hits in documents of a set from the rest.
func (h hits) within(let *postings.Set) (in, out hits) {
	for i, id := range h.pages.ids {
		to := &out.pages
		if let.Has(id / pagesPerDocument) {
			to = &in.pages
		}
		to.ids, to.score = append(to.ids, id), append(to.score, h.pages.score[i])
	}
	for _, c := range h.others {
		if let.Has(int64(c.document)) {
			in.others = append(in.others, c)
		} else {
			out.others = append(out.others, c)
		}
	}
	return in, out
}
