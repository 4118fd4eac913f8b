package main

import (
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type themesShow struct {
	Theme string `arg:"" help:"themes_theme"`
	Limit int    `default:"20" placeholder:"N" help:"themes_limit"`
}

// Run shows a theme with its terms, and the documents that have it and why.
func (c *themesShow) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	e, err := s.themeNamed(w.Taxonomy, c.Theme)
	if err != nil {
		return err
	}
	docs := []library.DocumentThemes{}
	if !e.Retired && e.NameEN != "" {
		if docs, err = w.Taxonomy.ThemeDocuments(s.ctx, e.ID, c.Limit); err != nil {
			return err
		}
	}
	if s.json {
		return s.printJSON(struct {
			library.ThemeEntry
			Documents []library.DocumentThemes `json:"documents"`
		}{*e, docs})
	}
	s.printf("%s  %s · %s%s\n", e.ID, e.Name(s.p.Lang), e.Name(otherLanguage(s.p.Lang)), s.themeMarks(e))
	for _, lang := range []string{"en", "ko"} {
		if list := writtenTerms(e.Terms, lang); list != "" {
			s.printf("    %s\n", list)
		}
	}
	if list := writtenTerms(e.TakenOut, ""); list != "" {
		s.printf("    %s\n", s.p.T("cli.themes.taken_out", message.Args{"terms": list}))
	}
	s.printf("%s\n", s.p.T("app.count.documents", message.Args{"count": e.Count}))
	for _, d := range docs {
		s.printf("[%d] %s\n", d.Document, d.Title)
		for _, t := range d.After {
			s.printf("    %s%s\n", t.ID, s.because(t))
		}
	}
	return nil
}

func otherLanguage(lang string) string {
	if lang == "ko" {
		return "en"
	}
	return "ko"
}

// themeMarks says what a person did to a theme.
func (s *session) themeMarks(e *library.ThemeEntry) string {
	key := ""
	switch {
	case e.Into != "":
		return "  " + s.p.T("cli.themes.merged_into", message.Args{"theme": e.Into})
	case e.Retired:
		key = "retired"
	case e.Own:
		key = "own"
	case e.ByPerson:
		key = "edited"
	default:
		return ""
	}
	return "  " + s.p.T("cli.themes."+key)
}

// writtenTerms writes terms as they are typed, of one language or all.
func writtenTerms(terms []library.ThemeTerm, lang string) string {
	var out []string
	for _, t := range terms {
		if lang != "" && t.Lang != lang {
			continue
		}
		weight := t.Weight
		if weight == 0 {
			weight = t.Naru
		}
		out = append(out, t.Text+":"+strconv.FormatFloat(weight, 'f', -1, 64))
	}
	return strings.Join(out, "; ")
}

// themeNamed finds a theme by its id or name, those that are retired included.
func (s *session) themeNamed(editor library.TaxonomyEditor, text string) (*library.ThemeEntry, error) {
	entries, err := editor.ThemeEntries(s.ctx, nil)
	if err != nil {
		return nil, err
	}
	plain := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	for _, byName := range []bool{false, true} {
		for k, e := range entries {
			if e.ID == text || e.NameEN == "" && e.ID == "-"+text || byName && text != "" && (plain(e.NameEN) == plain(text) || plain(e.NameKO) == plain(text)) {
				return &entries[k], nil
			}
		}
	}
	return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"theme": text}}
}
