package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type contradictionsCommands struct {
	List   contradictionsListCommand   `cmd:"" default:"withargs" help:"contradictions_list"`
	Settle contradictionsSettleCommand `cmd:"" help:"contradictions_settle"`
	Reopen contradictionsReopenCommand `cmd:"" help:"contradictions_reopen"`
}

type contradictionsListCommand struct {
	Document int64 `placeholder:"ID" help:"contradictions_document"`
	Settled  bool  `help:"contradictions_settled"`
}

// Run lists where sources disagree.
func (c *contradictionsListCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Contradictions(s.ctx, library.ContradictionFilter{Document: library.DocumentID(c.Document), Settled: c.Settled})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"total": len(list), "contradictions": list})
	}
	s.printf("%s\n", s.p.T("cli.contradictions.count", message.Args{"count": len(list)}))
	for _, one := range list {
		s.contradiction(one)
	}
	return nil
}

// contradiction prints one with its statements, numbered from 1.
func (s *session) contradiction(c library.Contradiction) {
	s.printf("\n%s  %s: %s\n", c.ID, s.p.T("unpack.field."+c.Field), c.Title)
	for k, st := range c.Statements {
		where := st.SourceTitle
		if st.Page > 0 {
			where += ", " + s.onPage(st.Page)
		}
		mark := ""
		if c.Settled != nil && *c.Settled == k {
			mark = "  " + s.p.T("cli.contradictions.chosen")
		}
		s.printf("  %d. %s%s\n", k+1, strings.Replace(st.Value, "/", " – ", 1), mark)
		s.printf("     %s\n", s.p.T("cli.contradictions.said", message.Args{"words": st.Words, "where": fmt.Sprintf("[%d] %s", st.Source, where)}))
	}
}

type contradictionsSettleCommand struct {
	ID        string `arg:"" name:"id" help:"contradictions_id"`
	Statement int    `arg:"" name:"statement" help:"contradictions_statement"`
}

// Run keeps which source a person believes.
func (c *contradictionsSettleCommand) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	one, err := w.SettleContradiction(s.ctx, c.ID, c.Statement-1)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(one)
	}
	s.contradiction(*one)
	return nil
}

type contradictionsReopenCommand struct {
	ID string `arg:"" name:"id" help:"contradictions_id"`
}

// Run takes back what a person decided.
func (c *contradictionsReopenCommand) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.ReopenContradiction(s.ctx, c.ID); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]string{"reopened": c.ID})
	}
	s.printf("%s\n", s.p.T("cli.contradictions.reopened", message.Args{"id": c.ID}))
	return nil
}
