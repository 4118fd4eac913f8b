package main

import (
	"fmt"
	"slices"

	"naru/internal/library"
	"naru/internal/message"
)

type trashCommands struct {
	List    trashList    `cmd:"" default:"withargs" help:"trash_list"`
	Add     trashAdd     `cmd:"" help:"trash_add"`
	Restore trashRestore `cmd:"" help:"trash_restore"`
	Empty   trashEmpty   `cmd:"" help:"trash_empty"`
}

type trashList struct{}

// Run lists the documents in the trash.
func (c *trashList) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.Documents.Trashed(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		if list == nil {
			list = []library.Document{}
		}
		return s.printJSON(struct {
			Total     int                `json:"total"`
			Documents []library.Document `json:"documents"`
		}{len(list), list})
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.trash.none"))
	}
	for _, d := range list {
		s.documentLines(d)
	}
	return nil
}

type documentIDs struct {
	IDs []library.DocumentID `arg:"" name:"id" help:"trash_ids"`
}

// eachDocument does something to documents, and says what was done to each.
func (s *session) eachDocument(ids []library.DocumentID, key string, do func(library.Documents, library.DocumentID) error) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	for _, id := range ids {
		if err := do(w.Documents, id); err != nil {
			return err
		}
		if err := s.did(key, message.Args{"id": id}); err != nil {
			return err
		}
	}
	return nil
}

type trashAdd struct{ documentIDs }

// Run moves documents to the trash.
func (c *trashAdd) Run(s *session) error {
	return s.eachDocument(c.IDs, "cli.trash.added", func(d library.Documents, id library.DocumentID) error {
		return d.TrashDocument(s.ctx, id)
	})
}

type trashRestore struct{ documentIDs }

// Run takes documents back out of the trash.
func (c *trashRestore) Run(s *session) error {
	return s.eachDocument(c.IDs, "cli.trash.restored", func(d library.Documents, id library.DocumentID) error {
		list, err := d.Trashed(s.ctx)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(list, func(t library.Document) bool { return t.ID == id }) {
			return &library.Error{Code: library.NotFound, Args: map[string]any{"trashed_document": id}}
		}
		return d.RestoreDocument(s.ctx, id)
	})
}

type trashEmpty struct {
	IDs []library.DocumentID `arg:"" optional:"" name:"id" help:"trash_empty_ids"`
	All bool                 `help:"trash_empty_all"`
}

// Run takes documents in the trash out for good.
func (c *trashEmpty) Run(s *session) error {
	if (len(c.IDs) == 0) == !c.All {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"trash_empty": ""}, Err: fmt.Errorf("no document is named")}
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	told, err := w.Trash.EmptyDocuments(s.ctx, c.IDs...)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(told)
	}
	s.printf("%s\n", s.p.T("cli.trash.emptied", message.Args{
		"documents": s.p.T("trash.documents", message.Args{"count": told.Documents}),
		"notes":     s.p.T("trash.notes", message.Args{"count": told.Notes}),
		"quotes":    s.p.T("cli.trash.quotes", message.Args{"count": told.Quotes}),
	}))
	return nil
}
