package madereport

import (
	"fmt"
	"strings"
)

// inCell ends a line within a cell.
const inCell = "\v"

// gather puts rows that follow each other into one, up to three of one category:
// its cell of titles lists what they are, and they share number and date.
func (g *grid) gather(m *maker) {
	g.item = one(m, []string{"1) ", "1. ", "(1) ", "①", "- ", "· ", "• "})
	var rows []gridRow
	no := 0
	for k := 0; k < len(g.truth); {
		many := 1
		for k+many < len(g.truth) && many < 3 && m.chance(40) && g.truth[k+many].Category == g.truth[k].Category {
			many++
		}
		if no++; g.truth[k].No == 1 {
			no = 1
		}
		first := g.truth[k]
		for n := k; n < k+many; n++ {
			e := &g.truth[n]
			e.No, e.DatePrinted, e.From, e.To = no, first.DatePrinted, first.From, first.To
			if n > k {
				e.Participants, e.ParticipantsBound = 0, "" // they are those of the row
			}
		}
		rows = append(rows, gridRow{at: k, many: many})
		k += many
	}
	g.rows = rows
}

// titles is the cell of what a row lists.
func (g *grid) titles(row gridRow) string {
	if row.many == 1 {
		return g.truth[row.at].Title
	}
	var out []string
	for n, e := range g.truth[row.at : row.at+row.many] {
		out = append(out, item(g.item, n)+e.Title)
	}
	return strings.Join(out, inCell)
}

// item is what stands before the items of a cell.
func item(shape string, n int) string {
	if shape == "①" {
		return string('①'+rune(n)) + " "
	}
	return strings.Replace(shape, "1", fmt.Sprint(n+1), 1)
}
