package unpack

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/pattern"
)

// table is a list of courses or events with its rows as they are printed.
type table struct {
	name     string
	course   bool
	unsure   bool // whether it lists courses or events
	bare     bool // its rows' numbers stand without signs
	columns  []string
	prefixes prefixes
	from, to int // lines, the name included
	rows     []*row
}

// row is a row of a table in its printed pieces.
type row struct {
	no     int
	given  bool // the number is printed
	page   int
	parts  []part
	grid   []string // the cells, where its line has one for every column
	doubt  []string // fields that its columns did not part surely
	tabs   int      // on its first line
	whole  bool     // put together from its columns: nothing follows it
	fitted bool     // its cells were found by fitting
	cells  cells
	below  []string // lines between this row and the next: a merged cell's label
}

// part is a cell or one line of a cell.
type part struct {
	text string
	tab  bool // a tab stands before it: it begins a cell
}

// Columns.
const (
	colNo       = "no"
	colCategory = "category"
	colTitle    = "title"
	colDate     = "date"
	colCount    = "count" // of participants
	colOther    = "other"
)

var columnWords = []struct{ column, words string }{
	{colDate, `dates?(?: held)?|period|schedule|when|duration|교육 ?일시|교육 ?일자|교육 ?기간|행사 ?일시|date and time|dates?/time|(?:개최|협약|체결|강의|진행|실시|운영) ?(?:일시|일자|일|기간|날짜)|행사 ?(?:일자|일|기간)|교육 ?날짜|협약일|체결일|추진 ?일자|추진 ?기간|일 ?자|일 ?시|날 ?짜|기 ?간|시 ?기|일 ?정|교육일`},
	{colCategory, `category|categories|type|classification|division|target(?: group)?|audience|구 ?분|분 ?류|유 ?형|분 ?야|교육 ?대상|대 ?상`},
	{colTitle, `course title|course name|title of (?:course|event|project|program(?:me)?)|titles?|courses?|topics?|subjects?|program(?:me)?s?(?: name)?|projects?|events?|activit(?:y|ies)|contents?|descriptions?|details|seminars?|lectures?|workshops?|meetings?|제 ?목|(?:강좌|세미나|포럼|회의|간담회|협약|학술행사|워크숍|특강) ?명|교육 ?과목|과 ?목|행사 ?내용|강의 ?내용|회의 ?내용|주요 ?안건|안 ?건|과정 ?명|교육 ?과정 ?명|교육 ?과정|교육 ?명|교육 ?주제|강의 ?주제|강의명|사업 ?명|행사 ?명|활동 ?명|교육 ?내용|사업 ?내용|활동 ?내용|협력 ?내용|추진 ?내용|주요 ?내용|내 ?용|주 ?제|프로그램 ?명?|과 ?정|사 ?업|행 ?사`},
	{colNo, `no\.?|nr\.?|№|n°|#|number|번 ?호|연 ?번|순 ?번|순`},
	{colCount, `(?:number of |no\.? of )?(?:participants?|attendees|trainees|persons|people)|attendance|headcount|(?:참가|참여|참석|이수|수료|교육|수강|신청|모집|연) ?인원(?: ?수)?|참[가석여]자 ?수?|(?:수료|이수|수강)[자생] ?수?|교육생 ?수?|인원 ?수|인 ?원`},
	{colOther, `places?|venues?|locations?|hosts?|organi[sz]ers?|partners?|institutions?|hours|remarks?|notes?|lecturers?|instructors?|cit(?:y|ies)|countr(?:y|ies)|organi[sz]ed by|(?:교육|개최|행사|강의) ?장소|장 ?소|대상 ?인원|(?:교육|강의) ?시간|시 ?수|차 ?시|담당 ?부서|부 ?서|(?:주관|주최|대상|상대|협약|참여|참석) ?기관|방 ?법|방 ?식|형 ?태|주 ?관|주 ?최|비 ?고|시 ?간|강 ?사|기 ?관|협력 ?기관`},
}

