package records

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"naru/internal/analysis"
	"naru/internal/catalog/match"
	"naru/internal/library"
)

// SeriesList implements library.Records.
func (s *Service) SeriesList(ctx context.Context) ([]library.Series, error) {
	groups, err := s.seriesGroups(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]library.Series, len(groups))
	for k, g := range groups {
		out[k] = g.series(library.LanguageOf(ctx), g.issues())
	}
	slices.SortStableFunc(out, func(a, b library.Series) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Name, b.Name))
	})
	return out, nil
}

// Series implements library.Records.
func (s *Service) Series(ctx context.Context, idOrName string) (*library.SeriesPage, error) {
	groups, err := s.seriesGroups(ctx)
	if err != nil {
		return nil, err
	}
	g := named(groups, idOrName)
	if g == nil {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"series": idOrName}}
	}
	issues := g.issues()
	page := &library.SeriesPage{Series: g.series(library.LanguageOf(ctx), issues)}
	ids := make([]library.DocumentID, 0, len(g.entries))
	for _, e := range g.entries {
		ids = append(ids, e.ID)
	}
	list, err := s.store.Documents(ctx, library.DocumentFilter{IDs: ids})
	if err != nil {
		return nil, err
	}
	byID := map[library.DocumentID]library.Document{}
	for _, d := range list.Documents {
		byID[d.ID] = d
	}
	for _, i := range issues {
		issue := i.Issue
		issue.Documents = []library.Document{}
		for _, id := range i.ids {
			if d, ok := byID[id]; ok {
				issue.Documents = append(issue.Documents, d)
			}
		}
		page.Issues = append(page.Issues, issue)
	}
	return page, nil
}

// named finds a series by its id, one of its names, or the name in the other
// language. Of several the one with most documents.
func named(groups []*group, idOrName string) *group {
	folded, key := analysis.Fold(idOrName), match.ParseSeries(idOrName).Key
	tests := []func(*group) bool{
		func(g *group) bool { return g.id() == idOrName },
		func(g *group) bool {
			return slices.ContainsFunc(g.names, func(n string) bool { return analysis.Fold(n) == folded })
		},
		func(g *group) bool { return key != "" && g.key == key },
	}
	for _, test := range tests {
		var best *group
		for _, g := range groups {
			if test(g) && (best == nil || len(g.entries) > len(best.entries)) {
				best = g
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

// group is the documents of one series.
type group struct {
	key       string
	house     string // "": not known, or the only one of that name
	publisher string // as printed most often
	names     []string
	entries   []entry
}

// entry is a document with its series and number read.
type entry struct {
	SeriesEntry
	name  match.SeriesName
	text  string // the series' name without its number
	issue match.Issue
}

func (g *group) id() string {
	if g.house == "" {
		return g.key
	}
	return g.key + "@" + strings.ReplaceAll(analysis.Fold(g.house), " ", "-")
}

// series sums a series up.
func (g *group) series(lang string, issues []numbered) library.Series {
	out := library.Series{ID: g.id(), Name: g.name(lang), Names: g.names, Usual: match.UsualNames(g.key), Publisher: g.publisher, Numbering: numbering(g.entries), Missing: []string{}}
	for _, e := range g.entries {
		out.Documents++
		if e.File {
			out.WithFile++
		} else {
			out.Wanted++
		}
		year := cmp.Or(e.issue.Year, e.Year)
		if year == 0 {
			continue
		}
		if out.From == 0 || year < out.From {
			out.From = year
		}
		out.To = max(out.To, year)
	}
	for _, i := range issues {
		switch i.State {
		case library.IssueGap:
			out.Gaps++
		case library.IssueUnsure:
			out.Unsure++
			continue
		case library.IssueFile:
			continue
		}
		if i.Number != "" {
			out.Missing = append(out.Missing, i.Number)
		}
	}
	slices.Sort(out.Missing)
	if out.Numbering == library.NumberedThrough {
		slices.SortFunc(out.Missing, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	}
	return out
}

// name is what the series is called in a language, else in the other.
func (g *group) name(lang string) string {
	for _, n := range g.names {
		if hasHangul(n) == (lang == "ko") {
			return n
		}
	}
	return g.names[0]
}
