package store

import (
	"cmp"
	"context"
	"database/sql"
	"math"
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
	from, to int         // of the pages found
	others   []candidate // titles and notes
	best     candidate
}

func (g *group) count() int { return g.to - g.from + len(g.others) }

// hits gives a group's hits, best first.
func (g *group) hits(all *hits) []candidate {
	out := make([]candidate, 0, g.count())
	for i := g.from; i < g.to; i++ {
		out = append(out, pageCandidate(all.pages.ids[i], all.pages.score[i]))
	}
	out = append(out, g.others...)
	slices.SortFunc(out, better)
	return out
}

// grouped gathers hits by document, in the order of these.
func (h *hits) grouped() []*group {
	byDocument := func(a, b candidate) int { return cmp.Compare(a.document, b.document) }
	if !slices.IsSortedFunc(h.others, byDocument) {
		slices.SortStableFunc(h.others, byDocument)
	}
	ids, score, others := h.pages.ids, h.pages.score, h.others
	groups := make([]group, 0, countDocuments(ids)+len(others))
	for from := 0; from < len(ids) || len(others) > 0; {
		document := library.DocumentID(math.MaxInt64)
		if from < len(ids) {
			document = library.DocumentID(ids[from] / pagesPerDocument)
		}
		if len(others) > 0 {
			document = min(document, others[0].document)
		}
		g, top := group{document: document, from: from, to: from}, from
		for ; g.to < len(ids) && library.DocumentID(ids[g.to]/pagesPerDocument) == document; g.to++ {
			if score[g.to] > score[top] {
				top = g.to
			}
		}
		if g.to > from {
			g.best = pageCandidate(ids[top], score[top])
		}
		n := 0
		for n < len(others) && others[n].document == document && (document != 0 || n == 0) { // each note about the library stands alone
			if n == 0 && g.to == from || better(others[n], g.best) < 0 {
				g.best = others[n]
			}
			n++
		}
		g.others, others, from = others[:n:n], others[n:], g.to
		groups = append(groups, g)
	}
	out := make([]*group, len(groups))
	for i := range groups {
		out[i] = &groups[i]
	}
	return out
}

// countDocuments counts those of ascending pages.
func countDocuments(ids []int64) int {
	n, last := 0, int64(-1)
	for _, id := range ids {
		if d := id / pagesPerDocument; d != last {
			n, last = n+1, d
		}
	}
	return n
}

// inOrder gives the first n groups in the order asked for; 0: all.
func inOrder(ctx context.Context, tx *sql.Tx, groups []*group, sort library.Sort, n int) ([]*group, error) {
	if sort == library.SortNewest || sort == library.SortTitle {
		return inDocumentOrder(ctx, tx, groups, sort, n)
	}
	top := newBest(n, func(a, b *group) int { return better(a.best, b.best) })
	for _, g := range groups {
		top.offer(g)
	}
	return top.sorted(), nil
}

// inDocumentOrder puts groups in the order of their documents; notes about the
// library come last.
func inDocumentOrder(ctx context.Context, tx *sql.Tx, groups []*group, sort library.Sort, n int) ([]*group, error) {
	byDocument := make(map[library.DocumentID]*group, len(groups))
	var loose []*group
	for _, g := range groups {
		if g.document == 0 {
			loose = append(loose, g)
		} else {
			byDocument[g.document] = g
		}
	}
	if n <= 0 {
		n = len(groups)
	}
	out := make([]*group, 0, min(n, len(groups)))
	add := func(id library.DocumentID) {
		if g := byDocument[id]; g != nil && len(out) < n {
			out = append(out, g)
		}
	}
	if err := eachInOrder(ctx, tx, byDocument, sort, add, func() bool { return len(out) >= n }); err != nil {
		return nil, err
	}
	slices.SortFunc(loose, func(a, b *group) int { return better(a.best, b.best) })
	return append(out, loose[:min(len(loose), n-len(out))]...), nil
}

// fewDocuments is how many are sorted by themselves; of more the first are found
// sooner by walking all documents in their order.
const fewDocuments = 2000

func eachInOrder(ctx context.Context, tx *sql.Tx, some map[library.DocumentID]*group, sort library.Sort, add func(library.DocumentID), enough func() bool) error {
	query, args := `SELECT d.id FROM document d WHERE d.trashed IS NULL ORDER BY `+documentOrder(sort), []any{}
	if len(some) <= fewDocuments {
		ids := make([]library.DocumentID, 0, len(some))
		for id := range some {
			ids = append(ids, id)
		}
		query, args = `SELECT d.id FROM document d WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY `+documentOrder(sort), []any{jsonList(ids)}
	}
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for !enough() && rows.Next() {
		var id library.DocumentID
		if err := rows.Scan(&id); err != nil {
			return err
		}
		add(id)
	}
	return rows.Err()
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
