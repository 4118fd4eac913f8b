package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type termsCommands struct {
	Show    termsShow    `cmd:"" default:"withargs" help:"terms_show"`
	Add     termsAdd     `cmd:"" help:"terms_add"`
	Edit    termsEdit    `cmd:"" help:"terms_edit"`
	Remove  termsRemove  `cmd:"" help:"terms_remove"`
	Restore termsRestore `cmd:"" help:"terms_restore"`
	Import  termsImport  `cmd:"" help:"terms_import"`
	Export  termsExport  `cmd:"" help:"terms_export"`
}

type termsShow struct {
	Term  string `arg:"" optional:"" help:"terms_term"`
	Find  string `placeholder:"TEXT" help:"terms_find"`
	Type  string `placeholder:"TYPE" help:"terms_type"`
	Group string `placeholder:"GROUP" help:"terms_group"`
	Limit int    `default:"0" placeholder:"N" help:"terms_limit"`
}

// Run lists the terms, or shows one with its mentions.
func (c *termsShow) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	if c.Term != "" {
		page, err := w.Glossary.Term(s.ctx, c.Term)
		if err != nil {
			return err
		}
		return s.printTerm(page)
	}
	if c.Group == "tree" {
		return s.printTermTree(w.Glossary)
	}
	terms, err := w.Glossary.Terms(s.ctx, c.Find)
	if err != nil {
		return err
	}
	if c.Group != "" {
		if terms, err = s.inGroup(w.Glossary, c.Group, terms); err != nil {
			return err
		}
	}
	if c.Type != "" {
		terms = slices.DeleteFunc(terms, func(t library.PolicyTerm) bool { return t.Type != c.Type })
	}
	total := len(terms)
	if c.Limit > 0 {
		terms = terms[:min(c.Limit, total)]
	}
	if s.json {
		return s.printJSON(struct {
			Total int                  `json:"total"`
			Terms []library.PolicyTerm `json:"terms"`
		}{total, terms})
	}
	s.printf("%s\n", s.p.T("cli.terms.count", message.Args{"count": total}))
	for _, t := range terms {
		s.printf("%s  %s\n", t.ID, strings.Join(s.names(t), " · ")+s.mentioned(t))
	}
	return nil
}

// names gives what a term is called, in the language of the messages first.
func (s *session) names(t library.PolicyTerm) []string {
	var out []string
	lists := [][]string{t.English, t.Korean}
	if s.p.Lang == "ko" {
		slices.Reverse(lists)
	}
	for _, l := range lists {
		if len(l) > 0 {
			out = append(out, l[0])
		}
	}
	return out
}

func (s *session) mentioned(t library.PolicyTerm) string {
	if t.Mentions == 0 {
		return ""
	}
	return "  " + s.p.T("cli.terms.mentioned", message.Args{
		"mentions": s.p.T("cli.terms.mentions", message.Args{"count": t.Mentions}), "documents": s.p.T("app.count.documents", message.Args{"count": t.Documents})})
}

func (s *session) printTerm(t *library.TermPage) error {
	if s.json {
		return s.printJSON(t)
	}
	s.printf("%s  %s  %s\n", t.ID, strings.Join(s.names(t.PolicyTerm), " · "), s.word("terms.type", t.Type))
	for _, line := range []string{t.Meaning(s.p.Lang), t.Note, strings.Join(t.English, "; "), strings.Join(t.Korean, "; ")} {
		if line != "" {
			s.printf("    %s\n", line)
		}
	}
	if t.Documents == 0 {
		s.printf("%s\n", s.p.T("cli.terms.nowhere"))
		return nil
	}
	s.printf("%s\n", strings.TrimSpace(s.mentioned(t.PolicyTerm)))
	for _, d := range t.ByDocument {
		var pages []string
		for _, n := range d.Pages {
			pages = append(pages, strconv.Itoa(n))
		}
		s.printf("[%d] %s\n    %s  %s\n", d.Document, d.Title, s.p.T("cli.terms.mentions", message.Args{"count": d.Mentions}),
			s.p.T("cli.page", message.Args{"page": strings.Join(pages, ", ")}))
	}
	return nil
}

// termFields are what can be said of a term.
type termFields struct {
	English   *string `name:"en" placeholder:"FORMS" help:"terms_en"`
	Korean    *string `name:"ko" placeholder:"FORMS" help:"terms_ko"`
	Type      *string `placeholder:"TYPE" help:"terms_type"`
	Note      *string `placeholder:"TEXT" help:"terms_note"`
	MeaningEN *string `name:"meaning-en" placeholder:"TEXT" help:"terms_meaning_en"`
	MeaningKO *string `name:"meaning-ko" placeholder:"TEXT" help:"terms_meaning_ko"`
}

