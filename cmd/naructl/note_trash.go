package main

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type noteTrash struct{}

// Run lists the notes that were removed.
func (c *noteTrash) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	notes, err := w.Notes.TrashedNotes(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"total": len(notes), "notes": notes})
	}
	s.printf("%s\n", s.p.T("app.count.notes", message.Args{"count": len(notes)}))
	for _, n := range notes {
		first, _, _ := strings.Cut(strings.TrimSpace(n.Title+"\n"+n.Body), "\n")
		s.printf("%d  %s\n", n.ID, first)
	}
	return nil
}

type noteRestore struct {
	ID int64 `arg:"" name:"id" help:"note_id"`
}

// Run brings a note back from the trash.
func (c *noteRestore) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Notes.RestoreNote(s.ctx, library.NoteID(c.ID)); err != nil {
		return err
	}
	return s.printNote(w.Notes.Note(s.ctx, library.NoteID(c.ID)))
}
