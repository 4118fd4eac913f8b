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

// fill gives every row its category. A merged cell prints it once: at its first
// row, then it goes for the rows below, or at its middle, as rows above the first
// printed one show.
func fill(all []cells, printed []printedLabel, year int) []category {
	out := make([]category, len(all))
	if len(printed) == 0 {
		return out
	}
	centred := printed[0].at > 0
	starts := make([]int, len(printed)) // the first row of each category
	for k := 1; k < len(printed); k++ {
		starts[k] = begins(all, printed[k-1], printed[k], starts[k-1], centred, year)
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

// begins finds the first row of a category, after another one that begins at row
// from.
func begins(all []cells, above, label printedLabel, from int, centred bool, year int) int {
	at := label.at
	prefix := titlePrefix(all[at].title)
	first := at
	for first > above.at+1 && prefix != "" && titlePrefix(all[first-1].title) == prefix {
		first--
	}
	if first < at && titlePrefix(all[above.at].title) != prefix {
		return first
	}
	if !centred {
		return at
	}
	restart := -1
	for i := above.at + 1; i <= at; i++ {
		a, okA := parseSpan(all[i-1].date, year)
		b, okB := parseSpan(all[i].date, year)
		if okA && okB && a.from != "" && b.from != "" && b.from < a.from {
			restart = i
		}
	}
	if restart > 0 {
		return restart
	}
	// Dates do not tell: a label is as far from its last row as from its first.
	return min(max(above.middle-from+1, above.at+1), at)
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
