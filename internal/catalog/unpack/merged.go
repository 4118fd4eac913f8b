package unpack

import (
	"slices"
	"strings"
)

// settle sorts the lines between rows, now that all widths are known.
func (t *table) settle() {
	for _, r := range t.rows {
		below := r.below
		r.below = nil
		for _, text := range below {
			r.between(text, t)
		}
	}
}

// between takes a line that stands below a whole row and above the next one: the
// rest of a title broken beside its date, else the label of a merged cell.
func (r *row) between(text string, t *table) {
	dated, ok := r.date(t)
	if !ok || dated[0] == 0 {
		return
	}
	if category, rest, two := strings.Cut(text, "\t"); two {
		if dated[0] > 1 && r.parts[1].tab && !strings.Contains(rest, "\t") { // both cells go on
			r.parts = slices.Insert(r.parts, dated[0], part{rest, false})
			r.parts[0].text = join(r.parts[0].text, category)
		}
		return
	}
	title := r.parts[dated[0]-1].text
	open := strings.Count(title, "(") > strings.Count(title, ")")
	if len(r.below) == 0 && (open || startsLower(text) || breaks(title, text, t.widthOn(r.page), 1)) {
		r.parts = slices.Insert(r.parts, dated[0], part{text, false})
		return
	}
	if t.has(colCategory) && columns(text) <= longestCategory {
		r.below = append(r.below, text)
	}
}
