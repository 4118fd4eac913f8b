package main

import (
	"fmt"
	"io"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type noteCommands struct {
	Add    noteAdd    `cmd:"" help:"note_add"`
	Edit   noteEdit   `cmd:"" help:"note_edit"`
	Show   noteShow   `cmd:"" help:"note_show"`
	List   noteList   `cmd:"" help:"note_list"`
	Remove noteRemove `cmd:"" help:"note_remove"`
	Trash  noteTrash  `cmd:"" help:"note_trash"`

	Restore noteRestore `cmd:"" help:"note_restore"`
	Empty   noteEmpty   `cmd:"" help:"note_empty"`
}

type noteAdd struct {
	Document int64  `placeholder:"ID" help:"note_document"`
	Page     int    `placeholder:"N" help:"note_page"`
	Title    string `placeholder:"T" help:"note_title"`
	Body     string `required:"" placeholder:"B" help:"note_body"`
}

// Run writes a note.
func (c *noteAdd) Run(s *session) error {
	body, err := s.body(c.Body)
	if err != nil {
		return err
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Notes.AddNote(s.ctx, library.Note{
		Document: library.DocumentID(c.Document), Page: c.Page, Title: c.Title, Body: body,
	})
	return s.printNote(n, err)
}

type noteEdit struct {
	ID    int64   `arg:"" name:"id" help:"note_id"`
	Title *string `placeholder:"T" help:"note_title"`
	Body  *string `placeholder:"B" help:"note_body"`
}

// Run replaces what is given of a note and keeps the rest.
func (c *noteEdit) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Notes.Note(s.ctx, library.NoteID(c.ID))
	if err != nil {
		return err
	}
	title, body := n.Title, n.Body
	if c.Title != nil {
		title = *c.Title
	}
	if c.Body != nil {
		if body, err = s.body(*c.Body); err != nil {
			return err
		}
	}
	return s.printNote(w.Notes.EditNote(s.ctx, n.ID, title, body))
}

type noteShow struct {
	ID int64 `arg:"" name:"id" help:"note_id"`
}

// Run shows a note with its quotes.
func (c *noteShow) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	return s.printNote(w.Notes.Note(s.ctx, library.NoteID(c.ID)))
}

type noteList struct {
	Document int64  `placeholder:"ID" help:"note_document"`
	Tag      string `placeholder:"T" help:"note_tag"`
	Text     string `placeholder:"WORDS" help:"note_text"`
	Limit    int    `default:"100" placeholder:"N" help:"limit"`
	Offset   int    `placeholder:"N" help:"offset"`
}

// Run lists notes, last changed first.
func (c *noteList) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	notes, total, err := w.Notes.NoteList(s.ctx, library.NoteFilter{
		Document: library.DocumentID(c.Document), Tag: c.Tag, Text: c.Text, Limit: c.Limit, Offset: c.Offset,
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"total": total, "notes": notes})
	}
	s.printf("%s\n", s.p.T("app.count.notes", message.Args{"count": total}))
	for _, n := range notes {
		s.printNoteLine(n)
	}
	return nil
}

// printNoteLine prints the line of a note in a list: its first words.
func (s *session) printNoteLine(n library.Note) {
	first, _, _ := strings.Cut(strings.TrimSpace(n.Title+"\n"+n.Body), "\n")
	s.printf("%d  %s\n", n.ID, first)
}

type noteRemove struct {
	ID int64 `arg:"" name:"id" help:"note_id"`
}

// Run moves a note to the trash.
func (c *noteRemove) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Notes.Note(s.ctx, library.NoteID(c.ID))
	if err != nil {
		return err
	}
	if err := w.Notes.RemoveNote(s.ctx, n.ID); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(n)
	}
	s.printf("%s\n", s.p.T("cli.note_removed", message.Args{"id": fmt.Sprint(n.ID)}))
	return nil
}

// body takes "-" as standard input.
func (s *session) body(given string) (string, error) {
	if given != "-" {
		return given, nil
	}
	data, err := io.ReadAll(s.in)
	if err != nil {
		return "", fmt.Errorf("read the note from standard input: %w", err)
	}
	return string(data), nil
}

// printNote shows a note, or hands on the error that came instead.
func (s *session) printNote(n *library.Note, err error) error {
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(n)
	}
	s.printf("%s\n", strings.TrimSpace(s.p.T("cli.note", message.Args{"id": fmt.Sprint(n.ID)})+"  "+n.Title))
	if n.Document != 0 {
		where := s.p.T("cli.document", message.Args{"id": fmt.Sprint(n.Document)})
		if n.Page != 0 {
			where += ", " + s.p.T("cli.page", message.Args{"page": fmt.Sprint(n.Page)})
		}
		s.printf("  %s\n", where)
	}
	for _, q := range n.Quotes {
		s.printf("  > %s (%s)\n", strings.ReplaceAll(q.Text, "\n", " "), q.Citation)
	}
	if n.Body != "" {
		s.printf("\n%s\n", strings.TrimRight(n.Body, "\n"))
	}
	return nil
}
