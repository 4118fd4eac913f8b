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
		if err := x.beginning(ctx, s, places[i], key, scope, l); err != nil {
			return nil, err
		}
	}
	l.arrange()
	return l, nil
}

// beginning adds the rows in scope of a segment's terms that begin so. Leaves on
// which no term begins are read only as far as their list is wanted: those of a
// common word are many.
func (x *Index) beginning(ctx context.Context, s *segment, p place, prefix []byte, scope *Scope, into *List) error {
	starts, err := x.starts(ctx, s, p, prefix)
	if err != nil {
		return err
	}
	leaves := stream{x: x, ids: make([]int64, len(starts))}
	defer leaves.close()
	for i, p := range starts {
		leaves.ids[i] = leafRow(s.id, p.from)
	}
	// One walk for all terms: a syllable begins thousands of them, most with a row or two.
	w := walk{x: x, segment: s, pick: newPick(scope), into: into}
	var now leaf
	for _, p := range starts {
		if err := leaves.next(ctx, &now); err != nil {
			return err
		}
		over := false
		var failed error
		err := now.eachTerm(func(t []byte, from, to int) bool {
			if !bytes.HasPrefix(t, prefix) {
				over = bytes.Compare(t, prefix) > 0
				return !over
			}
			w.begin(p, &now, from, to)
			failed = w.list(ctx)
			return failed == nil
		})
		if err == nil {
			err = failed
		}
		if err != nil || over {
			return err
		}
	}
	return nil
}

// starts lists the leaves on which terms of a prefix may begin: the one where they
// may start and those that the index of leaves names for them, by the shortest
// text that tells a leaf's first term from the last before it. So the first that
// comes after all of the prefix may be named by what just follows it.
func (x *Index) starts(ctx context.Context, s *segment, p place, prefix []byte) ([]place, error) {
	out := []place{p}
	rows, err := x.tx.QueryContext(ctx, x.ask.starts, s.id, prefix, after(prefix))
	if err != nil {
		return nil, fmt.Errorf("find the terms of a prefix: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var n int
		if err := rows.Scan(&n); err != nil {
			return nil, fmt.Errorf("find the terms of a prefix: %w", err)
		}
		// The lowest bit tells that the last list on the leaf has an index.
		if last := &out[len(out)-1]; n>>1 > last.from && n>>1 <= s.last {
			last.to = n >> 1
			out = append(out, place{from: n >> 1, to: p.to, skips: n&1 != 0})
		}
	}
	return out, rows.Err()
}
