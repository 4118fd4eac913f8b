package unpack

import (
	"strings"
	"unicode"
)

// alignment reads tables whose cells are set below each other by spaces, as
// programs give them that keep the layout of a page. It lasts over pages until a
// line does not fit.
type alignment struct {
	columns []string
	starts  []int // where each column begins, in columns of text
	rows    int   // begun since the head
}

// chunk is a run of text between two or more spaces.
type chunk struct {
	at   int
	text string
}

// slack is how far left of its column's beginning a cell may stand.
const slack = 1

// chunksOf parts a line at runs of spaces.
func chunksOf(s string) []chunk {
	var out []chunk
	at, from, fromAt, spaces := 0, -1, 0, 0
	flush := func(to int) {
		if from >= 0 {
			if text := strings.TrimRight(s[from:to], " "); text != "" {
				out = append(out, chunk{fromAt, text})
			}
		}
		from = -1
	}
	for i, r := range s {
		if r == ' ' {
			if spaces++; spaces == 2 {
				flush(i)
			}
			at++
			continue
		}
		if from < 0 {
			from, fromAt = i, at
		}
		spaces = 0
		at++
		if unicode.In(r, unicode.Hangul, unicode.Han) {
			at++
		}
	}
	flush(len(s))
	return out
}

// align puts the lines of such tables together: each row one line, tabs between
// its cells.
func (a *alignment) align(body []string) []string {
	var out []string
	for i := 0; i < len(body); i++ {
		text := body[i]
		if strings.Contains(text, "\t") || !strings.Contains(text, "  ") && a.columns == nil {
			a.end()
			out = append(out, text)
			continue
		}
		chunks := chunksOf(strings.TrimRight(text, " "))
		if cols, head, n := headOfLines(chunks, body[i+1:]); n > 0 {
			a.begin(cols, head, body[i+n:])
			out = append(out, texts(head))
			i += n - 1
			continue
		}
		edge := i == 0 || i == len(body)-1
		if a.columns == nil || len(chunks) == 0 || edge && pageNumber.MatchString(strings.Trim(text, " ")) {
			out = append(out, text)
			continue
		}
		cells, fits := a.cells(chunks)
		switch {
		case !fits:
			if !edge || len(chunks) > 1 { // a page's head or foot interrupts a table
				a.end()
			}
			out = append(out, text)
		case a.startsRow(cells) && !(len(out) > 0 && goesOnSum(out[len(out)-1], cells[0])):
			a.rows++
			out = append(out, strings.Join(cells, "\t"))
		case a.rows > 0 && len(out) > 0 && strings.Contains(out[len(out)-1], "\t"):
			out[len(out)-1] = joinCells(out[len(out)-1], cells)
		default:
			a.end()
			out = append(out, text)
		}
	}
	return out
}

func (a *alignment) end() { *a = alignment{} }

// headOfChunks reads a line as the head of a table, each chunk one column.
func headOfChunks(chunks []chunk) ([]string, bool) {
	if len(chunks) < 3 {
		return nil, false
	}
	var out []string
	for _, c := range chunks {
		cols, ok := columnsOn(c.text)
		if !ok || len(cols) != 1 {
			return nil, false
		}
		out = append(out, cols[0])
	}
	return out, listsEvents(out)
}

// headOfLines reads the head of a table that may be broken over two lines, each name
// within its own column; n tells how many it takes.
func headOfLines(chunks []chunk, below []string) (columns []string, head []chunk, n int) {
	if len(chunks) >= 3 && len(below) > 0 {
		if head, cols := headBelow(chunks, below[0]); cols != nil {
			return cols, head, 2
		}
	}
	if cols, ok := headOfChunks(chunks); ok {
		return cols, chunks, 1
	}
	return nil, nil, 0
}

// headBelow adds the words of a second line to the names of columns they stand below;
// nil columns: they do not go on with them.
func headBelow(chunks []chunk, text string) ([]chunk, []string) {
	head := append([]chunk{}, chunks...)
	for _, c := range chunksOf(strings.TrimRight(text, " ")) {
		k := len(chunks) - 1
		for k > 0 && c.at < chunks[k].at-slack {
			k--
		}
		if c.at < chunks[k].at-slack || len(head[k].text) > len(chunks[k].text) {
			return nil, nil
		}
		head[k].text = join(head[k].text, c.text)
	}
	cols, ok := headOfChunks(head)
	if !ok {
		return nil, nil
	}
	return head, cols
}

// begin takes the places of columns from a head and from the rows that have a cell
// in each of them: heads may be centred.
func (a *alignment) begin(columns []string, head []chunk, rows []string) {
	a.columns, a.starts, a.rows = columns, nil, 0
	for _, c := range head {
		a.starts = append(a.starts, c.at)
	}
	for _, text := range rows[:min(len(rows), longestGap)] {
		chunks := chunksOf(strings.TrimRight(text, " "))
		if _, next := headOfChunks(chunks); next {
			return // another table
		}
		if len(chunks) != len(columns) || columns[0] == colNo && !isNumber(chunks[0].text) {
			continue
		}
		for k, c := range chunks {
			a.starts[k] = min(a.starts[k], c.at)
		}
	}
}

// cells sorts the chunks of a line into columns; not where one stands in none.
func (a *alignment) cells(chunks []chunk) ([]string, bool) {
	out := make([]string, len(a.columns))
	for _, c := range chunks {
		k := len(a.starts) - 1
		for k > 0 && c.at < a.starts[k]-slack {
			k--
		}
		if c.at < a.starts[0]-slack || out[k] != "" {
			return nil, false
		}
		out[k] = c.text
	}
	if a.columns[0] == colNo && out[0] != "" && !isNumber(out[0]) && !sumName.MatchString(out[0]) && !sumBroken.MatchString(out[0]) {
		return nil, false
	}
	return out, true
}

// startsRow tells the first line of a row: its number is there, else its date.
func (a *alignment) startsRow(cells []string) bool {
	if a.columns[0] == colNo {
		return cells[0] != ""
	}
	for k, c := range a.columns {
		if c == colDate {
			_, ok := parseSpan(cells[k], 2000)
			return ok || cells[k] != "" && len(strings.Join(cells, "")) > len(cells[k])
		}
	}
	return false
}

func joinCells(row string, cells []string) string {
	have := strings.Split(row, "\t")
	for k := range have {
		if k < len(cells) {
			have[k] = join(have[k], cells[k])
		}
	}
	return strings.Join(have, "\t")
}

func texts(chunks []chunk) string {
	var out []string
	for _, c := range chunks {
		out = append(out, c.text)
	}
	return strings.Join(out, "\t")
}
