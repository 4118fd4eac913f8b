package postings

import "context"

// walk reads the list of one term in one segment.
type walk struct {
	x       *Index
	segment *segment
	place   place
	pick    *pick
	into    *List
	leaf    *leaf
	at      int // in the leaf
	end     int // of the list, if it ends on the leaf
	id      int64

	rest    stream // leaves to come that hold something wanted
	planned bool
	own     leaf // the present one, if it is not the first
}

// begin goes to another list, which starts and may end on a leaf.
func (w *walk) begin(p place, on *leaf, from, to int) {
	w.pick.again()
	w.place, w.leaf, w.at, w.end, w.planned = p, on, from, to, false
}

// list adds the rows of a list that are in scope. It begins on the walk's leaf.
func (w *walk) list(ctx context.Context) error {
	defer w.rest.close()
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

// plan says which leaves beyond the first are read: all, or, where few rows are
// wanted of a long list, those on which its index says that they may be.
func (w *walk) plan(ctx context.Context) error {
	if w.planned {
		return nil
	}
	w.planned = true
	w.rest = stream{x: w.x}
	if w.place.to <= w.place.from {
		return nil
	}
	if w.place.skips && !w.pick.all(w.id) {
		k, err := w.x.readSkips(ctx, w.segment, w.place)
		if err != nil {
			return err
		}
		for _, number := range k.wanted(*w.pick) {
			w.rest.ids = append(w.rest.ids, leafRow(w.segment.id, number))
		}
	} else {
		for number := w.place.from + 1; number <= w.place.to; number++ {
			w.rest.ids = append(w.rest.ids, leafRow(w.segment.id, number))
		}
	}
	w.into.reserve(len(w.rest.ids), w.pick.scope)
	return nil
}

// turn goes on to the next leaf, wanted or not: something goes on there.
func (w *walk) turn(ctx context.Context) error {
	if err := w.plan(ctx); err != nil {
		return err
	}
	number := w.leaf.number + 1
	var err error
	if len(w.rest.ids) > 0 && leafNumber(w.rest.ids[0]) == number {
		err = w.rest.next(ctx, &w.own)
	} else {
		err = w.x.single(ctx, w.segment, number, &w.own)
	}
	w.leaf, w.end = &w.own, w.own.firstTerm()
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

// nearRows are walked before looking further ahead.
const nearRows = 8

// row takes the row whose id was read, and those after it that end on the leaf,
// and reads the id of the next. The leaf is kept whole where it holds many rows:
// that takes less than cutting the places out of it one by one.
func (w *walk) row(ctx context.Context) (more bool, err error) {
	b, end := w.leaf.b[:w.leaf.end], min(w.leaf.end, w.end)
	at, id := w.at, w.id
	deleted, everything := w.segment.deleted, w.pick.all(id)
	next, until := w.pick.next(id), int64(0) // until: of a document that is wanted all rows are
	rows, r := w.pick.scope.Rows, w.pick.at
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
		wanted := everything
		if rows != nil { // as wants and next tell, without asking them of each row
			for n := 0; r < len(rows) && rows[r] < id; n++ {
				if r++; n == nearRows {
					r = gallop(rows, r, id)
				}
			}
			if next = noRow; r < len(rows) {
				wanted, next = rows[r] == id, rows[len(rows)-1]
			}
		} else if !everything && id >= next {
			if wanted = id < until; !wanted {
				if wanted = w.pick.wants(id); wanted {
					until = w.pick.until(id)
				}
				next = w.pick.next(id + 1)
			}
		}
		wanted = wanted && (deleted == nil || !deleted[id])
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
		if at += size; at >= end || next == noRow {
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
	if at < len(b) || next == noRow {
		return false, nil
	}
	return w.resume(ctx, false)
}

// spill takes a row whose places go on over later leaves, or passes over it.
func (w *walk) spill(ctx context.Context, size int, wanted bool) (more bool, err error) {
	from := len(w.into.pos)
	if !wanted {
		if w.pick.next(w.id+1) == noRow {
			return false, nil
		}
		return w.resume(ctx, false)
	}
	for {
		n := min(size, w.leaf.end-w.at)
		w.into.pos = append(w.into.pos, w.leaf.b[w.at:w.at+n]...)
		w.at += n
		if size -= n; size <= 0 {
			break
		}
		if w.leaf.number >= w.segment.last {
			return false, unknown("places that end outside their segment")
		}
		if err := w.turn(ctx); err != nil {
			return false, err
		}
		w.at = 4
	}
	w.into.close(w.id, from)
	if w.pick.next(w.id+1) == noRow {
		return false, nil
	}
	return w.resume(ctx, true)
}

// resume finds the next row that a leaf begins with, where ids stand whole: on
// this leaf after places that came over from the last, or on a later one.
func (w *walk) resume(ctx context.Context, here bool) (bool, error) {
	for ; ; here = false {
		if !here {
			if err := w.plan(ctx); err != nil || len(w.rest.ids) == 0 {
				return false, err
			}
			if err := w.rest.next(ctx, &w.own); err != nil {
				return false, err
			}
			w.leaf, w.end = &w.own, w.own.firstTerm()
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

// mainIndex stands before each term, for FTS5 keeps indexes of prefixes beside.
const mainIndex = '0'

// term gives the rows in scope that hold a term.
func (x *Index) term(ctx context.Context, t string, places []place, scope *Scope) (*List, error) {
	l := &List{}
	key := append([]byte{mainIndex}, t...)
	heads := stream{x: x, ids: make([]int64, len(places))}
	defer heads.close()
	for i, s := range x.segments {
		heads.ids[i] = leafRow(s.id, places[i].from)
	}
	var head leaf
	for i, s := range x.segments {
		if err := heads.next(ctx, &head); err != nil {
			return nil, err
		}
		from, to, found, err := head.seek(key)
		if err != nil {
			return nil, err
		}
		if !found {
			continue
		}
		w := walk{x: x, segment: s, pick: newPick(scope), into: l}
		w.begin(places[i], &head, from, to)
		if err := w.list(ctx); err != nil {
			return nil, err
		}
	}
	l.arrange()
	return l, nil
}
