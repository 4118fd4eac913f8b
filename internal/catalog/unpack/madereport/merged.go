package madereport

// covered is a cell that one above it reaches into.
const covered = "\x1d"

// merged is what the cell of a row holds where the cells of rows with one value
// are merged: the value at their first row or at their middle, else nothing.
func (m *maker) merged(rows, k int, value func(row int) string) string {
	own := value(k)
	if m.habits.merged == "each" || own == "" {
		return own
	}
	first, last := k, k
	for first > 0 && value(first-1) == own {
		first--
	}
	for last+1 < rows && value(last+1) == own {
		last++
	}
	at := first
	if m.habits.merged == "middle" && m.Form != Spanned {
		at = (first + last) / 2
	}
	switch {
	case k == at:
		return own
	case m.Form == Spanned:
		return covered
	}
	return ""
}

// shareCells gives rows that follow each other, up to three of one category, one
// date and one place.
func (g *grid) shareCells(m *maker) {
	left, venue := 0, ""
	for k := range g.truth {
		e := &g.truth[k]
		if k == 0 || left == 0 || e.Category != g.truth[k-1].Category {
			left, venue = 1+m.IntN(3), one(m, m.words.venues)
		} else {
			before := g.truth[k-1]
			e.DatePrinted, e.From, e.To = before.DatePrinted, before.From, before.To
		}
		left--
		g.venues = append(g.venues, venue)
	}
}
