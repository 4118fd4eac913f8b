package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// tried is what all changes of themes can be asked for: to tell what they would
// do, and keep nothing.
type tried struct {
	Preview bool `help:"themes_try"`
}

type themesAdd struct {
	tried
	ID      string `name:"id" placeholder:"ID" help:"themes_new_id"`
	English string `name:"en" required:"" placeholder:"NAME" help:"themes_en"`
	Korean  string `name:"ko" required:"" placeholder:"NAME" help:"themes_ko"`
	Parent  string `placeholder:"THEME" help:"themes_parent"`
	Before  string `placeholder:"THEME" help:"themes_before"`
	Color   string `placeholder:"NAME" help:"themes_color"`
	TermsEN string `name:"terms-en" placeholder:"TERMS" help:"themes_terms_en"`
	TermsKO string `name:"terms-ko" placeholder:"TERMS" help:"themes_terms_ko"`
}

// Run adds a theme.
func (c *themesAdd) Run(s *session) error {
	return s.changeThemes(c.Preview, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		ch := library.ThemeChange{Do: library.ThemeAdd, Theme: c.ID, NameEN: c.English, NameKO: c.Korean, Color: c.Color}
		err := s.nameThemes(w, map[string]*string{c.Parent: &ch.Parent, c.Before: &ch.Before})
		if err == nil {
			ch.Terms, err = parseTerms(c.TermsEN, c.TermsKO)
		}
		return []library.ThemeChange{ch}, err
	})
}

type themesEdit struct {
	tried
	Theme   string   `arg:"" help:"themes_theme"`
	English *string  `name:"en" placeholder:"NAME" help:"themes_en"`
	Korean  *string  `name:"ko" placeholder:"NAME" help:"themes_ko"`
	Parent  string   `placeholder:"THEME" help:"themes_parent"`
	Top     bool     `help:"themes_top"`
	Before  string   `placeholder:"THEME" help:"themes_before"`
	Color   *string  `placeholder:"NAME" help:"themes_color"`
	TermsEN string   `name:"terms-en" placeholder:"TERMS" help:"themes_terms_en"`
	TermsKO string   `name:"terms-ko" placeholder:"TERMS" help:"themes_terms_ko"`
	Drop    []string `sep:";" placeholder:"TERMS" help:"themes_drop"`
}

// Run changes a theme; what is not given stays.
func (c *themesEdit) Run(s *session) error {
	return s.changeThemes(c.Preview, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		e, err := s.themeNamed(w.Taxonomy, c.Theme)
		if err != nil {
			return nil, err
		}
		var out []library.ThemeChange
		if c.English != nil || c.Korean != nil {
			ch := library.ThemeChange{Do: library.ThemeRename, Theme: e.ID}
			if c.English != nil {
				ch.NameEN = *c.English
			}
			if c.Korean != nil {
				ch.NameKO = *c.Korean
			}
			out = append(out, ch)
		}
		if c.Parent != "" || c.Before != "" || c.Top {
			ch := library.ThemeChange{Do: library.ThemeMove, Theme: e.ID, Parent: e.Parent}
			if c.Top {
				ch.Parent = ""
			}
			if err := s.nameThemes(w, map[string]*string{c.Parent: &ch.Parent, c.Before: &ch.Before}); err != nil {
				return nil, err
			}
			out = append(out, ch)
		}
		if c.Color != nil {
			out = append(out, library.ThemeChange{Do: library.ThemeColor, Theme: e.ID, Color: *c.Color})
		}
		terms, err := parseTerms(c.TermsEN, c.TermsKO)
		if err != nil {
			return nil, err
		}
		for _, text := range c.Drop {
			if text = strings.TrimSpace(text); text != "" {
				terms = append(terms, library.ThemeTerm{Text: text, Lang: languageOf(text)})
			}
		}
		if len(terms) > 0 {
			out = append(out, library.ThemeChange{Do: library.ThemeTerms, Theme: e.ID, Terms: terms})
		}
		return out, nil
	})
}

type themesMerge struct {
	tried
	Theme string `arg:"" help:"themes_theme"`
	Into  string `arg:"" help:"themes_into"`
}

// Run gives a theme's terms, children and choices to another.
func (c *themesMerge) Run(s *session) error {
	return s.changeThemes(c.Preview, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		ch := library.ThemeChange{Do: library.ThemeMerge}
		err := s.nameThemes(w, map[string]*string{c.Into: &ch.Into})
		if err == nil {
			err = s.nameThemes(w, map[string]*string{c.Theme: &ch.Theme})
		}
		return []library.ThemeChange{ch}, err
	})
}

