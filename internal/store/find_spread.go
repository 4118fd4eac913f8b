package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store/postings"
)

// What a quick search looks at to find such documents: so many blocks for the
// rarest word, of the newest pages, where all are no more than so many times that;
// and so many documents that hold it.
const (
	spreadLeaves    = 120
	spreadAtMost    = 3
	spreadDocuments = 200
)

// spreadPages is how many pages of such a document are told.
const spreadPages = 8

// FindSpread gives documents that hold all that a plan asks for, but nowhere on
// one page: the best first, each with the pages that hold the most of it. Plans
// that ask for one thing only have none, nor do those with words that must stand
// as they were typed, which only single texts can be held against. Quick looks at
// the newest documents that hold the rarest word, at none where even that is
// common, and says that it is not whole.
func (s *Store) FindSpread(ctx context.Context, p *query.Plan, f library.DocumentFilter, limit int, quick bool) (found []query.FoundGroup, whole bool, err error) {
	if p == nil || p.Apart == nil || len(p.Verbatim) > 0 {
		return nil, true, nil
	}
	whole = true
	err = s.view(ctx, "search over pages", func(tx *sql.Tx) error {
		c := &collector{tx: tx, sets: newDocumentSets(tx), weights: defaultWeights(), plan: p, only: f.IDs, quick: quick}
		let, err := filtered(ctx, c.sets, f)
		if err != nil {
			return err
		}
		c.let = let
		pages, err := c.spread(ctx)
		if errors.Is(err, postings.ErrUnknown) {
			return nil // the index must be asked row by row, which cannot tell
		}
		if err != nil {
			return err
		}
		whole = !c.partly
		h := hits{pages: pages}
		groups, err := inOrder(ctx, tx, h.grouped(), library.SortRelevance, limit)
		if err != nil {
			return err
		}
		for _, g := range groups[:min(limit, len(groups))] {
			all := g.hits(&h)
			out := query.FoundGroup{Document: g.document, Count: len(all)}
			for _, hit := range all[:min(len(all), spreadPages)] {
				out.Hits = append(out.Hits, hit.found())
			}
			found = append(found, out)
		}
		return nil
	})
	return found, whole, err
}

// narrow keeps a quick search to documents that hold the rarest of the words that
// must all be there: to the newest of them, where they are many. It gives false
// where no word must be there.
func (c *collector) narrow(ctx context.Context, titles, pages *asker, apart query.Node) (bool, error) {
	parts, _ := apart.(query.And)
	rarest, least, work := "", 0, 0
	for _, p := range parts {
		t, ok := p.(query.Text)
		if !ok {
			continue
		}
		e, err := pages.text(t.Match)
		if err != nil {
			return false, err
		}
		cost, err := pages.words.Cost(ctx, e)
		if err != nil {
			return false, err
		}
		if rarest == "" || cost < least {
			rarest, least = t.Match, cost
			if work, err = pages.words.Work(ctx, e); err != nil {
				return false, err
			}
		}
	}
	if rarest == "" || work > spreadAtMost*spreadLeaves {
		return false, nil
	}
	scope := &postings.Scope{Only: c.let}
	if work > spreadLeaves {
		c.partly = true
		var err error
		if scope.From, err = c.newestShare(ctx, float64(spreadLeaves)/float64(work)); err != nil {
			return false, err
		}
	}
	onPages, err := pages.matching(ctx, rarest, scope)
	if err != nil {
		return false, err
	}
	inTitles, err := titles.matching(ctx, rarest, &postings.Scope{Only: c.let, Whole: true})
	if err != nil {
		return false, err
	}
	documents := postings.Union(documentsOfPages(onPages), inTitles)
	if len(documents) > spreadDocuments {
		documents, c.partly = documents[len(documents)-spreadDocuments:], true
	}
	c.let = &postings.Set{}
	for _, id := range documents {
		c.let.Add(id)
	}
	return true, nil
}

// spread finds and scores the pages of the documents that answer as a whole.
func (c *collector) spread(ctx context.Context) (h pageHits, err error) {
	pages, titles, err := c.askers(ctx)
	if err != nil {
		return h, err
	}
	pages.known = map[string]knownRows{}
	apart := forUnit(c.plan.Apart, false)
	if c.quick {
		if ok, err := c.narrow(ctx, titles, pages, apart); err != nil || !ok {
			c.partly = true
			return h, err
		}
	}
	documents, err := c.spreadOver(ctx, titles, pages, apart)
	if err != nil || documents.Len() == 0 {
		return h, err
	}
	var ids []int64
	for _, m := range positiveTexts(apart, true) {
		rows, err := pages.matching(ctx, m, &postings.Scope{Only: documents})
		if err != nil {
			return h, err
		}
		ids = postings.Union(ids, rows)
	}
	scorer := newScorer(c.weights, pages, c.weights.phraseWeights(c.plan))
	named, err := titleShares(ctx, titles, scorer, ids)
	if err != nil {
		return h, fmt.Errorf("find titles of pages: %w", err)
	}
	r := ranker{tx: c.tx, weights: c.weights, plan: c.plan, scorer: scorer, titles: named}
	if h, err = r.rank(ctx, ids); err != nil {
		return h, fmt.Errorf("rank pages: %w", err)
	}
	return h, nil
}

// spreadOver gives the documents that answer as a whole, without those that have
// a page or a title that does.
func (c *collector) spreadOver(ctx context.Context, titles, pages *asker, apart query.Node) (*postings.Set, error) {
	scope, err := scopeOf(ctx, c.sets, true, c.only)
	if err != nil {
		return nil, err
	}
	if c.let != nil {
		scope.Only = scope.Only.And(c.let)
	}
	every, err := c.every(ctx, scope)
	if err != nil {
		return nil, err
	}
	// The words are looked for in whole documents first: what is found of them on
	// pages is known thereafter.
	whole := *titles
	whole.pages = pages
	all, err := whole.rows(ctx, apart, scope.Among(every))
	if err != nil {
		return nil, err
	}
	documents := &postings.Set{}
	for _, id := range all {
		documents.Add(id)
	}
	inTitles, err := titles.rows(ctx, apart, scope.Among(all))
	if err != nil {
		return nil, err
	}
	onPages, err := pages.rows(ctx, apart, &postings.Scope{Only: documents})
	if err != nil {
		return nil, err
	}
	out := &postings.Set{}
	for _, id := range postings.Minus(all, postings.Union(inTitles, documentsOfPages(onPages))) {
		out.Add(id)
	}
	return out, nil
}

// every lists the documents of a scope.
func (c *collector) every(ctx context.Context, scope *postings.Scope) ([]int64, error) {
	if scope.Only == nil {
		return idsOf(ctx, c.tx, `SELECT json_group_array(id) FROM (SELECT d.id FROM document d WHERE d.trashed IS NULL ORDER BY d.id)`)
	}
	var out []int64
	for id := scope.Only.Next(0); id >= 0; id = scope.Only.Next(id + 1) {
		if !scope.Without.Has(id) {
			out = append(out, id)
		}
	}
	return out, nil
}
