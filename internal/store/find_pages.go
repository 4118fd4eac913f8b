package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/library"
	"naru/internal/query"
)

// ranker puts the pages found in order.
type ranker struct {
	tx      *sql.Tx
	weights weights
	plan    *query.Plan
	scorer  *scorer
	titles  shares
	partly  bool // of a quick search: fewer pages are looked at closely
}

// rank scores pages: all by how often they hold the words and by their documents'
// titles; the best also by their length, by how near the words stand, by heading
// and by the form of the words. The others stay below those.
func (r *ranker) rank(ctx context.Context, ids []int64) (pageHits, error) {
	h := pageHits{ids, r.scorer.base(ids)}
	for i, id := range ids {
		if share := r.titles.at(id / pagesPerDocument); share > 0 {
			h.score[i] *= 1 + r.weights.title*share
		}
	}
	refined, read := refinedPages, readPages
	if r.partly {
		refined, read = quickRefined, quickRead
	}
	best := bestPages(h, refined)
	if err := r.refine(ctx, h, best); err != nil {
		return h, err
	}
	slices.SortFunc(best, func(a, b int) int { return cmp.Compare(h.score[b], h.score[a]) })
	if err := r.read(ctx, h, best[:min(len(best), read)]); err != nil {
		return h, err
	}
	h.below(best)
	return h, nil
}

// below puts the rows that were not looked at closely below those that were.
func (h pageHits) below(best []int) {
	if len(best) == 0 || len(best) == len(h.ids) {
		return
	}
	least, close := h.score[best[0]], make(map[int]bool, len(best))
	for _, i := range best {
		least, close[i] = min(least, h.score[i]), true
	}
	for i := range h.score {
		if h.score[i] > least && !close[i] {
			h.score[i] = least
		}
	}
}

// bestPages gives the places of the best n pages, and of the best page of each of
// the best n/3 documents.
func bestPages(h pageHits, n int) []int {
	better := func(a, b int) int {
		return cmp.Or(cmp.Compare(h.score[b], h.score[a]), cmp.Compare(h.ids[b]/pagesPerDocument, h.ids[a]/pagesPerDocument), cmp.Compare(h.ids[a], h.ids[b]))
	}
	all := newBest(n, better)
	firsts := newBest(n/3, better)
	first := 0
	for i := range h.ids {
		if worst, full := all.worst(); !full || h.score[i] >= h.score[worst] {
			all.offer(i)
		}
		if h.ids[i]/pagesPerDocument != h.ids[first]/pagesPerDocument {
			firsts.offer(first)
			first = i
		} else if h.score[i] > h.score[first] {
			first = i
		}
	}
	if len(h.ids) > 0 {
		firsts.offer(first)
	}
	out := append(all.sorted(), firsts.sorted()...)
	slices.Sort(out)
	return slices.Compact(out)
}

func (r *ranker) refine(ctx context.Context, h pageHits, best []int) error {
	ids := make([]int64, len(best))
	for k, i := range best {
		ids[k] = h.ids[i]
	}
	lengths, err := r.scorer.lengths(ctx, r.tx, "page_fts", ids)
	if err != nil {
		return err
	}
	for _, i := range best {
		id := h.ids[i]
		h.score[i] = r.scorer.at(id, lengths[id]) *
			(1 + r.weights.title*r.titles.at(id/pagesPerDocument) + r.weights.near*r.scorer.nearness(id))
	}
	return nil
}

// read looks at the text of a few pages, and at the headings they stand under.
func (r *ranker) read(ctx context.Context, h pageHits, best []int) error {
	typed := wordsAsTyped(r.plan)
	at := make(map[int64]int, len(best))
	ids := make([]int64, len(best))
	for k, i := range best {
		ids[k], at[h.ids[i]] = h.ids[i], i
	}
	return each(ctx, r.tx, func(scan func(...any) error) error {
		var id int64
		var text, heading string
		if err := scan(&id, &text, &heading); err != nil {
			return err
		}
		bonus := r.weights.exact * holdsTyped(text, typed)
		if heading != "" {
			bonus += r.weights.heading * r.scorer.share(termsOf(heading))
		}
		h.score[at[id]] *= 1 + bonus
		return nil
	}, `SELECT p.id, p.text, coalesce((SELECT h.title FROM heading h WHERE h.document = p.document AND h.page <= p.number
			ORDER BY h.position DESC LIMIT 1), '')
		FROM page p WHERE p.id IN (SELECT value FROM json_each(?))`, jsonList(ids))
}

func termsOf(text string) string { return " " + analysis.IndexText(text) + " " }

// wordsAsTyped are the words asked for as they were typed, in lower case; none where
// the plan was not typed.
func wordsAsTyped(p *query.Plan) []string {
	var out []string
	for _, t := range p.Terms {
		if word := strings.ToLower(t.Typed); !t.Expansion && word != "" && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// holdsTyped is the share of words that stand in a text as they were typed: words
// in letters whole, Korean ones also within others.
func holdsTyped(text string, words []string) float64 {
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, w := range words {
		if standsWhole(text, w) || standsCapital(text, w) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// standsCapital looks for a word as it begins a sentence or stands in a heading.
// Whole texts are not put into lower case for it: that would take longer than all
// the rest.
func standsCapital(text, word string) bool {
	if c := word[0]; c < 'a' || c > 'z' {
		return false
	}
	return standsWhole(text, string(word[0]-'a'+'A')+word[1:]) || standsWhole(text, strings.ToUpper(word))
}

func standsWhole(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if !goesOn(before, word[0]) && !goesOn(after, word[len(word)-1]) {
			return true
		}
		from = i + len(word)
	}
}

// goesOn tells that a word in Latin letters goes on beyond its end.
func goesOn(beside rune, end byte) bool {
	return end < utf8.RuneSelf && beside < 0x250 && unicode.IsLetter(beside)
}

// candidate of a page.
func pageCandidate(id int64, score float64) candidate {
	return candidate{kind: library.HitPage, id: id, document: library.DocumentID(id / pagesPerDocument),
		page: int(id % pagesPerDocument), score: score}
}
