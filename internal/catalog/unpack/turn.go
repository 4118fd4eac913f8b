package unpack

import (
	"slices"
	"strings"
)

// Bounds of a table that is given column by column.
const (
	leastTurned = 2  // rows
	longestRun  = 60 // lines of a column
	linesEach   = 3  // lines of a cell there, on average
)

// turn sets tables right whose text comes column by column, as some readers give
// it: all numbers, then all titles, then all dates. They become rows with tabs
// between their cells; what could not be parted surely is marked.
func turn(lines []line) []line {
	var out []line
	for i := 0; i < len(lines); {
		if rows, n := turnedAt(lines, i); n > 0 {
			out = append(out, rows...)
			i += n
			continue
		}
		out = append(out, lines[i])
		i++
	}
	return out
}

// turned is such a table with its columns parted into cells.
type turned struct {
	runs       []int // of numbers: how many rows each has
	numbers    []string
	categories []string
	titles     []string
	dates      []string
	doubt      []string
	lacking    bool // there are fewer dates than rows
}

// turnedAt reads the columns that begin at line i as rows, the head first, and
// tells how many lines they take; 0: there are none.
func turnedAt(lines []line, i int) ([]line, int) {
	for _, read := range []func([]line, int) (turned, int){labelledColumns, headedColumns} {
		if t, n := read(lines, i); n > 0 {
			return t.rows(lines[i]), n
		}
	}
	return nil, 0
}

// columnOn reads a line as the name of one column.
func columnOn(l line) (string, bool) {
	if strings.Contains(l.text, "\t") {
		return "", false
	}
	cols, ok := columnsOn(l.text)
	if !ok || len(cols) != 1 {
		return "", false
	}
	return cols[0], true
}

// numberRun reads the numbers of rows from line i on: each the next, or the first
// again.
func numberRun(lines []line, i int) (numbers []string, runs []int) {
	last := -1
	for k := i; k < len(lines) && k-i < longestRun && isNumber(lines[k].text); k++ {
		no := numberOf(lines[k].text)
		switch {
		case last < 0 || no == 1:
			runs = append(runs, 0)
		case no != last+1:
			return numbers, runs
		}
		last = no
		runs[len(runs)-1]++
		numbers = append(numbers, itoa(no))
	}
	return numbers, runs
}

// labelledColumns reads columns each of which stands below its own name.
func labelledColumns(lines []line, i int) (t turned, n int) {
	stacks := map[string][]line{}
	dated := parting{}
	k, last := i, ""
	for k < len(lines) && lines[k].page == lines[i].page {
		column, ok := columnOn(lines[k])
		if _, seen := stacks[column]; !ok || seen && !besides(column) || k == i && besides(column) {
			break // the last column of a table before may hold what is of no concern
		}
		k++
		from := k
		if column == colNo {
			t.numbers, t.runs = numberRun(lines, k)
			k += len(t.numbers)
		}
		for column != colNo && k < len(lines) && k-from < longestRun && lines[k].page == lines[i].page {
			if _, next := columnOn(lines[k]); next || strings.Contains(lines[k].text, "\t") {
				break
			}
			k++
		}
		if k == from {
			return t, 0 // a head whose rows stand below it
		}
		if column == colDate {
			if dated, ok = datesOf(lines[from:k], len(t.numbers)); !ok {
				dated, _ = datesOf(lines[from:k], 0)
				t.lacking = true
			}
			k = from + dated.lines
		}
		stacks[column], last = lines[from:k], column
		if stacks[colTitle] != nil && stacks[colDate] != nil && column == colDate {
			break
		}
	}
	rows := len(dated.cells)
	if t.lacking { // which of the rows has no date, nobody can tell
		rows = len(t.numbers)
		dated.cells = make([]string, rows)
		t.doubt = append(t.doubt, "from", "to")
	}
	titles := stacks[colTitle]
	if titles == nil || rows < leastTurned {
		return t, 0
	}
	if over := len(titles) - rows; last == colTitle && over > 0 { // nothing tells where the last column ends
		titles, k = titles[:rows], k-over
	}
	p, ok := textCells(titles, rows, false)
	if !ok || len(titles) > rows*linesEach+2 {
		return t, 0
	}
	t.dates = dated.cells
	if t.runs == nil {
		t.runs = []int{rows}
	}
	t.take(p, stacks[colCategory], rows)
	return t, k - i
}

