package arrange

import "slices"

// gap is a wide blank within a line.
type gap struct {
	at          int // the blank, of Text.Runes
	left, right float64
}

// Widths of blanks, in heights of a line (about 1.2 times the size of its font).
// The words of a justified line stand up to one apart.
const (
	gutterWidth = 0.8 // between columns, where many lines have it in one place
	cellWidth   = 1.2 // between the cells of a row
)

// sampled lines tell whether a page has wide blanks at all.
const sampled = 8

// numbering is the length of what stands in front of an indented paragraph:
// "(iii)", "제12조의2". A page with wide blanks behind such alone has no rows.
const numbering = 8

// gaps finds the wide blanks of each line. Nearly all pages have none; that is
// seen from a few lines, those first that have few characters for their width.
func (g *page) gaps(c *Text, lines []line) [][]gap {
	order := make([]int, 0, len(lines))
	for i := range lines {
		if l := &lines[i]; between(c, l.from, l.to, ' ') && l.at.width() > 5*l.high() {
			order = append(order, i)
		}
	}
	width := func(i int) float64 {
		l := &lines[i]
		return l.at.width() / (l.high() * float64(l.size))
	}
	spare := slices.Clone(order)
	slices.SortFunc(spare, func(a, b int) int {
		if width(a) > width(b) {
			return -1
		}
		return 1
	})
	look := spare[:min(sampled/2, len(spare))]
	for k := range sampled / 2 {
		if len(order) > sampled {
			look = append(look, order[k*len(order)/(sampled/2)])
		}
	}
	reach := 0 // how far into a line they are
	for _, i := range look {
		for _, p := range g.gapsOf(c, &lines[i], lines[i].size) {
			reach = max(reach, p.at-lines[i].from)
		}
	}
	if reach == 0 {
		return nil
	}
	if reach <= numbering {
		reach = numbering
	} else {
		reach = len(c.Runes)
	}
	out := make([][]gap, len(lines))
	for _, i := range order {
		out[i] = g.gapsOf(c, &lines[i], reach)
	}
	return out
}

// gapsOf looks for the wide blanks among the first characters of a line.
func (g *page) gapsOf(c *Text, l *line, reach int) []gap {
	var out []gap
	high := l.high()
	for i := l.from + 1; i+1 < l.to && i <= l.from+reach; i++ {
		if c.Runes[i] != ' ' {
			continue
		}
		end := i + 1
		for end < l.to && c.Runes[end] == ' ' {
			end++
		}
		if end == l.to {
			break
		}
		a, b := g.Frame(c.From[i-1]), g.Frame(c.From[end])
		if !a.isZero() && !b.isZero() && b.X0-a.X1 > gutterWidth*high && sameRow(a, b) {
			out = append(out, gap{i, a.X1, b.X0})
		}
		i = end
	}
	return out
}

// cells puts tabs between the cells of a row, in place of blanks.
func cells(c *Text, lines []line, gaps [][]gap) {
	for i, of := range gaps {
		for _, g := range of {
			if g.right-g.left >= cellWidth*lines[i].high() {
				c.Runes[g.at] = '\t'
			}
		}
	}
}
