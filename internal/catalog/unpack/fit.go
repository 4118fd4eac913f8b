package unpack

import (
	"slices"
	"strings"

	"naru/internal/pattern"
)

// Bounds of fitting a table.
const (
	mostPieces  = 300 // of a table
	longestCell = 7   // lines
)

// Costs of fitting pieces into cells. Only their order matters: a row that is
// whole pays for some lines that fit badly.
const (
	rowGain      = 4.0 // a row with its title
	noNumber     = 4.5
	wrongNumber  = 3.0 // neither the next nor a first one
	noDate       = 1.6
	noCategory   = 0.7
	noOther      = 1.4
	lineOfTitle  = 0.15
	brokenEarly  = 1.2 // a line that goes on though it did not have to break
	lowerStart   = 2.5 // a cell that begins with a small letter
	notOfKind    = 4.0 // a date or a number where words are expected
	tooLong      = 1.5
	known        = 0.6 // less for a text that other rows have in the column too
	betweenPages = 0.3
)

// piece is a text between tabs or line ends.
type piece struct {
	text string
	line int  // of the report
	tab  bool // a tab stands before it, else a line's end
}

// fitting finds the rows of a table whose cells come one after another in the text,
// each on lines of its own or several on one line: the way in which the lines fit
// the columns best.
type fitting struct {
	columns []string
	pieces  []piece
	lines   []line
	width   map[string]int // of the widest line of each column, from a first round
	often   map[string]int // texts by column, from a first round
	best    map[[2]int]*fitted
	spans   map[[2]int]bool // whether pieces from, to are a date
	bare    bool            // the rows' numbers stand without signs

	prefixes prefixes
	alone    map[string]bool // cells
}

// fitted is the best way to take the pieces before one, of which the last went into
// a column.
type fitted struct {
	cost     float64
	gain     float64 // of its rows
	before   *fitted
	column   int
	from, to int // pieces of the last cell
	row      int // rows begun
	no       int // of the row
	titled   bool
}

// fit reads the rows below a head; lines tells how many lines they take.
func fit(columns []string, lines []line, from, to int) (rows []*row, end int) {
	f := &fitting{columns: columns, lines: lines, width: map[string]int{}, often: map[string]int{}, spans: map[[2]int]bool{}}
	f.prefixes = prefixesIn(lines[from:to])
	f.alone = map[string]bool{}
	for _, l := range lines[from:to] {
		for _, c := range strings.Split(l.text, "\t") {
			f.alone[c] = true
		}
	}
	f.bare = from < to && bareStart.MatchString(lines[from].text)
	f.cut(from, to)
	if len(f.pieces) == 0 {
		return nil, from
	}
	last := f.solve()
	if last == nil {
		return nil, from
	}
	f.learn(last)
	if last = f.solve(); last == nil {
		return nil, from
	}
	return f.rows(last)
}

// cut parts lines into pieces, heads that are printed again left out.
func (f *fitting) cut(from, to int) {
	want := 1
	for i := from; i < to && len(f.pieces) < mostPieces; i++ {
		if cols, n := headAcross(f.lines, i); n > 0 {
			if !slices.Equal(cols, f.columns) {
				return
			}
			i += n - 1
			continue
		}
		if i > from && f.lines[i].page != f.lines[i-1].page && i+1 < to && bareNumber(f.lines[i].text) && f.headsPage(i, to) {
			continue
		}
		for k, c := range strings.Split(f.lines[i].text, "\t") {
			if k == 0 && f.lines[i].bullet {
				c = itemMark + c
			}
			for n, text := range f.withCategory(f.parted(marked(strings.TrimSpace(c)), k == 0, want), k) {
				f.pieces = append(f.pieces, piece{text, i, k+n > 0})
				if no := numberOf(text); k+n == 0 && isNumber(text) && (no == want || no == 1) {
					want = no + 1
				}
			}
		}
	}
}

