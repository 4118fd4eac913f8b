package cards

import (
	"context"
	"slices"

	"naru/internal/evidence"
	"naru/internal/library"
)

// maxSearched is how many documents of a search are looked through, the best
// first: nobody reads the figures of more.
const maxSearched = 1000

// places resolves a scope to documents and pages, and counts the pages.
func (k *Keeper) places(ctx context.Context, scope library.EvidenceScope) (out []place, total int, err error) {
	within, err := k.within(ctx, scope)
	if err != nil {
		return nil, 0, err
	}
	if within != nil && within.Pages != nil {
		for _, id := range within.Documents {
			if pages := sorted(within.Pages[id]); len(pages) > 0 {
				out, total = append(out, place{id, pages}), total+len(pages)
			}
		}
		return out, total, nil
	}
	f := library.DocumentFilter{}
	if within != nil {
		f.IDs = within.Documents
	}
	list, err := k.store.Documents(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	for _, d := range list.Documents {
		out, total = append(out, place{document: d.ID}), total+d.Pages
	}
	return out, total, nil
}

// within resolves a scope; nil: the whole library. Fails with NotFound if a
// document or a term is not there.
func (k *Keeper) within(ctx context.Context, scope library.EvidenceScope) (*evidence.Within, error) {
	var w *evidence.Within
	if len(scope.Documents) > 0 {
		for _, id := range scope.Documents {
			d, err := k.store.Document(ctx, id)
			if err != nil {
				return nil, err
			}
			if scope.Page < 0 || scope.Page > d.Pages {
				return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"page": scope.Page}}
			}
		}
		w = &evidence.Within{Documents: slices.Clone(scope.Documents)}
		if scope.Page > 0 {
			w.Pages = map[library.DocumentID][]int{}
			for _, id := range scope.Documents {
				w.Pages[id] = []int{scope.Page}
			}
		}
	}
	if scope.Term != "" {
		page, err := k.terms.Term(ctx, scope.Term)
		if err != nil {
			return nil, err
		}
		term := &evidence.Within{Pages: map[library.DocumentID][]int{}}
		for _, m := range page.ByDocument {
			term.Documents = append(term.Documents, m.Document)
			term.Pages[m.Document] = m.Pages
		}
		w = both(w, term)
	}
	if scope.Search.Query == "" {
		return w, nil
	}
	r := scope.Search
	r.Limit, r.Offset, r.Quick, r.Typing = maxSearched, 0, false, false
	if w != nil {
		r.Filter.IDs = w.Documents
	}
	found, err := k.searcher.SearchDocuments(ctx, r)
	if err != nil {
		return nil, err
	}
	hits := &evidence.Within{Pages: map[library.DocumentID][]int{}}
	for _, g := range found.Groups {
		if g.Spread || g.Document.ID == 0 {
			continue
		}
		hits.Documents = append(hits.Documents, g.Document.ID)
		for _, h := range g.Hits {
			if h.Kind == library.HitPage {
				hits.Pages[g.Document.ID] = append(hits.Pages[g.Document.ID], h.Page)
			}
		}
	}
	return both(w, hits), nil
}

// both gives what stands in each of two parts; nil: the whole library. The second
// has pages.
func both(a, b *evidence.Within) *evidence.Within {
	if a == nil {
		return b
	}
	out := &evidence.Within{Pages: map[library.DocumentID][]int{}}
	for _, id := range b.Documents {
		if !slices.Contains(a.Documents, id) {
			continue
		}
		pages := b.Pages[id]
		if a.Pages != nil {
			pages = slices.DeleteFunc(slices.Clone(pages), func(n int) bool { return !slices.Contains(a.Pages[id], n) })
		}
		out.Documents = append(out.Documents, id)
		out.Pages[id] = pages
	}
	return out
}
