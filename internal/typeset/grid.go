package typeset

import (
	"fmt"
)

// Tables: type, padding and rules in points.
const (
	cellSize    = 9.5
	cellLeading = 13.5
	cellPadding = 4
	// narrowest is the least width of a column; a table of more columns than fit
	// so is set as lines of text.
	narrowest = 24
)

// table sets rows in a grid of their own columns.
func (s *setter) table(rows []Block) {
	count := 0
	for _, r := range rows {
		count = max(count, len(r.Cells))
	}
	if count == 0 {
		return
	}
	if float64(count)*narrowest > columnWidth {
		for _, r := range rows {
			s.block(Block{Kind: Small, Spans: joined(r.Cells)})
		}
		return
	}
	widths := s.columns(rows, count)
	s.y -= 4
	for _, r := range rows {
		s.row(r, widths)
	}
	s.y -= 10
}

// joined is a row as one line of text.
func joined(cells [][]Span) []Span {
	var out []Span
	for i, c := range cells {
		if i > 0 {
			out = append(out, Span{Text: "   "})
		}
		out = append(out, c...)
	}
	return out
}

// columns shares the width by what the cells would like to have, each column
// getting at least narrowest.
func (s *setter) columns(rows []Block, count int) []float64 {
	wish := make([]float64, count)
	for i := range wish {
		wish[i] = narrowest
	}
	for _, r := range rows {
		if len(r.Cells) < count {
			continue // its last cell spans several
		}
		for i, c := range r.Cells {
			for _, l := range s.fonts.lines(c, cellSize, columnWidth) {
				wide := 2.0 * cellPadding
				for _, p := range l.pieces {
					wide += s.fonts.weight(p.bold).Width(p.text, cellSize)
				}
				wish[i] = max(wish[i], wide)
			}
		}
	}
	total := 0.0
	for _, w := range wish {
		total += w - narrowest
	}
	spare := columnWidth - narrowest*float64(count)
	for i := range wish {
		share := spare / float64(count)
		if total > 0 {
			share = spare * (wish[i] - narrowest) / total
		}
		wish[i] = narrowest + share
	}
	return wish
}

// row sets one row; its height is that of its highest cell.
func (s *setter) row(r Block, widths []float64) {
	type cell struct {
		x, wide float64
		lines   []line
	}
	var cells []cell
	x, high := float64(marginSide), cellLeading
	for i, spans := range r.Cells {
		wide := widths[i]
		if i == len(r.Cells)-1 {
			wide = marginSide + columnWidth - x
		}
		c := cell{x, wide, s.fonts.lines(spans, cellSize, wide-2*cellPadding)}
		high = max(high, float64(len(c.lines))*cellLeading)
		cells = append(cells, c)
		x += wide
	}
	high += 2 * cellPadding
	if s.full(high) {
		s.newPage()
	}
	top := s.y
	for _, c := range cells {
		fmt.Fprintf(s.page(), "0.78 0.81 0.83 RG 0.5 w %.2f %.2f %.2f %.2f re S\n", c.x, top-high, c.wide, high)
		y := top - cellPadding + (cellLeading-cellSize)/2
		for _, l := range c.lines {
			y -= cellLeading
			s.show(s.page(), c.x+cellPadding, y, cellSize, ink, l.pieces...)
		}
	}
	s.y = top - high
}
