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
	rows    [][]string
	truth   []library.ListedEvent
	course  bool
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
	counted := course && m.chance(25) && m.Form != Bullets && m.Form != Columns
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
	g.fillRows(m)
	return g
}

// fillRows makes the cells, categories merged as the report does it.
func (g *grid) fillRows(m *maker) {
	for k, e := range g.truth {
		category := e.Category
		if m.habits.merged != "each" && category != "" {
			first, last := k, k
			for first > 0 && g.truth[first-1].Category == category {
				first--
			}
			for last+1 < len(g.truth) && g.truth[last+1].Category == category {
				last++
			}
			at := first
			if m.habits.merged == "middle" {
				at = (first + last) / 2
			}
			if k != at {
				category = ""
			}
		}
		var row []string
		for _, c := range g.columns {
			switch c.kind {
			case colNo:
				row = append(row, fmt.Sprint(e.No))
			case colCategory:
				row = append(row, category)
			case colTitle:
				row = append(row, e.Title)
			case colDate:
				row = append(row, e.DatePrinted)
			default:
				if slices.Contains(m.words.place, c.name) {
					row = append(row, one(m, m.words.venues))
				} else if m.Korean {
					row = append(row, fmt.Sprintf("%d명", e.Participants))
				} else {
					row = append(row, fmt.Sprint(e.Participants))
				}
			}
		}
		g.rows = append(g.rows, row)
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
	for k, row := range g.rows {
		lines := m.row(g, row)
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
				m.listed(g, k, &p)
			}
			m.lines = append(m.lines, p)
		}
	}
}

// listed keeps what a row is in truth, by the line it begins on.
func (m *maker) listed(g grid, k int, p *printed) {
	if g.course {
		m.truth.Courses = append(m.truth.Courses, g.truth[k])
		p.course = len(m.truth.Courses)
	} else {
		m.truth.Events = append(m.truth.Events, g.truth[k])
		p.event = len(m.truth.Events)
	}
}
