package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/related"
)

var _ related.Index = (*Store)(nil)

// SomePages gives the texts of up to most pages, evenly over a document, without
// running heads.
func (s *Store) SomePages(ctx context.Context, id library.DocumentID, most int) (texts []string, err error) {
	err = s.view(ctx, "read pages", func(tx *sql.Tx) error {
		var last int
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(number), 0) FROM page WHERE document = ?`, id).Scan(&last); err != nil {
			return err
		}
		step := max((last+most-1)/max(most, 1), 1)
		return each(ctx, tx, func(scan func(...any) error) error {
			var p library.Page
			err := scan(&p.Text, &p.BodyFrom, &p.BodyTo)
			texts = append(texts, p.Body())
			return err
		}, `SELECT text, body_from, body_to FROM page WHERE document = ? AND number % ? = 1 % ? ORDER BY number`, id, step, step)
	})
	return texts, err
}

// WordDocuments tells in how many documents words stand, each as it is, and how
// many documents there are in a language ("": in any).
func (s *Store) WordDocuments(ctx context.Context, language string, words []string) (counts map[string]int, documents int, err error) {
	counts = make(map[string]int, len(words))
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	err = s.view(ctx, "count documents of words", func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document WHERE trashed IS NULL AND pages > 0 AND (? = '' OR language = ?)`,
			language, language).Scan(&documents); err != nil {
			return err
		}
		if len(words) == 0 {
			return nil
		}
		pending, err := readPending(ctx, tx)
		if err != nil {
			return err
		}
		for _, lang := range pending {
			for _, w := range words {
				if n := lang[w]; n != 0 {
					counts[w] += n
				}
			}
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var term string
			var n int
			err := scan(&term, &n)
			counts[term] += n
			return err
		}, `SELECT w.term, w.documents FROM json_each(?) j CROSS JOIN word w ON w.lang IN ('en', 'ko') AND w.term = j.value`, jsonList(words))
	})
	return counts, documents, err
}

// stretches is into how many parts a library is cut where not all pages that hold
// a word are looked at.
const stretches = 6

// PagesWith lists pages that answer an expression of the index, by document: all
// of them or, where there are more than most, that many from all over the
// library, and which share of it was looked through. Looking stops where enough
// were seen, so a common word costs no more than a rare one.
func (s *Store) PagesWith(ctx context.Context, match string, most int) (pages map[library.DocumentID][]int, share float64, err error) {
	pages = map[library.DocumentID][]int{}
	err = s.view(ctx, "find pages with a word", func(tx *sql.Tx) error {
		ids, err := pageRows(ctx, tx, match, 0, 1<<62, most+1)
		if err != nil {
			return err
		}
		if share = 1; len(ids) > most {
			if ids, share, err = pagesAllOver(ctx, tx, match, most); err != nil {
				return err
			}
		}
		trashed, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE trashed IS NOT NULL`)
		if err != nil {
			return err
		}
		for _, id := range ids {
			d := library.DocumentID(id / pagesPerDocument)
			pages[d] = append(pages[d], int(id%pagesPerDocument))
		}
		for _, id := range trashed {
			delete(pages, id)
		}
		return nil
	})
	return pages, share, err
}

// pagesAllOver takes the same number of pages from each stretch of the library.
func pagesAllOver(ctx context.Context, tx *sql.Tx, match string, most int) (ids []int64, share float64, err error) {
	var last int64
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM page`).Scan(&last); err != nil {
		return nil, 0, err
	}
	width := last/stretches + 1
	for n := range int64(stretches) {
		from, to := n*width, (n+1)*width-1
		some, err := pageRows(ctx, tx, match, from, to, most/stretches)
		if err != nil {
			return nil, 0, err
		}
		ids = append(ids, some...)
		if len(some) == most/stretches {
			to = some[len(some)-1]
		}
		share += float64(to-from+1) / float64(width) / stretches
	}
	return ids, share, nil
}

// pageRows gives the first rows of a stretch that answer, in order. They come as
// one text: fetching them row by row takes three times as long.
func pageRows(ctx context.Context, tx *sql.Tx, match string, from, to int64, limit int) ([]int64, error) {
	var list string
	err := tx.QueryRowContext(ctx, `SELECT coalesce(group_concat(rowid), '') FROM (
		SELECT rowid FROM page_fts WHERE page_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?)`, match, from, to, limit).Scan(&list)
	if err != nil {
		return nil, fmt.Errorf("ask the index for %s: %w", match, err)
	}
	var ids []int64
	for text := range strings.SplitSeq(list, ",") {
		if text == "" {
			continue
		}
		id, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("read the index: %w", err)
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids, nil
}

// MentionedTerms lists the policy terms that a document mentions; empty where they
// were not looked for.
func (s *Store) MentionedTerms(ctx context.Context, id library.DocumentID) (terms []related.MentionedTerm, err error) {
	err = s.view(ctx, "read mentions", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var t related.MentionedTerm
			err := scan(&t.ID, &t.Mentions, &t.Documents)
			terms = append(terms, t)
			return err
		}, `SELECT m.term, m.mentions, (SELECT count(*) FROM term_mention o WHERE o.term = m.term)
			FROM term_mention m WHERE m.document = ? ORDER BY m.term`, id)
	})
	return terms, err
}
