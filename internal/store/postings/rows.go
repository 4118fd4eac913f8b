package postings

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Cost is about how many blocks an expression takes to read.
func (w *Words) Cost(ctx context.Context, e Expression) (int, error) {
	switch e := e.(type) {
	case Phrase:
		n, _, err := w.Leaves(ctx, e)
		return n, err
	case Near:
		least := -1
		for _, p := range e.Phrases {
			n, _, err := w.Leaves(ctx, p)
			if err != nil {
				return 0, err
			}
			if least < 0 || n < least {
				least = n
			}
		}
		return least, nil
	case All:
		least := -1
		for _, p := range e {
			n, err := w.Cost(ctx, p)
			if err != nil {
				return 0, err
			}
			if least < 0 || n < least {
				least = n
			}
		}
		return max(least, 0), nil
	case Any:
		sum := 0
		for _, p := range e {
			n, err := w.Cost(ctx, p)
			if err != nil {
				return 0, err
			}
			sum += n
		}
		return sum, nil
	case Without:
		return w.Cost(ctx, e.Part)
	}
	return 0, nil
}

// Rows gives the rows in scope that an expression holds for, ascending; where there
// is a budget, the newest of them.
func (w *Words) Rows(ctx context.Context, e Expression, scope *Scope) ([]int64, error) {
	scope, err := w.afford(ctx, e, scope)
	if err != nil {
		return nil, err
	}
	switch e := e.(type) {
	case Phrase:
		l, err := w.Phrase(ctx, e, scope)
		if err != nil {
			return nil, err
		}
		return l.IDs, w.note(ctx, e, l, scope, false)
	case Near:
		l, err := w.Near(ctx, e, scope)
		if err != nil {
			return nil, err
		}
		return l.IDs, w.note(ctx, e.Phrases[0], l, scope, true)
	case All:
		return w.all(ctx, e, scope)
	case Any:
		return w.any(ctx, e, scope)
	case Without:
		rows, err := w.Rows(ctx, e.Part, scope)
		if err != nil || len(rows) == 0 {
			return rows, err
		}
		var not []int64
		err = w.Aside(func() error {
			not, err = w.Rows(ctx, e.Not, scope.Among(rows))
			return err
		})
		return Minus(rows, not), err
	}
	return nil, unknown("an expression of no kind")
}

// any joins the rows of its parts. A phrase that holds another one can only stand
// where that one does, as a word with its particle does where it stands without.
func (w *Words) any(ctx context.Context, parts []Expression, scope *Scope) ([]int64, error) {
	var out []int64
	found := map[int][]int64{}
	for _, i := range shortestFirst(parts) {
		p, phrase := parts[i].(Phrase)
		if !phrase {
			rows, err := w.Rows(ctx, parts[i], scope)
			if err != nil {
				return nil, err
			}
			out = Union(out, rows)
			continue
		}
		within := scope
		for k, rows := range found {
			if q := parts[k].(Phrase); !q.Prefix && p.holds(q.Terms) {
				within = within.Among(rows)
				break
			}
		}
		l, err := w.Phrase(ctx, p, within)
		if err == nil {
			err = w.note(ctx, p, l, scope, false)
		}
		if err != nil {
			return nil, err
		}
		found[i], out = l.IDs, Union(out, l.IDs)
	}
	return out, nil
}

// shortestFirst gives the order of parts by the number of terms, other parts last.
func shortestFirst(parts []Expression) []int {
	order := make([]int, len(parts))
	for i := range parts {
		order[i] = i
	}
	length := func(i int) int {
		if p, ok := parts[i].(Phrase); ok {
			return len(p.Terms)
		}
		return math.MaxInt
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(length(a), length(b)) })
	return order
}

