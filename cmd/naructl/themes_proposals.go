package main

import (
	"strconv"

	"naru/internal/library"
	"naru/internal/message"
)

type themesProposals struct {
	Accept  int `placeholder:"N" help:"themes_accept"`
	Decline int `placeholder:"N" help:"themes_decline"`
}

// Run lists what people's corrections say of the weights, and accepts or
// declines one of that by its number.
func (c *themesProposals) Run(s *session) error {
	change := c.Accept != 0 || c.Decline != 0
	w, err := s.open(!change)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Taxonomy.ThemeProposals(s.ctx, s.tellDocuments())
	if err != nil {
		return err
	}
	if change {
		return s.decide(w.Taxonomy, list, c)
	}
	counts, err := w.Taxonomy.ThemeCorrections(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(struct {
			Corrections []library.ThemeCorrections `json:"corrections"`
			Proposals   []library.ThemeProposal    `json:"proposals"`
		}{counts, list})
	}
	for _, n := range counts {
		s.printf("%s  %s\n", n.Theme, s.p.T("cli.themes.corrections", message.Args{"given": n.Given, "removed": n.Removed, "disagree": n.Disagree}))
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.themes.no_proposals"))
	}
	for k, p := range list {
		s.printProposal(k+1, p)
	}
	return nil
}

func (s *session) printProposal(n int, p library.ThemeProposal) {
	name := p.NameEN
	if s.p.Lang == "ko" {
		name = p.NameKO
	}
	s.printf("%d. %s  %s\n", n, p.Theme, name)
	for _, t := range p.Terms {
		if t.From == 0 {
			s.printf("    %s\n", s.p.T("themes.proposal.new", message.Args{"term": t.Text, "weight": weightOf(t.To)}))
			continue
		}
		s.printf("    %s  %s → %s\n", t.Text, weightOf(t.From), weightOf(t.To))
	}
	if p.Holding > 0 {
		s.printf("    %s\n", s.p.T("themes.proposal.holding", message.Args{"count": p.Holding}))
	}
	s.printf("    %s\n", s.p.T("cli.themes.supports", message.Args{"supports": p.Supports, "of": p.Corrections, "against": p.Against, "others": len(p.Others)}))
	s.printChanged(p.Others)
}

func weightOf(w float64) string { return strconv.FormatFloat(w, 'f', -1, 64) }

// decide accepts or declines a proposal.
func (s *session) decide(editor library.TaxonomyEditor, list []library.ThemeProposal, c *themesProposals) error {
	n := max(c.Accept, c.Decline)
	if n < 1 || n > len(list) || c.Accept != 0 && c.Decline != 0 {
		return &library.Error{Code: library.NotFound, Args: map[string]any{"theme_proposal": n}}
	}
	p := list[n-1]
	if c.Decline > 0 {
		if err := editor.DeclineProposal(s.ctx, p); err != nil {
			return err
		}
		if s.json {
			return s.printJSON(p)
		}
		s.printf("%s\n", s.p.T("cli.themes.declined"))
		return nil
	}
	r, err := editor.KeepThemes(s.ctx, []library.ThemeChange{p.Change}, s.tellDocuments())
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(r)
	}
	s.printf("%s\n", s.p.T("cli.themes.kept", message.Args{
		"changes":   s.p.T("cli.themes.changes", message.Args{"count": len(r.Changes)}),
		"documents": s.p.T("app.count.documents", message.Args{"count": r.Changed}),
	}))
	return nil
}
