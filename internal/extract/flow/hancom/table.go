package hancom

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/extract/flow"
)

// widest is the number of columns up to which rows keep the places of cells.
// Hancom's word processor has at most 127.
const widest = 256

// table writes rows. A table of one cell is a frame around text, and so is a row
// of one cell that has a table in it: what is in them is written as it is.
func (w *Writer) table(t *Table) {
	cells := make([]*Cell, len(t.Cells))
	for i := range t.Cells {
		cells[i] = &t.Cells[i]
	}
	if len(cells) == 1 {
		w.frame(cells[0].Paras)
		return
	}
	slices.SortStableFunc(cells, func(a, b *Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col))
	})
	breaks := w.rows[t]
	var rows []tableRow
	for len(cells) > 0 && w.err == nil {
		n := 1
		for n < len(cells) && cells[n].Row == cells[0].Row {
			n++
		}
		row := tableRow{}
		for len(breaks) > 0 && breaks[0] <= cells[0].Row {
			row.breaks++
			breaks = breaks[1:]
		}
		if n == 1 && hasTable(cells[0].Paras) {
			w.rowsDone(rows, len(t.Cells))
			for range row.breaks {
				w.newPage()
			}
			rows = nil
			w.paras(cells[0].Paras)
		} else {
			w.row(&row, cells[:n])
			rows = append(rows, row)
		}
		cells = cells[n:]
	}
	w.rowsDone(rows, len(t.Cells))
}

// tableRow is a row before it is written.
type tableRow struct {
	breaks int // pages that begin before it
	cells  int
	placed []placed // by column; those with text
	texts  []string // after tidy
	notes  []flow.Block
}

// placed is the text of a cell and the column where it begins.
type placed struct {
	column int
	text   string
}

// rowsDone writes rows that belong together, of a table of so many cells.
func (w *Writer) rowsDone(rows []tableRow, cells int) {
	tidy(rows)
	for _, r := range rows {
		for range r.breaks {
			w.newPage()
		}
		switch alone := r.cells == cells; {
		case len(r.texts) == 0:
		case alone && banner(r.texts):
			w.emit(flow.Block{Kind: flow.Heading, Level: 1, Text: strings.Join(filled(r.texts), " ")})
		case alone && len(filled(r.texts)) == 1:
			w.emit(flow.Block{Kind: flow.Paragraph, Text: filled(r.texts)[0]})
		default:
			w.emit(flow.Block{Kind: flow.Row, Cells: r.texts})
		}
		for _, n := range r.notes {
			w.emit(n)
		}
	}
}

// sparse is the share of filled places below which a table is a form: its
// columns are a fine grid for cells of many widths.
const sparse = 0.5

// tidy gives the rows their texts, at the places of their columns; without the
// columns that are empty in all rows, which only make distance, and in forms
// without any place that is empty.
func tidy(rows []tableRow) {
	var columns []int // those with text, in order
	full := 0
	for _, r := range rows {
		full += len(r.placed)
		for _, p := range r.placed {
			if at, found := slices.BinarySearch(columns, p.column); !found {
				columns = slices.Insert(columns, at, p.column)
			}
		}
	}
	form := float64(full) < sparse*float64(len(columns)*len(rows))
	for n := range rows {
		r := &rows[n]
		for _, p := range r.placed {
			at, _ := slices.BinarySearch(columns, p.column)
			for !form && len(r.texts) < at {
				r.texts = append(r.texts, "")
			}
			r.texts = append(r.texts, p.text)
		}
	}
}

func filled(texts []string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

func hasTable(paras []Para) bool {
	for i := range paras {
		for _, part := range paras[i].Parts {
			if _, ok := part.Object.(*Table); ok {
				return true
			}
		}
	}
	return false
}

// row reads the cells of a row. Those in one place, or too far to the right, are
// damage: what is in the same column is one cell.
func (w *Writer) row(r *tableRow, cells []*Cell) {
	r.cells = len(cells)
	for len(cells) > 0 {
		n := 1
		column := min(max(cells[0].Col, 0), widest)
		for n < len(cells) && min(max(cells[n].Col, 0), widest) == column {
			n++
		}
		var lines []string
		for _, c := range cells[:n] {
			for _, b := range w.inside(c.Paras) {
				if b.Kind == flow.Footnote {
					r.notes = append(r.notes, b)
					continue
				}
				lines = append(lines, blockText(b))
			}
		}
		if text := cellText(lines); text != "" {
			r.placed = append(r.placed, placed{column, text})
		}
		cells = cells[n:]
	}
}

// narrow is the length up to which the lines of a cell are one text that only
// its width has broken, in characters.
const narrow = 40

func cellText(lines []string) string {
	text := strings.Join(lines, "\n")
	if len(text) <= 4*narrow && utf8.RuneCountInString(text) <= narrow {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}