type themesSplit struct {
	tried
	Theme   string   `arg:"" help:"themes_theme"`
	ID      string   `name:"id" placeholder:"ID" help:"themes_new_id"`
	English string   `name:"en" required:"" placeholder:"NAME" help:"themes_en"`
	Korean  string   `name:"ko" required:"" placeholder:"NAME" help:"themes_ko"`
	Parent  string   `placeholder:"THEME" help:"themes_parent"`
	Terms   []string `sep:";" required:"" placeholder:"TERMS" help:"themes_terms"`
}

// Run makes a new theme of some of a theme's terms.
func (c *themesSplit) Run(s *session) error {
	return s.changeThemes(c.Preview, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		e, err := s.themeNamed(w.Taxonomy, c.Theme)
		if err != nil {
			return nil, err
		}
		ch := library.ThemeChange{Do: library.ThemeSplit, Theme: e.ID, Into: c.ID, NameEN: c.English, NameKO: c.Korean, Parent: e.Parent}
		for _, text := range c.Terms {
			if text = strings.TrimSpace(text); text != "" {
				ch.Terms = append(ch.Terms, library.ThemeTerm{Text: text, Lang: languageOf(text)})
			}
		}
		return []library.ThemeChange{ch}, s.nameThemes(w, map[string]*string{c.Parent: &ch.Parent})
	})
}

type themesRetire struct {
	tried
	Theme string `arg:"" help:"themes_theme"`
}

// Run takes a theme and its children out of use.
func (c *themesRetire) Run(s *session) error {
	return s.changeOne(c.Preview, library.ThemeRetire, c.Theme)
}

type themesRestore struct {
	tried
	Theme string `arg:"" help:"themes_theme"`
}

// Run puts a theme as Naru brings it, or one of a person's own back in use.
func (c *themesRestore) Run(s *session) error {
	return s.changeOne(c.Preview, library.ThemeRestore, c.Theme)
}

func (s *session) changeOne(preview bool, do, theme string) error {
	return s.changeThemes(preview, func(w *workspace.Workspace) ([]library.ThemeChange, error) {
		ch := library.ThemeChange{Do: do}
		return []library.ThemeChange{ch}, s.nameThemes(w, map[string]*string{theme: &ch.Theme})
	})
}

// nameThemes finds themes by id or name; "" leaves what is there.
func (s *session) nameThemes(w *workspace.Workspace, ids map[string]*string) error {
	for text, id := range ids {
		if text == "" {
			continue
		}
		e, err := s.themeNamed(w.Taxonomy, text)
		if err != nil {
			return err
		}
		*id = e.ID
	}
	return nil
}

// parseTerms reads terms as they are typed: "work permit*:5; EPS:4".
func parseTerms(en, ko string) ([]library.ThemeTerm, error) {
	const usual = 5
	var out []library.ThemeTerm
	for k, cell := range []string{en, ko} {
		for part := range strings.SplitSeq(cell, ";") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			t := library.ThemeTerm{Text: part, Lang: []string{"en", "ko"}[k], Weight: usual}
			if i := strings.LastIndexByte(part, ':'); i >= 0 {
				w, err := strconv.ParseFloat(strings.TrimSpace(part[i+1:]), 64)
				if err != nil || math.IsNaN(w) || w <= 0 {
					return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"theme_weight": part, "what": part}, Err: fmt.Errorf("weight of %q", part)}
				}
				t.Text, t.Weight = strings.TrimSpace(part[:i]), w
			}
			out = append(out, t)
		}
	}
	return out, nil
}

// languageOf tells the language of a term by its letters.
func languageOf(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }) {
		return "ko"
	}
	return "en"
}

// changeThemes keeps a draft, or tells what it would do.
func (s *session) changeThemes(preview bool, draft func(*workspace.Workspace) ([]library.ThemeChange, error)) error {
	w, err := s.open(preview)
	if err != nil {
		return err
	}
	defer w.Close()
	changes, err := draft(w)
	if err != nil {
		return err
	}
	if preview {
		p, err := w.Taxonomy.PreviewThemes(s.ctx, changes, s.tellDocuments())
		if err != nil {
			return err
		}
		return s.printPreview(p)
	}
	r, err := w.Taxonomy.KeepThemes(s.ctx, changes, s.tellDocuments())
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
