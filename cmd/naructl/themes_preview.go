package main

import (
	"fmt"
	"strings"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type themesPreview struct {
	File    string `arg:"" type:"path" help:"themes_file"`
	Replace bool   `help:"themes_replace"`
}

// Run tells what a table of themes would change.
func (c *themesPreview) Run(s *session) error {
	return s.changeThemes(true, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		in, err := w.Taxonomy.ReadThemes(s.ctx, c.File, c.Replace)
		if err != nil {
			return nil, err
		}
		return in.Changes, nil
	})
}

type themesImport struct {
	tried
	File    string `arg:"" type:"path" help:"themes_file"`
	Replace bool   `help:"themes_replace"`
}

// Run takes a table of themes in.
func (c *themesImport) Run(s *session) error {
	if c.Preview {
		return (&themesPreview{File: c.File, Replace: c.Replace}).Run(s)
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	in, err := w.Taxonomy.ReadThemes(s.ctx, c.File, c.Replace)
	if err != nil {
		return err
	}
	changed := 0
	if len(in.Changes) > 0 {
		r, err := w.Taxonomy.KeepThemes(s.ctx, in.Changes, s.tellDocuments())
		if err != nil {
			return err
		}
		changed = r.Changed
	}
	if s.json {
		return s.printJSON(map[string]int{"added": in.Added, "changed": in.Changed, "retired": in.Retired, "documents": changed})
	}
	s.printf("%s\n", s.p.T("cli.themes.imported", message.Args{"added": in.Added, "changed": in.Changed, "retired": in.Retired,
		"documents": s.p.T("app.count.documents", message.Args{"count": changed})}))
	return nil
}

type themesExport struct {
	File string `arg:"" type:"path" help:"themes_out"`
	newFile
}

// Run writes the themes into a table.
func (c *themesExport) Run(s *session) error {
	return c.table(s, c.File, func(w *workspace.Workspace) error { return w.Taxonomy.ExportThemes(s.ctx, c.File) })
}

type themesUndo struct{}

// Run takes the last kept change of themes back.
func (c *themesUndo) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	r, err := w.Taxonomy.UndoThemes(s.ctx, s.tellDocuments())
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(r)
	}
	s.printf("%s\n", s.p.T("cli.themes.undone", message.Args{"what": s.toldChanges(r.Changes)}))
	return nil
}

type themesHistory struct{}

// Run lists what was kept and can be taken back.
func (c *themesHistory) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Taxonomy.ThemeRevisions(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(list)
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.themes.no_history"))
	}
	for _, r := range list {
		s.printf("%s  %s  %s\n", s.toldChanges(r.Changes), s.p.T("app.count.documents", message.Args{"count": r.Changed}),
			s.p.T("cli.themes.when", message.Args{"day": r.Made.Local().Format(time.DateOnly)}))
	}
	return nil
}

// toldAtMost is how many changes of a draft are told one by one.
const toldAtMost = 3

// toldChanges says what a draft did.
func (s *session) toldChanges(changes []library.ThemeChange) string {
	var out []string
	for k, ch := range changes {
		if k == toldAtMost {
			out = append(out, s.p.T("cli.themes.more", message.Args{"count": len(changes) - k}))
			break
		}
		name := ch.Theme
		if name == "" {
			name = ch.NameEN
		}
		out = append(out, s.p.T("cli.themes.did."+ch.Do, message.Args{"theme": name, "into": ch.Into, "count": len(ch.Terms)}))
	}
	return strings.Join(out, ", ")
}

// printPreview tells what a draft would do.
func (s *session) printPreview(p *library.ThemePreview) error {
	if s.json {
		return s.printJSON(p)
	}
	s.printf("%s\n", s.p.T("cli.themes.preview", message.Args{"changed": p.Changed, "count": p.Documents}))
	for _, t := range p.Themes {
		name := t.NameEN
		if s.p.Lang == "ko" {
			name = t.NameKO
		}
		s.printf("  %s  %s  %d → %d\n", t.ID, name, t.Before, t.After)
	}
	if p.Unsure[0] != p.Unsure[1] {
		s.printf("  %s  %d → %d\n", s.p.T("cli.themes.unsure"), p.Unsure[0], p.Unsure[1])
	}
	s.printChanged(p.Changes)
	return nil
}

// printChanged lists documents with their themes before and after.
func (s *session) printChanged(list []library.DocumentThemes) {
	none := s.p.T("cli.themes.unsure")
	for _, d := range list {
		var after []string
		for _, t := range d.After {
			after = append(after, t.ID+s.because(t))
		}
		if len(after) == 0 {
			after = []string{none}
		}
		before := d.Before
		if len(before) == 0 {
			before = []string{none}
		}
		s.printf("[%d] %s\n    %s → %s\n", d.Document, d.Title, strings.Join(before, ", "), strings.Join(after, ", "))
	}
}

// tellDocuments tells on standard error, now and then, how many documents are done.
func (s *session) tellDocuments() func(done, total int) {
	due := nowAndThen(time.Now, progressEvery)
	return func(done, total int) {
		if due() {
			fmt.Fprintln(s.err, s.p.T("cli.themes.progress", message.Args{"done": done, "total": total}))
		}
	}
}

// renewThemes classifies the documents anew where that is due: in a library of
// an earlier Naru.
func (s *session) renewThemes(w *workspace.Workspace) error {
	due, err := w.ThemesDue(s.ctx)
	if err != nil || !due {
		return err
	}
	return w.RenewThemes(s.ctx, s.tellDocuments())
}

// beginThemes notes in a library without documents by which rules those to come are
// classified: else all of them would be once more as soon as they are in.
func (s *session) beginThemes(w *workspace.Workspace) error {
	st, err := w.Documents.Stats(s.ctx)
	if err != nil || st.Documents > 0 {
		return err
	}
	return w.RenewThemes(s.ctx, nil)
}
