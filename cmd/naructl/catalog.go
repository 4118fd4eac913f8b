package main

import (
	"fmt"
	"strings"

	"naru/internal/catalog"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type catalogCommand struct {
	ID     int64 `arg:"" name:"id" help:"id"`
	Accept bool  `xor:"catalog" help:"catalog_accept"`
	Undo   bool  `xor:"catalog" help:"catalog_undo"`
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

// Run shows what a report lists: publications, courses and events. It takes them
// into the catalogue, or takes that back, if asked to.
func (c *catalogCommand) Run(s *session) error {
	w, err := s.open(!c.Accept && !c.Undo)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.DocumentID(c.ID)
	report, err := w.Documents.Document(s.ctx, id)
	if err != nil {
		return err
	}
	if c.Undo {
		return s.undoUnpack(w, id)
	}
	u, err := w.Unpack(s.ctx, id)
	if err != nil {
		return err
	}
	if c.Accept {
		return s.acceptUnpacked(w, id, *u)
	}
	if s.json {
		return s.printJSON(asDocuments(report, u))
	}
	s.listed(u)
	return nil
}

func (s *session) acceptUnpacked(w *workspace.Workspace, id library.DocumentID, u library.Unpacked) error {
	added, err := w.AcceptUnpacked(s.ctx, id, u)
	if err != nil {
		return err
	}
	if err := s.renewTerms(w); err != nil { // the records' own
		return err
	}
	together, err := s.bringTogether(w)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]library.UnpackedCounts{"found": u.Counts(), "added": added})
	}
	s.printf("%s\n", s.p.T("cli.catalog.added", counted(added)))
	s.told(w.Documents, together)
	return nil
}

func (s *session) undoUnpack(w library.Unpacker, id library.DocumentID) error {
	undone, err := w.UndoUnpack(s.ctx, id)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(undone)
	}
	s.printf("%s\n", s.p.T("cli.catalog.removed", counted(undone.Removed)))
	if undone.Kept.All() > 0 {
		s.printf("%s\n", s.p.T("cli.catalog.kept", counted(undone.Kept)))
	}
	return nil
}

func counted(c library.UnpackedCounts) message.Args {
	return message.Args{"records": fmt.Sprint(c.Records), "courses": fmt.Sprint(c.Courses), "events": fmt.Sprint(c.Events)}
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
	s.printf("%s\n", s.p.T("cli.catalog.found", counted(u.Counts())))
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
		line := fmt.Sprintf("  %d. %s · %s · %s", e.No, e.Category, e.Title, e.DatePrinted)
		if e.Participants > 0 {
			line += " · " + s.p.Participants(e.Participants, e.ParticipantsBound)
		}
		s.printf("%s  (%s)\n", line, s.onPage(e.Page))
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
