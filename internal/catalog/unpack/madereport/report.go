package madereport

import (
	"fmt"
	"math/rand/v2"

	"naru/internal/library"
)

// Form is how the text of a table comes.
type Form string

// Forms.
const (
	Tabs    Form = "tabs"    // a row a line, cells parted by tabs
	Drawn   Form = "drawn"   // as PDFs draw it: cell after cell, what shares a line parted by tabs
	Cells   Form = "cells"   // each cell on lines of its own
	Columns Form = "columns" // column after column
	Bars    Form = "bars"    // cells parted by bars
	Spaces  Form = "spaces"  // cells set below each other by spaces
	Bullets Form = "bullets" // no table: a marked line a row
	Ruled   Form = "ruled"   // set as a document: see Report.Document
	Spanned Form = "spanned" // likewise, merged cells as cells that span rows: see Report.Paragraphs
)

// Forms lists those that are text.
func Forms() []Form { return []Form{Tabs, Drawn, Cells, Columns, Bars, Spaces, Bullets} }

// Style says what kind of report to make; what it leaves open is left to chance.
type Style struct {
	Korean bool
	Form   Form
	// Narrow sets the text in two columns a page.
	Narrow bool
	// Listed gives the publications in a table, too.
	Listed bool
	// Noisy has the slips of character recognition in headings and figures.
	Noisy bool
	// Merged prints dates and places of several rows once, as categories are.
	Merged bool
	// Sums has rows of sums in tables.
	Sums bool
	// Several gives several courses or events in one row, numbered or marked within
	// its cell.
	Several bool
	// Bounded gives numbers of people as "about 30" and "over 100".
	Bounded bool
}

// Report is a made report and what it lists.
type Report struct {
	Pages []library.Page
	Truth library.Unpacked
	Year  int

	lines []printed
}

// Make makes the report of a seed.
func Make(s Style, seed uint64) Report {
	m := &maker{Style: s, Rand: rand.New(rand.NewPCG(seed, 0x6e617275)), words: english}
	if s.Korean {
		m.words = korean
	}
	m.year = 2009 + m.IntN(16)
	m.habits = m.chooseHabits()
	m.front()
	m.publications()
	m.tables()
	m.end()
	r := Report{Year: m.year, lines: m.lines}
	r.Pages = m.pages()
	r.Truth = m.truth
	return r
}

// maker makes one report.
type maker struct {
	Style
	*rand.Rand
	words  *words
	habits habits
	year   int
	lines  []printed
	truth  library.Unpacked
}

// printed is a line on its way to a page.
type printed struct {
	text string
	// keep it on the page of the line before.
	keep bool
	// row it belongs to, 1 + its index among the truth's courses or events; record
	// it begins, likewise.
	course, event, record int
	many                  int // courses or events from there on
}

// one picks one of a list.
func one[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

// chance is true so many times of a hundred.
func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

func (m *maker) print(text string) { m.lines = append(m.lines, printed{text: text}) }

// paragraph prints a text broken at the width of the report.
func (m *maker) paragraph(text string) {
	for _, l := range wrap(text, m.habits.width) {
		m.print(l)
	}
}

func (m *maker) front() {
	if m.Korean {
		m.print(one(m, []string{fmt.Sprintf("%d 연차보고서", m.year), fmt.Sprintf("%d년 %s 연보", m.year, m.words.institute), fmt.Sprintf("%d년도 사업실적", m.year)}))
	} else {
		m.print(one(m, []string{fmt.Sprintf("Annual Report %d", m.year), fmt.Sprintf("%s: %d Annual Report", m.words.institute, m.year), fmt.Sprintf("%d in Review", m.year)}))
	}
	m.paragraph(m.sentences(2))
	m.print(m.words.chapters[0])
}

func (m *maker) end() {
	m.print(m.words.chapters[3])
	m.paragraph(m.sentences(2))
}

// sentences makes running text.
func (m *maker) sentences(n int) string {
	out := ""
	for k := range n {
		if k > 0 {
			out += " "
		}
		out += m.fill(one(m, m.words.sentences))
	}
	return out
}
