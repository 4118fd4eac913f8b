package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type evidenceCommands struct {
	Collect evidenceCollect `cmd:"" default:"withargs" help:"evidence_collect"`
	List    evidenceList    `cmd:"" help:"evidence_list"`
	Show    evidenceShow    `cmd:"" help:"evidence_show"`
	Confirm evidenceConfirm `cmd:"" help:"evidence_confirm"`
	Reject  evidenceReject  `cmd:"" help:"evidence_reject"`
	Propose evidencePropose `cmd:"" help:"evidence_propose"`
	Add     evidenceAdd     `cmd:"" help:"evidence_add"`
	Edit    evidenceEdit    `cmd:"" help:"evidence_edit"`
	Remove  evidenceRemove  `cmd:"" help:"evidence_remove"`
	Quote   evidenceQuote   `cmd:"" help:"evidence_quote"`
	Export  evidenceExport  `cmd:"" help:"evidence_export"`
}

// evidenceScope says where figures are looked for.
type evidenceScope struct {
	IDs    []int64 `arg:"" optional:"" name:"id" help:"id"`
	Page   int     `placeholder:"N" help:"page_number"`
	Search string  `placeholder:"QUERY" help:"evidence_search"`
	Term   string  `placeholder:"TERM" help:"evidence_term"`
}

func (c evidenceScope) scope() library.EvidenceScope {
	out := library.EvidenceScope{Page: c.Page, Term: c.Term, Search: library.SearchRequest{Query: c.Search}}
	for _, id := range c.IDs {
		out.Documents = append(out.Documents, library.DocumentID(id))
	}
	return out
}

// empty tells that nothing narrows the scope.
func (c evidenceScope) empty() bool { return len(c.IDs) == 0 && c.Search == "" && c.Term == "" }

// evidenceFilter narrows what is listed.
type evidenceFilter struct {
	Status []string `placeholder:"STATUS" help:"evidence_status"`
	Unit   []string `placeholder:"UNIT" help:"evidence_unit"`
	Place  []string `placeholder:"PLACE" help:"evidence_place"`
	Year   string   `placeholder:"YEARS" help:"evidence_year"`
	Text   string   `placeholder:"TEXT" help:"evidence_text"`
}

func (c evidenceFilter) filter(scope library.EvidenceScope) (library.EvidenceFilter, error) {
	f := library.EvidenceFilter{Scope: scope, Units: c.Unit, Places: c.Place, Text: c.Text}
	for _, s := range c.Status {
		f.Statuses = append(f.Statuses, library.EvidenceStatus(s))
	}
	var err error
	if c.Year != "" {
		f.YearFrom, f.YearTo, err = years(c.Year)
	}
	return f, err
}

type evidenceCollect struct {
	evidenceScope
	All   bool `help:"evidence_all"`
	Limit int  `default:"20" placeholder:"N" help:"limit"`
}

// Run looks for figures and lists what stands there then.
func (c *evidenceCollect) Run(s *session) error {
	if c.empty() && !c.All {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_scope": ""}, Err: fmt.Errorf("nothing to look through")}
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	scope := c.scope()
	counts, err := w.Evidence.CollectEvidence(s.ctx, scope, nil)
	if err != nil {
		return err
	}
	list, err := w.Evidence.EvidenceList(s.ctx, library.EvidenceFilter{Scope: scope, Limit: c.Limit,
		Statuses: []library.EvidenceStatus{library.EvidenceProposed, library.EvidenceConfirmed}})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(struct {
			Collected library.EvidenceCounts `json:"collected"`
			*library.EvidenceList
		}{counts, list})
	}
	s.printf("%s\n", s.p.T("cli.evidence.collected", message.Args{"pages": s.p.T("app.count.pages", message.Args{"count": counts.Pages}),
		"figures": s.p.T("cli.evidence.figures", message.Args{"count": counts.Figures}), "new": counts.New}))
	s.printCards(list)
	return nil
}

type evidenceList struct {
	evidenceScope
	evidenceFilter
	Limit  int `default:"100" placeholder:"N" help:"limit"`
	Offset int `placeholder:"N" help:"offset"`
}

// Run lists the cards that were collected.
func (c *evidenceList) Run(s *session) error {
	f, err := c.filter(c.scope())
	if err != nil {
		return err
	}
	f.Limit, f.Offset = c.Limit, c.Offset
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Evidence.EvidenceList(s.ctx, f)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(list)
	}
	s.printf("%s\n", s.p.T("cli.evidence.figures", message.Args{"count": list.Total}))
	s.printCards(list)
	return nil
}

