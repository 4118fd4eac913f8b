package postings

import (
	"context"
	"math/bits"
)

// rowsPerDocument: a row id is a document's number times this, plus a page, or, in
// a table by document, the document's number itself.
const rowsPerDocument = 1 << 20

// Scope says which rows are wanted; nil: all.
type Scope struct {
	Only     *Set    // documents; nil: all
	Without  *Set    // documents; nil: none
	Whole    bool    // rows are documents, not pages of them
	Rows     []int64 // ascending; nil: all
	From, To int64   // rows; 0, 0: all
}

func (s *Scope) document(id int64) int64 {
	if s.Whole {
		return id
	}
	return id / rowsPerDocument
}

// Among narrows a scope to rows.
func (s *Scope) Among(rows []int64) *Scope {
	narrow := Scope{}
	if s != nil {
		narrow = *s
	}
	if rows == nil {
		rows = []int64{}
	}
	narrow.Rows = rows
	return &narrow
}

// pick tells of growing row ids whether they are wanted.
type pick struct {
	scope    *Scope
	rest     []int64 // of scope.Rows
	document int64
	let      bool
}

func newPick(s *Scope) *pick {
	if s == nil {
		s = &Scope{}
	}
	return &pick{scope: s, rest: s.Rows, document: -1}
}

// everything tells that every row is wanted.
func (p *pick) everything() bool {
	s := p.scope
	return s.Rows == nil && s.Only == nil && s.Without == nil && s.From == 0 && s.To == 0
}

func (p *pick) wants(id int64) bool {
	if p.scope.Rows != nil {
		for len(p.rest) > 0 && p.rest[0] < id {
			p.rest = p.rest[1:]
		}
		if len(p.rest) == 0 || p.rest[0] != id {
			return false
		}
	}
	if p.scope.Only == nil && p.scope.Without == nil {
		return id >= p.scope.From && (p.scope.To == 0 || id <= p.scope.To)
	}
	if d := p.scope.document(id); d != p.document {
		p.document = d
		p.let = (p.scope.Only == nil || p.scope.Only.Has(d)) && !p.scope.Without.Has(d)
	}
	return p.let && id >= p.scope.From && (p.scope.To == 0 || id <= p.scope.To)
}

// over tells that nothing beyond an id is wanted.
func (p *pick) over(id int64) bool {
	if p.scope.To != 0 && id >= p.scope.To {
		return true
	}
	return p.scope.Rows != nil && (len(p.rest) == 0 || p.rest[len(p.rest)-1] <= id)
}

// next is the least id that may be wanted after another.
func (p *pick) next(id int64) int64 {
	for len(p.rest) > 0 && p.rest[0] <= id {
		p.rest = p.rest[1:]
	}
	if len(p.rest) > 0 {
		return max(p.rest[0], p.scope.From)
	}
	return p.scope.From
}

// walk reads the list of one term in one segment.
type walk struct {
	leaves leaves
	place  place
	pick   *pick
	into   *List
	leaf   *leaf
	at     int // in the leaf
	end    int // of the list, if it ends on the leaf
	id     int64
}

// scan adds the rows of a term in a segment that are in scope.
func (x *Index) scan(ctx context.Context, s *segment, p place, term []byte, scope *Scope, into *List) error {
	w := walk{leaves: leaves{x: x, segment: s}, place: p, pick: newPick(scope), into: into}
	defer w.leaves.close()
	var err error
	if w.leaf, err = w.leaves.get(ctx, p.from, p.to); err != nil {
		return err
	}
	var found bool
	if w.at, w.end, found, err = w.leaf.seek(term); err != nil || !found {
		return err
	}
	more, err := w.first(ctx)
	for more && err == nil {
		more, err = w.row(ctx)
	}
	return err
}

// first goes to the list's first row, which may stand on the next leaf.
func (w *walk) first(ctx context.Context) (bool, error) {
	for w.at >= w.leaf.end {
		if w.leaf.number >= w.place.to {
			return false, unknown("a list without rows")
		}
		if err := w.turn(ctx); err != nil {
			return false, err
		}
		w.at = 4
	}
	return true, w.readID(true)
}

func (w *walk) turn(ctx context.Context) (err error) {
	w.leaf, err = w.leaves.get(ctx, w.leaf.number+1, w.place.to)
	if err == nil {
		w.end = w.leaf.firstTerm()
	}
	return err
}

func (w *walk) readID(whole bool) error {
	r := reader{b: w.leaf.b[:w.leaf.end], at: w.at}
	v := int64(r.long())
	if whole {
		w.id = v
	} else {
		w.id += v
	}
	if w.at = r.at; r.bad {
		return unknown("a row that ends outside its leaf")
	}
	return nil
}

