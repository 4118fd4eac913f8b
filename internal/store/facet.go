package store

import (
	"context"
	"database/sql"
	"fmt"
	"sort"

	"naru/internal/library"
)

// DocumentFacets implements library.Documents.
func (s *Store) DocumentFacets(ctx context.Context, f library.DocumentFilter) (library.Facets, error) {
	var facets library.Facets
	err := s.view(ctx, "count facets", func(tx *sql.Tx) (err error) {
		facets, err = s.countFacets(ctx, tx, f, nil)
		return err
	})
	return facets, err
}

// countFacets counts per facet what the filter without that facet's own choice lets
// through; among are the documents to count, all of them outside the trash, nil:
// all.
func (s *Store) countFacets(ctx context.Context, tx *sql.Tx, f library.DocumentFilter, among []library.DocumentID) (library.Facets, error) {
	sets := newFacetSets(f, among)
	facets := library.Facets{}
	if err := countFacts(ctx, tx, sets, facets); err != nil {
		return nil, fmt.Errorf("count by what is known of documents: %w", err)
	}
	var err error
	set := sets.without(library.FacetPerson)
	if facets[library.FacetPerson], err = facetCounts(ctx, tx, `SELECT p.name, c.n FROM
			(SELECT person, count(*) AS n FROM (SELECT DISTINCT person, document FROM credit WHERE `+set.holds("document")+`) GROUP BY person) c
		JOIN person p ON p.id = c.person ORDER BY c.n DESC, p.name`, set.args); err != nil {
		return nil, fmt.Errorf("count by person: %w", err)
	}
	set = sets.without(library.FacetTag)
	if facets[library.FacetTag], err = facetCounts(ctx, tx, `SELECT min(tag), count(*) AS n FROM document_tag
		WHERE `+set.holds("document")+` GROUP BY folded ORDER BY n DESC, folded`, set.args); err != nil {
		return nil, fmt.Errorf("count by tag: %w", err)
	}
	set = sets.without(library.FacetTheme)
	themes, err := themeCounts(ctx, tx, set.holds("a.document"), set.args...)
	if err != nil {
		return nil, fmt.Errorf("count by theme: %w", err)
	}
	facets[library.FacetTheme] = mostFirst(themes)
	set = sets.without(library.FacetTerm)
	if facets[library.FacetTerm], err = s.termFacet(ctx, tx, set.listed(), set.args...); err != nil {
		return nil, fmt.Errorf("count by term: %w", err)
	}
	return facets, nil
}

func facetCounts(ctx context.Context, tx *sql.Tx, query string, args []any) ([]library.FacetCount, error) {
	counts := []library.FacetCount{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var c library.FacetCount
		err := scan(&c.ID, &c.Count)
		counts = append(counts, c)
		return err
	}, query, args...)
	return counts, err
}

// mostFirst lists counts; what is empty counts for nothing.
func mostFirst(counts map[string]int) []library.FacetCount {
	out := make([]library.FacetCount, 0, len(counts))
	for id, n := range counts {
		if id != "" {
			out = append(out, library.FacetCount{ID: id, Count: n})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Count != out[j].Count {
			return out[i].Count > out[j].Count
		}
		return out[i].ID < out[j].ID
	})
	return out
}
