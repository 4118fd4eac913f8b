package madereport

import (
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
)

// column is a column of a table: what it holds, and its name.
type column struct{ kind, name string }

// Kinds of columns.
const (
	colNo       = "no"
	colCategory = "category"
	colTitle    = "title"
	colDate     = "date"
	colOther    = "other"
)

// grid is a table on its way to the page: rows of cells, one for each column.
type grid struct {
	columns []column
	rows    []gridRow
	truth   []library.ListedEvent
	venues  []string // of each in truth, where places are told
	course  bool
	item    string // how the items of a cell begin
}

// gridRow is a row and which of the truth it lists.
type gridRow struct {
	cells    []string
	at, many int // none: a row of sums
}

// tables prints tables of courses and of events.
func (m *maker) tables() {
	for k, list := range [][]string{m.words.courseTables, m.words.eventTables} {
		m.print(m.words.chapters[k+1])
		if m.chance(40) {
			m.paragraph(m.sentences(1))
		}
		offset := m.IntN(len(list))
		for n := range 1 + m.IntN(2) {
			g := m.grid(k == 0, list[(offset+n)%len(list)])
			m.printGrid(g)
		}
	}
}

// grid makes a table.
func (m *maker) grid(course bool, name string) grid {
	g := grid{course: course}
	w := m.words
	titles, categories, templates := w.courseTitle, w.audiences, w.courses
	if !course {
		titles, categories, templates = w.eventTitle, w.occasions, w.events
	}
	add := func(kind string, names []string) { g.columns = append(g.columns, column{kind, one(m, names)}) }
	category := m.chance(70) && m.Form != Bullets
	add(colNo, w.no)
	dateFirst := m.chance(15) && m.Form != Bullets && m.Form != Columns
	if dateFirst {
		add(colDate, w.date)
	}
	if category {
		if course {
			add(colCategory, w.category)
		} else {
			add(colCategory, w.category[:2])
		}
	}
	add(colTitle, titles)
	if !dateFirst {
		add(colDate, w.date)
	}
	if m.chance(25) && m.Form != Bullets && m.Form != Columns {
		add(colOther, w.place)
	}
	share := 25
	if m.Bounded || m.Sums {
		share = 75
	}
	counted := course && m.chance(share) && m.Form != Bullets && m.Form != Columns
	if counted {
		add(colOther, w.count)
	}
	rows := 3 + m.IntN(10)
	no, left, at := 0, 0, -1
	for k := range rows {
		restarted := false
		if left == 0 {
			left, at = 1+m.IntN(4), at+1
			restarted = m.habits.restart && category && k > 0
		}
		left--
		no++
		if restarted {
			no = 1
		}
		e := library.ListedEvent{Table: name, No: no, Title: m.fill(one(m, templates))}
		if category {
			e.Category = categories[at%len(categories)]
		}
		w := m.date()
		if m.Form == Bullets && (w.from == "" || !strings.ContainsAny(w.printed, "0123456789")) {
			d := m.day()
			w = when{m.one(d), iso(d), iso(d)}
		}
		e.DatePrinted, e.From, e.To = w.printed, w.from, w.to
		if counted {
			e.Participants = 10 + m.IntN(60)
		}
		g.truth = append(g.truth, e)
	}
	if m.Merged {
		g.shareCells(m)
	}
	if m.Bounded && counted {
		g.boundCounts(m)
	}
	for k := range g.truth {
		g.rows = append(g.rows, gridRow{at: k, many: 1})
	}
	if m.Several {
		g.gather(m)
	}
	g.fillRows(m)
	if m.Sums {
		g.sum(m)
	}
	return g
}

// fillRows makes the cells, those merged that the report merges.
func (g *grid) fillRows(m *maker) {
	for n := range g.rows {
		row := &g.rows[n]
		e := g.truth[row.at]
		merged := func(value func(at int) string) string {
			return m.merged(len(g.rows), n, func(n int) string { return value(g.rows[n].at) })
		}
		for _, c := range g.columns {
			cell := ""
			switch {
			case c.kind == colNo:
				cell = fmt.Sprint(e.No)
			case c.kind == colCategory:
				cell = merged(func(at int) string { return g.truth[at].Category })
			case c.kind == colTitle:
				cell = g.titles(*row)
			case c.kind == colDate && m.Merged:
				cell = merged(func(at int) string { return g.truth[at].DatePrinted })
			case c.kind == colDate:
				cell = e.DatePrinted
			case slices.Contains(m.words.count, c.name):
				cell = m.counted(e)
			case m.Merged:
				cell = merged(func(at int) string { return g.venues[at] })
			default:
				cell = one(m, m.words.venues)
			}
			row.cells = append(row.cells, cell)
		}
	}
}

// printGrid prints a table in the form of the report.
func (m *maker) printGrid(g grid) {
	name := g.truth[0].Table
	m.print(m.habits.tableTop + name)
	if m.Form == Columns {
		m.printColumns(g)
		return
	}
	if m.Form != Bullets {
		m.printHead(g)
	}
	left := m.room()
	for _, row := range g.rows {
		lines := m.row(g, row.cells)
		if len(lines) > left {
			m.breakPage()
			left = m.room()
			if m.habits.repeated && m.Form != Bullets {
				m.printHead(g)
				left--
			}
		}
		left -= len(lines)
		for n, l := range lines {
			p := printed{text: l, keep: n > 0}
			if n == 0 {
				m.listed(g, row, &p)
			}
			m.lines = append(m.lines, p)
		}
	}
}

// listed keeps what a row is in truth, by the line it begins on.
func (m *maker) listed(g grid, row gridRow, p *printed) {
	p.many = row.many
	if row.many == 0 {
		return
	}
	list := &m.truth.Events
	at := &p.event
	if g.course {
		list, at = &m.truth.Courses, &p.course
	}
	*at = len(*list) + 1
	*list = append(*list, g.truth[row.at:row.at+row.many]...)
}
