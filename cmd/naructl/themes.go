package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/workspace"
)

type themesCommands struct {
	Tree      themesTree      `cmd:"" default:"1" help:"themes_tree"`
	Show      themesShow      `cmd:"" help:"themes_show"`
	Add       themesAdd       `cmd:"" help:"themes_add"`
	Edit      themesEdit      `cmd:"" help:"themes_edit"`
	Merge     themesMerge     `cmd:"" help:"themes_merge"`
	Split     themesSplit     `cmd:"" help:"themes_split"`
	Retire    themesRetire    `cmd:"" help:"themes_retire"`
	Restore   themesRestore   `cmd:"" help:"themes_restore"`
	Preview   themesPreview   `cmd:"" help:"themes_preview"`
	Import    themesImport    `cmd:"" help:"themes_import"`
	Export    themesExport    `cmd:"" help:"themes_export"`
	Undo      themesUndo      `cmd:"" help:"themes_undo"`
	History   themesHistory   `cmd:"" help:"themes_history"`
	Proposals themesProposals `cmd:"" help:"themes_proposals"`
}

type themesTree struct{}

// Run prints the taxonomy with counts.
func (c *themesTree) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	tree, err := w.Themes.ThemeTree(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(tree)
	}
	s.printThemes(tree, 0)
	return nil
}

func (s *session) printThemes(themes []library.Theme, depth int) {
	for _, t := range themes {
		s.printf("%s%s  %s  %d\n", strings.Repeat("  ", depth), t.ID, t.Name(s.p.Lang), t.Count)
		s.printThemes(t.Children, depth+1)
	}
}

// requireThemes fails with NotFound, naming the first that is in no taxonomy.
func (s *session) requireThemes(w *workspace.Workspace, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	names, err := s.themeNames(w.Themes)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, known := names[id]; !known {
			return &library.Error{Code: library.NotFound, Args: map[string]any{"theme": id}, Err: fmt.Errorf("no theme %q", id)}
		}
	}
	return nil
}

type themeCommand struct {
	ID     int64    `arg:"" name:"id" help:"id"`
	Action string   `arg:"" enum:"add,remove,set" help:"action"`
	Themes []string `arg:"" optional:"" name:"theme" help:"theme_ids"`
}

// Run records a person's choice of themes.
func (c *themeCommand) Run(s *session) error {
	if len(c.Themes) == 0 && c.Action != "set" {
		return library.Errorf(library.Invalid, "theme %s: no theme named", c.Action)
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.DocumentID(c.ID)
	switch c.Action {
	case "add":
		err = w.Themes.AddThemes(s.ctx, id, c.Themes...)
	case "remove":
		err = w.Themes.RemoveThemes(s.ctx, id, c.Themes...)
	default:
		err = w.Themes.SetThemes(s.ctx, id, c.Themes...)
	}
	if err != nil {
		return err
	}
	d, err := w.Documents.Document(s.ctx, id)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(d)
	}
	names, err := s.themeNames(w.Themes)
	if err != nil {
		return err
	}
	for _, t := range d.Themes {
		s.printf("%s  %s%s\n", t.ID, names[t.ID], s.because(t))
	}
	return nil
}
