package pdfium

import "slices"

// gap is a wide blank within a line.
type gap struct {
	at     int // the blank, of chars.runes
	x0, x1 float64
}

// Widths of blanks, in heights of a line (about 1.2 times the size of its font).
// The words of a justified line stand up to one apart.
const (
	gutterWidth = 0.8 // between columns, where many lines have it in one place
	cellWidth   = 1.2 // between the cells of a row
)

// sampled lines tell whether a page has wide blanks at all.
const sampled = 8

// gaps finds the wide blanks of each line. Nearly all pages have none; that is
// seen from a few lines, those first that have few characters for their width.
func (g *glyphs) gaps(c *chars, lines []line) [][]gap {
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
	found := false
	for _, i := range look {
		found = found || len(g.gapsOf(c, &lines[i])) > 0
	}
	if !found || g.err != nil {
		return nil
	}
	out := make([][]gap, len(lines))
	for _, i := range order {
		out[i] = g.gapsOf(c, &lines[i])
	}
	return out
}

func (g *glyphs) gapsOf(c *chars, l *line) []gap {
	var out []gap
	high := l.high()
	for i := l.from + 1; i+1 < l.to; i++ {
		if c.runes[i] != ' ' {
			continue
		}
		end := i + 1
		for end < l.to && c.runes[end] == ' ' {
			end++
		}
		if end == l.to {
			break
		}
		a, b := g.frame(c.from[i-1]), g.frame(c.from[end])
		if !a.isZero() && !b.isZero() && b.x0-a.x1 > gutterWidth*high && sameRow(a, b) {
			out = append(out, gap{i, a.x1, b.x0})
		}
		i = end
	}
	return out
}

// cells puts a tab between the cells of a row.
func cells(c *chars, lines []line, gaps [][]gap) []edit {
	var edits []edit
	for i, of := range gaps {
		for _, g := range of {
			if g.x1-g.x0 >= cellWidth*lines[i].high() {
				end := g.at
				for c.runes[end] == ' ' {
					end++
				}
				edits = append(edits, edit{g.at, end, "\t"})
			}
		}
	}
	return edits
}
