package arrange

import "slices"

// Measures of columns of prose. What is less clear is left in the order in which
// the file draws it.
const (
	columnLines = 6   // on each side
	columnSize  = 20  // letters of the middle one of them
	columnText  = 0.6 // share of letters among all their characters
	columnFill  = 0.8 // how wide the middle one is, of the widest
)

// splitColumns cuts the lines that run through two columns of prose at the
// gutter: some programs draw the page row by row, across both.
func splitColumns(g *page, c *Text, lines []line, gaps [][]gap) []line {
	x, ok := gutter(lines, gaps)
	if !ok {
		return lines
	}
	out := make([]line, 0, 2*len(lines))
	var left, right []line
	for i := range lines {
		k := slices.IndexFunc(gaps[i], func(p gap) bool { return p.left <= x && x <= p.right })
		if k < 0 {
			out = append(out, lines[i])
			continue
		}
		a, b := g.line(c, lines[i].from, gaps[i][k].at), g.line(c, gaps[i][k].at, lines[i].to)
		left, right = append(left, a), append(right, b)
		out = append(out, a, b)
	}
	if !prose(left) || !prose(right) {
		return lines
	}
	return out
}

// gutter finds a place where most of the lines that reach over it have a wide
// blank.
func gutter(lines []line, gaps [][]gap) (x float64, ok bool) {
	best := 0
	for i := range gaps {
		for _, p := range gaps[i] {
			at := (p.left + p.right) / 2
			with, over := 0, 0
			for k := range lines {
				if !lines[k].at.wide(at) {
					continue
				}
				over++
				if slices.ContainsFunc(gaps[k], func(q gap) bool { return q.left <= at && at <= q.right }) {
					with++
				}
			}
			if with >= columnLines && 10*with >= 6*over && with > best {
				best, x = with, at
			}
		}
		if best > 0 && i > 2*columnLines {
			break // the first lines have shown it
		}
	}
	return x, best > 0
}

// prose: enough lines of words, most of them long and reaching across the
// column.
func prose(lines []line) bool {
	if len(lines) < columnLines {
		return false
	}
	sizes, widths := make([]float64, len(lines)), make([]float64, len(lines))
	size, letters := 0, 0
	for i := range lines {
		sizes[i], widths[i] = float64(lines[i].letters), lines[i].at.width()
		size, letters = size+lines[i].size, letters+lines[i].letters
	}
	if float64(letters) < columnText*float64(size) {
		return false
	}
	slices.Sort(sizes)
	slices.Sort(widths)
	mid := len(lines) / 2
	return sizes[mid] >= columnSize && widths[mid] >= columnFill*widths[len(widths)-1]
}

// untangle brings lines that alternate between two columns of prose into
// reading order: the left one whole, then the right one. It gives the places of
// lines in that order, nil where they do not alternate.
func untangle(lines []line) []int {
	var order []int
	for i := 0; i < len(lines); {
		n := tangle(lines[i:])
		if n == 0 {
			if order != nil {
				order = append(order, i)
			}
			i++
			continue
		}
		if order == nil {
			for k := range i {
				order = append(order, k)
			}
		}
		x := middle(lines[i], lines[i+1])
		for _, wantLeft := range []bool{true, false} {
			for k := i; k < i+n; k++ {
				if (lines[k].at.centre() < x) == wantLeft {
					order = append(order, k)
				}
			}
		}
		i += n
	}
	return order
}

// middle of the gutter between two lines side by side.
func middle(a, b line) float64 {
	if a.at.X0 > b.at.X0 {
		a, b = b, a
	}
	return (a.at.X1 + b.at.X0) / 2
}

// tangle counts the lines, from the first, that alternate between two columns; 0
// where that is not clear.
func tangle(lines []line) int {
	if len(lines) < 2*columnLines {
		return 0
	}
	// The gutter is where the first two lines leave room that all others keep.
	lo, hi := columnGap(lines[0].at, lines[1].at)
	if hi <= lo {
		return 0
	}
	var left, right []line
	changes, n := 0, 0
	bottom := [2]float64{}
	for n < len(lines) {
		at := lines[n].at
		side := 0
		switch {
		case at.X1 <= hi:
			lo = max(lo, at.X1)
		case at.X0 >= lo:
			hi, side = min(hi, at.X0), 1
		default:
			side = -1
		}
		if side < 0 || hi <= lo || at.Y0 < bottom[side]-0.5*at.height() {
			break
		}
		bottom[side] = at.Y1
		if n > 0 && (side == 1) != (lines[n-1].at.X0 >= lo) {
			changes++
		}
		if side == 0 {
			left = append(left, lines[n])
		} else {
			right = append(right, lines[n])
		}
		n++
	}
	if 10*changes < 7*(n-1) || !prose(left) || !prose(right) {
		return 0
	}
	return n
}

// columnGap is the room between two frames side by side.
func columnGap(a, b Frame) (lo, hi float64) {
	if a.X0 > b.X0 {
		a, b = b, a
	}
	if !sameRow(a, b) && overlapY(a, b) <= 0 {
		return 0, 0
	}
	return a.X1, b.X0
}
