package app

import (
	"context"

	"naru/app/page/terms"
	"naru/internal/library"
)

// termsByID gives the policy terms by id, so that facets and chips can call them
// by name. They are read once, and anew after a person edited them.
func (w *Window) termsByID(ctx context.Context) (map[string]library.PolicyTerm, error) {
	if w.deps.Glossary == nil {
		return nil, nil
	}
	if known := w.terms.Load(); known != nil {
		return *known, nil
	}
	list, err := w.deps.Glossary.Terms(ctx, "")
	if err != nil {
		return nil, err
	}
	byID := make(map[string]library.PolicyTerm, len(list))
	for _, t := range list {
		byID[string(t.ID)] = t
	}
	w.terms.Store(&byID)
	return byID, nil
}

// watchTerms forgets the names of terms once they were edited.
func (w *Window) watchTerms() {
	if w.deps.Glossary == nil {
		return
	}
	w.stops = append(w.stops, w.deps.Glossary.WatchTerms(func(p library.TermProgress) {
		if !p.Running {
			w.terms.Store(nil)
			w.do(func() { w.reload(nil) })
		}
	}))
}

// termNamed gives the policy term that words are a name of.
func (w *Window) termNamed(typed string) (id library.TermID, name string, ok bool) {
	if w.deps.Glossary == nil {
		return "", "", false
	}
	ids := w.deps.Glossary.NamedTerms(typed)
	if len(ids) == 0 {
		return "", "", false
	}
	return ids[0], w.subjects.TermName(string(ids[0]), w.P().Lang), true
}

// ShowDocumentsWith shows the documents that mention one of some policy terms.
func (w *Window) ShowDocumentsWith(ids []library.TermID) {
	f := library.DocumentFilter{}
	for _, id := range ids {
		f.Terms = append(f.Terms, string(id))
	}
	w.GoTo(PlaceShelf)
	w.shelf.SetFilter(f)
	w.side.show()
}

// ShowTermGroup shows a group of the glossary.
func (w *Window) ShowTermGroup(id string) {
	w.GoTo(PlaceTerms)
	if s, ok := w.place(PlaceTerms).screen.(*terms.Screen); ok {
		s.ShowGroup(id)
	}
}

// OfferTerms shows the shelf with the terms that narrow it.
func (w *Window) OfferTerms() {
	w.GoTo(PlaceShelf)
	w.shelf.OfferTerms()
}
