package courses

import "time"

// weekBar is an entry within a week: its first and last column.
type weekBar struct {
	course, first, last int
}

// lanes sets the entries of a week into rows, so that none covers
// another; hidden counts, by column, what found no room.
func (c *calendar) lanes(start time.Time, room int) (lanes [][]weekBar, hidden [7]int) {
	end := start.AddDate(0, 0, 6)
	var bars []weekBar
	for _, e := range c.entries {
		if e.to.Before(start) || e.from.After(end) {
			continue
		}
		bars = append(bars, weekBar{e.course, max(days(start, e.from), 0), min(days(start, e.to), 6)})
	}
	taken := make([][7]bool, room)
	lanes = make([][]weekBar, room)
	for _, b := range bars {
		row := freeRow(taken, b)
		if row < 0 {
			for k := b.first; k <= b.last; k++ {
				hidden[k]++
			}
			continue
		}
		for k := b.first; k <= b.last; k++ {
			taken[row][k] = true
		}
		lanes[row] = append(lanes[row], b)
	}
	return lanes, hidden
}

// freeRow is the first row with room for a bar; -1 without any.
func freeRow(taken [][7]bool, b weekBar) int {
	for row := range taken {
		free := true
		for k := b.first; k <= b.last; k++ {
			free = free && !taken[row][k]
		}
		if free {
			return row
		}
	}
	return -1
}

func days(from, to time.Time) int { return int(to.Sub(from).Hours()/24 + 0.5) }
