package store

import (
	"context"
	"database/sql"
	"slices"

	"naru/internal/library"
	"naru/internal/query"
)

// maxGroupHits bounds the hits that are told of one document; their number is
// exact all the same.
const maxGroupHits = 500

// Find runs a plan and gives a stretch of its hits. By relevance hits come best
// first; by newest or title their documents come in that order and each
// document's hits best first. Limit 0 means all.
func (s *Store) Find(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error) {
	found := &query.Found{Hits: []query.FoundHit{}, Exact: true, Facets: library.Facets{}}
	err := s.view(ctx, "search", func(tx *sql.Tx) error {
		a, err := s.answer(ctx, tx, p, f, sort, window{limit, offset, false})
		if err != nil {
			return err
		}
		found.Total, found.Documents, found.Exact, found.Facets = a.total, a.documents, a.exact, a.facets
		for _, c := range stretch(a.inOrder(sort), limit, offset) {
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
	found := &query.FoundGroups{Groups: []query.FoundGroup{}, Exact: true, Facets: library.Facets{}}
	err := s.view(ctx, "search", func(tx *sql.Tx) error {
		a, err := s.answer(ctx, tx, p, f, sort, window{limit, offset, true})
		if err != nil {
			return err
		}
		found.Total, found.Documents, found.Exact, found.Facets = a.total, a.documents, a.exact, a.facets
		for _, g := range stretch(a.groups, limit, offset) {
			slices.SortFunc(g.hits, better)
			out := query.FoundGroup{Document: g.document, Count: len(g.hits)}
			for _, c := range g.hits[:min(len(g.hits), maxGroupHits)] {
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
