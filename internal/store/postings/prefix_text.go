package postings

import (
	"context"
	"slices"
	"strings"
)

// leavesOfText: reading a row's text and making its terms takes as long as reading
// so many blocks, 60 to 80 microseconds.
const leavesOfText = 6

// leastTexts are read whatever is left to read: of most syllables enough of these
// rows hold them to fill the first results.
const leastTexts = 64

// readsOfPrefix is how long finding a prefix in some rows takes, in blocks: those on
// which its terms begin must all be read, however few rows are left. A syllable
// begins thousands of terms, in as many blocks as the library is large; then it is
// looked for in the texts of the rows.
func (w *Words) readsOfPrefix(leaves, rows int) int {
	if w.Text == nil {
		return leaves
	}
	return min(leaves, rows*leavesOfText)
}

// begins tells of a prefix.
func begins(e Expression) bool {
	switch e := e.(type) {
	case Phrase:
		return e.Prefix
	case term:
		return e.prefix
	}
	return false
}

// prefix gives the rows in scope that hold a term that begins so.
func (w *Words) prefix(ctx context.Context, t string, places []place, scope *Scope) (*List, error) {
	leaves := 0
	for _, p := range places {
		leaves += p.leaves()
	}
	if scope == nil || scope.Rows == nil || w.readsOfPrefix(leaves, len(scope.Rows)) >= leaves {
		return w.x.prefix(ctx, t, places, scope)
	}
	if err := w.readTexts(ctx, scope.Rows); err != nil {
		return nil, err
	}
	l := &List{}
	for _, id := range scope.Rows {
		if places := placesOfPrefix(w.texts[id], t); len(places) > 0 {
			l.add(id, writeAll(nil, places))
		}
	}
	return l, nil
}

// readTexts keeps the terms of rows: a second prefix asks for the same.
func (w *Words) readTexts(ctx context.Context, rows []int64) error {
	missing := slices.DeleteFunc(slices.Clone(rows), func(id int64) bool { _, ok := w.texts[id]; return ok })
	if len(missing) == 0 {
		return nil
	}
	if w.texts == nil {
		w.texts = make(map[int64]string, len(missing))
	}
	return w.Text(ctx, missing, func(row int64, terms string) { w.texts[row] = terms })
}

// placesOfPrefix are those of the terms that begin so, of a row of one column.
func placesOfPrefix(terms, prefix string) []int64 {
	var out []int64
	n := int64(0)
	for term := range strings.FieldsFuncSeq(terms, separates) {
		if len(term) >= len(prefix) && strings.Map(lower, term[:len(prefix)]) == prefix {
			out = append(out, n)
		}
		n++
	}
	return out
}
