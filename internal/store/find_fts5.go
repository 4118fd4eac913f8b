package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
	"naru/internal/query"
)

// pageCandidates asks FTS5 for pages, row by row.
func pageCandidates(ctx context.Context, tx *sql.Tx, root query.Node, only []library.DocumentID) ([]candidate, error) {
	a := split(root)
	if a.match == "" { // only fields: no page answers by itself
		return nil, nil
	}
	cond, args := pageUnit.narrowing(a, only).build()
	var out []candidate
	err := each(ctx, tx, func(scan func(...any) error) error {
		c := candidate{kind: library.HitPage}
		if err := scan(&c.id, &c.score); err != nil {
			return err
		}
		c.document, c.page = library.DocumentID(c.id/pagesPerDocument), int(c.id%pagesPerDocument)
		out = append(out, c)
		return nil
	}, `SELECT rowid, -bm25(page_fts) FROM page_fts WHERE page_fts MATCH ? AND `+cond, append([]any{a.match}, args...)...)
	return out, err
}

// titleCandidates finds the documents whose title, people, series or abstract
// answer. Where fields alone may answer (year:2020, or as an alternative to
// words), every document that they let through is one.
func titleCandidates(ctx context.Context, tx *sql.Tx, root query.Node, only []library.DocumentID) ([]candidate, error) {
	if isNothing(root) {
		return nil, nil
	}
	a := split(root)
	found := map[int64]int{}
	var out []candidate
	if a.match != "" {
		cond, args := titleUnit.narrowing(a, only).build()
		err := each(ctx, tx, func(scan func(...any) error) error {
			c := candidate{kind: library.HitTitle}
			if err := scan(&c.id, &c.score); err != nil {
				return err
			}
			c.document = library.DocumentID(c.id)
			found[c.id] = len(out)
			out = append(out, c)
			return nil
		}, `SELECT rowid, -bm25(document_fts, 10.0, 5.0, 3.0, 1.0) FROM document_fts WHERE document_fts MATCH ? AND `+cond,
			append([]any{a.match}, args...)...)
		if err != nil || a.whole {
			return out, err
		}
	}
	u := rowUnit
	u.wholeDocument = a.match == "" // year:2020 -labour: documents that nowhere speak of labour
	w := where{{sql: "d.trashed IS NULL"}, u.expr(root)}
	if len(only) > 0 {
		w.add("d.id IN (SELECT value FROM json_each(?))", jsonList(only))
	}
	cond, args := w.build()
	ids, err := collect[int64](ctx, tx, `SELECT d.id FROM document d WHERE `+cond, args...)
	for _, id := range ids {
		if _, there := found[id]; !there {
			out = append(out, candidate{kind: library.HitTitle, id: id, document: library.DocumentID(id)})
		}
	}
	return out, err
}
