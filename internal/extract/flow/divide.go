package flow

import "strings"

// divide parts a stretch into pages: one, if it is no longer than most.
func divide(blocks []Block, most int) [][]Block {
	total := 0
	for i := range blocks {
		total += blocks[i].columns()
	}
	if total <= most {
		return [][]Block{blocks}
	}
	blocks = splitLong(blocks)
	left := 0
	sizes := make([]int, len(blocks))
	for i := range blocks {
		sizes[i] = blocks[i].columns()
		left += sizes[i]
	}
	var pages [][]Block
	for from := 0; from < len(blocks); {
		to := len(blocks)
		if left > mostPage {
			to = pageEnd(blocks, sizes, from)
		}
		for i := from; i < to; i++ {
			left -= sizes[i]
		}
		pages = append(pages, blocks[from:to])
		from = to
	}
	return pages
}

// pageEnd chooses the block that begins the page after the one that begins at
// from.
func pageEnd(blocks []Block, sizes []int, from int) int {
	best, bestCost := 0, 0
	size := sizes[from]
	to := from + 1
	for ; to < len(blocks) && size <= mostPage; to++ {
		cost := max(size-fullPage, fullPage-size) + reluctance(blocks, to)
		if size >= leastPage && (best == 0 || cost < bestCost) {
			best, bestCost = to, cost
		}
		size += sizes[to]
	}
	switch {
	case best != 0:
		return best
	case to-1 > from && size > mostPage: // what comes next is long: a short page is better than one of two
		return to - 1
	}
	return to
}

// reluctance says in columns how much worse or better than another a page end
// before block i is.
func reluctance(blocks []Block, i int) int {
	before, after := &blocks[i-1], &blocks[i]
	switch {
	case before.Kind == Heading:
		return 4 * fullPage // it would stand alone at the foot
	case after.Kind == Footnote:
		return 2 * fullPage // its page is that which refers to it
	case after.Kind == Heading:
		return -fullPage * (7 - min(max(after.Level, 1), 6)) / 8
	case before.Kind == Caption, after.Kind == Caption, after.Kind == Row && before.Kind == Row:
		return fullPage / 5
	case after.Kind == ListItem || after.Continued:
		return fullPage / 10
	}
	return 0
}

// splitLong gives the blocks with those that are longer than a page in pieces,
// each footnote behind the piece that refers to it.
func splitLong(blocks []Block) []Block {
	var out []Block
	for i := 0; i < len(blocks); i++ {
		pieces := split(blocks[i])
		if len(pieces) == 1 || pieces[0].Kind == Footnote {
			out = append(out, pieces...)
			continue
		}
		notes := i + 1
		for notes < len(blocks) && blocks[notes].Kind == Footnote {
			notes++
		}
		waiting := blocks[i+1 : notes]
		for _, p := range pieces {
			out = append(out, p)
			for len(waiting) > 0 && p.refersTo(waiting[0].Mark) {
				out = append(out, split(waiting[0])...)
				waiting = waiting[1:]
			}
		}
		for _, n := range waiting {
			out = append(out, split(n)...)
		}
		i = notes - 1
	}
	return out
}

func (b *Block) refersTo(mark string) bool {
	mark = SetMark(mark)
	if mark == "" {
		return false
	}
	for _, c := range b.Cells {
		if strings.Contains(c, mark) {
			return true
		}
	}
	return strings.Contains(b.Text, mark)
}
