package postings

import (
	"bytes"
	"context"
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

// begin lists the terms of a segment that begin so.
func (x *Index) begin(ctx context.Context, s *segment, p place, prefix []byte) ([]placed, error) {
	ls := leaves{x: x, segment: s}
	defer ls.close()
	var out []placed
	over := false
	for n := p.from; n <= p.to && !over; n++ {
		l, err := ls.get(ctx, n, p.to)
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
		out[n-1].to = s.last
	}
	return out, nil
}