// parted parts cells that narrow columns set no more than a blank apart: the next
// row's number before a text, a date before or behind one.
func (f *fitting) parted(text string, first bool, want int) []string {
	if text == "" {
		return nil
	}
	var out []string
	if m := rowStart.FindStringSubmatch(text); first && f.columns[0] == colNo && m != nil && m[3] != "" && !(f.bare && beginsItem(text)) && (atoi(m[1]) == want || m[1] == "1") {
		_, date := parseSpan(text, 2000)
		if _, behind := parseSpan(m[3], 2000); !date || behind && f.columns[1] == colDate {
			out, text = append(out, m[1]), m[3]
		}
	}
	if _, date := parseSpan(text, 2000); date {
		return append(out, text)
	}
	if place, count, ok := f.countBehind(text); ok {
		return append(out, place, count)
	}
	if title, date, ok := dateBehind(text); ok {
		return append(out, title, date)
	}
	words := strings.Fields(text)
	for k := min(len(words)-1, 8); k > 0; k-- {
		if before := strings.Join(words[:k], " "); wholeDate(before) || barelyDate(before) && (f.goesOnBehindDate() || weekday.MatchString(before)) {
			return append(out, before, strings.Join(words[k:], " "))
		}
	}
	return append(out, text)
}

// countBehind parts a short cell of what is of no concern, which stands alone elsewhere,
// from the number of people in the next column.
func (f *fitting) countBehind(text string) (other, count string, ok bool) {
	n := len(f.columns)
	if n < 2 || f.columns[n-1] != colCount || f.columns[n-2] != colOther {
		return "", "", false
	}
	words := strings.Fields(text)
	for k := 1; k < len(words) && k <= mostWords; k++ {
		other, count = strings.Join(words[:k], " "), strings.Join(words[k:], " ")
		if f.alone[other] && countsPeople(count) && !isNumber(other) {
			return other, count, true
		}
	}
	return "", "", false
}

// goesOnBehindDate tells that the date's is not the last column.
func (f *fitting) goesOnBehindDate() bool { return f.columns[len(f.columns)-1] != colDate }

// withCategory parts the category from a row's title that stands behind its number in
// one piece.
func (f *fitting) withCategory(pieces []string, cell int) []string {
	if len(f.columns) < 3 || f.columns[0] != colNo || f.columns[1] != colCategory || f.columns[2] != colTitle {
		return pieces
	}
	at := 0
	switch {
	case len(pieces) == 0:
		return pieces
	case cell == 1 && len(f.pieces) > 0 && isNumber(f.pieces[len(f.pieces)-1].text):
	case cell == 0 && len(pieces) > 1 && isNumber(pieces[0]):
		at = 1
	default:
		return pieces
	}
	if category, title, ok := f.prefixes.cut(pieces[at]); ok {
		return append(append(pieces[:at:at], category, title), pieces[at+1:]...)
	}
	return pieces
}

// headsPage: a number at a page's top that is no row's, since a row's follows.
func (f *fitting) headsPage(i, to int) bool {
	return i+1 < to && isNumber(f.lines[i+1].text)
}

// solve finds the cheapest way; nil: no row fits.
func (f *fitting) solve() *fitted {
	f.best = map[[2]int]*fitted{}
	start := &fitted{column: len(f.columns) - 1}
	f.extend(start, 0)
	var end *fitted
	for p := 1; p <= len(f.pieces); p++ {
		for c := range f.columns {
			s := f.best[[2]int{p, c}]
			if s == nil {
				continue
			}
			if s.titled && (p == len(f.pieces) || !f.pieces[p].tab) {
				if total := s.total(f); end == nil || total < end.total(f) {
					end = s
				}
			}
			f.extend(s, p)
		}
	}
	if end == nil || end.total(f) >= 0 {
		return nil
	}
	return end
}

// total is what a way costs that ends here.
func (s *fitted) total(f *fitting) float64 {
	return s.cost - s.gain + f.lacking(s.column+1, len(f.columns))
}

// lacking is what a row costs that has no cells in the columns [from,to).
func (f *fitting) lacking(from, to int) float64 {
	cost := 0.0
	for _, c := range f.columns[min(from, to):to] {
		switch c {
		case colNo:
			cost += noNumber
		case colDate:
			if slices.Contains(f.columns, colNo) {
				cost += noDate
			} else {
				cost += 2 * rowGain // running text, for all that tells
			}
		case colCategory:
			cost += noCategory
		case colOther, colCount:
			cost += noOther
		case colTitle:
			cost += 2 * rowGain
		}
	}
	return cost
}

