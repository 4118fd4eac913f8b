package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
	"naru/internal/query"
)

// textsForCount is how many pages are read to count hits of quoted phrases, which
// the index only narrows down to.
const textsForCount = 64

// HitsUpTo counts the hits of a plan, as far as most. It ranks nothing and stops
// when it has seen enough, so that it costs little where there are many.
func (s *Store) HitsUpTo(ctx context.Context, p *query.Plan, f library.DocumentFilter, most int) (int, error) {
	if p == nil || p.Root == nil || most <= 0 {
		return 0, nil
	}
	n := 0
	err := s.view(ctx, "count hits", func(tx *sql.Tx) error {
		list, err := somePages(ctx, tx, p, f, most)
		if err != nil {
			return fmt.Errorf("count pages: %w", err)
		}
		if n = len(list); n >= most {
			return nil
		}
		for _, find := range []func() ([]candidate, error){
			func() ([]candidate, error) { return titleCandidates(ctx, tx, forUnit(p.Root, false), f.IDs) },
			func() ([]candidate, error) { return noteCandidates(ctx, tx, forUnit(p.Root, true), f.IDs) },
		} {
			list, err := find()
			if err != nil {
				return err
			}
			if narrows(f) {
				if list, _, err = within(ctx, tx, list, f); err != nil {
					return err
				}
			}
			if len(p.Verbatim) > 0 {
				if list, err = holding(ctx, tx, p, list[:min(len(list), textsForCount)]); err != nil {
					return err
				}
			}
			n += len(list)
		}
		return nil
	})
	return min(n, most), err
}

// somePages finds up to most pages that answer a plan.
func somePages(ctx context.Context, tx *sql.Tx, p *query.Plan, f library.DocumentFilter, most int) ([]candidate, error) {
	a := split(forUnit(p.Root, false))
	if a.match == "" {
		return nil, nil
	}
	w := pageUnit.narrowing(a, f.IDs)
	if narrows(f) {
		f.Text = ""
		cond, args := filterDocuments(f, "").build()
		w.add(pageUnit.document+" IN (SELECT d.id FROM document d WHERE "+cond+")", args...)
	}
	limit := most
	if len(p.Verbatim) > 0 {
		limit = max(most, textsForCount)
	}
	cond, args := w.build()
	var out []candidate
	err := each(ctx, tx, func(scan func(...any) error) error {
		c := candidate{kind: library.HitPage}
		err := scan(&c.id)
		c.document, c.page = library.DocumentID(c.id/pagesPerDocument), int(c.id%pagesPerDocument)
		out = append(out, c)
		return err
	}, `SELECT rowid FROM page_fts WHERE page_fts MATCH ? AND `+cond+` LIMIT ?`, append(append([]any{a.match}, args...), limit)...)
	if err != nil || len(p.Verbatim) == 0 {
		return out, err
	}
	return holding(ctx, tx, p, out)
}
