package main

import (
	"fmt"
	"strings"

	"naru/internal/catalog"
	"naru/internal/library"
	"naru/internal/message"
)

type catalogCommand struct {
	ID int64 `arg:"" name:"id" help:"${id}"`
}

// listedDocument is a publication that a report lists, in the JSON of a document.
type listedDocument struct {
	library.Document
	// Page is the report's page that lists it.
	Page   int      `json:"page"`
	Unsure []string `json:"unsure,omitempty"`
}

// catalogued is the JSON of catalog.
type catalogued struct {
	Records []listedDocument      `json:"records"`
	Courses []library.ListedEvent `json:"courses"`
	Events  []library.ListedEvent `json:"events"`
}

// Run shows what a report lists: publications, courses and events.
func (c *catalogCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.DocumentID(c.ID)
	report, err := w.Documents.Document(s.ctx, id)
	if err != nil {
		return err
	}
	u, err := w.Unpack(s.ctx, id)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(asDocuments(report, u))
	}
	s.listed(u)
	return nil
}

// asDocuments gives what is listed in the JSON names of documents.
func asDocuments(report *library.Document, u *library.Unpacked) catalogued {
	out := catalogued{
		Records: []listedDocument{},
		Courses: append([]library.ListedEvent{}, u.Courses...),
		Events:  append([]library.ListedEvent{}, u.Events...),
	}
	for _, r := range u.Records {
		out.Records = append(out.Records, listedDocument{
			Document: r.Document(report, catalog.KindOfSeries(r.Series)), Page: r.Page, Unsure: r.Unsure,
		})
	}
	return out
}

// listed prints what a report lists for people to read.
func (s *session) listed(u *library.Unpacked) {
	s.printf("%s\n", s.p.T("cli.catalog.found", message.Args{
		"records": fmt.Sprint(len(u.Records)), "courses": fmt.Sprint(len(u.Courses)), "events": fmt.Sprint(len(u.Events)),
	}))
	for _, r := range u.Records {
		s.printf("\n%s: %s  (%s)\n", strings.TrimSpace(r.Series+" "+r.Number), r.Title, s.onPage(r.Page))
		for _, p := range r.People {
			s.printf("  %s (%s)\n", p.Name, s.word("cli.role", p.Role))
		}
		for _, h := range r.Contents {
			s.printf("  %s%s\n", strings.Repeat("  ", h.Level), h.Title)
		}
		s.unsure(r.Unsure)
	}
	s.listedEvents(u.Courses)
	s.listedEvents(u.Events)
}

func (s *session) listedEvents(events []library.ListedEvent) {
	table := ""
	for k, e := range events {
		if k == 0 || e.Table != table {
			table = e.Table
			s.printf("\n%s\n", table)
		}
		s.printf("  %d. %s · %s · %s  (%s)\n", e.No, e.Category, e.Title, e.DatePrinted, s.onPage(e.Page))
		s.unsure(e.Unsure)
	}
}

func (s *session) onPage(n int) string {
	return s.p.T("cli.page", message.Args{"page": fmt.Sprint(n)})
}

func (s *session) unsure(fields []string) {
	if len(fields) > 0 {
		s.printf("    %s\n", s.p.T("cli.catalog.unsure", message.Args{"fields": strings.Join(fields, ", ")}))
	}
}
