package unpack

import (
	"strings"

	"naru/internal/pattern"
)

// Bounds of a table's reading.
const (
	longestRow      = 14 // lines
	longestCategory = 40 // columns
	longestGap      = 40 // lines between two parts of a broken table
	longestLabel    = 3  // lines of a merged cell between two rows
	mostSkipped     = 2  // numbers missing between rows
)

var rowStart = pattern.New(`^[(\[]?(\d{1,3})[.)\]]?(?:(\t+|\s+)(.*))?$`)

// firstNumber is a first row's number that character recognition misread.
var firstNumber = pattern.New(`^[lI|]\t`)

// read takes the rows below the head at line i.
func (t *table) read(lines []line, i int) {
	var now *row
	t.to = i
	numbered := t.has(colNo)
	for ; i < len(lines); i++ {
		l := lines[i]
		if _, n := headAcross(lines, i); n > 0 { // printed again on the next page
			if !t.goesOnBelow(lines, i+n) || t.another(lines[t.to:i]) {
				return
			}
			i += n - 1
			continue
		}
		if r, ok := t.starts(l, now, numbered, lines, i); ok {
			t.rows = append(t.rows, r)
			now, t.to = r, i+1
			continue
		}
		if now == nil {
			return
		}
		if now.closed(t) && !now.takesDate(l.text, t) {
			next := t.resumes(lines, i)
			if next <= i {
				return
			}
			if next <= i+longestLabel && lines[next].page == l.page {
				for _, between := range lines[i:next] {
					now.below = append(now.below, between.text)
				}
			}
			i = next - 1
			continue
		}
		if !strings.Contains(l.text, "\t") && t.headsAnother(lines, i) {
			return
		}
		if len(now.parts) >= longestRow || t.dateless(now) && t.endsRow(lines, i, now) {
			if next := t.resumes(lines, i); next > i {
				i = next - 1
				continue
			}
			return
		}
		now.addLine(mark(l) + l.text)
		t.to = i + 1
	}
}

func (t *table) has(column string) bool {
	for _, c := range t.columns {
		if c == column {
			return true
		}
	}
	return false
}

// goesOnBelow tells whether a repeated head continues this table: the numbers go on.
func (t *table) goesOnBelow(lines []line, i int) bool {
	if len(t.rows) == 0 || i >= len(lines) {
		return false
	}
	m := rowStart.FindStringSubmatch(lines[i].text)
	return m != nil && atoi(m[1]) == t.rows[len(t.rows)-1].no+1
}

// headsAnother tells whether a line is the heading of the next table: a head of
// columns that begins anew stands right below it, or below one more heading.
func (t *table) headsAnother(lines []line, i int) bool {
	for k := i + 1; k < min(len(lines), i+3); k++ {
		if _, n := headAcross(lines, k); n > 0 {
			_, names := courseOrEvent(unspaced(lines[k-1].text, 3))
			return !t.goesOnBelow(lines, k+n) && names && !endsSentence(lines[i].text)
		}
		if strings.Contains(lines[k].text, "\t") {
			return false
		}
	}
	return false
}

// another tells whether the lines between a table and a head that looks like its
// own name another table. On the next page they may be that page's running head.
func (t *table) another(between []line) bool {
	for _, l := range between {
		if l.page != t.rows[len(t.rows)-1].page || strings.Contains(l.text, "\t") || endsSentence(l.text) {
			continue
		}
		if _, ok := courseOrEvent(unspaced(l.text, 3)); ok {
			return true
		}
	}
	return false
}

