package unpack

import (
	"strings"

	"naru/internal/pattern"
)

var (
	yearInText  = pattern.New(`(?:^|[^\d])((?:19|20)\d\d)(?:년|[^\d]|$)`)
	reportsYear = pattern.New(`(?i)annual|yearbook|highlights?|achievement|report|projects?|performance|연차|연보|성과|실적|사업|업적`)
)

// yearOf finds the year a report is about: the one most of its dates are in, else
// the one its headings name, else the given one.
func yearOf(lines []line, tables []*table, given int) int {
	counts := map[int]int{}
	for _, t := range tables {
		for _, r := range t.rows {
			for _, m := range yearInText.FindAllStringSubmatch(t.cells(r).date, -1) {
				counts[atoi(m[1])] += 3
			}
		}
	}
	for _, l := range lines {
		if len(l.text) > 120 || !reportsYear.MatchString(l.text) || strings.Contains(l.text, "\t") {
			continue
		}
		for _, m := range yearInText.FindAllStringSubmatch(l.text, -1) {
			counts[atoi(m[1])]++
		}
	}
	best := 0
	for y, n := range counts {
		if n > counts[best] || n == counts[best] && y > best {
			best = y
		}
	}
	if best == 0 || counts[best] < 2 && given != 0 {
		return given
	}
	return best
}
