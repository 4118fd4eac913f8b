package records

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
)

// numbered is a number of a series with its documents.
type numbered struct {
	library.Issue
	ids    []library.DocumentID
	suffix string
}

// numbering tells how a series is numbered: by year where numbers say their year,
// or where they begin anew; else through.
func numbering(entries []entry) library.Numbering {
	explicit, implicit := 0, 0
	least, most := map[int]int{}, map[int]int{} // by year
	for _, e := range entries {
		switch {
		case e.issue.No == 0 || e.issue.Volume > 0:
		case e.issue.Year > 0:
			explicit++
		default:
			implicit++
			if n, ok := least[e.Year]; !ok || e.issue.No < n {
				least[e.Year] = e.issue.No
			}
			most[e.Year] = max(most[e.Year], e.issue.No)
		}
	}
	switch {
	case explicit+implicit == 0:
		return library.NotNumbered
	case explicit > 0:
		return library.NumberedByYear
	}
	years := make([]int, 0, len(least))
	for y := range least {
		if y > 0 {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	if len(years) == 0 || len(years) == 1 && least[years[0]] > 2 {
		return library.NumberedThrough
	}
	if len(years) == 1 {
		return library.NumberedByYear
	}
	for k, y := range years[1:] {
		if least[y] <= most[years[k]] {
			return library.NumberedByYear
		}
	}
	return library.NumberedThrough
}

// issues lists the numbers of a series with the gaps between them: newest year
// first, numbers in order, at the end what has no number that fits.
func (g *group) issues() []numbered {
	how := numbering(g.entries)
	byYear := map[int][]numbered{}
	var unsure []numbered
	for _, e := range g.entries {
		i := numberOf(e, how)
		if how == library.NotNumbered || i.State == library.IssueUnsure {
			unsure = append(unsure, i)
			continue
		}
		group := i.Year
		if how == library.NumberedThrough {
			group = 0
		}
		byYear[group] = put(byYear[group], i)
	}
	years := make([]int, 0, len(byYear))
	for y := range byYear {
		years = append(years, y)
	}
	slices.SortFunc(years, func(a, b int) int { return cmp.Compare(b, a) })
	var out []numbered
	for _, y := range years {
		in, odd := filled(byYear[y], y, how)
		out = append(out, in...)
		unsure = append(unsure, odd...)
	}
	slices.SortStableFunc(unsure, func(a, b numbered) int { return cmp.Compare(b.Year, a.Year) })
	return append(out, unsure...)
}

// numberOf reads the number of a document by the way the series is numbered.
func numberOf(e entry, how library.Numbering) numbered {
	i := numbered{ids: []library.DocumentID{e.ID}, suffix: e.issue.Suffix}
	i.Year, i.No, i.Number = cmp.Or(e.issue.Year, e.Year), e.issue.No, strings.TrimSpace(e.Number)
	i.State = library.IssueWanted
	if e.File {
		i.State = library.IssueFile
	}
	switch {
	case how == library.NotNumbered:
	case i.No == 0, e.issue.Volume > 0, how == library.NumberedByYear && i.Year == 0:
		i.State, i.No = library.IssueUnsure, 0
	default:
		i.Number = label(i.Year, i.No, how) + strings.ToUpper(i.suffix)
	}
	return i
}

// label writes a number in one way.
func label(year, no int, how library.Numbering) string {
	if how == library.NumberedByYear {
		return fmt.Sprintf("%d-%02d", year, no)
	}
	return fmt.Sprint(no)
}

// put adds a document to its number, in order.
func put(list []numbered, i numbered) []numbered {
	at, found := slices.BinarySearchFunc(list, i, func(a, b numbered) int {
		return cmp.Or(cmp.Compare(a.No, b.No), cmp.Compare(a.suffix, b.suffix))
	})
	if !found {
		return slices.Insert(list, at, i)
	}
	there := &list[at]
	there.ids, there.Duplicate = append(there.ids, i.ids...), true
	if i.State == library.IssueFile {
		there.State = library.IssueFile
	}
	there.Year = cmp.Or(there.Year, i.Year)
	return list
}

// farOff is how far beyond the others a number must be to be taken for misread
// rather than for the end of a gap: 20 for one that stands alone, more for each
// number there is.
func farOff(have int) int { return 20 + 2*have }

// filled adds the gaps between the numbers of a year, or of the series. A number
// far beyond the others is set aside.
func filled(list []numbered, year int, how library.Numbering) (out, odd []numbered) {
	last := 0
	if how == library.NumberedThrough && list[0].No > 3 {
		last = list[0].No - 1 // the library may begin in the midst of a series
	}
	for k, i := range list {
		if i.No-last-1 > farOff(k) {
			i.State = library.IssueUnsure
			odd = append(odd, i)
			continue
		}
		for n := last + 1; n < i.No; n++ {
			gap := numbered{}
			gap.Number, gap.Year, gap.No, gap.State = label(year, n, how), year, n, library.IssueGap
			out = append(out, gap)
		}
		last = i.No
		out = append(out, i)
	}
	return out, odd
}