// starts reads a line as the first of a row.
func (t *table) starts(l line, now *row, numbered bool, lines []line, i int) (*row, bool) {
	last := 0
	if now != nil {
		last = now.no
	}
	if now == nil && numbered && firstNumber.MatchString(l.text) {
		l.text = "1" + l.text[1:]
	}
	m := rowStart.FindStringSubmatch(l.text)
	if m == nil {
		if numbered && !(now != nil && strings.HasPrefix(l.text, "\t")) || !strings.Contains(l.text, "\t") {
			return nil, false
		}
		r := &row{no: last + 1, page: l.page, grid: t.gridOf(l.text)}
		r.addLine(strings.TrimLeft(l.text, "\t"))
		_, dated := r.date(t)
		if _, whole := t.byColumn(r); !dated && !whole {
			return nil, false
		}
		return r, true
	}
	n, tab := atoi(m[1]), strings.Contains(m[2], "\t")
	if !tab && m[3] != "" && t.bare && beginsItem(l.text) {
		return nil, false // the row's cell lists several things
	}
	next := n > last && n <= last+1+mostSkipped || l.whole
	again := now != nil && tab && (n == last || n == 1)
	switch {
	case !numbered && !tab:
		return nil, false
	case !next && !again:
		return t.misnumbered(l, now, n, m[3], tab)
	case m[3] == "": // the number alone on its line
		if n != last+1 || now != nil && !now.closed(t) || i+1 >= len(lines) || bareNumber(lines[i+1].text) {
			return nil, false
		}
	case !tab:
		if n != last+1 || now != nil && !now.closed(t) && !t.dateless(now) {
			return nil, false
		}
		if _, date := parseSpan(l.text, 2000); date && now != nil { // "22, 2020" ends a date
			return nil, false
		}
	}
	r := &row{no: n, given: true, page: l.page, grid: t.gridOf(l.text), doubt: l.doubt, whole: l.whole}
	if now == nil {
		t.bare = strings.HasPrefix(l.text, m[1]) && !beginsItem(l.text)
	}
	if m[3] != "" {
		r.addLine(m[3])
		r.tabs = strings.Count(m[3], "\t")
	}
	return r, true
}

// misnumbered takes a whole row whose number does not follow: numbers are
// misprinted too.
func (t *table) misnumbered(l line, now *row, n int, rest string, tab bool) (*row, bool) {
	if now == nil || !tab || !now.closed(t) || strings.Count(rest, "\t") != now.tabs {
		return nil, false
	}
	r := &row{no: n, given: true, page: l.page, grid: t.gridOf(l.text), doubt: []string{"no"}}
	r.addLine(rest)
	if !r.closed(t) {
		return nil, false
	}
	r.tabs = now.tabs
	return r, true
}

// gridOf gives the cells of a line that has one for every column; the last of
// them may be missing if it is of no concern.
func (t *table) gridOf(text string) []string {
	grid := strings.Split(text, "\t")
	last := len(t.columns) - 1
	if len(grid) == last && besides(t.columns[last]) {
		grid = append(grid, "")
	}
	if len(grid) != len(t.columns) {
		return nil
	}
	return grid
}

// addLine adds the cells of a line; the first goes on with or follows the last one.
func (r *row) addLine(text string) {
	if len(r.parts) > 0 {
		r.grid = nil
	}
	cells := strings.Split(text, "\t")
	if title, date, ok := dateBehind(cells[len(cells)-1]); ok {
		cells = append(cells[:len(cells)-1:len(cells)-1], title, date)
	}
	first := true
	for _, c := range cells {
		if c != "" {
			r.parts = append(r.parts, part{marked(c), !first})
		}
		first = false
	}
}

var fullDate = pattern.New(`(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{4}\s*[.년/-]\s*\d`)

// oneWordDate is a date in figures with its year, month and day.
var oneWordDate = pattern.New(`^(?:\d{4}|['’]\d\d)[./-]\d{1,2}[./-]\d{1,2}(?:$|[^\d])`)

// dateBehind parts a title from the date that stands behind it with no more than
// a blank between: cells set in their middle share no line.
func dateBehind(cell string) (title, date string, ok bool) {
	if _, whole := parseSpan(cell, 2000); whole {
		return "", "", false
	}
	words := strings.Fields(cell)
	for k := max(1, len(words)-8); k < len(words); k++ {
		date := strings.Join(words[k:], " ")
		if k == len(words)-1 && !oneWordDate.MatchString(date) {
			break
		}
		if _, ok := parseSpan(date, 2000); ok && fullDate.MatchString(date) && strings.ContainsAny(date, "0123456789") {
			return strings.Join(words[:k], " "), date, true
		}
	}
	return "", "", false
}

