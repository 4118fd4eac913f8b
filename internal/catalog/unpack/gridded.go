package unpack

import (
	"slices"
	"strings"
)

// mostJoined is how many lines a row may take of which a cell holds several.
const mostJoined = 12

// gridded reads a table of which every row is given with a cell for each column, also
// for those that are empty because their cell is merged with one above or below.
// Not ok where nothing shows that there are such cells: then a row's missing cells
// may be left out as well as empty.
func (t *table) gridded(lines []line, i int) bool {
	g := &table{name: t.name, columns: t.columns, from: t.from, to: i}
	shown := false
	for i < len(lines) {
		if _, n := headAcross(lines, i); n > 0 {
			if !g.goesOnBelow(lines, i+n) || g.another(lines[g.to:i]) {
				break
			}
			i += n
			continue
		}
		cells, n := g.gridRow(lines, i)
		if n == 0 {
			if len(g.rows) == 0 {
				return false
			}
			if strings.Contains(lines[i].text, "\t") && lines[i].page == lines[g.to-1].page {
				return false // a row that does not fit
			}
			next := g.resumes(lines, i)
			if next <= i {
				break
			}
			if lines[next].page == lines[g.to-1].page {
				return false // its cells go on below
			}
			i = next
			continue
		}
		g.take(cells, lines[i].page)
		shown = shown || n > 1 || slices.Contains(cells[:len(cells)-1], "")
		i += n
		g.to = i
	}
	if !shown || len(g.rows) < leastTurned {
		return false
	}
	t.rows, t.to = g.rows, g.to
	return true
}

// gridRow reads the cells of a row and tells how many lines it takes; 0: there is
// none. A cell that holds much is given in lines.
func (t *table) gridRow(lines []line, i int) (cells []string, n int) {
	text := lines[i].text
	if !strings.Contains(text, "\t") {
		return nil, 0
	}
	for n = 1; n <= mostJoined; n++ {
		cells = strings.Split(text, "\t")
		if len(cells) > len(t.columns) {
			break
		}
		if len(cells) == len(t.columns) && t.fits(cells) {
			return cells, n
		}
		if i+n >= len(lines) || lines[i+n].page != lines[i].page || t.begins(lines[i+n].text) {
			break
		}
		if _, head := headAcross(lines, i+n); head > 0 {
			break
		}
		text += " " + mark(lines[i+n]) + lines[i+n].text
	}
	// Empty cells at a row's end may have been left out.
	cells = strings.Split(lines[i].text, "\t")
	for len(cells) < len(t.columns) {
		cells = append(cells, "")
	}
	if len(cells) > len(t.columns) || !t.fits(cells) {
		return nil, 0
	}
	return cells, 1
}

// begins tells whether a line begins a row: its number, and a tab behind it.
func (t *table) begins(text string) bool {
	m := rowStart.FindStringSubmatch(text)
	return m != nil && strings.Contains(m[2], "\t")
}

// fits tells whether cells hold what the columns say: a title; a number, a date and
// a number of people or nothing.
func (t *table) fits(cells []string) bool {
	for k, c := range t.columns {
		cell := cells[k]
		switch c {
		case colNo:
			if !isNumber(cell) {
				return false
			}
		case colDate:
			if _, ok := parseSpan(cell, 2000); !ok && cell != "" {
				return false
			}
		case colTitle:
			if _, date := parseSpan(cell, 2000); cell == "" || date || isNumber(cell) {
				return false
			}
		case colCategory:
			if _, date := parseSpan(cell, 2000); date && cell != "-" && cell != "" {
				return false
			}
		}
	}
	return t.has(colNo)
}

// take adds a row of cells.
func (t *table) take(cells []string, page int) {
	r := &row{page: page, fitted: true, whole: true}
	for k, c := range t.columns {
		switch c {
		case colNo:
			r.no, r.given = numberOf(cells[k]), true
		case colCategory:
			r.cells.category = cells[k]
		case colTitle:
			r.cells.title = join(r.cells.title, cells[k])
		case colDate:
			r.cells.date = cells[k]
		case colCount:
			r.cells.count = cells[k]
		case colOther:
			r.cells.other = join(r.cells.other, cells[k])
		}
	}
	t.rows = append(t.rows, r)
}
