package store

import (
	"context"
	"database/sql"
	"fmt"
	"sort"

	"naru/internal/library"
)

// facetQueries count the documents of a set (%s, a query of ids) by value, most
// first.
var facetQueries = []struct{ facet, sql string }{
	{library.FacetSeries, `SELECT series, count(*) AS n FROM document WHERE id IN (%s) AND series <> '' GROUP BY series ORDER BY n DESC, series`},
	{library.FacetYear, `SELECT CAST(year AS TEXT), count(*) AS n FROM document WHERE id IN (%s) AND year > 0 GROUP BY year ORDER BY year DESC`},
	{library.FacetLanguage, `SELECT language, count(*) AS n FROM document WHERE id IN (%s) AND language <> '' GROUP BY language ORDER BY n DESC, language`},
	{library.FacetKind, `SELECT kind, count(*) AS n FROM document WHERE id IN (%s) AND kind <> '' GROUP BY kind ORDER BY n DESC, kind`},
	{library.FacetPerson, `SELECT p.name, count(DISTINCT c.document) AS n FROM credit c JOIN person p ON p.id = c.person
		WHERE c.document IN (%s) GROUP BY p.id ORDER BY n DESC, p.name`},
	{library.FacetWanted, `SELECT 'wanted', count(*) AS n FROM document WHERE id IN (%s) AND sha256 = '' GROUP BY 1`},
	{library.FacetTag, `SELECT min(tag), count(*) AS n FROM document_tag WHERE document IN (%s) GROUP BY folded ORDER BY n DESC, folded`},
}

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
	facets := library.Facets{}
	list := jsonList(among)
	documents := func(facet string) (string, []any) {
		w := filterDocuments(f, facet)
		if among == nil {
			cond, args := w.build()
			return "SELECT d.id FROM document d WHERE " + cond, args
		}
		if len(w) == 1 { // nothing is chosen
			return "SELECT value FROM json_each(?)", []any{list}
		}
		if len(among) <= fewDocuments {
			w[0].sql = notTrashedAmongFew
		}
		w.add("d.id IN (SELECT value FROM json_each(?))", list)
		cond, args := w.build()
		return "SELECT d.id FROM document d WHERE " + cond, args
	}
	for _, q := range facetQueries {
		ids, args := documents(q.facet)
		counts := []library.FacetCount{}
		err := each(ctx, tx, func(scan func(...any) error) error {
			var c library.FacetCount
			if err := scan(&c.ID, &c.Count); err != nil {
				return err
			}
			counts = append(counts, c)
			return nil
		}, fmt.Sprintf(q.sql, ids), args...)
		if err != nil {
			return nil, fmt.Errorf("count by %s: %w", q.facet, err)
		}
		if q.facet != library.FacetWanted || len(counts) > 0 { // most libraries have no records
			facets[q.facet] = counts
		}
	}
	ids, args := documents(library.FacetTheme)
	themes, err := themeCounts(ctx, tx, ids, args...)
	if err != nil {
		return nil, fmt.Errorf("count by theme: %w", err)
	}
	facets[library.FacetTheme] = mostFirst(themes)
	ids, args = documents(library.FacetTerm)
	if facets[library.FacetTerm], err = s.termFacet(ctx, tx, ids, args...); err != nil {
		return nil, fmt.Errorf("count by term: %w", err)
	}
	return facets, nil
}

func mostFirst(counts map[string]int) []library.FacetCount {
	out := make([]library.FacetCount, 0, len(counts))
	for id, n := range counts {
		out = append(out, library.FacetCount{ID: id, Count: n})
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Count != out[j].Count {
			return out[i].Count > out[j].Count
		}
		return out[i].ID < out[j].ID
	})
	return out
}