// put puts what was given in the place of what was.
func (f termFields) put(e *library.TermEntry) {
	for _, v := range []struct {
		from *string
		into *string
	}{{f.Type, &e.Type}, {f.Note, &e.Note}, {f.MeaningEN, &e.MeaningEN}, {f.MeaningKO, &e.MeaningKO}} {
		if v.from != nil {
			*v.into = *v.from
		}
	}
	for _, v := range []struct {
		from *string
		into *[]library.TermForm
	}{{f.English, &e.English}, {f.Korean, &e.Korean}} {
		if v.from != nil {
			*v.into = forms(*v.from)
		}
	}
}

// forms parts what was typed; the marks before forms are read with them.
func forms(text string) []library.TermForm {
	var out []library.TermForm
	for f := range strings.SplitSeq(text, ";") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, library.TermForm{Text: f})
		}
	}
	return out
}

type termsAdd struct {
	termFields
}

// Run adds a term.
func (c *termsAdd) Run(s *session) error {
	e := library.TermEntry{Type: "concept"}
	c.put(&e)
	return s.editTerm(e)
}

type termsEdit struct {
	Term string `arg:"" help:"terms_term"`
	termFields
}

// Run replaces what is given of a term and keeps the rest.
func (c *termsEdit) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	page, err := w.Glossary.Term(s.ctx, c.Term)
	if err != nil {
		return err
	}
	e, err := w.Glossary.TermEntry(s.ctx, page.ID)
	if err != nil {
		return err
	}
	c.put(e)
	return s.keepTerm(w, *e)
}

func (s *session) editTerm(e library.TermEntry) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	return s.keepTerm(w, e)
}

func (s *session) keepTerm(w *workspace.Workspace, e library.TermEntry) error {
	id, err := w.Glossary.EditTerm(s.ctx, e)
	if err != nil {
		return err
	}
	if err := w.RenewTerms(s.ctx, s.tellPages()); err != nil {
		return err
	}
	page, err := w.Glossary.Term(s.ctx, string(id))
	if err != nil {
		return err
	}
	return s.printTerm(page)
}

type termsRemove struct {
	Term string `arg:"" help:"terms_term"`
}

// Run takes a term out.
func (c *termsRemove) Run(s *session) error {
	return s.changeTerms(func(w *workspace.Workspace) (string, error) {
		page, err := w.Glossary.Term(s.ctx, c.Term)
		if err != nil {
			return "", err
		}
		return s.p.T("cli.terms.removed", message.Args{"term": string(page.ID)}), w.Glossary.RemoveTerm(s.ctx, page.ID)
	})
}

type termsRestore struct {
	ID string `arg:"" name:"id" help:"terms_id"`
}

// Run takes back what a person did to a term that Naru brings.
func (c *termsRestore) Run(s *session) error {
	return s.changeTerms(func(w *workspace.Workspace) (string, error) {
		return s.p.T("cli.terms.restored", message.Args{"term": c.ID}), w.Glossary.RestoreTerm(s.ctx, library.TermID(c.ID))
	})
}

// changeTerms does something to the terms, has the library looked through for
// them, and says what was done.
func (s *session) changeTerms(change func(*workspace.Workspace) (done string, err error)) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	done, err := change(w)
	if err != nil {
		return err
	}
	if err := w.RenewTerms(s.ctx, s.tellPages()); err != nil {
		return err
	}
	if done != "" {
		s.printf("%s\n", done)
	}
	return nil
}

type termsImport struct {
	File string `arg:"" type:"path" help:"terms_file"`
}

// Run takes terms in from a file of a spreadsheet.
func (c *termsImport) Run(s *session) error {
	return s.changeTerms(func(w *workspace.Workspace) (string, error) {
		added, changed, err := w.Glossary.ImportTerms(s.ctx, c.File)
		if err == nil && s.json {
			return "", s.printJSON(map[string]int{"added": added, "changed": changed})
		}
		return s.p.T("cli.terms.imported", message.Args{"added": added, "changed": changed}), err
	})
}

type termsExport struct {
	File string `arg:"" type:"path" help:"terms_out"`
	newFile
}

// Run writes all terms into a file for spreadsheets.
func (c *termsExport) Run(s *session) error {
	return c.table(s, c.File, func(w *workspace.Workspace) error { return w.Glossary.ExportTerms(s.ctx, c.File) })
}

// renewTerms looks for policy terms where that is due: in a library of an earlier
// Naru, or where the last edit was interrupted.
func (s *session) renewTerms(w *workspace.Workspace) error {
	due, err := w.TermsDue(s.ctx)
	if err != nil || due == 0 {
		return err
	}
	fmt.Fprintln(s.err, s.p.T("cli.terms.renewing", message.Args{"count": due}))
	return w.RenewTerms(s.ctx, s.tellPages())
}
