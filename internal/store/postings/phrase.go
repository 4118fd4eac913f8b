package postings

import (
	"context"
	"slices"
)

// Words keeps what an index said of terms, so that each is looked up once.
type Words struct {
	x      *Index
	places map[string][]place
	// Found are the phrases that were asked for, with their rows as far as they
	// were wanted; those ruled out are not among them.
	Found []Found
	// Budget of what must stand together; nil: none.
	Budget *Budget
	// Text gives f the terms of rows, as they were indexed; nil: they cannot be told.
	Text  func(ctx context.Context, rows []int64, f func(row int64, terms string)) error
	texts map[int64]string
	known map[known]*List
	aside int
}

// Found is a phrase, or a Near by its first phrase, and where it stands.
type Found struct {
	Phrase Phrase
	List   *List
	Rows   int  // that hold it in the whole index, as far as is known
	Near   bool // only those near others
}

// Aside runs f without noting what it asks for.
func (w *Words) Aside(f func() error) error {
	w.aside++
	defer func() { w.aside-- }()
	return f()
}

// Noting tells that what is asked for is noted.
func (w *Words) Noting() bool { return w.aside == 0 }

// note keeps what was found of a phrase.
func (w *Words) note(ctx context.Context, p Phrase, l *List, scope *Scope, near bool) error {
	if w.aside > 0 {
		return nil
	}
	rows := len(l.IDs)
	if scope != nil && (scope.Rows != nil || scope.Only != nil || scope.From != 0 || scope.To != 0) {
		n, err := w.Rarity(ctx, p)
		if err != nil {
			return err
		}
		rows = max(rows, n)
	}
	w.Found = append(w.Found, Found{p, l, rows, near})
	return nil
}

// rowsPerLeaf is about how many rows of a list one leaf holds.
const rowsPerLeaf = 500

// Rarity is about how many rows hold a phrase: those of its rarest term, told by
// the room that its list takes.
func (w *Words) Rarity(ctx context.Context, p Phrase) (int, error) {
	n, _, err := w.Leaves(ctx, p)
	return min(max(n-len(w.x.segments), 0)*rowsPerLeaf+rowsPerLeaf/8, w.x.Rows), err
}

// Words begins to ask an index.
func (x *Index) Words() *Words {
	return &Words{x: x, places: map[string][]place{}, known: map[known]*List{}}
}

func (w *Words) find(ctx context.Context, term string, prefix bool) ([]place, error) {
	key := term
	if prefix {
		key += "*"
	}
	if p, ok := w.places[key]; ok {
		return p, nil
	}
	p, err := w.x.find(ctx, append([]byte{mainIndex}, term...))
	if err == nil && prefix {
		var ends []place
		if ends, err = w.x.find(ctx, after(append([]byte{mainIndex}, term...))); err == nil {
			for i := range p {
				p[i].to = max(p[i].to, ends[i].to)
			}
		}
	}
	w.places[key] = p
	return p, err
}

// after gives what sorts after all that begins so.
func after(prefix []byte) []byte {
	out := slices.Clone(prefix)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i] < 0xFF {
			out[i]++
			return out[:i+1]
		}
	}
	return append(out, 0xFF)
}

// Leaves is about how many blocks must be read to find a phrase: those of its
// rarest term.
func (w *Words) Leaves(ctx context.Context, p Phrase) (rarest, all int, err error) {
	for i, t := range p.Terms {
		places, err := w.find(ctx, t, p.Prefix && i == len(p.Terms)-1)
		if err != nil {
			return 0, 0, err
		}
		n := 0
		for _, place := range places {
			n += place.leaves()
		}
		if i == 0 || n < rarest {
			rarest = n
		}
		all += n
	}
	return rarest, all, nil
}

// Phrase gives the rows in scope that hold a phrase, with the places where it
// begins.
func (w *Words) Phrase(ctx context.Context, p Phrase, scope *Scope) (*List, error) {
	if w.Budget == nil || scope == nil || !scope.everywhere() {
		return w.phrase(ctx, p, scope)
	}
	// What a small budget leaves undone is asked for again with a larger one.
	key := known{phrase: p.text(), without: scope.Without}
	if l, ok := w.known[key]; ok {
		return l, nil
	}
	before := w.Budget.Spent
	w.Budget.Spent = false
	l, err := w.phrase(ctx, p, scope)
	if err == nil && !w.Budget.Spent {
		w.known[key] = l
	}
	w.Budget.Spent = w.Budget.Spent || before
	return l, err
}

// known is a phrase that was looked for in all rows but those of some documents.
type known struct {
	phrase  string
	without *Set
}