var columnAt = func() []*pattern.Pattern {
	out := make([]*pattern.Pattern, len(columnWords))
	for k, c := range columnWords {
		out[k] = pattern.New(`(?i)^(?:` + c.words + `)(?:\s*\([^)]*\))?(?:$|[\s\t|·/])`)
	}
	return out
}()

// columnsOn reads a line as the head of a table: nothing but names of columns.
func columnsOn(text string) ([]string, bool) {
	var out []string
	cells := strings.Split(text, "\t")
	for k, c := range cells {
		cells[k] = unspaced(c, 2)
	}
	rest := strings.Trim(strings.Join(cells, "\t"), " \t|")
	for rest != "" {
		column, n := "", 0
		for k, re := range columnAt {
			if m := re.FindString(rest); len(m) > n {
				column, n = columnWords[k].column, len(m)
			}
		}
		if n == 0 {
			return nil, false
		}
		out = append(out, column)
		rest = strings.TrimLeft(rest[n:], " \t|·/")
	}
	return out, len(out) > 0
}

// headAcross reads the head of a table that may be broken over lines. It tells
// how many lines it takes; 0: none.
func headAcross(lines []line, i int) ([]string, int) {
	var all []string
	for n := 1; n <= 5 && i+n <= len(lines); n++ {
		begins := n == 1
		cols, ok := columnsOn(lines[i+n-1].text)
		if !ok && n < 5 && i+n < len(lines) { // the last column's name is broken
			for _, blank := range []string{" ", ""} {
				if cols, ok = columnsOn(lines[i+n-1].text + blank + lines[i+n].text); ok {
					n++
					break
				}
			}
		}
		if !ok || !begins && slices.Contains(cols, colNo) {
			return nil, 0
		}
		if syllableBelow(lines, i+n-1, len(cols)) {
			n++
		}
		all = append(all, cols...)
		if listsEvents(all) {
			if i+n < len(lines) { // "장소" may stand on a line of its own
				if tail := lines[i+n].text; startsLower(tail) && !strings.ContainsAny(tail, " \t") {
					if cols, ok := columnsOn(lines[i+n-1].text + tail); ok && slices.Equal(cols, all[len(all)-min(len(cols), len(all)):]) {
						n++ // a narrow column breaks a name within a word
					}
				}
				for n < 7 && i+n < len(lines) {
					more, ok := columnsOn(lines[i+n].text)
					if !ok || slices.Contains(more, colNo) || lines[i+n].page != lines[i].page && !besides(more[0]) && slices.Contains(all, more[0]) {
						break // printed again on the next page
					}
					all, n = append(all, more...), n+1
				}
			}
			return all, n
		}
	}
	return nil, 0
}

// syllableBelow tells whether the line below one that names so many columns is a single
// syllable of the last name: the narrowest columns break "순번" in two.
func syllableBelow(lines []line, i, names int) bool {
	if i+1 >= len(lines) || utf8.RuneCountInString(lines[i+1].text) != 1 || !hangul(lines[i+1].text) {
		return false
	}
	cols, ok := columnsOn(lines[i].text + " " + lines[i+1].text)
	return ok && len(cols) == names
}

// besides tells a column that is neither title nor date nor what sorts them.
func besides(column string) bool { return column == colOther || column == colCount }

// listsEvents tells the columns of a list of courses or events.
func listsEvents(cols []string) bool {
	has := map[string]bool{}
	for _, c := range cols {
		has[c] = true
	}
	return has[colTitle] && has[colDate] && (has[colNo] || has[colCategory])
}

