package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"naru/internal/library"
	"naru/internal/spell"
)

// nearest lists the names that are like what was typed, the likest first: typed
// with a slip or on the other keyboard, begun, spaced otherwise, or one word of
// the name.
func nearest(typed string, names []name) []string {
	keys := typingKeys(typed)
	if keys == "" {
		return nil
	}
	type near struct {
		text string
		cost int
	}
	var found []near
	for _, n := range names {
		cost := likeness(keys, typingKeys(n.text))
		for i, w := range strings.FieldsFunc(n.text, notInWord) {
			if k := typingKeys(w); k != "" && (i > 0 || k != typingKeys(n.text)) {
				cost = min(cost, likeness(keys, k)+wordOnly)
			}
		}
		if cost < unlike {
			found = append(found, near{n.text, cost})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.cost - b.cost })
	var out []string
	for _, n := range found[:min(len(found), 2*maxNearest)] {
		if n.cost < found[0].cost+wordOnly && !slices.Contains(out, n.text) {
			out = append(out, n.text)
		}
	}
	return out
}

// Costs in tenths of an edit.
const (
	begins   = 4 // what was typed begins the name
	wordOnly = 6 // a word of the name is like it, not the whole
	unlike   = 1000
)

// likeness tells how far the keys of a name are from those typed.
func likeness(typed, meant string) int {
	if typed == meant {
		return 0
	}
	if len(typed) >= 3 && strings.HasPrefix(meant, typed) || len(meant) >= 4 && strings.HasPrefix(typed, meant) {
		return begins
	}
	limit := min(max(10, len(typed)*10/4), 25)
	if len(typed) < 3 {
		return unlike
	}
	if cost := spell.Slips(typed, meant, limit); cost <= limit {
		return cost
	}
	return unlike
}

// typingKeys gives the keys that type a text, digits too.
func typingKeys(text string) string {
	return spell.Keys(text) + strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// nearestYears lists the years of the library next to those asked for.
func nearestYears(typed string, counts []library.FacetCount) []string {
	at := 0
	for _, digits := range strings.FieldsFunc(typed, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(digits); err == nil && len(digits) == 4 {
			at = n
			break
		}
	}
	if at == 0 {
		return nil
	}
	var all []int
	for _, c := range counts {
		if y, err := strconv.Atoi(c.ID); err == nil {
			all = append(all, y)
		}
	}
	slices.SortFunc(all, func(a, b int) int { return 2*(max(a-at, at-a)-max(b-at, at-b)) + cmp.Compare(a, b) })
	var out []string
	for _, y := range all[:min(len(all), maxNearest)] {
		out = append(out, strconv.Itoa(y))
	}
	return out
}
