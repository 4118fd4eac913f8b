package postings

import (
	"bytes"
	"context"
	"fmt"
)

// prefix gives the rows in scope that hold a term that begins so.
func (x *Index) prefix(ctx context.Context, t string, places []place, scope *Scope) (*List, error) {
	l := &List{}
	key := append([]byte{mainIndex}, t...)
	for i, s := range x.segments {
		terms, err := x.begin(ctx, s, places[i], key)
		if err != nil {
			return nil, err
		}
		for _, t := range terms {
			if err := x.scan(ctx, s, t.place, t.term, scope, l); err != nil {
				return nil, err
			}
		}
	}
	l.arrange()
	return l, nil
}

type placed struct {
	term []byte
	place
}

// begin lists the terms of a segment that begin so. Leaves on which no term begins
// are passed over: those of a common word are many.
func (x *Index) begin(ctx context.Context, s *segment, p place, prefix []byte) ([]placed, error) {
	numbers, err := x.firsts(ctx, s, p, prefix)
	if err != nil {
		return nil, err
	}
	ls := leaves{x: x, segment: s}
	defer ls.close()
	var out []placed
	over := false
	for _, n := range numbers {
		if over {
			break
		}
		l, err := ls.get(ctx, n, n)
		if err != nil {
			return nil, err
		}
		if len(l.terms) > 0 && len(out) > 0 {
			out[len(out)-1].to = n
		}
		err = l.eachTerm(func(t []byte, _, _ int) bool {
			if bytes.HasPrefix(t, prefix) {
				out = append(out, placed{bytes.Clone(t), place{n, n}})
				return true
			}
			over = bytes.Compare(t, prefix) > 0
			return !over
		})
		if err != nil {
			return nil, err
		}
		if len(out) > maxPrefixTerms {
			return nil, unknown("a prefix of more than %d terms", maxPrefixTerms)
		}
	}
	if n := len(out); n > 0 && !over {
		out[n-1].to = max(out[n-1].to, p.to)
	}
	return out, nil
}

// firsts numbers the leaves on which terms of a prefix may begin: the one where
// they may start and those that the index of leaves names for them, by the shortest
// text that tells a leaf's first term from the last before it. So the first that
// comes after all of the prefix may be named by what just follows it.
func (x *Index) firsts(ctx context.Context, s *segment, p place, prefix []byte) ([]int, error) {
	out := []int{p.from}
	rows, err := x.tx.QueryContext(ctx, `SELECT pgno >> 1 FROM `+x.table+`_idx WHERE segid = ? AND term >= ? AND term <= ? ORDER BY term`,
		s.id, prefix, after(prefix))
	if err != nil {
		return nil, fmt.Errorf("find the terms of a prefix: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var n int
		if err := rows.Scan(&n); err != nil {
			return nil, fmt.Errorf("find the terms of a prefix: %w", err)
		}
		if n > out[len(out)-1] {
			out = append(out, n)
		}
	}
	return out, rows.Err()
}
