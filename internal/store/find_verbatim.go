package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/query"
)

// verbatimChecks is how many candidates are checked at least before counting
// stops; one takes 0.01 to 0.05 ms, most of it for folding pages where the phrase
// does not stand plainly (BenchmarkFind/phrase). Fewer candidates: the count is
// exact.
const verbatimChecks = 300

// verbatimBatch is how many texts are held at once while checking.
const verbatimBatch = 64

// The same for the first hits at once: what fills the first rows is enough, for a
// text that does not hold the phrase is folded whole before that is known.
const (
	quickVerbatimChecks = 24
	quickVerbatimBatch  = 24
)

// verified keeps of the groups, in their order, the hits whose stored text holds
// the plan's verbatim phrases, until the window is full and enough were checked;
// exact says that none was left unchecked. What does not hold is taken out of all
// as well.
func verified(ctx context.Context, tx *sql.Tx, p *query.Plan, all *hits, groups []*group, w window) (kept []*group, exact bool, err error) {
	enough, atOnce := verbatimChecks, verbatimBatch
	if w.quick {
		enough, atOnce = quickVerbatimChecks, quickVerbatimBatch
	}
	var hold []candidate
	exact = true
	for checked, documents := 0, 0; len(groups) > 0; {
		if checked >= enough && w.limit > 0 {
			have := len(hold)
			if w.documents {
				have = documents
			}
			if have >= w.full() {
				exact = false
				break
			}
		}
		var batch []candidate // of whole groups: asking for each alone takes longer than the texts
		for len(groups) > 0 && len(batch) < atOnce {
			batch, groups = append(batch, groups[0].hits(all)...), groups[1:]
		}
		checked += len(batch)
		holds, err := holding(ctx, tx, p, batch)
		if err != nil {
			return nil, false, err
		}
		for i, c := range holds {
			if i == 0 || c.document == 0 || c.document != holds[i-1].document {
				documents++
			}
		}
		hold = append(hold, holds...)
	}
	*all = hitsOf(hold)
	return all.grouped(), exact, nil
}

// hitsOf puts candidates in the order of hits.
func hitsOf(list []candidate) hits {
	var h hits
	slices.SortFunc(list, func(a, b candidate) int { return cmp.Compare(a.id, b.id) })
	for _, c := range list {
		if c.kind == library.HitPage {
			h.pages.ids, h.pages.score = append(h.pages.ids, c.id), append(h.pages.score, c.score)
		} else {
			h.others = append(h.others, c)
		}
	}
	return h
}

// holding keeps the candidates whose text holds the verbatim phrases.
func holding(ctx context.Context, tx *sql.Tx, p *query.Plan, list []candidate) ([]candidate, error) {
	var out []candidate
	for part := range slices.Chunk(list, verbatimBatch) {
		texts, err := unitTexts(ctx, tx, part)
		if err != nil {
			return nil, err
		}
		for _, c := range part {
			if p.Holds(texts[unitKey{c.kind, c.id}]) {
				out = append(out, c)
			}
		}
	}
	return out, nil
}

type unitKey struct {
	kind library.HitKind
	id   int64
}

// unitTexts reads the stored texts of candidates: a page's text; a note's title
// and body; a document's titles, series, keywords, people and abstract, one to a
// line.
func unitTexts(ctx context.Context, tx *sql.Tx, list []candidate) (map[unitKey]string, error) {
	ids := map[library.HitKind][]int64{}
	for _, c := range list {
		ids[c.kind] = append(ids[c.kind], c.id)
	}
	texts := make(map[unitKey]string, len(list))
	read := func(kind library.HitKind, query string) error {
		if len(ids[kind]) == 0 {
			return nil
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var id int64
			var text string
			err := scan(&id, &text)
			texts[unitKey{kind, id}] = text
			return err
		}, query, jsonList(ids[kind]))
	}
	if err := read(library.HitPage, `SELECT id, text FROM page WHERE id IN (SELECT value FROM json_each(?))`); err != nil {
		return nil, err
	}
	if err := read(library.HitNote, `SELECT id, title || char(10) || body FROM note WHERE id IN (SELECT value FROM json_each(?))`); err != nil {
		return nil, err
	}
	documents := make([]library.DocumentID, 0, len(ids[library.HitTitle]))
	for _, id := range ids[library.HitTitle] {
		documents = append(documents, library.DocumentID(id))
	}
	whole, err := documentsByID(ctx, tx, documents, true)
	if err != nil {
		return nil, err
	}
	for _, d := range whole {
		parts := append([]string{d.Title, d.Subtitle, d.TitleOther, d.Series}, d.Keywords...)
		for _, p := range d.People {
			parts = append(parts, p.Name)
		}
		others, err := otherNames(ctx, tx, d.ID)
		if err != nil {
			return nil, err
		}
		parts = append(parts, others...)
		texts[unitKey{library.HitTitle, int64(d.ID)}] = strings.Join(append(parts, d.Abstract), "\n")
	}
	return texts, nil
}
