package pdfium

// block is a run of lines, each below the one before.
type block struct {
	from, to int // lines
	at       frame
	size     int
	high     float64
}

// Limits of what is put in order: a page of more blocks is a chart or a form.
const (
	maxBlocks = 40
	minMoved  = 60 // characters of a block that is worth moving
)

// blocks groups lines that follow each other on the page as they do in the file.
func blocks(lines []line) []block {
	var out []block
	for i := range lines {
		l := &lines[i]
		if n := len(out); n > 0 && i > 0 && below(&lines[i-1], l) {
			b := &out[n-1]
			b.to, b.at, b.size = i+1, around(b.at, l.at), b.size+l.size
			continue
		}
		out = append(out, block{i, i + 1, l.at, l.size, l.high()})
	}
	return out
}

// below: b is the next line of the text whose line a is.
func below(a, b *line) bool {
	high := max(a.high(), b.high())
	down := b.at.y0 - a.at.y1
	return !a.at.isZero() && !b.at.isZero() && down > -0.5*high && down < 1.5*high && overlapX(a.at, b.at) > 0.3 ||
		sameRow(a.last, b.first) && b.at.x0 > a.at.x0
}

// sortBlocks puts blocks into reading order where the file's own order is
// plainly another: what stands above comes first, of columns of prose the left
// one. It gives the blocks in that order, nil where nothing is to be moved or
// the page is not clear.
func sortBlocks(blocks []block) []int {
	n := len(blocks)
	if n < 2 || n > maxBlocks {
		return nil
	}
	before := make([][]bool, n) // before[u][v]: u comes before v
	moved := false
	for u := range blocks {
		before[u] = make([]bool, n)
	}
	for u := range blocks {
		for v := u + 1; v < n; v++ {
			a, b := &blocks[u], &blocks[v]
			switch {
			case a.at.isZero() || b.at.isZero():
			case above(a, b):
				before[u][v] = true
			case b.size >= minMoved && (above(b, a) || leftOf(b, a)):
				before[v][u] = true
				moved = true
			}
		}
	}
	if !moved {
		return nil
	}
	w := sorting{before: before, state: make([]int, n)}
	for v := range n {
		if !w.place(v) {
			return nil
		}
	}
	return w.order
}

// sorting brings what must come before a block right in front of it, and leaves
// all else in the file's order.
type sorting struct {
	before [][]bool
	state  []int // of each block: 0 waits, 1 is being placed, 2 is placed
	order  []int
}

// place puts a block into the order, behind those that come before it. False:
// they wait for each other.
func (w *sorting) place(v int) bool {
	if w.state[v] != 0 {
		return w.state[v] == 2
	}
	w.state[v] = 1
	for u := range w.before {
		if w.before[u][v] && !w.place(u) {
			return false
		}
	}
	w.state[v] = 2
	w.order = append(w.order, v)
	return true
}

// above: a ends where b begins, or higher, and they share their width.
func above(a, b *block) bool {
	return a.at.y1 <= b.at.y0+0.4*min(a.high, b.high) && overlapX(a.at, b.at) > 0.5
}

// leftOf: both are columns, side by side, a the left one.
func leftOf(a, b *block) bool {
	return a.at.x1 <= b.at.x0+0.2*a.high && overlapY(a.at, b.at) > 0.6 && a.column() && b.column()
}

func (b *block) column() bool {
	lines := b.to - b.from
	return lines >= columnLines && b.size >= columnSize*lines
}
