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

// stack is one column: its name and its lines.
type stack struct {
	column string
	lines  []line
}

// turnedAt reads the columns that begin at line i as rows, the head first, and
// tells how many lines they take; 0: there are none.
func turnedAt(lines []line, i int) ([]line, int) {
	for _, read := range []func([]line, int) ([]stack, int){labelledStacks, headedStacks} {
		if stacks, n := read(lines, i); n > 0 {
			if rows := rowsOf(stacks); rows != nil {
				return rows, n
			}
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

// labelledStacks reads columns each of which stands below its own name.
func labelledStacks(lines []line, i int) (stacks []stack, n int) {
	seen := map[string]bool{}
	k := i
	for k < len(lines) && lines[k].page == lines[i].page {
		column, ok := columnOn(lines[k])
		if !ok || seen[column] && column != colOther || k == i && column == colOther {
			break // the last column of a table before may hold what is of no concern
		}
		seen[column] = true
		k++
		from := k
		for k < len(lines) && k-from < longestRun && lines[k].page == lines[i].page {
			if _, next := columnOn(lines[k]); next || strings.Contains(lines[k].text, "\t") {
				break
			}
			if column == colNo && !isNumber(lines[k].text) || column == colDate && len(dates(lines[from:k+1])) == len(dates(lines[from:k])) && !goesOnDate(lines[k-1].text, lines[k].text) {
				break
			}
			k++
		}
		if k == from {
			return nil, 0 // a head whose rows stand below it
		}
		stacks = append(stacks, stack{column, lines[from:k]})
		if seen[colTitle] && seen[colDate] && column == colDate {
			break
		}
	}
	if !seen[colTitle] || !seen[colDate] {
		return nil, 0
	}
	// Behind a last column of titles nothing tells where it ends but its number.
	if last := &stacks[len(stacks)-1]; last.column == colTitle {
		want := len(dates(stackOf(stacks, colDate)))
		if len(last.lines) > want {
			k -= len(last.lines) - want
			last.lines = last.lines[:want]
		}
	}
	return stacks, k - i
}

// headedStacks reads columns below a head that names all of them, the numbers
// first.
func headedStacks(lines []line, i int) (stacks []stack, n int) {
	cols, k := headAcross(lines, i)
	if k == 0 || cols[0] != colNo || slices.Contains(cols[:min(len(cols), 3)], colOther) {
		return nil, 0
	}
	from := i + k
	k = from
	for k < len(lines) && isNumber(lines[k].text) && (k == from || numberOf(lines[k].text) == numberOf(lines[k-1].text)+1) {
		k++
	}
	rows := k - from
	if rows < leastTurned {
		return nil, 0
	}
	stacks = append(stacks, stack{colNo, lines[from:k]})
	dateFirst := slices.Index(cols, colDate) < slices.Index(cols, colTitle)
	if dateFirst {
		n := dateRun(lines[k:], rows)
		if n == 0 || k+n+rows > len(lines) {
			return nil, 0
		}
		return append(stacks, stack{colDate, lines[k : k+n]}, stack{colTitle, lines[k+n : k+n+rows]}), k + n + rows - i
	}
	// What stands before the dates are titles, below as many categories.
	for d := k + rows; d < len(lines) && d < k+rows*2*linesEach && lines[d].page == lines[i].page; d++ {
		n := dateRun(lines[d:], rows)
		if n == 0 {
			continue
		}
		between := lines[k:d]
		if slices.Contains(cols, colCategory) {
			if len(between) < 2*rows {
				stacks = append(stacks, stack{colTitle, between})
			} else {
				stacks = append(stacks, stack{colCategory, between[:rows]}, stack{colTitle, between[rows:]})
			}
		} else {
			stacks = append(stacks, stack{colTitle, between})
		}
		return append(stacks, stack{colDate, lines[d : d+n]}), d + n - i
	}
	return nil, 0
}

func stackOf(stacks []stack, column string) []line {
	for _, s := range stacks {
		if s.column == column {
			return s.lines
		}
	}
	return nil
}

// rowsOf sets the columns beside each other; nil: they do not fit together.
func rowsOf(stacks []stack) []line {
	when := dates(stackOf(stacks, colDate))
	numbers := stackOf(stacks, colNo)
	rows := len(numbers)
	if rows == 0 {
		rows = len(when)
	}
	if rows < leastTurned {
		return nil
	}
	titles, sureTitle := inCells(stackOf(stacks, colTitle), rows)
	if titles == nil {
		return nil
	}
	var doubt []string
	if !sureTitle {
		doubt = append(doubt, "title")
	}
	if len(when) != rows { // which of the rows has none, nobody can tell
		when = make([]string, rows)
		doubt = append(doubt, "from", "to")
	}
	categories := make([]string, rows)
	if lines := stackOf(stacks, colCategory); lines != nil {
		cells, sure := inCells(lines, rows)
		switch {
		case len(lines) == 1:
			categories = slices.Repeat([]string{lines[0].text}, rows)
		case cells != nil && sure:
			categories = cells
		default:
			doubt = append(doubt, "category") // of merged cells the text tells no rows
		}
	}
	at := stackOf(stacks, colTitle)[0]
	head := line{text: "No.\tCategory\tTitle\tDate", page: at.page, width: at.width}
	hasCategory := slices.ContainsFunc(categories, func(c string) bool { return c != "" })
	if !hasCategory {
		head.text = "No.\tTitle\tDate"
	}
	out := []line{head}
	for k := range rows {
		no := itoa(k + 1)
		if len(numbers) > 0 {
			no = itoa(numberOf(numbers[k].text))
		}
		cells := []string{no, categories[k], titles[k], when[k]}
		if !hasCategory {
			cells = []string{no, titles[k], when[k]}
		}
		out = append(out, line{text: strings.TrimRight(strings.Join(cells, "\t"), "\t"), page: at.page, width: at.width, doubt: doubt, whole: true})
	}
	return out
}

// inCells joins the lines of a column to as many cells: where there are more, the
// lines that most look broken go on in the next. nil: there are too few, or far
// too many.
func inCells(lines []line, cells int) (out []string, sure bool) {
	extra := len(lines) - cells
	if extra < 0 || len(lines) > cells*linesEach+2 {
		return nil, false
	}
	width := 0
	for _, l := range lines {
		width = max(width, columns(l.text))
	}
	type joint struct {
		at    int
		score float64
	}
	var joints []joint
	for k := 1; k < len(lines); k++ {
		before, l := lines[k-1].text, lines[k].text
		word, _, _ := strings.Cut(l, " ")
		score := float64(columns(before)+1+columns(word)) / float64(max(width, 1))
		if startsLower(l) || hangs.MatchString(before) || strings.Count(before, "(") > strings.Count(before, ")") {
			score += 2
		}
		joints = append(joints, joint{k, score})
	}
	slices.SortStableFunc(joints, func(a, b joint) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	goesOn := map[int]bool{}
	for _, j := range joints[:extra] {
		goesOn[j.at] = true
	}
	for k, l := range lines {
		if goesOn[k] {
			out[len(out)-1] = join(out[len(out)-1], l.text)
		} else {
			out = append(out, l.text)
		}
	}
	// Sure where each line that goes on had to break and no other had.
	sure = extra == 0 || extra == len(joints) || joints[extra-1].score >= 0.95 && joints[extra].score < 0.85 ||
		joints[extra-1].score >= 2 && joints[extra].score < 2
	return out, sure
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

// dates joins lines to printed dates, as many as follow each other.
func dates(lines []line) []string {
	var out []string
	for k := 0; k < len(lines); k++ {
		text := lines[k].text
		_, ok := parseSpan(text, 2000)
		for k+1 < len(lines) && (!ok || goesOnDate(text, lines[k+1].text)) {
			joined := join(text, lines[k+1].text)
			_, both := parseSpan(joined, 2000)
			if !both && !goesOnDate(text, lines[k+1].text) {
				break
			}
			text, ok = joined, both
			k++
		}
		if !ok {
			break
		}
		out = append(out, text)
	}
	return out
}

// goesOnDate tells whether a line goes on with the date of the line above it.
func goesOnDate(before, text string) bool {
	if strings.HasSuffix(before, ",") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "~") {
		return true
	}
	return len(text) == 4 && atoi(text) >= 1950 && atoi(text) <= 2100 || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "~") || strings.HasPrefix(text, "- ")
}

// dateRun tells how many lines hold so many dates one after another, which end
// there; 0: they do not.
func dateRun(lines []line, rows int) int {
	for n := rows; n <= min(len(lines), 3*rows); n++ {
		if len(dates(lines[:n])) != rows || len(dates(lines[:1])) == 0 && len(dates(lines[:min(2, n)])) == 0 {
			continue
		}
		if n < len(lines) && (goesOnDate(lines[n-1].text, lines[n].text) || len(dates(lines[:n+1])) > rows) {
			continue
		}
		return n
	}
	return 0
}
