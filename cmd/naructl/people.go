package main

import (
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type peopleCommands struct {
	Show         peopleShow         `cmd:"" default:"withargs" help:"people_show"`
	Suggest      peopleSuggest      `cmd:"" help:"people_suggest"`
	Merge        peopleMerge        `cmd:"" help:"people_merge"`
	Split        peopleSplit        `cmd:"" help:"people_split"`
	Apart        peopleApart        `cmd:"" help:"people_apart"`
	Name         peopleName         `cmd:"" help:"people_name"`
	Kind         peopleKind         `cmd:"" help:"people_kind"`
	Affiliation  peopleAffiliation  `cmd:"" help:"people_affiliation"`
	Unaffiliated peopleUnaffiliated `cmd:"" help:"people_unaffiliated"`
	Changes      peopleChanges      `cmd:"" help:"people_changes"`
	Undo         peopleUndo         `cmd:"" help:"people_undo"`
}

type peopleShow struct {
	Who    string `arg:"" optional:"" help:"people_who"`
	Find   string `placeholder:"TEXT" help:"people_find"`
	Kind   string `enum:"person,organisation," default:"" placeholder:"KIND" help:"people_of_kind"`
	Role   string `placeholder:"ROLE" help:"people_role"`
	Sort   string `enum:"documents,name,year" default:"documents" help:"people_sort"`
	Limit  int    `default:"100" placeholder:"N" help:"people_limit"`
	Offset int    `placeholder:"N" help:"offset"`
}

// Run lists people, or shows one with their documents.
func (c *peopleShow) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	f := library.PeopleFilter{Text: c.Find, Kind: library.PersonKind(c.Kind), Role: c.Role, Limit: c.Limit, Offset: c.Offset}
	if c.Sort != "documents" {
		f.Sort = library.PeopleSort(c.Sort)
	}
	if c.Who == "" {
		list, err := w.People.People(s.ctx, f)
		if err != nil {
			return err
		}
		return s.printPeople(list)
	}
	page, err := w.People.Person(s.ctx, c.Who)
	if code := library.CodeOf(err); code == library.NotFound || code == library.Conflict {
		// Part of a name, or the name of several, finds whom it may mean.
		f.Text = strings.TrimSpace(f.Text + " " + c.Who)
		list, listing := w.People.People(s.ctx, f)
		switch {
		case listing != nil:
			return listing
		case list.Total > 1:
			return s.printPeople(list)
		case list.Total == 1:
			page, err = w.People.Person(s.ctx, strconv.FormatInt(int64(list.People[0].ID), 10))
		}
	}
	if err != nil {
		return err
	}
	return s.printPerson(page)
}

func (s *session) printPeople(list *library.PeopleList) error {
	if s.json {
		return s.printJSON(list)
	}
	s.printf("%s\n", s.p.T("cli.people.count", message.Args{"count": list.Total}))
	for _, p := range list.People {
		s.printf("%s\n", s.person(p))
	}
	return nil
}

// person says who someone is on one line.
func (s *session) person(p library.Person) string {
	name, beside := p.NameIn(s.p.Lang)
	if beside != "" {
		name += " · " + beside
	}
	parts := []string{"[" + strconv.FormatInt(int64(p.ID), 10) + "] " + name, s.p.T("app.count.documents", message.Args{"count": p.Documents})}
	if y := years4(p.FromYear, p.ToYear); y != "" {
		parts = append(parts, y)
	}
	return strings.Join(append(parts, s.roles(p.Roles)), "  ")
}

// years4 writes a stretch of years; 0 is unknown.
func years4(from, to int) string {
	switch {
	case to == 0:
		return ""
	case from == to:
		return strconv.Itoa(to)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(to)
}

func (s *session) roles(roles []library.RoleCount) string {
	var out []string
	for _, r := range roles {
		out = append(out, s.word("cli.role", r.Role)+" "+strconv.Itoa(r.Count))
	}
	return strings.Join(out, ", ")
}

func (s *session) printPerson(page *library.PersonPage) error {
	if s.json {
		return s.printJSON(page)
	}
	s.printf("%s\n", s.person(page.Person))
	if len(page.Variants) > 1 || page.Told() {
		for _, v := range page.Variants {
			s.printf("    %s  %s\n", v.Name, s.p.T("app.count.documents", message.Args{"count": v.Documents}))
		}
	}
	head := func(key string, some int) {
		if some > 0 {
			s.printf("%s\n", s.p.T("cli.people."+key))
		}
	}
	head("affiliations", len(page.Affiliations))
	for _, a := range page.Affiliations {
		id := ""
		if a.ID != 0 {
			id = "[" + strconv.FormatInt(int64(a.ID), 10) + "] "
		}
		s.printf("    %s\n", id+join("  ", a.Organisation, a.Post, s.stretch(a.From, a.To), a.Note))
	}
	head("members", len(page.Members))
	for _, m := range page.Members {
		s.printf("    %s\n", join("  ", s.colleague(m.Colleague), s.stretch(m.From, m.To)))
	}
	head("with", len(page.With))
	for _, c := range page.With {
		s.printf("    %s\n", join("  ", s.colleague(c), s.p.T("app.count.documents", message.Args{"count": c.Documents}), years4(c.FromYear, c.ToYear)))
	}
	head("works", len(page.Works))
	for _, d := range page.Works {
		s.printf("[%d] %s\n", d.Document, d.Title)
		var roles []string
		for _, r := range d.Roles {
			roles = append(roles, s.word("cli.role", r))
		}
		s.printf("    %s\n", join(" · ", strings.TrimSpace(d.Series+" "+d.Number), years4(d.Year, d.Year), strings.Join(roles, ", "), d.Name))
	}
	return nil
}

func (s *session) colleague(c library.Colleague) string {
	name, beside := c.NameIn(s.p.Lang)
	return "[" + strconv.FormatInt(int64(c.ID), 10) + "] " + join(" · ", name, beside)
}

// stretch writes when something began and ended.
func (s *session) stretch(from, to string) string {
	if to == library.OpenEnd {
		to = ""
	} else if to == from || to == "" {
		return from
	}
	return from + "–" + to
}

// join joins what is not empty.
func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

// whom finds the one person that is named, for a change.
func (s *session) whom(w *workspace.Workspace, who string) (library.PersonID, error) {
	page, err := w.People.Person(s.ctx, who)
	if err != nil {
		return 0, err
	}
	return page.ID, nil
}