// all takes the rarest part first and asks the others of its rows only.
func (w *Words) all(ctx context.Context, parts []Expression, scope *Scope) ([]int64, error) {
	order := make([]int, len(parts))
	costs := make([]int, len(parts))
	for i, p := range parts {
		order[i] = i
		var err error
		if costs[i], err = w.Cost(ctx, p); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return costs[a] - costs[b] })
	var rows []int64
	for n, i := range order {
		var err error
		if rows, err = w.Rows(ctx, parts[i], scope); err != nil {
			return nil, err
		}
		if len(rows) == 0 {
			return nil, nil
		}
		if n+1 < len(order) {
			scope = scope.Among(rows)
		}
	}
	return rows, nil
}

// Union joins ascending rows.
func Union(a, b []int64) []int64 {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]int64, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case a[0] > b[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Minus takes ascending rows out of others.
func Minus(a, b []int64) []int64 {
	if len(b) == 0 {
		return a
	}
	out := make([]int64, 0, len(a))
	for _, id := range a {
		for len(b) > 0 && b[0] < id {
			b = b[1:]
		}
		if len(b) == 0 || b[0] != id {
			out = append(out, id)
		}
	}
	return out
}

// Work is about how many blocks Rows reads in all, beyond the one a segment that
// looking a term up takes: of what must hold together all of the rarest part, and
// of the others no more than its rows can lie in.
func (w *Words) Work(ctx context.Context, e Expression) (int, error) {
	switch e := e.(type) {
	case Phrase:
		return w.together(ctx, e.terms())
	case Near:
		return w.together(ctx, e.parts())
	case All:
		return w.together(ctx, e)
	case Any:
		sum := 0
		for _, p := range e {
			n, err := w.Work(ctx, p)
			if err != nil {
				return 0, err
			}
			sum += n
		}
		return sum, nil
	case Without:
		return w.together(ctx, []Expression{e.Part, e.Not})
	case term:
		n, _, err := w.Leaves(ctx, Phrase{Terms: []string{e.term}, Prefix: e.prefix})
		return max(n-len(w.x.segments), 0), err
	}
	return 0, nil
}

// alsoHold: of the rows that hold the rarest of some words, about this share holds
// each further one too.
const alsoHold = 0.5

// Most is about how many rows an expression holds for, rather too many.
func (w *Words) Most(ctx context.Context, e Expression) (int, error) {
	switch e := e.(type) {
	case Phrase:
		return w.Rarity(ctx, e) // parts of one word mostly come together
	case Near:
		return w.Most(ctx, All(e.parts()))
	case All:
		least := w.x.Rows
		for _, p := range e {
			n, err := w.Most(ctx, p)
			if err != nil {
				return 0, err
			}
			least = min(least, n)
		}
		return int(float64(least) * math.Pow(alsoHold, float64(len(e)-1))), nil
	case Any:
		sum := 0
		for _, p := range e {
			n, err := w.Most(ctx, p)
			if err != nil {
				return 0, err
			}
			sum += n
		}
		return min(sum, w.x.Rows), nil
	case Without:
		return w.Most(ctx, e.Part)
	}
	return 0, nil
}

// term is one term of a phrase.
type term struct {
	term   string
	prefix bool
}

func (term) isExpression() {}

// terms are a phrase's, each for itself.
func (p Phrase) terms() []Expression {
	out := make([]Expression, len(p.Terms))
	for i, t := range p.Terms {
		out[i] = term{t, p.Prefix && i == len(p.Terms)-1}
	}
	return out
}

func (n Near) parts() []Expression {
	out := make([]Expression, len(n.Phrases))
	for i, p := range n.Phrases {
		out[i] = p
	}
	return out
}

func (w *Words) together(ctx context.Context, parts []Expression) (int, error) {
	works := make([]int, len(parts))
	for i, p := range parts {
		var err error
		if works[i], err = w.Work(ctx, p); err != nil {
			return 0, err
		}
	}
	slices.Sort(works)
	rows := works[0]*rowsPerLeaf + rowsPerLeaf/8
	sum := works[0]
	for _, n := range works[1:] {
		sum += min(n, rows) // at most a leaf for each row
	}
	return sum, nil
}
