package course

import (
	"cmp"
	"slices"
	"strings"

	"naru/internal/analysis"
	"naru/internal/analysis/hangul"
	"naru/internal/library"
)

// Facets of courses.
const (
	facetAudience = iota
	facetHost
	facetKind
	facetTime
	facets
)

// narrow keeps what a filter lets through and counts its facets. A facet's own
// choice does not narrow its counts.
func narrow(all []library.Course, f library.CourseFilter) *library.CourseList {
	out := &library.CourseList{Courses: []library.Course{}, Undated: []library.Course{}}
	counts := [facets]map[string]int{{}, {}, {}, {}}
	from, to := library.FirstDay(f.From), library.LastDay(f.To)
	timed := from != "" || to != ""
	for _, c := range all {
		if !holds(c, f.Text) || f.Document != 0 && !about(c, f.Document) {
			continue
		}
		pass := [facets]bool{
			facetAudience: len(f.Audience) == 0 && !f.NoAudience || f.NoAudience && len(c.Audience) == 0 || overlap(c.Audience, f.Audience),
			facetHost:     len(f.Hosts) == 0 || slices.Contains(f.Hosts, c.Host),
			facetKind:     len(f.Kinds) == 0 || slices.Contains(f.Kinds, c.Kind),
			facetTime:     !timed || c.Touches(from, to),
		}
		count(counts, pass, c)
		switch {
		case all4(pass, -1):
			out.Courses = append(out.Courses, c)
		case all4(pass, facetTime) && !c.Known():
			out.Undated = append(out.Undated, c)
		}
	}
	out.Total = len(out.Courses)
	out.Audiences, out.Hosts = ranked(counts[facetAudience]), ranked(counts[facetHost])
	out.Kinds, out.Years = ranked(counts[facetKind]), ranked(counts[facetTime])
	slices.SortStableFunc(out.Years, func(a, b library.FacetCount) int { return strings.Compare(b.ID, a.ID) })
	return out
}

// all4 reports whether a course passes all facets but one, which may be -1.
func all4(pass [facets]bool, but int) bool {
	for i, ok := range pass {
		if !ok && i != but {
			return false
		}
	}
	return true
}

func count(counts [facets]map[string]int, pass [facets]bool, c library.Course) {
	if all4(pass, facetAudience) {
		for _, a := range c.Audience {
			counts[facetAudience][string(a)]++
		}
		if len(c.Audience) == 0 {
			counts[facetAudience][""]++
		}
	}
	if all4(pass, facetHost) && c.Host != "" {
		counts[facetHost][c.Host]++
	}
	if all4(pass, facetKind) {
		counts[facetKind][string(c.Kind)]++
	}
	if all4(pass, facetTime) {
		for _, y := range years(c.When) {
			counts[facetTime][y]++
		}
	}
}

// years lists the years that a time touches; "" where it is unknown. Of something
// still going on it is the year it began in.
func years(w library.When) []string {
	if !w.Known() {
		return []string{""}
	}
	var out []string
	for _, s := range w.Spans {
		from, _ := library.DateYear(s.From)
		to, ok := library.DateYear(s.To)
		if !ok {
			to = from
		}
		for y := from; y <= min(to, from+50); y++ {
			if name := fourDigits(y); !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

func fourDigits(y int) string {
	return string([]byte{byte('0' + y/1000%10), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10)})
}

func ranked(counts map[string]int) []library.FacetCount {
	out := make([]library.FacetCount, 0, len(counts))
	for id, n := range counts {
		out = append(out, library.FacetCount{ID: id, Count: n})
	}
	slices.SortFunc(out, func(a, b library.FacetCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.ID, b.ID))
	})
	return out
}

func overlap(a, b []library.Audience) bool {
	return slices.ContainsFunc(a, func(x library.Audience) bool { return slices.Contains(b, x) })
}

// about reports whether a course is listed by a document or tied to it.
func about(c library.Course, id library.DocumentID) bool {
	return c.Report == id || slices.ContainsFunc(c.Links, func(l library.CourseLink) bool { return l.Document == id })
}

// holds reports whether a course has all words typed, however they are spelt and
// spaced; initials find Hangul.
func holds(c library.Course, typed string) bool {
	words := strings.Fields(analysis.Fold(typed))
	if len(words) == 0 {
		return true
	}
	text := analysis.Fold(strings.Join([]string{c.Title, c.Host, c.Place, c.Category, c.Table, c.Note, c.DatePrinted}, "\n"))
	close := strings.ReplaceAll(text, " ", "")
	for _, w := range words {
		if strings.Contains(text, w) || strings.Contains(close, w) {
			continue
		}
		if _, _, ok := hangul.MatchChoseong(text, w); hangul.IsChoseong(w) && ok {
			continue
		}
		return false
	}
	return true
}
