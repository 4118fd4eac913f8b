package main

import (
	"fmt"
	"slices"

	"naru/internal/library"
	"naru/internal/message"
)

type eventsCommands struct {
	List    eventsListCommand    `cmd:"" default:"withargs" help:"events_list"`
	Edit    eventsEditCommand    `cmd:"" help:"events_edit"`
	Remove  eventsRemoveCommand  `cmd:"" help:"events_remove"`
	Restore eventsRestoreCommand `cmd:"" help:"events_restore"`
}

type eventsListCommand struct {
	Report int64 `placeholder:"ID" help:"events_report"`
}

// Run lists the courses and events of the catalogue by date.
func (c *eventsListCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	list, err := w.ListedEvents(s.ctx, library.DocumentID(c.Report))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"total": len(list), "events": list})
	}
	s.printf("%s\n", s.p.T("cli.events.count", message.Args{"count": len(list)}))
	for _, e := range list {
		s.event(e)
	}
	return nil
}

// event prints one with its id, which editing asks for.
func (s *session) event(e library.FieldEvent) {
	date := library.SpanText(e.From, e.To)
	if date == "" {
		date = "–"
	}
	line := fmt.Sprintf("%d  %s  %s", e.ID, date, e.Title)
	if e.Category != "" {
		line += " · " + e.Category
	}
	if e.Participants > 0 {
		line += " · " + s.p.Participants(e.Participants, e.ParticipantsBound)
	}
	s.printf("%s  (%s, %s)\n", line, s.p.T("cli.events.report", message.Args{"id": fmt.Sprint(e.Report)}), s.onPage(e.Page))
}

type eventsEditCommand struct {
	ID       int64   `arg:"" name:"id" help:"events_id"`
	Title    *string `placeholder:"TEXT" help:"events_title"`
	Category *string `placeholder:"TEXT" help:"events_category"`
	Printed  *string `placeholder:"TEXT" help:"events_printed"`
	From     *string `placeholder:"DATE" help:"events_from"`
	To       *string `placeholder:"DATE" help:"events_to"`

	Participants *int `placeholder:"N" help:"events_participants"`
}

// Run corrects a course or event.
func (c *eventsEditCommand) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	all, err := w.ListedEvents(s.ctx, 0)
	if err != nil {
		return err
	}
	k := slices.IndexFunc(all, func(e library.FieldEvent) bool { return e.ID == c.ID })
	if k < 0 {
		return &library.Error{Code: library.NotFound, Args: map[string]any{"event": c.ID}}
	}
	e := all[k]
	for _, f := range []struct{ to, from *string }{
		{&e.Title, c.Title}, {&e.Category, c.Category}, {&e.DatePrinted, c.Printed}, {&e.From, c.From}, {&e.To, c.To},
	} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
	if c.Participants != nil {
		e.Participants, e.ParticipantsBound = max(*c.Participants, 0), ""
	}
	if c.From != nil && c.To == nil && e.To != library.OpenEnd && e.To < e.From {
		e.To = e.From
	}
	if _, err := w.EditEvent(s.ctx, e); err != nil {
		return err
	}
	e.Edited = true
	if s.json {
		return s.printJSON(e)
	}
	s.event(e)
	return nil
}

type eventsRemoveCommand struct {
	ID int64 `arg:"" name:"id" help:"events_id"`
}

// Run takes a course or event out of the catalogue.
func (c *eventsRemoveCommand) Run(s *session) error {
	return s.changeEvent(c.ID, "removed", func(w library.FieldEvents) error { return w.RemoveEvent(s.ctx, c.ID) })
}

type eventsRestoreCommand struct {
	ID int64 `arg:"" name:"id" help:"events_id"`
}

// Run brings back what was taken out.
func (c *eventsRestoreCommand) Run(s *session) error {
	return s.changeEvent(c.ID, "restored", func(w library.FieldEvents) error { return w.RestoreEvent(s.ctx, c.ID) })
}

func (s *session) changeEvent(id int64, done string, change func(library.FieldEvents) error) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := change(w); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]int64{done: id})
	}
	s.printf("%s\n", s.p.T("cli.events."+done, message.Args{"id": fmt.Sprint(id)}))
	return nil
}
