package running

import (
	"slices"
	"strings"
)

// Shares of a document's pages. Lines are heads or feet only where such lines,
// each on several pages, stand on together of them; one of them on share, which
// left and right pages with heads of their own just reach, or on fewer where it
// comes on pages near each other, as chapter heads do.
const (
	share    = 0.4
	together = 0.6
)

// slideText is the number of characters below which the middle page of a
// document is a slide. The heads of slides that come again are their titles.
const slideText = 800

// minCells of a row; a head of two parts, one on each side, is none.
const minCells = 3

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
	all := tally(pages, s)
	repeated := 0 // pages whose line is one of those that repeat
	for i := range pages {
		if l := pages[i].next(s); l != nil && (numbers[i].line == l || all[l.same].inSeries()) {
			repeated++
		}
	}
	enough := float64(repeated) >= together*float64(len(pages))
	chapters := enough && layer == 0 && !slides(pages)
	any := false
	for i := range pages {
		l := pages[i].next(s)
		if l == nil {
			continue
		}
		if numbers[i].line != l {
			r := all[l.same]
			often := float64(r.pages) >= share*float64(len(pages))
			if !enough || !r.inSeries() || r.ofTable() || !often && !chapters {
				continue
			}
		}
		pages[i].taken[s]++
		any = true
	}
	return any
}

// repeats is what is known of one line that may come again.
type repeats struct {
	pages  int
	near   int // of them, with the same within two pages before
	tables int // of them, pages of a table
	last   int
	cells  bool // it has cells or figures as a row of a table has
}

// tally counts the outermost lines of one edge.
func tally(pages []edges, s int) map[string]repeats {
	out := map[string]repeats{}
	for i := range pages {
		l := pages[i].next(s)
		if l == nil || l.same == "" {
			continue
		}
		r := out[l.same]
		if r.pages > 0 && i-r.last <= 2 {
			r.near++
		}
		r.pages++
		r.last = i
		r.cells = strings.Count(l.text, "\t") >= minCells-1 || l.figures()
		if pages[i].table {
			r.tables++
		}
		out[l.same] = r
	}
	return out
}

// inSeries: a line that comes again and again on pages near each other.
func (r repeats) inSeries() bool { return r.pages >= minPages && 2*r.near >= r.pages }

// ofTable: it may be the head of a table that goes on from page to page, or its
// sum.
func (r repeats) ofTable() bool { return r.cells || 2*r.tables >= r.pages }

// slides: a document of pages with little text.
func slides(pages []edges) bool {
	sizes := make([]int, len(pages))
	for i, p := range pages {
		sizes[i] = p.runes
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2] < slideText
}
