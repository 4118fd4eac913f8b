package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"naru/internal/library"
)

// kindOrder breaks ties: a title before a page before a note.
func kindOrder(k library.HitKind) int {
	switch k {
	case library.HitTitle:
		return 0
	case library.HitPage:
		return 1
	}
	return 2
}

// better orders hits by score; the rest only makes the order the same each time.
func better(a, b candidate) int {
	return cmp.Or(
		cmp.Compare(b.score, a.score),
		cmp.Compare(kindOrder(a.kind), kindOrder(b.kind)),
		cmp.Compare(b.document, a.document),
		cmp.Compare(a.page, b.page),
		cmp.Compare(b.id, a.id),
	)
}

// group is a document, or a note about the library, with its hits.
type group struct {
	document library.DocumentID
	hits     []candidate // unordered until sorted
	best     candidate
	place    int // in the order that was asked for, where it is not by score
}

// grouped gathers hits by document, documents in the order asked for. Hits
// within a group stay as they came.
func grouped(ctx context.Context, tx *sql.Tx, list []candidate, sort library.Sort) ([]*group, error) {
	byDocument := map[library.DocumentID]*group{}
	var groups []*group
	for _, c := range list {
		g := byDocument[c.document]
		if g == nil {
			g = &group{document: c.document, best: c}
			groups = append(groups, g)
			if c.document != 0 { // each note about the library stands alone
				byDocument[c.document] = g
			}
		}
		if better(c, g.best) < 0 {
			g.best = c
		}
		g.hits = append(g.hits, c)
	}
	if sort != library.SortNewest && sort != library.SortTitle {
		slices.SortFunc(groups, func(a, b *group) int { return better(a.best, b.best) })
		return groups, nil
	}
	places, err := documentPlaces(ctx, tx, documentsOf(groups), sort)
	if err != nil {
		return nil, err
	}
	for _, g := range groups {
		g.place = len(places)
		if at, ok := places[g.document]; ok {
			g.place = at
		}
	}
	slices.SortFunc(groups, func(a, b *group) int {
		return cmp.Or(cmp.Compare(a.place, b.place), better(a.best, b.best))
	})
	return groups, nil
}

// documentsOf lists the documents of groups.
func documentsOf(groups []*group) []library.DocumentID {
	out := make([]library.DocumentID, 0, len(groups))
	for _, g := range groups {
		if g.document != 0 {
			out = append(out, g.document)
		}
	}
	return out
}

func documentPlaces(ctx context.Context, tx *sql.Tx, ids []library.DocumentID, sort library.Sort) (map[library.DocumentID]int, error) {
	ordered, err := collect[library.DocumentID](ctx, tx, `SELECT d.id FROM document d
		WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY `+documentOrder(sort), jsonList(ids))
	if err != nil {
		return nil, err
	}
	places := make(map[library.DocumentID]int, len(ordered))
	for i, id := range ordered {
		places[id] = i
	}
	return places, nil
}
