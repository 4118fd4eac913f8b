package main

import (
	"errors"

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
		s.printNoteLine(n.Note)
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

type noteEmpty struct {
	IDs []library.NoteID `arg:"" optional:"" name:"id" help:"note_empty_ids"`
	All bool             `help:"note_empty_all"`
}

// Run takes notes in the trash out for good.
func (c *noteEmpty) Run(s *session) error {
	if (len(c.IDs) == 0) == !c.All {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"note_empty": ""}, Err: errors.New("no note is named")}
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Trash.EmptyNotes(s.ctx, c.IDs...)
	if err != nil {
		return notInTrash(err)
	}
	if s.json {
		return s.printJSON(map[string]int{"notes": n})
	}
	s.printf("%s\n", s.p.T("cli.note.emptied", message.Args{"notes": s.p.T("app.count.notes", message.Args{"count": n})}))
	return nil
}

// notInTrash says of a note that was not found that it is not in the trash.
func notInTrash(err error) error {
	var e *library.Error
	if errors.As(err, &e) && e.Code == library.NotFound {
		if id, ok := e.Args["note"]; ok {
			return &library.Error{Code: e.Code, Args: map[string]any{"trashed_note": id}, Err: err}
		}
	}
	return err
}
