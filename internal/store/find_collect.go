package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
	"naru/internal/query"
)

// candidate is a unit that the index found.
type candidate struct {
	kind     library.HitKind
	id       int64 // of the page, note or document
	document library.DocumentID
	page     int
	score    float64
}

// How much titles and notes count beside pages. bm25 of different tables cannot
// be compared (the rarity of a word among fifty titles says nothing about pages),
// so each table's scores are scaled to the best page: the best title stands
// before it, a lesser one among the good pages.
const (
	titleFloor, titleSpan = 0.50, 0.75
	noteFloor, noteSpan   = 0.35, 0.60
)

// candidates runs a plan over pages, titles and notes, without order.
func candidates(ctx context.Context, tx *sql.Tx, p *query.Plan, only []library.DocumentID) ([]candidate, error) {
	pages, err := pageCandidates(ctx, tx, forUnit(p.Root, false), only)
	if err != nil {
		return nil, fmt.Errorf("find pages: %w", err)
	}
	titles, err := titleCandidates(ctx, tx, forUnit(p.Root, false), only)
	if err != nil {
		return nil, fmt.Errorf("find titles: %w", err)
	}
	notes, err := noteCandidates(ctx, tx, forUnit(p.Root, true), only)
	if err != nil {
		return nil, fmt.Errorf("find notes: %w", err)
	}
	best := bestScore(pages)
	if best <= 0 {
		best = 1
	}
	scale(titles, best, titleFloor, titleSpan)
	scale(notes, best, noteFloor, noteSpan)
	return append(append(pages, titles...), notes...), nil
}

func bestScore(list []candidate) float64 {
	best := 0.0
	for _, c := range list {
		best = max(best, c.score)
	}
	return best
}

func scale(list []candidate, to, floor, span float64) {
	best := bestScore(list)
	for i := range list {
		part := 0.0
		if best > 0 {
			part = list[i].score / best
		}
		list[i].score = to * (floor + span*part)
	}
}

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

// noteCandidates finds notes by their words, or by their own tags where no word
// is asked for.
func noteCandidates(ctx context.Context, tx *sql.Tx, root query.Node, only []library.DocumentID) ([]candidate, error) {
	a := split(root)
	u := noteUnit
	from, score, match := "note_fts CROSS JOIN note n ON n.id = note_fts.rowid", "-bm25(note_fts)", condition{"note_fts MATCH ?", []any{a.match}}
	if a.match == "" {
		if !asksFor(root, query.FieldTag, true) {
			return nil, nil
		}
		u.ownTags = true
		from, score, match = "note n", "0.0", condition{sql: "1"}
	}
	w := append(where{match, {sql: noteKept}}, u.narrowing(a, only)...)
	cond, args := w.build()
	var out []candidate
	err := each(ctx, tx, func(scan func(...any) error) error {
		c := candidate{kind: library.HitNote}
		err := scan(&c.id, &c.document, &c.page, &c.score)
		out = append(out, c)
		return err
	}, `SELECT n.id, coalesce(n.document, 0), n.page, `+score+` FROM `+from+` WHERE `+cond, args...)
	return out, err
}