// extend goes on from a state with each cell that may follow at piece p.
func (f *fitting) extend(s *fitted, p int) {
	for n := 1; n <= longestCell && p+n <= len(f.pieces); n++ {
		if n > 1 && f.pieces[p+n-1].tab {
			break // another cell
		}
		if n > 1 && f.pieces[p+n-1].line-f.pieces[p+n-2].line > 3 {
			break
		}
		for c := range f.columns {
			again := c <= s.column
			if again && (f.pieces[p].tab || s.row > 0 && !s.titled) {
				continue
			}
			cost, no, ok := f.cell(c, p, p+n, s, again)
			if !ok {
				continue
			}
			next := &fitted{cost: s.cost + cost, gain: s.gain, before: s, column: c, from: p, to: p + n, row: s.row, no: s.no, titled: s.titled}
			if again {
				if s.row > 0 {
					next.cost += f.lacking(s.column+1, len(f.columns))
				}
				next.cost += f.lacking(0, c)
				next.row, next.titled = s.row+1, false
			} else {
				next.cost += f.lacking(s.column+1, c)
			}
			switch f.columns[c] {
			case colNo:
				next.no = no
			case colTitle:
				next.gain, next.titled = next.gain+rowGain, true
			}
			at := [2]int{p + n, c}
			if have := f.best[at]; have == nil || next.cost-next.gain < have.cost-have.gain {
				f.best[at] = next
			}
		}
	}
}

// bareStart is a first row's number without a sign.
var bareStart = pattern.New(`^\d{1,3}(?:\s|$)`)

var hoursLike = pattern.New(`^[\d,.]+\s*(?:시간|h|hours?|회|차시)$`)

// countsPeople tells a cell that holds a number of people, or a bare one.
func countsPeople(text string) bool {
	n, _ := peopleIn(text)
	return n > 0
}

// way lists the cells from the first on.
func way(last *fitted) []*fitted {
	var out []*fitted
	for s := last; s != nil && s.before != nil; s = s.before {
		out = append(out, s)
	}
	slices.Reverse(out)
	return out
}

// learn keeps the widths and the texts of columns as a first round found them.
func (f *fitting) learn(last *fitted) {
	for _, s := range way(last) {
		column := f.columns[s.column]
		text := ""
		for k, x := range f.pieces[s.from:s.to] {
			text = join(text, x.text)
			if column == colTitle || k+1 < s.to-s.from {
				f.width[column] = max(f.width[column], columns(x.text))
			}
		}
		f.often[column+"\x00"+text]++
	}
}

// rows makes the table's rows of the cheapest way.
func (f *fitting) rows(last *fitted) (rows []*row, end int) {
	var now *row
	for _, s := range way(last) {
		if now == nil || s.row > len(rows) {
			now = &row{page: f.lines[f.pieces[s.from].line].page, fitted: true, no: s.no}
			rows = append(rows, now)
		}
		text := ""
		for _, x := range f.pieces[s.from:s.to] {
			switch f.columns[s.column] {
			case colTitle:
				text = join(text, x.text)
			case colDate:
				text = dateGlued(text, x.text)
			default:
				text = glued(text, x.text)
			}
		}
		switch f.columns[s.column] {
		case colNo:
			now.no, now.given = s.no, true
		case colCategory:
			now.cells.category = join(now.cells.category, text)
			if s.to < len(f.pieces) && !f.pieces[s.to].tab && f.often[colCategory+"\x00"+text] < 2 {
				now.cells.doubt = append(now.cells.doubt, "category", "title") // a line's end alone parts them
			}
		case colTitle:
			now.cells.title = join(now.cells.title, text)
		case colDate:
			now.cells.date = join(now.cells.date, text)
		case colCount:
			now.cells.count = text
		case colOther:
			now.cells.other = join(now.cells.other, text)
		}
	}
	no := 0
	for _, r := range rows {
		if !r.given {
			r.no = no + 1
		}
		no = r.no
	}
	return rows, f.pieces[last.to-1].line + 1
}
