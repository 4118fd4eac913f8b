package store

import (
	"context"
	"database/sql"
	"slices"

	"naru/internal/library"
	"naru/internal/query"
)

// window is the stretch that is wanted.
type window struct {
	limit, offset int
	documents     bool // counted in documents, not hits
}

// answer is everything a plan found, grouped and counted.
type answer struct {
	groups    []*group
	total     int
	documents int
	exact     bool
	facets    library.Facets
}

// answer runs a plan. Facets count what the plan found without a facet's own
// choice, so the filter is applied to what was found and not beside MATCH.
func (s *Store) answer(ctx context.Context, tx *sql.Tx, p *query.Plan, f library.DocumentFilter, sort library.Sort, w window) (*answer, error) {
	a := &answer{exact: true, facets: library.Facets{}}
	if p == nil || p.Root == nil {
		return a, nil
	}
	f.Text, f.Limit, f.Offset, f.Sort = "", 0, 0, ""
	in, err := candidates(ctx, tx, p, f.IDs)
	if err != nil {
		return nil, err
	}
	var out []candidate
	if narrows(f) {
		if in, out, err = within(ctx, tx, in, f); err != nil {
			return nil, err
		}
	}
	if len(positiveTexts(forUnit(p.Root, true), true)) == 0 && sort != library.SortTitle {
		sort = library.SortNewest // only fields: nothing is better than anything else
	}
	if a.groups, err = grouped(ctx, tx, in, sort); err != nil {
		return nil, err
	}
	beside, err := grouped(ctx, tx, out, library.SortRelevance)
	if err != nil {
		return nil, err
	}
	if len(p.Verbatim) > 0 {
		if a.groups, a.exact, err = verified(ctx, tx, p, a.groups, w); err != nil {
			return nil, err
		}
		if a.groups, err = grouped(ctx, tx, flat(a.groups), sort); err != nil {
			return nil, err
		}
		if beside, _, err = verified(ctx, tx, p, beside, window{limit: 1}); err != nil {
			return nil, err
		}
	}
	for _, g := range a.groups {
		a.total += len(g.hits)
		if g.document != 0 {
			a.documents++
		}
	}
	base := append(documentsOf(a.groups), documentsOf(beside)...)
	a.facets, err = countFacets(ctx, tx, f, condition{"d.id IN (SELECT value FROM json_each(?))", []any{jsonList(base)}})
	return a, err
}

// narrows tells whether facets were chosen.
func narrows(f library.DocumentFilter) bool {
	return len(f.Themes)+len(f.Series)+len(f.Languages)+len(f.Kinds)+len(f.People)+len(f.Tags) > 0 ||
		f.YearFrom != 0 || f.YearTo != 0 || f.Untitled
}

// within parts the hits in documents that a filter lets through from the rest.
func within(ctx context.Context, tx *sql.Tx, all []candidate, f library.DocumentFilter) (in, out []candidate, err error) {
	cond, args := filterDocuments(f, "").build()
	ids, err := collect[library.DocumentID](ctx, tx, `SELECT d.id FROM document d WHERE `+cond, args...)
	if err != nil {
		return nil, nil, err
	}
	let := make(map[library.DocumentID]bool, len(ids))
	for _, id := range ids {
		let[id] = true
	}
	for _, c := range all {
		if let[c.document] {
			in = append(in, c)
		} else {
			out = append(out, c)
		}
	}
	return in, out, nil
}

func flat(groups []*group) []candidate {
	var out []candidate
	for _, g := range groups {
		out = append(out, g.hits...)
	}
	return out
}

// inOrder lists all hits in the order asked for.
func (a *answer) inOrder(sort library.Sort) []candidate {
	if sort == library.SortNewest || sort == library.SortTitle {
		for _, g := range a.groups {
			slices.SortFunc(g.hits, better)
		}
		return flat(a.groups)
	}
	out := flat(a.groups)
	slices.SortStableFunc(out, func(x, y candidate) int { return better(x, y) })
	return out
}
