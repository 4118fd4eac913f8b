package madereport

import (
	"strings"
)

// printHead prints the names of a table's columns.
func (m *maker) printHead(g grid) {
	names := make([]string, len(g.columns))
	for k, c := range g.columns {
		names[k] = c.name
	}
	switch m.Form {
	case Cells:
		for _, n := range names {
			m.print(n)
		}
	case Bars:
		if m.markdown() {
			m.print("| " + strings.Join(names, " | ") + " |")
			m.print(strings.Repeat("|---", len(names)) + "|")
		} else {
			m.print(strings.Join(names, " | "))
		}
	case Spaces:
		for n, l := range m.spaced(g, names) {
			m.lines = append(m.lines, printed{text: l, keep: n > 0})
		}
	case Ruled, Spanned:
		m.print(ruled + strings.Join(names, "\t"))
	default:
		m.print(strings.Join(names, "\t"))
	}
}

// markdown tells whether bars stand around rows as well.
func (m *maker) markdown() bool { return m.habits.middle }

// row gives the lines of a row.
func (m *maker) row(g grid, cells []string) []string {
	switch m.Form {
	case Drawn:
		return m.drawn(g, cells)
	case Cells:
		var out []string
		for k, c := range cells {
			out = append(out, wrap(c, m.columnWidth(g, k))...)
		}
		return out
	case Bars:
		cells = inLine(cells)
		if m.markdown() {
			return []string{"| " + strings.Join(cells, " | ") + " |"}
		}
		return []string{strings.Join(cells, " | ")}
	case Spaces:
		return m.spaced(g, cells)
	case Bullets:
		return wrap(m.bullet(g, cells), m.habits.width)
	case Ruled, Spanned:
		return []string{ruled + strings.Join(cells, "\t")}
	}
	return []string{strings.Join(inLine(cells), "\t")}
}

// inLine gives cells without line ends.
func inLine(cells []string) []string {
	out := make([]string, len(cells))
	for k, c := range cells {
		out[k] = strings.ReplaceAll(c, inCell, " ")
	}
	return out
}

// bullet is a row as an item of a list.
func (m *maker) bullet(g grid, cells []string) string {
	var title, date, no string
	for k, c := range g.columns {
		switch c.kind {
		case colNo:
			no = cells[k]
		case colTitle:
			title = cells[k]
		case colDate:
			date = cells[k]
		}
	}
	switch m.habits.merged {
	case "each":
		return no + ". " + title + " (" + date + ")"
	case "middle":
		return "○ " + date + " " + title
	}
	return "- " + title + " (" + date + ")"
}

// columnWidth is how wide a column is set.
func (m *maker) columnWidth(g grid, k int) int {
	rest := m.habits.width
	for _, c := range g.columns {
		rest -= narrow(c.kind)
	}
	if g.columns[k].kind == colTitle {
		return max(rest, 24)
	}
	return narrow(g.columns[k].kind) - 2
}

func narrow(kind string) int {
	switch kind {
	case colNo:
		return 6
	case colTitle:
		return 0
	case colDate:
		return 20
	}
	return 16
}

// spaced sets cells below each other by spaces.
func (m *maker) spaced(g grid, cells []string) []string {
	var columns [][]string
	high := 0
	for k, c := range cells {
		lines := wrap(c, m.columnWidth(g, k))
		columns = append(columns, lines)
		high = max(high, len(lines))
	}
	var out []string
	for n := range high {
		text := ""
		for k := range columns {
			cell := ""
			if n < len(columns[k]) {
				cell = columns[k][n]
			}
			text += pad(cell, m.columnWidth(g, k)+3)
		}
		out = append(out, strings.TrimRight(text, " "))
	}
	return out
}

// drawn gives the lines of a row as a PDF's text has them: cell after cell, and
// those lines of cells joined that follow each other at one height.
func (m *maker) drawn(g grid, cells []string) []string {
	type piece struct {
		text   string
		height float64 // half lines from the row's top
	}
	high := 0
	wrapped := make([][]string, len(cells))
	for k, c := range cells {
		wrapped[k] = wrap(c, m.columnWidth(g, k))
		high = max(high, len(wrapped[k]))
	}
	var all []piece
	for _, lines := range wrapped {
		top := 0.0
		if m.habits.middle {
			top = float64(high-len(lines)) / 2
		}
		for n, l := range lines {
			all = append(all, piece{l, top + float64(n)})
		}
	}
	var out []string
	height := -1.0
	for _, p := range all {
		if p.height == height {
			out[len(out)-1] += "\t" + p.text
			continue
		}
		out = append(out, p.text)
		height = p.height
	}
	return out
}

// printColumns prints a table column after column.
func (m *maker) printColumns(g grid) {
	labelled := m.habits.middle
	if !labelled {
		m.printHead(g)
	}
	for k, c := range g.columns {
		if labelled {
			m.lines = append(m.lines, printed{text: c.name, keep: k > 0})
		}
		for _, row := range g.rows {
			for i, l := range wrap(row.cells[k], m.columnWidth(g, k)) {
				p := printed{text: l, keep: true}
				if k == 0 && i == 0 {
					m.listed(g, row, &p)
				}
				m.lines = append(m.lines, p)
			}
		}
	}
}