var (
	courseWords = pattern.New(`(?i)educat|train|course|lectur|academy|workshop|curricul|class(?:es)?\b|교육|강의|연수|강좌|아카데미|과정`)
	eventWords  = pattern.New(`(?i)co-?operat|collaborat|network|partner|exchange|event|conference|forum|seminar|symposi|round ?table|outreach|\bmous?\b|memorand|협력|교류|네트워크|행사|포럼|세미나|학술|심포지엄|토론회|간담회|대외|협약|MOU`)
	tableMark   = pattern.New(`(?i)^(?:[<\[【(]?\s*(?:table|표)\s*[\dIVX]*[-.\d]*\s*[.:>\])】]?\s*|\d{1,2}(?:[.)]|\s*-\s*\d{1,2}[.)]?)\s+|\(\d{1,2}\)\s*|[가-하][.)]\s+|[IVX]+\.\s+|[A-H][.)]\s+|[Ⅰ-Ⅻ]\s*\.?\s+|[①-⑳]\s*|[▪■□◦○●▶◆◇※]\s*)+`)
	unitNote    = pattern.New(`^[(\[〔]\s*(?:단위|unit|as of|기준).*$`)
)

// tablesIn finds the lists of courses and events.
func tablesIn(lines []line) []*table {
	var out []*table
	var last *table
	for i := 0; i < len(lines); i++ {
		cols, n := headAcross(lines, i)
		if n == 0 {
			continue
		}
		from, name := nameAbove(lines, i, last)
		t := &table{name: name, columns: cols, from: from}
		if last != nil && name == "" {
			t.name = last.name
		}
		if strings.Contains(lines[i].text, "|") {
			cellsByPipes(lines[i+n:])
		}
		if !t.gridded(lines, i+n) {
			t.read(lines, i+n)
		}
		if !t.judge(lines) {
			continue
		}
		t.settle()
		t.refit(lines, i+n)
		if len(t.rows) == 0 {
			i += n - 1 // printed again on the next page, with its rows
			continue
		}
		out, last = append(out, t), t
		i = t.to - 1
	}
	return out
}

var pipe = pattern.New(`[ ]*\|[ ]*`)

// cellsByPipes parts the rows below a head whose cells are parted by bars.
func cellsByPipes(lines []line) {
	for k := range lines {
		if !strings.Contains(lines[k].text, "|") {
			return
		}
		lines[k].text = pipe.ReplaceAllString(lines[k].text, "\t")
	}
}

// judge decides whether the table lists courses or events: by its name, else by
// the nearest heading that says so. A table that is neither is none of ours.
func (t *table) judge(lines []line) bool {
	if course, ok := courseOrEvent(t.name); ok {
		t.course = course
		return true
	}
	for i, n := t.from-1, 0; i >= 0 && n < 12; i, n = i-1, n+1 {
		text := lines[i].text
		if utf8.RuneCountInString(text) > longestSeries || endsSentence(text) || strings.Contains(text, "\t") {
			continue
		}
		if course, ok := courseOrEvent(text); ok {
			t.course, t.unsure = course, true
			return true
		}
	}
	return false
}

func courseOrEvent(text string) (course, ok bool) {
	c, e := courseWords.FindStringIndex(text), eventWords.FindStringIndex(text)
	switch {
	case c == nil && e == nil:
		return false, false
	case c == nil || e == nil:
		return c != nil, true
	}
	return c[0] < e[0], true
}

// nameAbove finds the heading of a table whose head begins at line i.
func nameAbove(lines []line, i int, last *table) (from int, name string) {
	low := max(0, i-4)
	if last != nil {
		low = max(low, last.to)
	}
	for k := i - 1; k >= low; k-- {
		text := lines[k].text
		if _, head := columnsOn(text); head && lines[k].page != lines[i].page {
			low = max(0, low-1) // the same head, at the foot of the page before
			if last != nil {
				low = max(low, last.to)
			}
			continue
		}
		if bareNumber(text) || unitNote.MatchString(text) || pageNumber.MatchString(text) {
			continue
		}
		if endsSentence(text) || strings.Contains(text, "\t") || utf8.RuneCountInString(text) > 90 {
			break
		}
		text = unspaced(text, 3)
		name = strings.Trim(tableMark.ReplaceAllString(text, ""), " <>[]【】「」()")
		if name == "" {
			continue
		}
		return k, name
	}
	return i, ""
}

func tableAt(tables []*table, i int) *table {
	for _, t := range tables {
		if t.from <= i && i < t.to {
			return t
		}
	}
	return nil
}