// date finds the date among the row's last parts (its first, where the date's
// column comes first): as many as read as one date together.
func (r *row) date(t *table) (parts []int, ok bool) {
	for n := min(len(r.parts), 6); n > 0; n-- {
		from := len(r.parts) - n
		if t.dateFirst() {
			from = 0
		}
		text := ""
		for k := from; k < from+n; k++ {
			text = dateGlued(text, r.parts[k].text)
			parts = append(parts, k)
		}
		if _, isDate := parseSpan(text, 2000); isDate && (n < len(r.parts) || t.dateFirst()) {
			return parts, true
		}
		parts = nil
	}
	return nil, false
}

// dateFirst tells whether dates stand before titles.
func (t *table) dateFirst() bool {
	for _, c := range t.columns {
		switch c {
		case colDate:
			return true
		case colTitle:
			return false
		}
	}
	return false
}

// closed tells whether the row has its date and so may be over.
func (r *row) closed(t *table) bool {
	if r.whole {
		return true
	}
	if _, ok := t.byColumn(r); ok {
		return true
	}
	if t.dateFirst() {
		return false
	}
	_, ok := r.date(t)
	return ok
}

// takesDate tells whether a line goes on with the row's date.
func (r *row) takesDate(text string, t *table) bool {
	if r.whole {
		return false
	}
	if _, whole := t.byColumn(r); whole || strings.Contains(text, "\t") {
		return false
	}
	parts, ok := r.date(t)
	if !ok {
		return false
	}
	printed := ""
	for _, k := range parts {
		printed = dateGlued(printed, r.parts[k].text)
	}
	_, whole := parseSpan(dateGlued(printed, text), 2000)
	return whole
}

// dateless tells a row that may never get a date.
func (t *table) dateless(r *row) bool {
	if r.whole {
		return false
	}
	if _, ok := t.byColumn(r); ok {
		return false
	}
	_, ok := r.date(t)
	return !ok || t.dateFirst()
}

// endsRow tells whether a row without date is over before line i: its title did
// not have to break there.
func (t *table) endsRow(lines []line, i int, r *row) bool {
	if len(r.parts) < 2 || lines[i-1].page != lines[i].page {
		return false
	}
	if _, ok := parseSpan(lines[i].text, 2000); ok {
		return false
	}
	for k := i; k < min(len(lines), i+longestRow) && lines[k].page == lines[i].page; k++ {
		if m := rowStart.FindStringSubmatch(lines[k].text); m != nil && strings.Contains(m[2], "\t") {
			break
		}
		last := lines[k].text[strings.LastIndex(lines[k].text, "\t")+1:]
		if _, ok := parseSpan(last, 2000); ok && !bareNumber(last) {
			return false // its date is still to come
		}
	}
	if t.resumes(lines, i) == i+1 { // the last line before the next row
		return false
	}
	before := lines[i-1].text
	if k := strings.LastIndex(before, "\t"); k >= 0 {
		before = before[k+1:]
	}
	return !startsLower(lines[i].text) && !breaks(before, lines[i].text, t.titleWidth(), 0.8) && t.lastRows(lines, i)
}

// lastRows tells that no further row follows soon.
func (t *table) lastRows(lines []line, i int) bool {
	for k := i; k < min(len(lines), i+longestRow); k++ {
		if m := rowStart.FindStringSubmatch(lines[k].text); m != nil && atoi(m[1]) == t.rows[len(t.rows)-1].no+1 {
			return false
		}
	}
	return true
}

// resumes finds the line where the table goes on behind what interrupts it, a
// caption or a running head: the next number with a tab. 0: nowhere.
func (t *table) resumes(lines []line, i int) int {
	want := t.rows[len(t.rows)-1].no + 1
	for k := i; k < min(len(lines), i+longestGap); k++ {
		if _, n := headAcross(lines, k); n > 0 {
			if t.goesOnBelow(lines, k+n) {
				return k
			}
			return 0
		}
		if m := rowStart.FindStringSubmatch(lines[k].text); m != nil && atoi(m[1]) == want && strings.Contains(m[2], "\t") {
			return k
		}
		if labelsOn(lines[k].text) != nil {
			return 0
		}
	}
	return 0
}

// titleWidth is the width of the title's column: that of its longest line.
func (t *table) titleWidth() int {
	width := 0
	for _, r := range t.rows {
		for _, p := range r.parts {
			width = max(width, columns(p.text))
		}
	}
	return width
}
