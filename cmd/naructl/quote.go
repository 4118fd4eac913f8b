package main

import "naru/internal/library"

type quoteCommands struct {
	Add quoteAdd `cmd:"" help:"quote_add"`
}

type quoteAdd struct {
	ID   int64  `arg:"" name:"id" help:"id"`
	Page int    `required:"" placeholder:"N" help:"page_number"`
	Text string `required:"" placeholder:"T" help:"quote_text"`
	Note int64  `placeholder:"ID" help:"quote_note"`
}

// Run quotes a page into a note, a new one unless one is named.
func (c *quoteAdd) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, _, err := w.Notes.AddQuote(s.ctx, library.Quote{
		Document: library.DocumentID(c.ID), Page: c.Page, Text: c.Text, Note: library.NoteID(c.Note),
	})
	return s.printNote(n, err)
}
