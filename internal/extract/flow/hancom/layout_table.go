package hancom

import "math"

// tables follows tables that run over the page's end, which no line tells. A
// table beside the text hangs from the line that it is anchored in, and the next
// paragraph begins below it: on this page if it fits, else where its rows end on
// a later one. If the next paragraph begins elsewhere, the table as a whole has
// gone to another page.
func (l *layouter) tables(paras []Para, i, above int) {
	p := &paras[i]
	if !l.trusted || l.columns > 1 || len(p.Lines) == 0 {
		return
	}
	for _, part := range p.Parts {
		t, ok := part.Object.(*Table)
		if !ok || !t.Split || t.Placement.Inline || !t.Placement.Clear {
			continue
		}
		heights, total := t.rowHeights()
		line := p.Lines[0].Y
		if above >= 0 && float64(line-above) >= fullPage*float64(total) {
			continue // it stands above its line
		}
		start := l.region + line
		if start+total <= l.body+l.body/50 {
			l.bottom = max(l.bottom, line+total)
			l.deepest = max(l.deepest, l.bottom)
			continue
		}
		next := -1
		if i+1 < len(paras) && len(paras[i+1].Lines) > 0 && !paras[i+1].PageBreak && !paras[i+1].ColumnBreak {
			next = paras[i+1].Lines[0].Y
		}
		for _, cut := range []bool{false, true} {
			rows, end := t.over(heights, start, l.body, cut)
			if next >= 0 && math.Abs(float64(next-end)) > heightFaults*float64(l.body) {
				continue
			}
			l.pages.rows[t] = rows
			l.region, l.deepest = 0, end
			l.top, l.bottom = max(0, end-int(heightFaults*float64(l.body))), end
			break
		}
	}
}

// over lays rows from start over pages of this height, and gives those that begin
// a page and where the last one ends; cut: rows may go on over a page's end.
func (t *Table) over(heights []int, start, body int, cut bool) (rows []int, end int) {
	y := start
	for row, h := range heights {
		if y+h > body {
			if cut || h > body {
				y = (y + h) % body
				if row+1 < len(heights) {
					rows = append(rows, row+1)
				}
				continue
			}
			if row > 0 {
				rows = append(rows, row)
			}
			y = 0
			if t.RepeatHeader && row > 1 {
				y = heights[0]
			}
		}
		y += h
	}
	return rows, y
}

// rowHeights gives the height of each row, by its cells of one row, and of all.
func (t *Table) rowHeights() (heights []int, total int) {
	rows := 0
	for _, c := range t.Cells {
		rows = max(rows, c.Row+1)
	}
	if rows > len(t.Cells)*4+16 {
		return nil, 0 // addresses that make no sense
	}
	heights = make([]int, rows)
	for _, c := range t.Cells {
		if c.RowSpan <= 1 && c.Row >= 0 {
			heights[c.Row] = max(heights[c.Row], min(max(c.Height, 0), usualBody*4))
		}
	}
	for _, h := range heights {
		total += h
	}
	return heights, total
}
