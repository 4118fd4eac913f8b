package store

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"naru/internal/library"
)

// facts are how many documents have the same year, language, kind and series.
type facts map[string]map[string]int // by facet and value

// countFacts counts what stands in the catalogue's row of each document. Where no
// choice tells the facets apart they are counted in one walk, along an index that
// holds all of them: reading the rows themselves takes six times as long.
func countFacts(ctx context.Context, tx *sql.Tx, sets *facetSets, into library.Facets) error {
	counted := map[string]facts{} // by set
	for _, facet := range []string{library.FacetSeries, library.FacetYear, library.FacetLanguage, library.FacetKind} {
		set := sets.without(facet)
		all, there := counted[set.ids]
		if !there {
			var err error
			if all, err = factsOf(ctx, tx, set); err != nil {
				return err
			}
			counted[set.ids] = all
		}
		into[facet] = mostFirst(all[facet])
	}
	slices.SortFunc(into[library.FacetYear], func(a, b library.FacetCount) int {
		one, _ := strconv.Atoi(a.ID)
		other, _ := strconv.Atoi(b.ID)
		return other - one
	})
	set := sets.without(library.FacetWanted)
	wanted, err := wantedIn(ctx, tx, set)
	if wanted > 0 { // most libraries have no records
		into[library.FacetWanted] = []library.FacetCount{{ID: library.FacetWanted, Count: wanted}}
	}
	return err
}

func factsOf(ctx context.Context, tx *sql.Tx, set facetSet) (facts, error) {
	out := facts{library.FacetSeries: {}, library.FacetYear: {}, library.FacetLanguage: {}, library.FacetKind: {}}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var year, n int
		var language, kind, series string
		err := scan(&year, &language, &kind, &series, &n)
		if year > 0 {
			out[library.FacetYear][strconv.Itoa(year)] += n
		}
		out[library.FacetLanguage][language] += n
		out[library.FacetKind][kind] += n
		out[library.FacetSeries][series] += n
		return err
	}, `SELECT year, language, kind, series, count(*) FROM document WHERE `+set.kept()+` GROUP BY year, language, kind, series`, set.args...)
	return out, err
}

// wantedIn counts the records without a file: of many documents all less those that
// the index of files knows.
func wantedIn(ctx context.Context, tx *sql.Tx, set facetSet) (n int, err error) {
	query, args := `SELECT count(*) FROM document WHERE `+set.kept()+` AND sha256 = ''`, set.args
	if set.many {
		query = `SELECT (SELECT count(*) FROM document WHERE ` + set.kept() + `) -
			(SELECT count(*) FROM document WHERE sha256 <> '' AND ` + set.holds("id") + `)`
		args = append(slices.Clone(args), args...)
	}
	err = tx.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, err
}
