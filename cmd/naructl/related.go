package main

import (
	"fmt"
	"io"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type relatedCommand struct {
	ID    int64 `arg:"" name:"id" help:"id"`
	Page  int   `placeholder:"N" help:"related_page"`
	Limit int   `default:"10" placeholder:"N" help:"limit"`
}

// Run lists documents related to one, or pages like one of its pages.
func (c *relatedCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	if c.Limit < 1 {
		return library.Errorf(library.Invalid, "--limit %d", c.Limit)
	}
	id := library.DocumentID(c.ID)
	var list []library.Related
	if c.Page == 0 {
		list, err = w.Related.Related(s.ctx, id, c.Limit)
	} else {
		var page *library.Page
		if page, err = w.Documents.Page(s.ctx, id, c.Page); err == nil {
			list, err = w.Related.MoreLike(s.ctx, page.Body(), id, c.Limit)
		}
	}
	if err != nil {
		return err
	}
	return s.printRelated(w, list)
}

type similarCommand struct {
	Text   []string `arg:"" help:"similar_text"`
	Except int64    `placeholder:"ID" help:"similar_except"`
	Limit  int      `default:"10" placeholder:"N" help:"limit"`
}

// maxPassageRead is how much of standard input is read as a passage, in bytes.
const maxPassageRead = 1 << 20

// Run lists pages like a passage.
func (c *similarCommand) Run(s *session) error {
	if c.Limit < 1 {
		return library.Errorf(library.Invalid, "--limit %d", c.Limit)
	}
	passage := strings.Join(c.Text, " ")
	if passage == "-" {
		read, err := io.ReadAll(io.LimitReader(s.in, maxPassageRead))
		if err != nil {
			return fmt.Errorf("read the passage: %w", err)
		}
		passage = string(read)
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Related.MoreLike(s.ctx, passage, library.DocumentID(c.Except), c.Limit)
	if err != nil {
		return err
	}
	return s.printRelated(w, list)
}

func (s *session) printRelated(w *workspace.Workspace, list []library.Related) error {
	if s.json {
		return s.printJSON(struct {
			Related []library.Related `json:"related"`
		}{list})
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.related_none"))
		return nil
	}
	names, err := s.themeNames(w.Themes)
	if err != nil {
		return err
	}
	for _, r := range list {
		where := ""
		if r.Page > 0 {
			where = ", " + s.p.T("cli.page", message.Args{"page": fmt.Sprint(r.Page)})
		}
		s.printf("%.2f  [%d] %s%s\n", r.Score, r.Document.ID, r.Document.Title, where)
		why := s.p.Because(r.Because, func(id string) string { return names[id] })
		s.printf("      %s\n", strings.Join(why, " · "))
	}
	return nil
}
