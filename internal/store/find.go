package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
	"naru/internal/query"
)

// maxGroupHits bounds the hits that are told of one document; their number is
// exact all the same. Of a quick answer that is not whole, those that a row shows as
// buttons are enough until the rest is there.
const (
	maxGroupHits   = 500
	quickGroupHits = 8
)

// Find runs a plan and gives a stretch of its hits. By relevance hits come best
// first; by newest or title their documents come in that order and each
// document's hits best first. Limit 0 means all.
func (s *Store) Find(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error) {
	return s.find(ctx, p, f, sort, window{limit: limit, offset: offset})
}

// FindFirst is Find for the first hits at once: of words that stand on very many
// pages only the newest documents are looked at, totals are lower bounds, and
// there are no facets.
func (s *Store) FindFirst(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error) {
	return s.find(ctx, p, f, sort, window{limit: limit, offset: offset, quick: true})
}

func (s *Store) find(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, w window) (*query.Found, error) {
	found := &query.Found{Hits: []query.FoundHit{}, Exact: true, Facets: library.Facets{}}
	err := s.view(ctx, "search", func(tx *sql.Tx) error {
		a, err := s.answer(ctx, tx, p, f, sort, w)
		if err != nil {
			return err
		}
		found.Total, found.Documents, found.Exact, found.Facets = a.total, a.documents, a.exact, a.facets
		for _, c := range stretch(a.inOrder(sort, w.full()), w.limit, w.offset) {
			found.Hits = append(found.Hits, c.found())
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// FindDocuments runs a plan and gives a stretch of the documents it found, each
// with its hits, best first.
func (s *Store) FindDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error) {
	return s.findDocuments(ctx, p, f, sort, window{limit: limit, offset: offset, documents: true})
}

// FindFirstDocuments is to FindDocuments what FindFirst is to Find.
func (s *Store) FindFirstDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error) {
	return s.findDocuments(ctx, p, f, sort, window{limit: limit, offset: offset, documents: true, quick: true})
}

func (s *Store) findDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, w window) (*query.FoundGroups, error) {
	found := &query.FoundGroups{Groups: []query.FoundGroup{}, Exact: true, Facets: library.Facets{}}
	err := s.view(ctx, "search", func(tx *sql.Tx) error {
		a, err := s.answer(ctx, tx, p, f, sort, w)
		if err != nil {
			return err
		}
		found.Total, found.Documents, found.Exact, found.Facets = a.total, a.documents, a.exact, a.facets
		most := maxGroupHits
		if w.quick && !a.exact {
			most = quickGroupHits
		}
		for _, g := range stretch(a.groups, w.limit, w.offset) {
			hits := g.hits(&a.hits)
			out := query.FoundGroup{Document: g.document, Count: len(hits)}
			for _, c := range hits[:min(len(hits), most)] {
				out.Hits = append(out.Hits, c.found())
			}
			found.Groups = append(found.Groups, out)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// inOrder lists the first n hits in the order asked for; 0: all.
func (a *answer) inOrder(sort library.Sort, n int) []candidate {
	if sort == library.SortNewest || sort == library.SortTitle {
		var out []candidate
		for _, g := range a.groups {
			if out = append(out, g.hits(&a.hits)...); n > 0 && len(out) >= n {
				break
			}
		}
		return out
	}
	top := newBest(n, better)
	for i, id := range a.hits.pages.ids {
		top.offer(pageCandidate(id, a.hits.pages.score[i]))
	}
	for _, c := range a.hits.others {
		top.offer(c)
	}
	return top.sorted()
}

func stretch[T any](list []T, limit, offset int) []T {
	list = list[min(max(offset, 0), len(list)):]
	if limit > 0 {
		list = list[:min(limit, len(list))]
	}
	return list
}

func (c candidate) found() query.FoundHit {
	h := query.FoundHit{Kind: c.kind, Document: c.document, Page: c.page, Score: c.score}
	if c.kind == library.HitNote {
		h.Note = library.NoteID(c.id)
	}
	return h
}

// HitPages lists the pages of a document that answer a plan, in page order.
func (s *Store) HitPages(ctx context.Context, id library.DocumentID, p *query.Plan) ([]int, error) {
	pages := []int{}
	if p == nil || p.Root == nil {
		return pages, nil
	}
	err := s.view(ctx, "find pages of document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		a := split(forUnit(p.Root, false))
		if a.match == "" {
			return nil
		}
		cond, args := pageUnit.narrowing(a, nil).build()
		args = append([]any{a.match, pageID(id, 1), pageID(id, pagesPerDocument-1)}, args...)
		var found []candidate
		err := each(ctx, tx, func(scan func(...any) error) error {
			c := candidate{kind: library.HitPage, document: id}
			err := scan(&c.id)
			c.page = int(c.id % pagesPerDocument)
			found = append(found, c)
			return err
		}, `SELECT rowid FROM page_fts WHERE page_fts MATCH ? AND rowid BETWEEN ? AND ? AND `+cond+` ORDER BY rowid`, args...)
		if err != nil {
			return err
		}
		if len(p.Verbatim) > 0 {
			if found, err = holding(ctx, tx, p, found); err != nil {
				return err
			}
		}
		for _, c := range found {
			pages = append(pages, c.page)
		}
		return nil
	})
	return pages, err
}
