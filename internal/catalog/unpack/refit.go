package unpack

import "strings"

// refit reads a table anew by fitting its lines into its columns, and keeps that if
// it makes more whole rows: cells that come one after another, each on lines of
// its own, are read so, also where the date does not stand last.
func (t *table) refit(lines []line, from int) {
	to := from
	for to < len(lines) && to < from+mostPieces && labelsOn(lines[to].text) == nil {
		if to > from {
			if _, n := headAcross(lines, to); n > 0 && !t.samePlace(lines, to, n) {
				for k := 0; k < 2 && to > from && t.heads(lines[to-1]); k++ {
					to-- // the names of the next table
				}
				break
			}
		}
		to++
	}
	t.prefixes = prefixesIn(lines[from:max(from, min(to, t.to))])
	if t.isWhole(lines) {
		return
	}
	rows, end := fit(t.columns, lines, from, to)
	if len(rows) < leastTurned {
		return
	}
	other := &table{name: t.name, columns: t.columns, rows: rows, prefixes: t.prefixes}
	if other.whole() > t.whole() {
		t.rows, t.to = rows, max(end, t.from+1)
	}
}

// heads tells a line that may name a table.
func (t *table) heads(l line) bool {
	_, ok := courseOrEvent(unspaced(l.text, 3))
	return ok && !strings.Contains(l.text, "\t") && !endsSentence(l.text)
}

// isWhole tells a table of which every row has all, and behind which no further row
// stands.
func (t *table) isWhole(lines []line) bool {
	if len(t.rows) < leastTurned {
		return false
	}
	for _, r := range t.rows {
		if r.whole {
			return true
		}
	}
	if t.whole() < len(t.rows) {
		return false
	}
	next := t.rows[len(t.rows)-1].no + 1
	for k := t.to; k < min(len(lines), t.to+longestRow); k++ {
		if numberOf(lines[k].text) == next {
			return false
		}
	}
	return true
}

// samePlace tells a head that is printed again within the same table.
func (t *table) samePlace(lines []line, at, n int) bool {
	cols, _ := headAcross(lines, at)
	if len(cols) != len(t.columns) {
		return false
	}
	for k := range cols {
		if cols[k] != t.columns[k] {
			return false
		}
	}
	// Another table's begins with its first row.
	return at+n < len(lines) && numberOf(lines[at+n].text) != 1
}

// whole counts the rows that have all that a row must have: a number that follows,
// a title that holds no date and no number of a next row, and a date.
func (t *table) whole() int {
	n, no := 0, 0
	for _, r := range t.rows {
		c := t.cells(r)
		_, dated := parseSpan(c.date, 2000)
		_, _, stray := dateBehind(c.title)
		if strings.Contains(c.title, " "+itoa(r.no+1)+" ") {
			no = r.no
			continue // the next row went into it
		}
		if t.has(colCount) && c.count == "" || t.has(colOther) && c.other == "" {
			stray = true // it stands in another cell
		}
		if _, _, both := t.prefixes.cut(c.title); both && t.has(colCategory) && c.category == "" {
			stray = true // its category stands before it
		}
		if dated && !stray && c.title != "" && !startsLower(c.title) && (r.no == no+1 || r.no == 1) && (len(c.doubt) == 0 || r.fitted) {
			n++
		}
		no = r.no
	}
	return n
}
