package records

import (
	"cmp"
	"context"
	"slices"
	"unicode"

	"naru/internal/catalog/match"
)

// seriesGroups puts the documents of each series together. Series of one name are
// one unless they are of different houses; a house is the same under all names
// that the vocabulary knows, and where a record of the one went into a file of the
// other.
func (s *Service) seriesGroups(ctx context.Context) ([]*group, error) {
	rows, err := s.store.SeriesEntries(ctx)
	if err != nil {
		return nil, err
	}
	byKey := map[string][]entry{}
	for _, r := range rows {
		series, number := match.SplitSeries(r.Series, r.Number)
		e := entry{SeriesEntry: r, name: match.ParseSeries(series), text: series, issue: match.ParseIssue(number, r.Year)}
		// What lists the numbers of a series is none of them.
		if e.name.Key != "" && (!r.Annual || e.name.Key == match.AnnualReports) {
			byKey[e.name.Key] = append(byKey[e.name.Key], e)
		}
	}
	keys := make([]string, 0, len(byKey))
	for k := range byKey {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out []*group
	for _, k := range keys {
		out = append(out, s.groups(k, byKey[k])...)
	}
	return out, nil
}

// groups parts the documents of one name by house.
func (s *Service) groups(key string, entries []entry) []*group {
	h := s.houses(entries)
	byHouse := map[string]*group{}
	var out []*group
	for _, e := range entries {
		house := h.of(e)
		g := byHouse[house]
		if g == nil {
			g = &group{key: key, house: house}
			byHouse[house] = g
			out = append(out, g)
		}
		if e.Into == 0 {
			g.entries = append(g.entries, e)
		}
		g.names = append(g.names, e.text)
		if e.Publisher != "" {
			g.publisher += e.Publisher + "\n"
		}
	}
	out = slices.DeleteFunc(out, func(g *group) bool { return len(g.entries) == 0 })
	// Documents of no known house belong to the only one there is.
	if nameless := byHouse[""]; nameless != nil && len(out) == 2 && len(nameless.entries) > 0 {
		for _, g := range out {
			if g != nameless {
				g.entries, g.names = append(g.entries, nameless.entries...), append(g.names, nameless.names...)
				out = []*group{g}
				break
			}
		}
	}
	for _, g := range out {
		g.names = byCount(g.names)
		g.publisher = commonest(g.publisher)
	}
	return out
}

// byCount gives each string once, the commonest first.
func byCount(all []string) []string {
	count := map[string]int{}
	for _, s := range all {
		count[s]++
	}
	out := make([]string, 0, len(count))
	for s := range count {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return out
}

func hasHangul(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Hangul, r) {
			return true
		}
	}
	return false
}
