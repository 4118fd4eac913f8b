package store

import "naru/internal/library"

// facetSets are the documents that facets count: each those that the filter without
// the facet's own choice lets through.
type facetSets struct {
	filter library.DocumentFilter
	among  []library.DocumentID // nil: all
	list   string
}

func newFacetSets(f library.DocumentFilter, among []library.DocumentID) *facetSets {
	return &facetSets{f, among, jsonList(among)}
}

// facetSet is one of them, as a query of ids.
type facetSet struct {
	ids  string // "": all that are not in the trash
	args []any
	// many: so many that a table is walked and each row looked up among them, where
	// few are looked up in the table.
	many bool
}

func (s *facetSets) without(facet string) facetSet {
	w := filterDocuments(s.filter, facet)
	switch {
	case s.among == nil && len(w) == 1:
		return facetSet{many: true}
	case s.among == nil:
		cond, args := w.build()
		few := len(s.filter.IDs) > 0 && len(s.filter.IDs) <= fewDocuments
		return facetSet{"SELECT d.id FROM document d WHERE " + cond, args, !few}
	}
	few := len(s.among) <= fewDocuments
	if len(w) == 1 { // nothing is chosen
		return facetSet{"SELECT value FROM json_each(?)", []any{s.list}, !few}
	}
	if few {
		w[0].sql = notTrashedAmongFew
	}
	w.add("d.id IN (SELECT value FROM json_each(?))", s.list)
	cond, args := w.build()
	return facetSet{"SELECT d.id FROM document d WHERE " + cond, args, !few}
}

// holds is the condition that a column names one of the documents. The sign keeps
// SQLite from looking each of many up by that column.
func (s facetSet) holds(column string) string {
	switch {
	case s.ids == "":
		return "+" + column + " NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)"
	case s.many:
		return "+" + column + " IN (" + s.ids + ")"
	}
	return column + " IN (" + s.ids + ")"
}

// kept is the condition on rows of the table document.
func (s facetSet) kept() string {
	switch {
	case s.ids == "":
		return "trashed IS NULL"
	case s.many:
		return "trashed IS NULL AND " + s.holds("id")
	}
	return s.holds("id")
}

// listed is the query of their ids.
func (s facetSet) listed() string {
	if s.ids == "" {
		return "SELECT id FROM document WHERE trashed IS NULL"
	}
	return s.ids
}
