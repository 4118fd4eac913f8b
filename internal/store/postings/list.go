package postings

import "slices"

// List is rows in order, each with the places of something in it.
type List struct {
	IDs  []int64
	from []uint32 // where the places of a row start in pos
	size []uint32
	pos  []byte // as FTS5 writes them, with what stands between
}

// maxBytes keeps from within its 32 bits.
const maxBytes = 1 << 31

// Leaves hold about so many bytes, and so many bytes a row.
const leafBytes, rowBytes = 4096, 7

// reserve makes room for what so many more leaves may hold, so that long lists are
// not moved again and again as they grow.
func (l *List) reserve(leaves int, scope *Scope) {
	bytes := leaves * leafBytes
	rows := bytes / rowBytes
	if scope != nil && scope.Rows != nil {
		rows = min(rows, max(len(scope.Rows)-len(l.IDs), 0))
		bytes = min(bytes, rows*2*rowBytes)
	}
	l.IDs, l.from, l.size = slices.Grow(l.IDs, rows), slices.Grow(l.from, rows), slices.Grow(l.size, rows)
	l.pos = slices.Grow(l.pos, bytes)
}

// listOf makes room for so many rows and bytes of places.
func listOf(rows, bytes int) *List {
	return &List{IDs: make([]int64, 0, rows), from: make([]uint32, 0, rows), size: make([]uint32, 0, rows), pos: make([]byte, 0, bytes)}
}

// raw are the places in row i as they are written.
func (l *List) raw(i int) []byte { return l.pos[l.from[i] : l.from[i]+l.size[i]] }

// close ends a row whose places were appended from a point on.
func (l *List) close(id int64, from int) {
	l.IDs = append(l.IDs, id)
	l.from = append(l.from, uint32(from))
	l.size = append(l.size, uint32(len(l.pos)-from))
}

func (l *List) add(id int64, raw []byte) {
	from := len(l.pos)
	l.pos = append(l.pos, raw...)
	l.close(id, from)
}

// Places gives the places in row i: the column above 32 bits that hold the number
// of the word.
func (l *List) Places(i int, into []int64) []int64 {
	into = into[:0]
	for p := (places{raw: l.raw(i)}); p.next(); {
		into = append(into, p.now)
	}
	return into
}

// First is the first place in row i, 0 where there is none.
func (l *List) First(i int) int64 {
	p := places{raw: l.raw(i)}
	p.next()
	return p.now
}

// Count is the number of places in row i.
func (l *List) Count(i int) int {
	if l.size[i] == 1 {
		return 1
	}
	n, marker := 0, false
	for _, c := range l.raw(i) {
		if c == columnMark && !marker {
			marker = true // the column's number follows
			continue
		}
		if c < 0x80 {
			if !marker {
				n++
			}
			marker = false
		}
	}
	return n
}

// columnMark announces a column other than the first.
const columnMark = 1

// places walks written places: the distance to the one before plus two, or a
// column's mark and number, after which counting begins anew.
type places struct {
	raw []byte
	at  int
	now int64
	bad bool
}

func (p *places) number() int64 {
	r := reader{b: p.raw, at: p.at}
	v := r.long()
	p.at, p.bad = r.at, p.bad || r.bad
	return int64(v)
}

func (p *places) next() bool {
	if at := p.at; at < len(p.raw) { // most numbers take a byte or two
		switch c := p.raw[at]; {
		case c != columnMark && c < 0x80:
			p.at, p.now = at+1, p.now+int64(c)-2
			return true
		case c >= 0x80 && at+1 < len(p.raw) && p.raw[at+1] < 0x80:
			p.at, p.now = at+2, p.now+(int64(c&0x7F)<<7|int64(p.raw[at+1]))-2
			return true
		}
	} else {
		return false
	}
	v := p.number()
	if v == columnMark {
		p.now = p.number() << 32
		v = p.number()
	}
	p.now += v - 2
	return !p.bad
}

// write appends places in that form; written is the place before, 0 at first.
func write(raw []byte, written, place int64) []byte {
	if place>>32 != written>>32 {
		raw = appendNumber(append(raw, columnMark), uint64(place>>32))
		written = place &^ (1<<32 - 1)
	}
	return appendNumber(raw, uint64(place-written)+2)
}

// appendNumber writes a number of at most 56 bits.
func appendNumber(b []byte, v uint64) []byte {
	if v < 0x80 {
		return append(b, byte(v))
	}
	var tmp [8]byte
	n := len(tmp)
	for more := byte(0); ; more = 0x80 {
		n--
		tmp[n] = byte(v&0x7F) | more
		if v >>= 7; v == 0 {
			return append(b, tmp[n:]...)
		}
	}
}

// arrange puts rows in order and joins those that came twice, as the terms of a
// prefix and the segments of an index give them.
func (l *List) arrange() {
	if sortedOnce(l.IDs) {
		return
	}
	order := make([]row, len(l.IDs))
	for i, id := range l.IDs {
		order[i] = row{id, i}
	}
	order = inOrder(order)
	out := listOf(len(order), 0)
	out.pos = l.pos
	var all, more []int64
	for i := 0; i < len(order); {
		id, j := order[i].id, i+1
		for j < len(order) && order[j].id == id {
			j++
		}
		if at := order[i].at; j == i+1 { // its places stay where they are
			out.IDs, out.from, out.size = append(out.IDs, id), append(out.from, l.from[at]), append(out.size, l.size[at])
			i = j
			continue
		}
		all = all[:0]
		for ; i < j; i++ {
			more = l.Places(order[i].at, more)
			all = append(all, more...)
		}
		slices.Sort(all)
		out.add(id, writeAll(nil, slices.Compact(all)))
	}
	*l = *out
}

func writeAll(raw []byte, all []int64) []byte {
	before := int64(0)
	for _, p := range all {
		raw = write(raw, before, p)
		before = p
	}
	return raw
}

func sortedOnce(ids []int64) bool {
	for i := 1; i < len(ids); i++ {
		if ids[i] <= ids[i-1] {
			return false
		}
	}
	return true
}

// Sum adds up numbers as FTS5 writes them one after another: the sizes of a row's
// columns.
func Sum(written []byte) int {
	sum := 0
	for r := (reader{b: written}); r.at < len(written) && !r.bad; {
		sum += r.number()
	}
	return sum
}
