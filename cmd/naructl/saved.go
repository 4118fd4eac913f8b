package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type savedCommands struct {
	List   savedList   `cmd:"" help:"saved_list"`
	Add    savedAdd    `cmd:"" help:"saved_add"`
	Run    savedRun    `cmd:"" help:"saved_run"`
	Rename savedRename `cmd:"" help:"saved_rename"`
	Remove savedRemove `cmd:"" help:"saved_remove"`
}

// savedJSON is a saved search as printed, its facets as the words that list takes.
type savedJSON struct {
	library.SavedSearch
	Filter []string `json:"filter"`
}

func savedAsJSON(one library.SavedSearch) savedJSON {
	return savedJSON{one, filterWords(one.Filter)}
}

// filterWords writes a filter as list reads it.
func filterWords(f library.DocumentFilter) []string {
	out := []string{}
	add := func(field string, values ...string) {
		for _, v := range values {
			out = append(out, field+":"+v)
		}
	}
	add("theme", f.Themes...)
	switch {
	case f.YearFrom == f.YearTo && f.YearFrom != 0:
		add("year", fmt.Sprint(f.YearFrom))
	case f.YearFrom != 0 && f.YearTo != 0:
		add("year", fmt.Sprintf("%d..%d", f.YearFrom, f.YearTo))
	case f.YearFrom != 0:
		add("year", fmt.Sprintf("%d..", f.YearFrom))
	case f.YearTo != 0:
		add("year", fmt.Sprintf("..%d", f.YearTo))
	}
	add("series", f.Series...)
	for _, k := range f.Kinds {
		add("kind", string(k))
	}
	add("lang", f.Languages...)
	add("author", f.People...)
	add("tag", f.Tags...)
	add("term", f.Terms...)
	if f.Wanted {
		add("is", library.FacetWanted)
	}
	return out
}

type savedList struct{}

// Run lists the saved searches with what is new in each.
func (c *savedList) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	all, err := w.Saved.SavedSearches(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		out := make([]savedJSON, len(all))
		for i, one := range all {
			out[i] = savedAsJSON(one)
		}
		return s.printJSON(map[string]any{"saved": out})
	}
	if len(all) == 0 {
		s.printf("%s\n", s.p.T("cli.saved.none"))
	}
	for _, one := range all {
		s.printSaved(one)
	}
	return nil
}

func (s *session) printSaved(one library.SavedSearch) {
	line := one.Name
	if one.New > 0 {
		line += "  " + s.p.T("cli.saved.new", message.Args{"count": one.New})
	}
	s.printf("%s\n", line)
	parts := append([]string{one.Query}, filterWords(one.Filter)...)
	if one.Exact {
		parts = append(parts, "--exact")
	}
	if one.Sort != "" && one.Sort != library.SortRelevance {
		parts = append(parts, "--sort "+string(one.Sort))
	}
	if len(one.Without) > 0 {
		parts = append(parts, s.p.T("cli.saved.without", message.Args{"words": strings.Join(one.Without, ", ")}))
	}
	s.printf("    %s\n", strings.Join(parts, " · "))
}

type savedAdd struct {
	Name  string   `arg:"" name:"name" help:"saved_new_name"`
	Query []string `arg:"" help:"query"`
	Sort  string   `enum:"relevance,newest,title" default:"relevance" help:"sort"`
	Exact bool     `help:"exact"`
}

// Run saves a search; what is in the library now counts as seen.
func (c *savedAdd) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	one, err := w.Saved.SaveSearch(s.ctx, c.Name, library.SearchRequest{
		Query: strings.Join(c.Query, " "), Sort: library.Sort(c.Sort), Exact: c.Exact,
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(savedAsJSON(*one))
	}
	s.printSaved(*one)
	return nil
}

type savedRun struct {
	Name   string `arg:"" name:"name" help:"saved_name"`
	Limit  int    `default:"20" placeholder:"N" help:"limit"`
	Offset int    `placeholder:"N" help:"offset"`
	Peek   bool   `help:"saved_peek"`
}

// Run searches anew, says which documents are new, and notes that they were seen.
func (c *savedRun) Run(s *session) error {
	if c.Limit < 1 {
		return library.Errorf(library.Invalid, "--limit %d", c.Limit)
	}
	w, err := s.open(c.Peek)
	if err != nil {
		return err
	}
	defer w.Close()
	one, err := s.savedNamed(w, c.Name)
	if err != nil {
		return err
	}
	r := one.Request()
	r.Limit, r.Offset = c.Limit, c.Offset
	result, err := w.Search.Search(s.ctx, r)
	if err != nil {
		return err
	}
	fresh := []library.DocumentID{}
	if !c.Peek {
		if fresh, err = w.Saved.SearchSeen(s.ctx, one.ID); err != nil {
			return err
		}
	}
	if s.json {
		answer := map[string]any{"saved": savedAsJSON(*one), "result": result}
		if !c.Peek {
			answer["new"] = fresh
		}
		return s.printJSON(answer)
	}
	s.printSaved(*one)
	if len(fresh) > 0 {
		list, err := w.Documents.Documents(s.ctx, library.DocumentFilter{IDs: fresh})
		if err != nil {
			return err
		}
		s.printf("%s\n", s.p.T("cli.saved.since"))
		for _, d := range list.Documents {
			s.printf("    [%d] %s\n", d.ID, d.Title)
		}
	}
	s.printf("\n")
	s.printSearch(result)
	return nil
}

// savedNamed finds a saved search by its name, case and spacing aside.
func (s *session) savedNamed(w *workspace.Workspace, name string) (*library.SavedSearch, error) {
	fold := func(name string) string {
		return strings.ToLower(strings.Join(strings.Fields(norm.NFC.String(name)), ""))
	}
	all, err := w.Saved.SavedSearches(s.ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if fold(all[i].Name) == fold(name) {
			return &all[i], nil
		}
	}
	return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"saved": name}, Err: fmt.Errorf("no saved search %q", name)}
}

type savedRename struct {
	Name string `arg:"" name:"name" help:"saved_name"`
	New  string `arg:"" name:"new" help:"saved_new_name"`
}

// Run gives a saved search another name.
func (c *savedRename) Run(s *session) error {
	return s.changeSaved(c.Name, "cli.saved.renamed", func(w *workspace.Workspace, one *library.SavedSearch) error {
		if err := w.Saved.RenameSearch(s.ctx, one.ID, c.New); err != nil {
			return err
		}
		one.Name = c.New
		return nil
	})
}

type savedRemove struct {
	Name string `arg:"" name:"name" help:"saved_name"`
}

// Run forgets a saved search.
func (c *savedRemove) Run(s *session) error {
	return s.changeSaved(c.Name, "cli.saved.removed", func(w *workspace.Workspace, one *library.SavedSearch) error {
		return w.Saved.RemoveSearch(s.ctx, one.ID)
	})
}

func (s *session) changeSaved(name, said string, change func(*workspace.Workspace, *library.SavedSearch) error) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	one, err := s.savedNamed(w, name)
	if err != nil {
		return err
	}
	before := one.Name
	if err := change(w, one); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(savedAsJSON(*one))
	}
	s.printf("%s\n", s.p.T(said, message.Args{"name": before, "new": one.Name}))
	return nil
}
