package running

import "strings"

// Shares of a document's pages. A line is head or foot if it repeats on share of
// them, which left and right pages with heads of their own just reach; or if
// such repeated lines, each on some pages, make up together of them, as chapter
// heads do.
const (
	share    = 0.4
	together = 0.6
)

// peelRepeats takes heads and feet off the edges, outermost line first.
func peelRepeats(pages []edges, numbers []found) {
	for s := range 2 {
		for layer := range depth {
			if !peelLayer(pages, numbers, s, layer) {
				break
			}
		}
	}
}

// peelNumbers takes off only lines that are page numbers.
func peelNumbers(pages []edges, numbers []found) {
	for i := range pages {
		for s := range 2 {
			if l := pages[i].next(s); l != nil && numbers[i].line == l && numbers[i].alone {
				pages[i].taken[s]++
			}
		}
	}
}

// peelLayer takes the outermost lines of one edge that are head or foot, and
// tells whether there were any.
func peelLayer(pages []edges, numbers []found, s, layer int) bool {
	count := map[string]int{}
	near := map[string]int{} // how often a line comes again within two pages
	last := map[string]int{}
	with := 0 // pages that have a line there
	for i := range pages {
		l := pages[i].next(s)
		if l == nil {
			continue
		}
		with++
		if l.same == "" {
			continue
		}
		if was, ok := last[l.same]; ok && i-was <= 2 {
			near[l.same]++
		}
		count[l.same]++
		last[l.same] = i
	}
	repeated := 0 // pages whose line is one of several that repeat
	for i := range pages {
		if l := pages[i].next(s); l != nil && (numbers[i].line == l || inSeries(count, near, l.same)) {
			repeated++
		}
	}
	collective := layer == 0 && float64(repeated) >= together*float64(len(pages))
	any := false
	for i := range pages {
		l := pages[i].next(s)
		if l == nil {
			continue
		}
		switch {
		case numbers[i].line == l:
		case l.same == "" || count[l.same] < minPages:
			continue
		case strings.Contains(l.text, "\t"):
			continue // the head of a table that goes on from page to page, it may be
		case float64(count[l.same]) >= share*float64(len(pages)):
		case collective && inSeries(count, near, l.same):
		default:
			continue
		}
		pages[i].taken[s]++
		any = true
	}
	return any
}

// inSeries: a line that comes again and again on pages near each other.
func inSeries(count, near map[string]int, key string) bool {
	return key != "" && count[key] >= minPages && 2*near[key] >= count[key]
}