func (s *session) printCards(list *library.EvidenceList) {
	for i := range list.Cards {
		s.printCard(&list.Cards[i])
	}
	if n := list.Total - len(list.Cards); n > 0 {
		s.printf("%s\n", s.p.T("cli.evidence.more", message.Args{"count": n}))
	}
}

// longestFigure is how many characters of a page tell a figure by themselves.
const longestFigure = 40

// printCard prints a card: the figure with what it is of, its sentence, its place.
func (s *session) printCard(e *library.Evidence) {
	figure := strings.Join(strings.Fields(e.Printed), " ")
	if len([]rune(figure)) > longestFigure { // words in which no number stands
		figure = weightOf(e.Value) + " " + e.Unit
	}
	if e.Bound != "" {
		figure = s.p.T("evidence.bound."+e.Bound, message.Args{"value": figure})
	}
	if e.Change != "" {
		figure = s.p.T("evidence.change."+e.Change, message.Args{"value": figure})
	}
	what := e.What
	switch {
	case e.Base != "" && what != "":
		what = s.p.T("evidence.what_of", message.Args{"what": what, "base": e.Base})
	case e.Base != "":
		what = s.p.T("evidence.of", message.Args{"base": e.Base})
	}
	parts := []string{figure}
	for _, part := range []string{what, e.Date, e.Place} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	s.printf("%d  %s  (%s)\n    %s\n    [%d] %s, %s\n", e.ID, strings.Join(parts, " · "), s.p.T("evidence.status."+string(e.Status)),
		strings.Join(strings.Fields(e.Sentence), " "), e.Document, e.Title, s.onPage(e.Page))
}

type evidenceShow struct {
	Card int64 `arg:"" help:"evidence_card"`
}

// Run shows a card.
func (c *evidenceShow) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	e, err := w.Evidence.Evidence(s.ctx, library.EvidenceID(c.Card))
	if err != nil {
		return err
	}
	return s.tellCard(e)
}

func (s *session) tellCard(e *library.Evidence) error {
	if s.json {
		return s.printJSON(e)
	}
	s.printCard(e)
	return nil
}

// cards are those that a command is about.
type cards struct {
	Cards []library.EvidenceID `arg:"" name:"card" help:"evidence_card"`
}

func (c cards) set(s *session, status library.EvidenceStatus) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	before, err := w.Evidence.SetEvidence(s.ctx, status, c.Cards...)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"status": status, "before": before})
	}
	for _, id := range c.Cards {
		e, err := w.Evidence.Evidence(s.ctx, id)
		if err != nil {
			return err
		}
		s.printCard(e)
	}
	return nil
}

type (
	evidenceConfirm struct{ cards }
	evidenceReject  struct{ cards }
	evidencePropose struct{ cards }
)

// Run takes cards for what they are.
func (c *evidenceConfirm) Run(s *session) error { return c.set(s, library.EvidenceConfirmed) }

// Run puts cards aside; they are not proposed again.
func (c *evidenceReject) Run(s *session) error { return c.set(s, library.EvidenceRejected) }

// Run takes a decision back.
func (c *evidencePropose) Run(s *session) error { return c.set(s, library.EvidenceProposed) }

type evidenceQuote struct {
	Card int64 `arg:"" help:"evidence_card"`
	Note int64 `placeholder:"ID" help:"quote_note"`
}

// Run quotes the sentence of a card into a note.
func (c *evidenceQuote) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, _, err := w.Evidence.QuoteEvidence(s.ctx, library.EvidenceID(c.Card), library.NoteID(c.Note))
	return s.printNote(n, err)
}

type evidenceExport struct {
	File   string   `arg:"" type:"path" help:"evidence_file"`
	ID     []int64  `name:"document" placeholder:"ID" help:"id"`
	Search string   `placeholder:"QUERY" help:"evidence_search"`
	Term   string   `placeholder:"TERM" help:"evidence_term"`
	Status []string `placeholder:"STATUS" help:"evidence_status"`
	newFile
}

// Run writes cards into a file for spreadsheets.
func (c *evidenceExport) Run(s *session) error {
	if err := c.free(c.File); err != nil {
		return err
	}
	f, err := evidenceFilter{Status: c.Status}.filter(evidenceScope{IDs: c.ID, Search: c.Search, Term: c.Term}.scope())
	if err != nil {
		return err
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Evidence.ExportEvidence(s.ctx, f, c.File)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"file": c.File, "evidence": n})
	}
	s.printf("%s\n", s.p.T("cli.evidence.exported", message.Args{"figures": s.p.T("cli.evidence.figures", message.Args{"count": n}), "file": c.File}))
	return nil
}
