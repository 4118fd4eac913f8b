package hancom

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/extract/flow"
)

// widest is the number of columns up to which rows keep the places of cells that
// are merged into others.
const widest = 256

// table writes rows. A table of one cell is a frame around text, and so is a row
// of one cell that has a table in it: what is in them is written as it is.
func (w *Writer) table(t *Table) {
	cells := make([]*Cell, len(t.Cells))
	for i := range t.Cells {
		cells[i] = &t.Cells[i]
	}
	if len(cells) == 1 {
		w.paras(cells[0].Paras)
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
	texts  []string
	notes  []flow.Block
}

// rowsDone writes rows that belong together, of a table of so many cells,
// without the columns that are empty in all of them: those only make distance.
func (w *Writer) rowsDone(rows []tableRow, cells int) {
	used := map[int]bool{}
	for _, r := range rows {
		for i, t := range r.texts {
			used[i] = used[i] || t != ""
		}
	}
	for _, r := range rows {
		for range r.breaks {
			w.newPage()
		}
		var texts []string
		for i, t := range r.texts {
			if used[i] {
				texts = append(texts, t)
			}
		}
		switch title, ok := banner(texts); {
		case ok && r.cells == cells:
			w.emit(flow.Block{Kind: flow.Heading, Level: 1, Text: title})
		case len(texts) > 0:
			w.emit(flow.Block{Kind: flow.Row, Cells: texts})
		}
		for _, n := range r.notes {
			w.emit(n)
		}
	}
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

// chapterMark is what stands in the first cell of a banner.
var chapterMark = regexp.MustCompile(`^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|[IVX]{1,4}|[0-9]{1,2}|제\s*[0-9]{1,2}\s*[장절편부]|붙임\s*[0-9]*|참고\s*[0-9]*|별첨\s*[0-9]*)\.?$`)

// banner tells a table of one row that is a heading: official papers set those
// of their chapters as a number in one cell and the title in another.
func banner(texts []string) (string, bool) {
	var filled []string
	for _, t := range texts {
		if t != "" {
			filled = append(filled, t)
		}
	}
	if len(filled) != 2 || !chapterMark.MatchString(filled[0]) || strings.Contains(filled[1], "\n") ||
		utf8.RuneCountInString(filled[1]) > longestLower || strings.HasSuffix(filled[1], ".") ||
		!strings.ContainsFunc(filled[1], unicode.IsLetter) {
		return "", false
	}
	return filled[0] + " " + filled[1], true
}

// row reads the cells of a row.
func (w *Writer) row(r *tableRow, cells []*Cell) {
	r.cells = len(cells)
	for i, c := range cells {
		var lines []string
		for _, b := range w.inside(c.Paras) {
			if b.Kind == flow.Footnote {
				r.notes = append(r.notes, b)
				continue
			}
			lines = append(lines, blockText(b))
		}
		at := i
		if last := cells[len(cells)-1].Col; last < widest && c.Col >= 0 {
			at = c.Col
		}
		for len(r.texts) <= at {
			r.texts = append(r.texts, "")
		}
		if r.texts[at] != "" {
			lines = append([]string{r.texts[at]}, lines...)
		}
		r.texts[at] = strings.Join(lines, "\n")
	}
	for n := len(r.texts); n > 0 && r.texts[n-1] == ""; n-- {
		r.texts = r.texts[:n-1]
	}
}
