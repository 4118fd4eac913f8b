package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store/postings"
)

// candidate is a unit that the index found.
type candidate struct {
	kind     library.HitKind
	id       int64 // of the page, note or document
	document library.DocumentID
	page     int
	score    float64
}

// collector runs a plan over pages, titles and notes.
type collector struct {
	tx      *sql.Tx
	sets    *documentSets
	weights weights
	plan    *query.Plan
	only    []library.DocumentID
	quick   bool
	let     *postings.Set // documents that a quick search wants alone; nil: all

	bounds bounds // of a quick search; none: quickBounds

	partly bool // not all was looked at
}

// collect finds all hits, without order among them.
func (c *collector) collect(ctx context.Context) (hits, error) {
	h, err := c.collectIndexed(ctx)
	if errors.Is(err, postings.ErrUnknown) {
		h, err = c.collectAsked(ctx)
	}
	if err != nil {
		return hits{}, err
	}
	notes, err := noteCandidates(ctx, c.tx, forUnit(c.plan.Root, true), c.only)
	if err != nil {
		return hits{}, fmt.Errorf("find notes: %w", err)
	}
	h.others = append(h.others, notes...)
	best := 1.0
	if len(h.pages.score) > 0 {
		best = slices.Max(h.pages.score)
	}
	if best <= 0 {
		best = 1
	}
	w := c.weights
	scale(h.others, library.HitTitle, best, w.titleFloor, w.titleSpan)
	scale(h.others, library.HitNote, best, w.noteFloor, w.noteSpan)
	return h, nil
}

// scale brings the scores of one kind in line with the best page's.
func scale(list []candidate, kind library.HitKind, to, floor, span float64) {
	best := 0.0
	for _, c := range list {
		if c.kind == kind {
			best = max(best, c.score)
		}
	}
	for i := range list {
		if list[i].kind != kind {
			continue
		}
		part := 0.0
		if best > 0 {
			part = list[i].score / best
		}
		list[i].score = to * (floor + span*part)
	}
}

// collectIndexed reads the posting lists of pages and titles.
func (c *collector) collectIndexed(ctx context.Context) (h hits, err error) {
	pages, titles, err := c.askers(ctx)
	if err != nil {
		return h, err
	}
	root := forUnit(c.plan.Root, false)
	parts := split(root)
	phrase := c.weights.phraseWeights(c.plan)

	if h.others, err = c.titles(ctx, titles, pages, root, parts, phrase); err != nil {
		return h, fmt.Errorf("find titles: %w", err)
	}
	ids, err := c.pages(ctx, pages, root, parts, h.others)
	if err != nil {
		return h, fmt.Errorf("find pages: %w", err)
	}
	scorer := newScorer(c.weights, pages, phrase)
	named, err := titleShares(ctx, titles, scorer, ids)
	if err != nil {
		return h, fmt.Errorf("find titles of pages: %w", err)
	}
	r := ranker{tx: c.tx, weights: c.weights, plan: c.plan, scorer: scorer, titles: named, partly: c.partly}
	if h.pages, err = r.rank(ctx, ids); err != nil {
		return h, fmt.Errorf("rank pages: %w", err)
	}
	return h, nil
}

// askers opens what is asked for pages and for titles.
func (c *collector) askers(ctx context.Context) (pages, titles *asker, err error) {
	if pages, err = openAsker(ctx, c.tx, "page_fts", 1, c.sets); err != nil {
		return nil, nil, err
	}
	titles, err = openAsker(ctx, c.tx, "document_fts", len(c.weights.columns), c.sets)
	return pages, titles, err
}

// pages finds the pages that answer; fields alone make none answer by itself.
func (c *collector) pages(ctx context.Context, pages *asker, root query.Node, parts asked, titles []candidate) ([]int64, error) {
	if parts.match == "" {
		return nil, nil
	}
	find := func(scope *postings.Scope) ([]int64, error) { return pages.asking(ctx, root, parts, scope) }
	if c.quick {
		return c.quickPages(ctx, pages, find, parts, titles)
	}
	scope, err := scopeOf(ctx, c.sets, false, c.only)
	if err != nil {
		return nil, err
	}
	return find(scope)
}

// titles finds the documents whose title, people, series or abstract answer. Where
// fields alone may answer (year:2020, or as an alternative to words), every
// document that they let through is one.
func (c *collector) titles(ctx context.Context, titles, pages *asker, root query.Node, parts asked, phrase func(postings.Phrase) float64) ([]candidate, error) {
	if isNothing(root) {
		return nil, nil
	}
	scope, err := scopeOf(ctx, c.sets, true, c.only)
	if err != nil {
		return nil, err
	}
	if !parts.whole {
		all, err := idsOf(ctx, c.tx, `SELECT json_group_array(d.id) FROM document d WHERE d.trashed IS NULL`)
		if err != nil {
			return nil, err
		}
		all = slices.DeleteFunc(all, func(id int64) bool { return scope.Only != nil && !scope.Only.Has(id) })
		slices.Sort(all)
		scope = scope.Among(all)
		if parts.match == "" { // year:2020 -labour: documents that nowhere speak of labour
			whole := *titles
			whole.pages = pages
			titles = &whole
		}
	}
	rows, err := titles.rows(ctx, root, scope)
	if err != nil {
		return nil, err
	}
	scorer := newScorer(c.weights, titles, phrase)
	h := pageHits{rows, scorer.base(rows)}
	refined := refinedPages
	if c.quick {
		refined = quickRefined
	}
	best := bestPages(h, refined)
	ids := make([]int64, len(best))
	for k, i := range best {
		ids[k] = rows[i]
	}
	lengths, err := scorer.lengths(ctx, c.tx, "document_fts", ids)
	if err != nil {
		return nil, err
	}
	for _, i := range best {
		h.score[i] = scorer.at(rows[i], lengths[rows[i]])
	}
	h.below(best)
	out := make([]candidate, len(rows))
	for i, id := range rows {
		out[i] = candidate{kind: library.HitTitle, id: id, document: library.DocumentID(id), score: h.score[i]}
	}
	return out, nil
}

// collectAsked asks FTS5 itself, row by row: for an index or an expression that is
// not read here.
func (c *collector) collectAsked(ctx context.Context) (h hits, err error) {
	root := forUnit(c.plan.Root, false)
	pages, err := pageCandidates(ctx, c.tx, root, c.only)
	if err != nil {
		return h, fmt.Errorf("find pages: %w", err)
	}
	slices.SortFunc(pages, func(a, b candidate) int { return int(a.id - b.id) })
	for _, p := range pages {
		h.pages.ids, h.pages.score = append(h.pages.ids, p.id), append(h.pages.score, p.score)
	}
	titles, err := titleCandidates(ctx, c.tx, root, c.only)
	if err != nil {
		return h, fmt.Errorf("find titles: %w", err)
	}
	h.others = titles
	return h, nil
}
