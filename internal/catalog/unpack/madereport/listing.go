package madereport

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

// listPublications prints a table of publications and nothing else of them.
func (m *maker) listPublications(series string, count int) {
	w := m.words
	h := m.habits
	names := []string{one(m, w.no), one(m, w.listSeries), one(m, w.listNumber), one(m, w.listTitle), h.roles[0]}
	team := m.chance(60)
	if team {
		names = append(names, h.roles[1])
	}
	combined := h.head == "bracket" || h.head == "below" // the number stands behind its series
	if combined {
		names = append(names[:2], names[3:]...)
	}
	row := func(cells []string) string {
		switch {
		case m.Form == Ruled || m.Form == Spanned:
			return ruled + strings.Join(cells, "\t")
		case m.Form == Bars:
			return "| " + strings.Join(cells, " | ") + " |"
		}
		return strings.Join(cells, "\t")
	}
	m.print(h.tableTop + series + one(m, w.listName))
	m.print(row(names))
	for n := range count {
		printed, number, year := m.number(n + 1)
		r := library.ListedRecord{Series: series, Number: number, Year: year, Language: "en", Title: m.title()}
		if m.Korean {
			r.Language = "ko"
		}
		people := m.names(1 + m.IntN(4))
		if !team {
			people = people[:1]
		}
		for k, name := range people {
			role := library.RoleCoResearcher
			if k == 0 {
				role = library.RoleChief
			}
			r.People = append(r.People, library.Credit{Name: name, Role: role})
		}
		cells := []string{fmt.Sprint(n + 1), series, printed, r.Title, people[0]}
		if combined {
			cells = []string{fmt.Sprint(n + 1), series + " " + printed, r.Title, people[0]}
		} else if h.merged != "each" && n > 0 {
			cells[1] = ""
		}
		if team {
			cells = append(cells, strings.Join(people[1:], h.nameSign))
		}
		m.print(row(cells))
		m.lines[len(m.lines)-1].record = len(m.truth.Records) + 1
		m.truth.Records = append(m.truth.Records, r)
	}
}
