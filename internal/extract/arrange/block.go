package arrange

import "slices"

// block is a run of lines, in the order in which the file draws them.
type block struct {
	from, to int // lines
	at       Frame
	high     float64 // of a line
}

// blocks groups lines that follow each other on the page as they do in the file.
func blocks(lines []line) []block {
	var out []block
	for i := range lines {
		l := &lines[i]
		if l.at.isZero() && len(out) > 0 {
			out[len(out)-1].to = i + 1
			continue
		}
		if n := len(out); n > 0 && below(&lines[i-1], l) {
			b := &out[n-1]
			b.to, b.at = i+1, around(b.at, l.at)
			continue
		}
		out = append(out, block{i, i + 1, l.at, l.high()})
	}
	return out
}

// below: b is the next line of the text whose line a is, or stands beside it.
func below(a, b *line) bool {
	high := max(a.high(), b.high())
	down := b.at.Y0 - a.at.Y1
	return down > -0.5*high && down < 1.5*high && overlapX(a.at, b.at) > 0.3 ||
		sameRow(a.last, b.first) && b.at.X0 > a.at.X0
}

// maxBlocks of a page that is put in order; one of more is a chart or a drawing.
const maxBlocks = 400

// bands puts together what stands side by side, with all that the file draws
// between: each band is a run of blocks, and no two of them share their height on
// the page.
func bands(blocks []block) []block {
	var out []block
	for _, b := range blocks {
		out = append(out, b)
		for k := 0; k < len(out)-1; k++ {
			if beside(out[k], out[len(out)-1]) {
				whole := out[k]
				for _, o := range out[k+1:] {
					whole.to, whole.at = o.to, around(whole.at, o.at)
					whole.high = min(whole.high, o.high)
				}
				out = append(out[:k], whole)
				k = -1 // the band has grown
			}
		}
	}
	return out
}

// beside: they share more of their height than lines that just touch.
func beside(a, b block) bool {
	return min(a.at.Y1, b.at.Y1)-max(a.at.Y0, b.at.Y0) > 0.35*min(a.high, b.high)
}

// sortLines puts lines into reading order where the file's own is plainly
// another: bands of the page from top to bottom, whatever was drawn first, and of
// two columns of prose the left one first. It tells whether it moved anything.
func sortLines(lines []line) ([]line, bool) {
	all := blocks(lines)
	if len(all) < 2 || len(all) > maxBlocks {
		return lines, false
	}
	ordered := bands(all)
	moved := false
	if !slices.IsSortedFunc(ordered, higher) {
		slices.SortStableFunc(ordered, higher)
		moved = true
	}
	out := make([]line, 0, len(lines))
	for _, b := range ordered {
		part, swapped := leftFirst(lines[b.from:b.to])
		out = append(out, part...)
		moved = moved || swapped
	}
	if !moved {
		return lines, false
	}
	return out, true
}

func higher(a, b block) int {
	switch {
	case a.at.Y0 < b.at.Y0:
		return -1
	case a.at.Y0 > b.at.Y0:
		return 1
	}
	return 0
}

// leftFirst swaps the columns of a band that the file draws from right to left.
func leftFirst(lines []line) ([]line, bool) {
	if len(lines) < 2*columnLines {
		return lines, false
	}
	n := len(lines)
	rest := make([]Frame, n+1) // around the lines from i on
	for i := n - 1; i >= 0; i-- {
		rest[i] = around(lines[i].at, rest[i+1])
	}
	var first Frame
	for i := 0; i+columnLines <= n; i++ {
		if i >= columnLines && first.X0 >= rest[i].X1 && overlapY(first, rest[i]) > 0.6 &&
			prose(lines[:i]) && prose(lines[i:]) {
			return append(slices.Clone(lines[i:]), lines[:i]...), true
		}
		first = around(first, lines[i].at)
	}
	return lines, false
}