func (w *Words) phrase(ctx context.Context, p Phrase, scope *Scope) (*List, error) {
	order := make([]int, len(p.Terms))
	leaves := make([]int, len(p.Terms))
	for i := range p.Terms {
		order[i] = i
		n, _, err := w.Leaves(ctx, Phrase{Terms: p.Terms[i : i+1], Prefix: p.Prefix && i == len(p.Terms)-1})
		if err != nil {
			return nil, err
		}
		leaves[i] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return leaves[a] - leaves[b] })
	var found *List
	base := order[0] // found holds the places of this term, in the end those of the phrase
	for n, i := range order {
		if n > 0 {
			if len(found.IDs) == 0 {
				return found, nil
			}
			next := term{p.Terms[i], p.Prefix && i == len(p.Terms)-1}
			var err error
			if scope, err = w.afford(ctx, next, scope.Among(found.IDs)); err != nil {
				return nil, err
			}
		}
		places, err := w.find(ctx, p.Terms[i], p.Prefix && i == len(p.Terms)-1)
		if err != nil {
			return nil, err
		}
		var l *List
		if p.Prefix && i == len(p.Terms)-1 {
			l, err = w.prefix(ctx, p.Terms[i], places, scope)
		} else {
			l, err = w.x.term(ctx, p.Terms[i], places, scope)
		}
		if err != nil {
			return nil, err
		}
		if n == 0 {
			found = l
			continue
		}
		by := 0
		if n == len(order)-1 {
			by = -base
		}
		found = found.beside(l, int64(i-base), int64(by))
	}
	return found, nil
}

// beside keeps the places of a list that have one of another so many terms on, and
// moves them by so many.
func (l *List) beside(other *List, distance, by int64) *List {
	out := listOf(min(len(l.IDs), len(other.IDs)), min(len(l.pos), len(other.pos)))
	pos := out.pos // a local copy, as in walk.row
	for i, j := 0, 0; i < len(l.IDs) && j < len(other.IDs); {
		switch {
		case l.IDs[i] < other.IDs[j]:
			i++
		case l.IDs[i] > other.IDs[j]:
			j++
		default:
			n, before := len(pos), int64(0)
			a, b := places{raw: l.raw(i)}, places{raw: other.raw(j)}
			for more := a.next() && b.next(); more; {
				switch want := a.now + distance; {
				case want < b.now:
					more = a.next()
				case want > b.now:
					more = b.next()
				default:
					pos = write(pos, before, a.now+by)
					before = a.now + by
					more = a.next() && b.next()
				}
			}
			if len(pos) > n {
				out.IDs = append(out.IDs, l.IDs[i])
				out.from, out.size = append(out.from, uint32(n)), append(out.size, uint32(len(pos)-n))
			}
			i++
			j++
		}
	}
	out.pos = pos
	return out
}

// Near gives the rows in scope where phrases stand near each other, as FTS5 does:
// the places at which the first of them then stands.
func (w *Words) Near(ctx context.Context, n Near, scope *Scope) (*List, error) {
	lists := make([]*List, len(n.Phrases))
	order := make([]int, len(n.Phrases))
	leaves := make([]int, len(n.Phrases))
	for i, p := range n.Phrases {
		order[i] = i
		var err error
		if leaves[i], _, err = w.Leaves(ctx, p); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return leaves[a] - leaves[b] })
	for _, i := range order {
		l, err := w.Phrase(ctx, n.Phrases[i], scope)
		if err != nil {
			return nil, err
		}
		lists[i] = l
		scope = scope.Among(l.IDs)
	}
	out := &List{}
	at := make([]int, len(lists))
	where := make([][]int64, len(lists))
	for _, id := range scope.Rows { // those of the last list stand in all
		for i, l := range lists {
			k, found := slices.BinarySearch(l.IDs[at[i]:], id)
			if at[i] += k; !found {
				where[i] = where[i][:0]
				continue
			}
			where[i] = l.Places(at[i], where[i])
		}
		if raw := n.together(where); len(raw) > 0 {
			out.add(id, raw)
		}
	}
	return out, nil
}

// together gives the places of the first phrase at which all are near: no phrase
// begins further before the last one than its own terms and the distance.
func (n Near) together(where [][]int64) []byte {
	var raw []byte
	before := int64(0)
	at := make([]int, len(where))
	for i := range where {
		if len(where[i]) == 0 {
			return nil
		}
	}
	last := where[0][0]
	for {
		for moved := true; moved; {
			moved = false
			for i := range where {
				least := last - int64(len(n.Phrases[i].Terms)) - int64(n.Distance)
				for where[i][at[i]] < least {
					if at[i]++; at[i] == len(where[i]) {
						return raw
					}
					moved = true
				}
				if p := where[i][at[i]]; p > last {
					last, moved = p, true
				}
			}
		}
		if p := where[0][at[0]]; len(raw) == 0 || p > before {
			raw = write(raw, before, p)
			before = p
		}
		// Go on with the phrase that begins first.
		first := 0
		for i := range where {
			if where[i][at[i]] < where[first][at[first]] {
				first = i
			}
		}
		if at[first]++; at[first] == len(where[first]) {
			return raw
		}
		last = max(last, where[first][at[first]])
	}
}
