package postings

import "context"

// Budget bounds what is read where several words must stand together: the rarest
// comes first, and where looking the next up in all rows that are left would take
// too many blocks, only the newest of them are looked at further. What is found
// then holds, but is not all.
type Budget struct {
	Leaves int  // that may be read in all
	Spent  bool // rows were left out
}

// floorOfBudget is the share of a budget that each further word may use, however
// much the others took.
const floorOfBudget = 4

// afford keeps of the rows in scope the newest, as many as an expression can be
// looked up in.
func (w *Words) afford(ctx context.Context, e Expression, scope *Scope) (*Scope, error) {
	if w.Budget == nil || w.aside > 0 || scope == nil || len(scope.Rows) == 0 {
		return scope, nil
	}
	need, err := w.reads(ctx, e, len(scope.Rows))
	left := max(w.Budget.Leaves-w.x.Read, w.Budget.Leaves/floorOfBudget)
	if err != nil || need <= left {
		return scope, err
	}
	w.Budget.Spent = true
	rows := len(scope.Rows) * left / need
	if begins(e) && w.Text != nil { // its blocks must all be read, or the rows' texts
		rows = min(rows, max(left/leavesOfText, leastTexts))
	}
	return scope.Newest(rows), nil
}

// reads is about how many blocks looking an expression up in so many rows takes,
// rather too many: of each term all, but no more than one a row; of a prefix all,
// for they hold its terms, or the rows' texts.
func (w *Words) reads(ctx context.Context, e Expression, rows int) (int, error) {
	switch e := e.(type) {
	case Phrase:
		return w.readsAll(ctx, e.terms(), rows)
	case Near:
		return w.readsAll(ctx, e.parts(), rows)
	case All:
		return w.readsAll(ctx, e, rows)
	case Any:
		return w.readsAll(ctx, e, rows)
	case Without:
		return w.readsAll(ctx, []Expression{e.Part, e.Not}, rows)
	}
	n, err := w.Work(ctx, e)
	if t, ok := e.(term); ok && t.prefix {
		return w.readsOfPrefix(n, rows), err
	}
	return min(n, rows), err
}

func (w *Words) readsAll(ctx context.Context, parts []Expression, rows int) (int, error) {
	sum := 0
	for _, p := range parts {
		n, err := w.reads(ctx, p, rows)
		if err != nil {
			return 0, err
		}
		sum += n
	}
	return sum, nil
}

// Newest narrows a scope's rows to the last so many of them, and to those of the
// documents that are wanted also.
func (s *Scope) Newest(n int) *Scope {
	narrow := *s
	cut := max(len(s.Rows)-max(n, 1), 0)
	narrow.Rows = make([]int64, 0, len(s.Rows)-cut)
	for _, id := range s.Rows[:cut] {
		if s.Also.Has(s.document(id)) {
			narrow.Rows = append(narrow.Rows, id)
		}
	}
	narrow.Rows = append(narrow.Rows, s.Rows[cut:]...)
	return &narrow
}
