package madereport

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

// pageBreak is a line that ends a page.
const pageBreak = "\f"

func (m *maker) breakPage() { m.print(pageBreak) }

// room is how many lines are left on the page.
func (m *maker) room() int {
	used := 0
	for _, l := range m.lines {
		used++
		if l.text == pageBreak {
			used = 0
		} else if used == m.habits.pageLines {
			used = 0
		}
	}
	return m.habits.pageLines - used
}

// pages sets the lines on pages and tells the truth which page each thing is on.
func (m *maker) pages() []library.Page {
	var out []library.Page
	var now []string
	end := func() {
		n := len(out) + 1
		if m.habits.pageNumbers {
			now = append(now, fmt.Sprintf("- %d -", n))
		}
		out = append(out, library.Page{Number: n, Text: strings.Join(now, "\n")})
		now = nil
	}
	for _, l := range m.lines {
		if l.text == pageBreak || len(now) >= m.habits.pageLines && !l.keep {
			end()
			if l.text == pageBreak {
				continue
			}
		}
		page := len(out) + 1
		switch {
		case l.course > 0:
			for k := range l.many {
				m.truth.Courses[l.course-1+k].Page = page
			}
		case l.event > 0:
			for k := range l.many {
				m.truth.Events[l.event-1+k].Page = page
			}
		case l.record > 0:
			m.truth.Records[l.record-1].Page = page
		}
		now = append(now, l.text)
	}
	end()
	return out
}
