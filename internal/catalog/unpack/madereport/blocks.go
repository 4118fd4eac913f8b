package madereport

import "strings"

// block is a paragraph of a report or a whole table of it.
type block struct {
	text string
	rows [][]string
}

// blocks gives the lines of a report, rows that follow each other as one table.
func (r Report) blocks() []block {
	var out []block
	within := false
	for _, l := range r.lines {
		text, isRow := strings.CutPrefix(l.text, ruled)
		switch {
		case !isRow:
			out = append(out, block{text: text})
		case within:
			out[len(out)-1].rows = append(out[len(out)-1].rows, strings.Split(text, "\t"))
		default:
			out = append(out, block{rows: [][]string{strings.Split(text, "\t")}})
		}
		within = isRow
	}
	return out
}

// span is how many rows a cell of a table reaches over; 0: one above reaches over it.
func span(rows [][]string, row, column int) int {
	if rows[row][column] == covered {
		return 0
	}
	n := 1
	for row+n < len(rows) && column < len(rows[row+n]) && rows[row+n][column] == covered {
		n++
	}
	return n
}