// datesOf parts a column's lines into dates: one for each row, or where rows have
// no numbers as many as there are.
func datesOf(lines []line, rows int) (parting, bool) {
	if rows > 0 {
		return dateCells(lines, rows)
	}
	end := 0
	for end < len(lines) && (isDateLine(lines[end].text) || beginsDate(lines, end)) {
		end++
	}
	lines = lines[:end]
	best, found := parting{}, false
	for n := 1; n <= len(lines); n++ {
		p, ok := dateCells(lines, n)
		if ok && (!found || p.cost < best.cost || p.cost == best.cost && p.lines > best.lines) {
			best, found = p, true
		}
	}
	return best, found
}

// take keeps the titles, and parts the categories.
func (t *turned) take(titles parting, categories []line, rows int) {
	t.titles = titles.cells
	if titles.cost > sureCost+oneMore*float64(titles.lines-rows) {
		t.doubt = append(t.doubt, "title")
	}
	if categories != nil {
		var cost float64
		if t.categories, cost = categoryCells(categories, t.runs, rows); cost > sureCost {
			t.doubt = append(t.doubt, "category")
		}
	}
}

// headedColumns reads columns below a head that names all of them, the numbers
// first.
func headedColumns(lines []line, i int) (t turned, n int) {
	cols, k := headAcross(lines, i)
	if k == 0 || cols[0] != colNo || slices.ContainsFunc(cols[:min(len(cols), 3)], besides) {
		return t, 0
	}
	t.numbers, t.runs = numberRun(lines, i+k)
	rows := len(t.numbers)
	if rows < leastTurned {
		return t, 0
	}
	k += i + rows
	category := slices.Contains(cols, colCategory)
	if slices.Index(cols, colDate) < slices.Index(cols, colTitle) {
		p, ok := dateCells(lines[k:], rows)
		if !ok || k+p.lines+rows > len(lines) {
			return t, 0
		}
		k += p.lines
		t.dates = p.cells
		t.take(parting{cells: textsOf(lines[k : k+rows])}, nil, rows)
		return t, k + rows - i
	}
	// What stands before the dates are titles, below their categories.
	for d := k + rows; d < len(lines) && d < k+rows*2*linesEach && lines[d].page == lines[i].page; d++ {
		if !isDateLine(lines[d].text) && !beginsDate(lines, d) {
			continue
		}
		p, ok := dateCells(lines[d:], rows)
		if !ok {
			continue
		}
		var cost float64
		t.categories, t.titles, cost = titlesBelow(lines[k:d], t.runs, rows, category)
		if t.titles == nil {
			return t, 0
		}
		if cost > sureCost+oneMore*float64(d-k-rows) {
			t.doubt = append(t.doubt, "title")
			if category {
				t.doubt = append(t.doubt, "category")
			}
		}
		t.dates = p.cells
		return t, d + p.lines - i
	}
	return t, 0
}

func isDateLine(text string) bool {
	_, ok := parseSpan(text, 2000)
	return ok || goesOnDate(text)
}

// beginsDate tells whether a date begins on a line and ends on one of the next.
func beginsDate(lines []line, d int) bool {
	for n := 2; n <= 4 && d+n <= len(lines); n++ {
		if _, ok := parseSpan(joined(lines[d:d+n]), 2000); ok {
			return true
		}
	}
	return false
}

func textsOf(lines []line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.text)
	}
	return out
}

// rows sets the columns beside each other.
func (t *turned) rows(at line) []line {
	categories := slices.ContainsFunc(t.categories, func(c string) bool { return c != "" })
	head := line{text: "No.\tTitle\tDate", page: at.page, width: at.width}
	if categories {
		head.text = "No.\tCategory\tTitle\tDate"
	}
	out := []line{head}
	for k, title := range t.titles {
		cells := []string{itoa(k + 1), title, t.dates[k]}
		if k < len(t.numbers) {
			cells[0] = t.numbers[k]
		}
		if categories {
			cells = slices.Insert(cells, 1, t.categories[k])
		}
		out = append(out, line{text: strings.Join(cells, "\t"), page: at.page, width: at.width, doubt: t.doubt, whole: true})
	}
	return out
}

// isNumber tells a line that holds a row's number and nothing else.
func isNumber(text string) bool {
	m := rowStart.FindStringSubmatch(text)
	return m != nil && m[3] == "" && !strings.Contains(text, "\t")
}

func numberOf(text string) int {
	if m := rowStart.FindStringSubmatch(text); m != nil {
		return atoi(m[1])
	}
	return 0
}
