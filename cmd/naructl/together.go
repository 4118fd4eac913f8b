package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// bringTogether compares what came in with what is there, and gives what became
// one by itself.
func (s *session) bringTogether(w *workspace.Workspace) (library.RecordsChange, error) {
	var sum library.RecordsChange
	stop := w.Records.WatchRecords(func(c library.RecordsChange) {
		sum.Merged, sum.Offers = append(sum.Merged, c.Merged...), c.Offers
	})
	defer stop()
	err := w.LookForRecords(s.ctx)
	return sum, err
}

// told says what became one, and that something waits for a person.
func (s *session) told(documents library.Documents, c library.RecordsChange) {
	if s.json {
		return
	}
	for _, m := range c.Merged {
		s.merged(documents, m)
	}
	if c.Offers > 0 {
		s.printf("%s\n", s.p.T("cli.records.wait", message.Args{"count": c.Offers}))
	}
}

// thenTogether compares what a command changed, and says what came of it.
func (s *session) thenTogether(w *workspace.Workspace) error {
	c, err := s.bringTogether(w)
	if err == nil {
		s.told(w.Documents, c)
	}
	return err
}

// merged says which document took another in.
func (s *session) merged(documents library.Documents, m library.Merge) {
	title := ""
	if d, err := documents.Document(s.ctx, m.Into); err == nil {
		title = d.Title
	}
	s.printf("%s\n", s.p.T("cli.records.merged."+string(m.Kind), message.Args{
		"merge": fmt.Sprint(m.ID), "id": fmt.Sprint(m.Into), "title": title, "from": nameOf(m.From),
	}))
	if m.Lost > 0 {
		s.printf("    %s\n", s.p.T("cli.records.lost", message.Args{"count": m.Lost}))
	}
}

// nameOf names a document by series, number and title.
func nameOf(d library.Document) string {
	if of := strings.TrimSpace(d.Series + " " + d.Number); of != "" {
		return of + ": " + d.Title
	}
	return d.Title
}
