package flow

// Table gives the cells of a table row by row with those that span columns or
// rows once, at their first place, and nothing in the places they cover, so that
// what stands below one another stays in one column.
type Table struct {
	cells   []string
	covered []int // per column: how many further rows a cell above reaches into
}

// mostSpan is how many columns a table may have beyond those it has cells for: a
// span costs its writer a few bytes and us a cell in each row.
const mostSpan = 256

// Cell adds a cell to the row.
func (t *Table) Cell(text string, columns, rows int) {
	t.skipCovered()
	for i := range max(columns, 1) {
		if i > 0 && len(t.cells) >= mostSpan {
			return
		}
		at := len(t.cells)
		if i > 0 {
			text = ""
		}
		t.cells = append(t.cells, text)
		if rows > 1 && at < mostSpan {
			for len(t.covered) <= at {
				t.covered = append(t.covered, 0)
			}
			t.covered[at] = rows
		}
	}
}

// Skip leaves columns of the row empty.
func (t *Table) Skip(columns int) {
	if columns > 0 {
		t.Cell("", columns, 1)
	}
}

func (t *Table) skipCovered() {
	for len(t.cells) < len(t.covered) && t.covered[len(t.cells)] > 0 {
		t.cells = append(t.cells, "")
	}
}

// EndGroup ends all spans of rows, as the end of a group of rows does.
func (t *Table) EndGroup() { t.covered = nil }

// Row ends the row and gives it, without the empty cells at its end.
func (t *Table) Row() Block {
	for i := range t.covered {
		if t.covered[i] > 0 {
			t.covered[i]--
		}
	}
	cells := t.cells
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	t.cells = nil
	return Block{Kind: Row, Cells: cells}
}
