package unpack

import (
	"regexp"
	"strings"
)

// category is the category of a row, printed there or in a merged cell.
type category struct {
	name  string
	doubt bool
}

var ordinals = regexp.MustCompile(`\s*[(\[]\s*(?:\d+\s*(?:st|nd|rd|th|차|회|기)|제?\s*\d+\s*(?:차|회|기))\s*[)\]]`)

// fill gives every row its category. A merged cell prints it once: at its first
// row, then it goes for the rows below, or at its middle, as rows above the first
// printed one show.
func (t *table) fill(all []cells, year int) []category {
	var printed []int
	for k, c := range all {
		if c.category != "" {
			printed = append(printed, k)
		}
	}
	out := make([]category, len(all))
	if len(printed) == 0 {
		return out
	}
	centred := printed[0] > 0
	starts := make([]int, len(printed)) // the first row of each category
	for k := 1; k < len(printed); k++ {
		end := -1
		if k+1 < len(printed) {
			end = printed[k+1]
		}
		starts[k] = begins(all, printed[k-1], printed[k], starts[k-1], end, centred, year)
	}
	for k := range printed {
		end := len(all)
		if k+1 < len(printed) {
			end = starts[k+1]
		}
		for i := starts[k]; i < end; i++ {
			out[i] = category{all[printed[k]].category, i < printed[k]}
		}
	}
	return out
}

// begins finds the first row of the category printed at row at, after another one
// printed at row before.
func begins(all []cells, before, at, from, next int, centred bool, year int) int {
	prefix := titlePrefix(all[at].title)
	first := at
	for first > before+1 && prefix != "" && titlePrefix(all[first-1].title) == prefix {
		first--
	}
	if first < at && titlePrefix(all[before].title) != prefix {
		return first
	}
	if !centred {
		return at
	}
	restart := -1
	for i := before + 1; i <= at; i++ {
		a, okA := parseSpan(all[i-1].date, year)
		b, okB := parseSpan(all[i].date, year)
		if okA && okB && a.from != "" && b.from != "" && b.from < a.from {
			restart = i
		}
	}
	if restart > 0 {
		return restart
	}
	// Dates do not tell: the one above is as long below its print as above it.
	below := 2*before - from + 1
	return min(max(below, before+1), at)
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
