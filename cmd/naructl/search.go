package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type searchCommand struct {
	Query      []string `arg:"" help:"query"`
	Limit      int      `default:"20" placeholder:"N" help:"limit"`
	Offset     int      `placeholder:"N" help:"offset"`
	Sort       string   `enum:"relevance,newest,title" default:"relevance" help:"sort"`
	NoSynonyms bool     `help:"no_synonyms"`
	Exact      bool     `help:"exact"`
}

// Run finds pages, notes and titles.
func (c *searchCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	if c.Limit < 1 {
		return library.Errorf(library.Invalid, "--limit %d", c.Limit)
	}
	result, err := w.Search.Search(library.WithLanguage(s.ctx, s.p.Lang), library.SearchRequest{
		Query: strings.Join(c.Query, " "), Limit: c.Limit, Offset: c.Offset,
		Sort: library.Sort(c.Sort), NoSynonyms: c.NoSynonyms, Exact: c.Exact,
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(result)
	}
	s.printSearch(result)
	return nil
}

func (s *session) printSearch(r *library.SearchResult) {
	s.printf("%s\n", s.found(r))
	if r.Understood != "" && r.Understood != r.Typed {
		s.printf("%s\n", s.p.T("cli.understood", message.Args{"query": r.Understood}))
	}
	if len(r.Ignored) > 0 { // what constrains nothing must not seem to
		s.printf("%s\n", s.p.T("cli.left_out", message.Args{"words": strings.Join(r.Ignored, " ")}))
	}
	for _, u := range r.Unknown {
		s.printUnknown(u)
	}
	for _, e := range r.Expansions {
		s.printf("%s\n", s.p.T("cli.also", message.Args{"term": e.Term, "with": strings.Join(e.With, ", ")}))
	}
	if r.Suggestion != "" {
		s.printf("%s\n", s.p.T("cli.did_you_mean", message.Args{"query": r.Suggestion}))
	}
	for _, h := range r.Hits {
		s.printHit(h)
	}
	if len(r.Spread) > 0 {
		s.printf("\n%s\n", s.p.T("cli.spread", message.Args{"count": len(r.Spread)}))
	}
	for _, h := range r.Spread {
		s.printHit(h)
	}
}

// printUnknown says that a value does not exist, and what may be typed instead.
func (s *session) printUnknown(u library.UnknownValue) {
	line := s.p.T(u.Key(), message.Args{"value": u.Value})
	key, list := "search.unknown.nearest", u.Nearest
	if len(list) == 0 {
		key, list = "search.unknown.others", u.Others
	}
	var queries []string
	for _, o := range list {
		queries = append(queries, o.Query)
	}
	if len(queries) > 0 {
		line += " " + s.p.T(key) + " " + strings.Join(queries, " · ")
	}
	s.printf("%s\n", line)
}

func (s *session) printHit(h library.Hit) {
	where := ""
	switch h.Kind {
	case library.HitPage:
		where = ", " + s.p.T("cli.page", message.Args{"page": fmt.Sprint(h.Page)})
		if h.Label != "" && h.Label != fmt.Sprint(h.Page) {
			where += " (" + h.Label + ")"
		}
		if h.Source == library.SourceOCR {
			where += " " + s.p.T("cli.ocr_hit")
		}
	case library.HitNote:
		where = ", " + s.p.T("cli.note", message.Args{"id": fmt.Sprint(h.Note)})
	}
	document := ""
	if h.Document != 0 { // a note may lie on none
		document = fmt.Sprintf("[%d] ", h.Document)
	}
	s.printf("\n%s%s%s\n    %s\n", document, h.Title, where, emphasise(h.Snippet, h.Matches))
}

// found says how much there is.
func (s *session) found(r *library.SearchResult) string {
	if r.Total == 0 {
		return s.p.T("cli.found_nothing")
	}
	hits := s.p.T("cli.hits", message.Args{"count": r.Total})
	if r.Documents == 0 {
		return hits // notes on no document
	}
	key := "cli.found"
	if !r.TotalExact {
		key = "cli.found_at_least"
	}
	return s.p.T(key, message.Args{"hits": hits, "documents": s.p.T("app.count.documents", message.Args{"count": r.Documents})})
}

// emphasise sets the matched words of a snippet between asterisks.
func emphasise(snippet string, matches [][2]int) string {
	runes := []rune(strings.ReplaceAll(snippet, "\n", " "))
	var b strings.Builder
	at := 0
	for _, m := range matches {
		if m[0] < at || m[1] > len(runes) || m[0] >= m[1] {
			continue
		}
		b.WriteString(string(runes[at:m[0]]))
		b.WriteString("*" + string(runes[m[0]:m[1]]) + "*")
		at = m[1]
	}
	b.WriteString(string(runes[at:]))
	return b.String()
}
