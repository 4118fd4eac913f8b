package catalog

import (
	"strconv"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
)

// placed finds the position in the file of each entry's page: by the labels of
// the pages where they have some, else by how far off the headings stand.
func placed(entries []heading, doc *extract.Document, after int) []library.Heading {
	at := map[string]int{}
	labels := Labels(doc)
	told := false
	for k, l := range labels {
		told = told || l != strconv.Itoa(k+1)
		// A number that begins anew in an appendix is the body's first.
		if at[l] == 0 || at[l] <= after && numberIn(l).kind == "" {
			at[l] = k + 1
		}
	}
	offset, sure := 0, false
	if !told {
		offset, sure = headingOffset(entries, doc, after)
	}
	out := make([]library.Heading, len(entries))
	for k, e := range entries {
		h := library.Heading{Level: e.level, Title: e.title}
		m := numberIn(e.number)
		switch {
		case e.number == "":
		case told:
			h.Page = at[library.WritePageNumber(m.kind, m.number)]
		case sure && m.kind == "" && m.number+offset >= 1 && m.number+offset <= len(doc.Pages):
			h.Page = m.number + offset
		}
		out[k] = h
	}
	// A part's heading stands where the first heading under it does.
	for k := len(out) - 2; k >= 0; k-- {
		if out[k].Page == 0 && entries[k].number == "" {
			out[k].Page = out[k+1].Page
		}
	}
	return out
}

// headingOffset tells how far the positions of pages lie from their numbers, by
// the headings found at the top of pages: the distance that most agree on.
func headingOffset(entries []heading, doc *extract.Document, after int) (offset int, sure bool) {
	const (
		look = 30 // entries looked for
		top  = 8  // lines of a page that may hold its heading
	)
	tops := make([]string, len(doc.Pages))
	for k, p := range doc.Pages {
		if k >= after {
			lines := contentsLines(p)
			tops[k] = "\n" + squeezeLines(lines[:min(top, len(lines))])
		}
	}
	votes := map[int]int{}
	seen := 0
	for _, e := range entries {
		title, m := squeeze(e.title), numberIn(e.number)
		if runes(title) < 4 || m.number == 0 || m.kind != "" {
			continue
		}
		if seen++; seen > look {
			break
		}
		for k := after; k < len(tops); k++ {
			if strings.Contains(tops[k], "\n"+title) {
				votes[k+1-m.number]++
			}
		}
	}
	most, second := 0, 0
	for o, n := range votes {
		switch {
		case n > most:
			offset, most, second = o, n, most
		case n > second:
			second = n
		}
	}
	return offset, most >= 2 && most > second
}

// squeezeLines folds lines, each kept apart.
func squeezeLines(lines []string) string {
	out := make([]string, len(lines))
	for k, l := range lines {
		out[k] = squeeze(l)
	}
	return strings.Join(out, "\n")
}
