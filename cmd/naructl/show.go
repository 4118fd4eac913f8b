package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type showCommand struct {
	ID int64 `arg:"" name:"id" help:"id"`
}

// Run shows a document's description.
func (c *showCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	d, err := w.Documents.Document(s.ctx, library.DocumentID(c.ID))
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
	s.printf("%s\n", d.Title)
	row := func(key, value string) {
		if value != "" && value != "0" {
			s.printf("  %s: %s\n", s.p.T("cli.field."+key), value)
		}
	}
	row("subtitle", d.Subtitle)
	row("title_other", d.TitleOther)
	row("series", strings.TrimSpace(d.Series+" "+d.Number))
	row("year", fmt.Sprint(d.Year))
	for _, p := range d.People {
		row("person", p.Name+" ("+s.creditWords(p)+")")
	}
	row("publisher", d.Publisher)
	row("language", s.word("app.lang", d.Language))
	row("kind", s.word("app.kind", string(d.Kind)))
	row("pages", fmt.Sprint(d.Pages))
	row("without_text", fmt.Sprint(d.PagesWithoutText))
	row("file", d.File)
	row("reader", d.Reader)
	row("isbn", d.ISBN)
	row("issn", d.ISSN)
	row("keywords", strings.Join(d.Keywords, ", "))
	row("citation_printed", d.CitationPrinted)
	row("tags", strings.Join(d.Tags, ", "))
	for _, t := range d.Themes {
		row("theme", t.ID+"  "+names[t.ID]+s.because(t))
	}
	row("abstract", d.Abstract)
	for _, h := range d.Contents {
		s.printf("  %s%s  %d\n", strings.Repeat("  ", h.Level), h.Title, h.Page)
	}
	return nil
}

// because lists the words that decided a theme.
func (s *session) because(t library.ThemeScore) string {
	if t.By == library.ByPerson {
		return " (" + s.p.T("cli.by_person") + ")"
	}
	var words []string
	for _, r := range t.Because {
		words = append(words, fmt.Sprintf("%s ×%d", r.Term, r.Count))
	}
	return fmt.Sprintf(" %.2f (%s)", t.Score, strings.Join(words, ", "))
}

type textCommand struct {
	ID   int64 `arg:"" name:"id" help:"id"`
	Page int   `placeholder:"N" help:"page_number"`
}

// pageText is a page in the JSON of text.
type pageText struct {
	Page   int                `json:"page"`
	Label  string             `json:"label"`
	Source library.TextSource `json:"source"`
	Text   string             `json:"text"`
}

// Run prints the text of a document's pages.
func (c *textCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.DocumentID(c.ID)
	var pages []library.Page
	if c.Page != 0 {
		p, err := w.Documents.Page(s.ctx, id, c.Page)
		if err != nil {
			return err
		}
		pages = []library.Page{*p}
	} else if pages, err = w.Documents.Pages(s.ctx, id); err != nil {
		return err
	}
	if s.json {
		out := make([]pageText, len(pages))
		for i, p := range pages {
			out[i] = pageText{p.Number, p.Label, p.Source, p.Text}
		}
		return s.printJSON(map[string][]pageText{"pages": out})
	}
	for _, p := range pages {
		s.printf("— %s —\n", s.p.T("cli.page", message.Args{"page": fmt.Sprint(p.Number)}))
		if p.Source == library.SourceNone {
			s.printf("%s\n", s.p.T("cli.no_text_layer"))
		}
		if p.Source == library.SourceOCR {
			s.printf("%s\n", s.p.T("cli.ocr_text"))
		}
		s.printf("%s\n", strings.TrimRight(p.Text, "\n"))
	}
	return nil
}
