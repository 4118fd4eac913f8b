package madereport

import (
	"fmt"
	"slices"
)

// sum adds rows of sums: below each category in some tables, below all in all.
func (g *grid) sum(m *maker) {
	parts := []string{"Subtotal", "Sub-total"}
	whole := []string{"Total", "Sum", "Grand total"}
	if m.Korean {
		parts, whole = []string{"소계", "소 계"}, []string{"합계", "총계", "계", "합 계"}
	}
	part := one(m, parts)
	each := m.chance(50) && g.truth[0].Category != ""
	var out []gridRow
	from := 0
	for k, row := range g.rows {
		out = append(out, row)
		last := k+1 == len(g.rows)
		if each && (last || g.truth[g.rows[k+1].at].Category != g.truth[row.at].Category) {
			out = append(out, g.sumOf(m, part, from, row.at+row.many))
			from = row.at + row.many
		}
	}
	g.rows = append(out, g.sumOf(m, one(m, whole), 0, len(g.truth)))
}

// sumOf is a row of sums of some of the truth.
func (g *grid) sumOf(m *maker, name string, from, to int) gridRow {
	row := gridRow{cells: make([]string, len(g.columns)), at: from}
	people := 0
	for _, e := range g.truth[from:to] {
		people += e.Participants
	}
	times := fmt.Sprint(to - from)
	if m.Korean {
		times += one(m, []string{"건", "회"})
	}
	for k, c := range g.columns {
		switch {
		case k == 0:
			row.cells[k] = name
		case c.kind == colDate && people == 0:
			row.cells[k] = times
		case c.kind == colOther && slices.Contains(m.words.count, c.name):
			row.cells[k] = fmt.Sprint(people)
			if m.Korean {
				row.cells[k] += "명"
			}
		}
	}
	return row
}
