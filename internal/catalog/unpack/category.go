package unpack

import (
	"slices"
	"strings"

	"naru/internal/pattern"
)

// category is the category of a row, printed there or in a merged cell.
type category struct {
	name  string
	doubt bool
}

var ordinals = pattern.New(`\s*[(\[]\s*(?:\d+\s*(?:st|nd|rd|th|차|회|기)|제?\s*\d+\s*(?:차|회|기))\s*[)\]]`)

// printedLabel is a category where it is printed: on a row, or in the middle
// between two.
type printedLabel struct {
	name   string
	at     int // the row, of two the lower one
	middle int // twice the row; odd: between it and the one above
}

// labels finds the categories of a table where they are printed. The lines of a
// merged cell stand around the row in its middle.
func (t *table) labels(all []cells) []printedLabel {
	var out []printedLabel
	used := make([]bool, len(all))
	for k := range all {
		name := all[k].category
		if k > 0 && !used[k-1] && len(t.rows[k-1].below) > 0 && len(t.rows[k].below) > 0 {
			name = join(join(strings.Join(t.rows[k-1].below, " "), name), strings.Join(t.rows[k].below, " "))
			used[k-1], used[k] = true, true
		}
		if name != "" {
			out = append(out, printedLabel{name, k, 2 * k})
		}
	}
	for k := range all[:max(len(all)-1, 0)] {
		if below := t.rows[k].below; len(below) > 0 && !used[k] {
			out = append(out, printedLabel{strings.Join(below, " "), k + 1, 2*k + 1})
		}
	}
	slices.SortStableFunc(out, func(a, b printedLabel) int { return a.middle - b.middle })
	return slices.CompactFunc(out, func(a, b printedLabel) bool { return a.at == b.at })
}

// isCentred tells labels that stand in the middle of their rows: the first of them
// below a row that has none.
func isCentred(printed []printedLabel) bool { return len(printed) > 0 && printed[0].at > 0 }

// fill gives every row its category. A merged cell prints it once: at its first
// row, then it goes for the rows below, or at its middle, as rows above the first
// printed one show.
func fill(all []cells, printed []printedLabel, numbers []int, year int) []category {
	out := make([]category, len(all))
	if len(printed) == 0 {
		return out
	}
	starts := topStarts(all, printed)
	if isCentred(printed) {
		back := backwards(all, year)
		starts = centredStarts(printed, len(all), func(row int) float64 { return beginsCategory(all, numbers, row) - back[row] })
	}
	for k, p := range printed {
		end := len(all)
		if k+1 < len(printed) {
			end = starts[k+1]
		}
		for i := starts[k]; i < end; i++ {
			out[i] = category{p.name, i < p.at}
		}
	}
	return out
}

// topStarts are the rows where labels stand at their first row, but for parts of one
// programme above that.
func topStarts(all []cells, printed []printedLabel) []int {
	starts := make([]int, len(printed))
	for k := 1; k < len(printed); k++ {
		above, at := printed[k-1].at, printed[k].at
		prefix := titlePrefix(all[at].title)
		first := at
		for first > above+1 && prefix != "" && titlePrefix(all[first-1].title) == prefix {
			first--
		}
		if starts[k] = at; first < at && titlePrefix(all[above].title) != prefix {
			starts[k] = first
		}
	}
	return starts
}

// What it costs, or saves, that a category begins at a row.
const (
	partsProgramme = 3.0 // parts of one programme would fall into two
	numbersAnew    = 4.0 // the rows' numbers begin anew
	datesAnew      = 3.0 // dates go back far
)

// beginsCategory judges a row for the first of a category.
func beginsCategory(all []cells, numbers []int, row int) float64 {
	cost := 0.0
	if prefix := titlePrefix(all[row].title); prefix != "" && prefix == titlePrefix(all[row-1].title) {
		cost += partsProgramme
	}
	if numbers[row] == 1 {
		cost -= numbersAnew
	}
	return cost
}

// titlePrefix is what stands before a title's colon, without ordinals: parts of
// one programme share it. "": less than two words.
func titlePrefix(title string) string {
	head, _, ok := strings.Cut(title, ":")
	if !ok {
		head, _, ok = strings.Cut(title, "：")
	}
	head = squeeze(ordinals.ReplaceAllString(head, ""))
	if !ok || len(strings.Fields(head)) < 2 {
		return ""
	}
	return head
}
