package app

import (
	"context"

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
	terms := make(map[string]library.PolicyTerm, len(list))
	for _, t := range list {
		terms[string(t.ID)] = t
	}
	w.terms.Store(&terms)
	return terms, nil
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
