package main

import (
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type seriesCommand struct {
	Name    []string `arg:"" optional:"" help:"series_name"`
	Year    string   `placeholder:"2018..2021" help:"series_year"`
	Missing bool     `help:"series_missing"`
}

// Run lists the series, or one of them number by number.
func (c *seriesCommand) Run(s *session) error {
	from, to, err := years(c.Year)
	if err != nil {
		return err
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	ctx := library.WithLanguage(s.ctx, s.p.Lang)
	if len(c.Name) == 0 {
		list, err := w.Records.SeriesList(ctx)
		if err != nil {
			return err
		}
		return s.printSeriesList(list)
	}
	page, err := w.Records.Series(ctx, strings.Join(c.Name, " "))
	if err != nil {
		return err
	}
	page.Issues = slices.DeleteFunc(page.Issues, func(i library.Issue) bool {
		return from > 0 && i.Year < from || to > 0 && (i.Year > to || i.Year == 0) || c.Missing && i.State != library.IssueWanted && i.State != library.IssueGap
	})
	if s.json {
		if page.Issues == nil {
			page.Issues = []library.Issue{}
		}
		return s.printJSON(page)
	}
	s.printSeriesHead(page.Series)
	for _, i := range page.Issues {
		s.printIssue(i)
	}
	return nil
}

func (s *session) printSeriesList(list []library.Series) error {
	if s.json {
		return s.printJSON(map[string][]library.Series{"series": list})
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.series.none"))
	}
	for _, one := range list {
		s.printSeriesHead(one)
		if len(one.Missing) > 0 {
			s.printf("    %s\n", s.p.T("cli.series.missing", message.Args{"numbers": strings.Join(one.Missing, ", ")}))
		}
	}
	return nil
}

func (s *session) printSeriesHead(one library.Series) {
	line := one.Name
	if one.Publisher != "" {
		line += " · " + one.Publisher
	}
	switch {
	case one.From == 0:
	case one.From == one.To:
		line += fmt.Sprintf(" · %d", one.From)
	default:
		line += fmt.Sprintf(" · %d–%d", one.From, one.To)
	}
	s.printf("%s\n", line)
	s.printf("    %s\n", s.p.T("cli.series.counts", message.Args{
		"count": one.Documents, "files": one.WithFile, "wanted": one.Wanted, "gaps": one.Gaps, "unsure": one.Unsure,
	}))
}

func (s *session) printIssue(i library.Issue) {
	state := s.p.T("cli.series.state." + string(i.State))
	if i.Duplicate {
		state += " · " + s.p.T("cli.series.twice")
	}
	number := i.Number
	if number == "" {
		number = "–"
	}
	if len(i.Documents) == 0 {
		s.printf("%-8s  %s\n", number, state)
	}
	for _, d := range i.Documents {
		s.printf("%-8s  %s  [%d] %s\n", number, state, d.ID, d.Title)
	}
}
