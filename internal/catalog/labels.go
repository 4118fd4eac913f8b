package catalog

import (
	"strconv"

	"naru/internal/extract"
	"naru/internal/library"
)

// Labels gives each page the number that a citation names: as the file labels
// it, where it does, else as head or foot print it.
//
// Printed numbers are believed where several of them keep step with the pages
// of the file, each kind (i, ii, iii; 1, 2, 3) for itself. A page
// between two that are in step, and one before the first of them (a chapter's
// opening page seldom bears its number), has the number that it was counted as.
// Covers, plates and what follows the last number were not counted, or nobody
// can tell: they have their place in the file, in brackets as bibliographies
// write what is not printed, so that [1] is the cover and 1 the page that says
// so. A document that prints no numbers is cited by places, without brackets.
func Labels(doc *extract.Document) []string {
	if own := ownLabels(doc.Pages); own != nil {
		return own
	}
	if printed := printedLabels(doc.Pages); printed != nil {
		return printed
	}
	out := make([]string, len(doc.Pages))
	for k := range out {
		out[k] = strconv.Itoa(k + 1)
	}
	return out
}

// longestLabel is the length in characters of the longest label that is a
// number; programs also label pages with the names of drawings.
const longestLabel = 12

// ownLabels returns the file's labels where they say more than 1…n and the pages
// do not print otherwise; nil where they do not.
func ownLabels(pages []extract.Page) []string {
	out := make([]string, len(pages))
	tells := false
	for k, p := range pages {
		out[k] = tidy(p.Label)
		if runes(out[k]) > longestLabel {
			return nil
		}
		if out[k] == "" {
			out[k] = "[" + strconv.Itoa(k+1) + "]"
		} else if out[k] != strconv.Itoa(k+1) {
			tells = true
		}
	}
	if !tells {
		return nil
	}
	agree, differ := 0, 0
	counted := map[string]int{} // label to the page that was counted as it
	for _, s := range steps(pages) {
		for _, m := range s.members {
			if numberIn(out[m.page-1]) == m.bare() {
				agree++
			} else {
				differ++
			}
		}
		for p := s.from; p <= s.to; p++ {
			counted[library.WritePageNumber(s.kind, p-s.offset)] = p
		}
	}
	if differ > agree {
		return nil
	}
	// Title pages are often labelled 1, 2, 3 as the body is, which prints them.
	for k, label := range out {
		if n := counted[label]; n != 0 && n != k+1 && out[n-1] == label && numberIn(pages[k].Printed) != numberIn(label) {
			out[k] = "[" + strconv.Itoa(k+1) + "]"
		}
	}
	return out
}

// printedLabels numbers the pages by what they print; nil where that is nothing
// to go by.
func printedLabels(pages []extract.Page) []string {
	runs := steps(pages)
	if len(runs) == 0 {
		return nil
	}
	out := make([]string, len(pages))
	for _, r := range runs {
		for p := r.from; p <= r.to; p++ {
			out[p-1] = library.WritePageNumber(r.kind, p-r.offset)
		}
	}
	last := runs[len(runs)-1]
	for k := range out {
		switch {
		case out[k] != "":
		case k+1 > last.to && last.offset == 0 && last.kind == "":
			out[k] = strconv.Itoa(k + 1) // counted on or by place, it is the same
		default:
			out[k] = "[" + strconv.Itoa(k+1) + "]"
		}
	}
	return out
}
