package main

import (
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type listCommand struct {
	Filter []string `arg:"" optional:"" help:"filter"`
	Limit  int      `default:"100" placeholder:"N" help:"limit"`
	Offset int      `placeholder:"N" help:"offset"`
	Sort   string   `enum:"newest,title" default:"newest" help:"sort"`
}

// Run lists documents.
func (c *listCommand) Run(s *session) error {
	filter, err := parseFilter(c.Filter)
	if err != nil {
		return err
	}
	filter.Limit, filter.Offset, filter.Sort = c.Limit, c.Offset, library.Sort(c.Sort)
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := s.requireThemes(w, filter.Themes); err != nil {
		return err
	}
	if filter.Terms, err = resolveTerms(w.Glossary, filter.Terms); err != nil {
		return err
	}
	list, err := w.Documents.Documents(s.ctx, filter)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(list)
	}
	s.printf("%s\n", s.p.T("app.count.documents", message.Args{"count": list.Total}))
	for _, d := range list.Documents {
		s.documentLines(d)
	}
	return nil
}

// documentLines prints a document in a list.
func (s *session) documentLines(d library.Document) {
	s.printf("[%d] %s\n", d.ID, d.Title)
	if line := describe(d); line != "" {
		s.printf("    %s\n", line)
	}
}

// describe says series and number, year, people and language on one line.
func describe(d library.Document) string {
	var parts []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			parts = append(parts, s)
		}
	}
	add(d.Series + " " + d.Number)
	if d.Year != 0 {
		add(strconv.Itoa(d.Year))
	}
	names := make([]string, 0, len(d.People))
	for _, c := range d.People {
		if c.Role != library.RoleIssuer {
			names = append(names, c.Name)
		}
	}
	add(strings.Join(names, ", "))
	add(d.Language)
	return strings.Join(parts, " · ")
}

// parseFilter reads "field:value" filters; other words are matched against
// titles, people and series.
func parseFilter(args []string) (library.DocumentFilter, error) {
	var f library.DocumentFilter
	var words []string
	for _, arg := range args {
		field, value, ok := strings.Cut(arg, ":")
		if !ok || value == "" {
			words = append(words, arg)
			continue
		}
		switch strings.ToLower(field) {
		case "theme":
			f.Themes = append(f.Themes, value)
		case "series":
			f.Series = append(f.Series, value)
		case "lang":
			f.Languages = append(f.Languages, value)
		case "kind":
			f.Kinds = append(f.Kinds, library.Kind(value))
		case "author":
			f.People = append(f.People, value)
		case "term":
			f.Terms = append(f.Terms, value)
		case "tag":
			f.Tags = append(f.Tags, value)
		case "is":
			if strings.ToLower(value) != library.FacetWanted {
				return f, &library.Error{Code: library.Invalid, Args: map[string]any{"filter_is": value}, Err: fmt.Errorf("is:%s", value)}
			}
			f.Wanted = true
		case "year":
			from, to, err := years(value)
			if err != nil {
				return f, err
			}
			f.YearFrom, f.YearTo = from, to
		default:
			words = append(words, arg)
		}
	}
	f.Text = strings.Join(words, " ")
	return f, nil
}

// years reads 2020, 2018..2021, 2018.. and ..2021.
func years(s string) (from, to int, err error) {
	a, b, isRange := strings.Cut(s, "..")
	if !isRange {
		b = a
	}
	for _, part := range []struct {
		text string
		into *int
	}{{a, &from}, {b, &to}} {
		if part.text == "" {
			continue
		}
		if *part.into, err = strconv.Atoi(part.text); err != nil {
			return 0, 0, &library.Error{Code: library.Invalid, Args: map[string]any{"filter_year": s}, Err: fmt.Errorf("year:%s", s)}
		}
	}
	return from, to, nil
}