// row takes the row whose id was read, and those after it that end on the leaf,
// and reads the id of the next. The leaf is kept whole where it holds many rows:
// that takes less than cutting the places out of it one by one.
func (w *walk) row(ctx context.Context) (more bool, err error) {
	b, end := w.leaf.b[:w.leaf.end], min(w.leaf.end, w.end)
	at, id := w.at, w.id
	deleted, everything := w.leaves.segment.deleted, w.pick.everything()
	// Local copies: appending through a pointer would tell the collector of each.
	ids, from, sizes, base := w.into.IDs, w.into.from, w.into.size, -1
	if everything {
		if len(w.into.pos)+len(b) > maxBytes {
			return false, unknown("a list of %d bytes", len(w.into.pos))
		}
		base = len(w.into.pos) - at
		w.into.pos = append(w.into.pos, b[at:end]...)
	}
	for {
		size := 0
		if at < len(b) && b[at] < 0x80 {
			size = int(b[at])
			at++
		} else {
			r := reader{b: b, at: at}
			if size = r.number(); r.bad {
				return false, unknown("a list of places that ends outside its leaf")
			}
			at = r.at
		}
		if size&1 != 0 { // marks a row as deleted in tables of another kind
			return false, unknown("a list of places of size %d", size)
		}
		size >>= 1
		wanted := (everything || w.pick.wants(id)) && (deleted == nil || !deleted[id])
		if at+size > len(b) {
			w.into.IDs, w.into.from, w.into.size = ids, from, sizes
			w.at, w.id = at, id
			return w.spill(ctx, size, wanted)
		}
		if wanted {
			start := base + at
			if base < 0 {
				start = len(w.into.pos)
				w.into.pos = append(w.into.pos, b[at:at+size]...)
			}
			ids, from, sizes = append(ids, id), append(from, uint32(start)), append(sizes, uint32(size))
		}
		if at += size; at >= end || !everything && w.pick.over(id) {
			break
		}
		if b[at] < 0x80 {
			id += int64(b[at])
			at++
			continue
		}
		r := reader{b: b, at: at}
		id += int64(r.long())
		at = r.at
	}
	w.into.IDs, w.into.from, w.into.size = ids, from, sizes
	w.at, w.id = at, id
	if at < len(b) || w.pick.over(id) {
		return false, nil
	}
	return w.resume(ctx, false)
}

// spill takes a row whose places go on over later leaves.
func (w *walk) spill(ctx context.Context, size int, wanted bool) (more bool, err error) {
	from := len(w.into.pos)
	for {
		n := min(size, w.leaf.end-w.at)
		if wanted {
			w.into.pos = append(w.into.pos, w.leaf.b[w.at:w.at+n]...)
		}
		w.at += n
		if size -= n; size <= 0 {
			break
		}
		if w.leaf.number >= w.leaves.segment.last {
			return false, unknown("places that end outside their segment")
		}
		if err := w.turn(ctx); err != nil {
			return false, err
		}
		w.at = 4
	}
	if wanted {
		w.into.close(w.id, from)
	}
	if w.pick.over(w.id) {
		return false, nil
	}
	return w.resume(ctx, true)
}

// resume finds the next row that a leaf begins with, where ids stand whole: on
// this leaf after places that came over from the last, or on a later one.
func (w *walk) resume(ctx context.Context, here bool) (bool, error) {
	for ; ; here = false {
		if !here {
			if w.leaf.number >= w.place.to {
				return false, nil
			}
			to, err := w.jump(ctx)
			if err != nil {
				return false, err
			}
			if w.leaf, err = w.leaves.get(ctx, to, w.place.to); err != nil {
				return false, err
			}
			w.end = w.leaf.firstTerm()
		}
		if w.leaf.firstRow > 0 && w.leaf.firstRow < w.leaf.end {
			w.at = w.leaf.firstRow
			return true, w.readID(true)
		}
		if len(w.leaf.terms) > 0 {
			return false, nil
		}
	}
}

// jump gives the leaf to go on with: the next, or, where few rows are wanted of
// many leaves, the last that begins before the next row wanted.
func (w *walk) jump(ctx context.Context) (int, error) {
	next := w.leaf.number + 1
	left := w.place.to - next
	wanted := len(w.pick.rest)
	if w.pick.scope.Rows == nil {
		if wanted = 1; w.id >= w.pick.scope.From {
			return next, nil
		}
	}
	if left < 4 || wanted*2*bits.Len(uint(left)) > left {
		return next, nil
	}
	target := w.pick.next(w.id)
	found, low, high := next, next+1, w.place.to
	for low <= high {
		middle := (low + high) / 2
		at := middle
		id, ok, err := w.begins(ctx, at)
		for ; err == nil && !ok && at > low; id, ok, err = w.begins(ctx, at) {
			at-- // it only carries places on
		}
		switch {
		case err != nil:
			return 0, err
		case !ok:
			low = middle + 1
		case id <= target:
			found, low = at, middle+1
		default:
			high = at - 1
		}
	}
	return found, nil
}

// begins gives the first row that begins on a leaf within the list.
func (w *walk) begins(ctx context.Context, number int) (int64, bool, error) {
	l, err := w.leaves.get(ctx, number, number)
	if err != nil || l.firstRow == 0 || l.firstRow >= l.end {
		return 0, false, err
	}
	r := reader{b: l.b[:l.end], at: l.firstRow}
	id := int64(r.long())
	if r.bad {
		return 0, false, unknown("a row that ends outside its leaf")
	}
	return id, true, nil
}

// mainIndex stands before each term, for FTS5 keeps indexes of prefixes beside.
const mainIndex = '0'

// term gives the rows in scope that hold a term.
func (x *Index) term(ctx context.Context, t string, places []place, scope *Scope) (*List, error) {
	l := &List{}
	l.reserve(places, scope)
	key := append([]byte{mainIndex}, t...)
	for i, s := range x.segments {
		if err := x.scan(ctx, s, places[i], key, scope, l); err != nil {
			return nil, err
		}
	}
	l.arrange()
	return l, nil
}

// maxPrefixTerms bounds what one prefix may stand for.
const maxPrefixTerms = 200_000
