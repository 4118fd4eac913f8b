package main

import (
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type timelineMilestones struct {
	All bool `help:"milestone_all"`
}

// Run lists the milestones with their sources.
func (c *timelineMilestones) Run(s *session) error {
	return s.withCourses(true, func(w *workspace.Workspace) error {
		all, err := w.Timeline.Milestones(s.ctx)
		if err != nil {
			return err
		}
		shown := []library.Milestone{}
		for _, m := range all {
			if c.All || !m.Hidden {
				shown = append(shown, m)
			}
		}
		if s.json {
			return s.printJSON(struct {
				Total      int                 `json:"total"`
				Milestones []library.Milestone `json:"milestones"`
			}{len(shown), shown})
		}
		for _, m := range shown {
			s.milestone(m)
		}
		return nil
	})
}

func (s *session) milestone(m library.Milestone) {
	when := s.p.When(library.NewWhen(library.TimeSpan{From: m.From, To: m.To}))
	s.printf("%s  %s  %s\n", m.ID, when, m.Title(s.p.Lang))
	if source := m.Source(s.p.Lang); source != "" {
		s.printf("    %s\n", source)
	}
	if m.Document != 0 {
		place := ""
		if m.Page > 0 {
			place = " " + s.onPage(m.Page)
		}
		s.printf("    [%d]%s\n", m.Document, place)
	}
	if m.Note != "" {
		s.printf("    %s\n", m.Note)
	}
	if m.Hidden {
		s.printf("    %s\n", s.p.T("cli.timeline.hidden"))
	}
}

// milestoneFields are what can be said of a person's own milestone.
type milestoneFields struct {
	When     *string `placeholder:"DATE" help:"milestone_when"`
	Source   *string `placeholder:"TEXT" help:"milestone_source"`
	Document *int64  `placeholder:"ID" help:"milestone_document"`
	Page     *int    `placeholder:"N" help:"page_number"`
	Note     *string `placeholder:"TEXT" help:"milestone_note"`
}

func (f milestoneFields) put(e *library.MilestoneEntry) {
	for _, v := range []struct {
		from *string
		into *string
	}{{f.When, &e.When}, {f.Source, &e.Source}, {f.Note, &e.Note}} {
		if v.from != nil {
			*v.into = *v.from
		}
	}
	if f.Document != nil {
		e.Document, e.Page = library.DocumentID(*f.Document), 0
	}
	if f.Page != nil {
		e.Page = *f.Page
	}
}

func (s *session) printMilestone(m *library.Milestone, err error) error {
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(m)
	}
	s.milestone(*m)
	return nil
}

type timelineAdd struct {
	Title string `arg:"" name:"title" help:"milestone_title"`
	milestoneFields
}

// Run adds a milestone with its source.
func (c *timelineAdd) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		e := library.MilestoneEntry{Title: c.Title}
		c.put(&e)
		return s.printMilestone(w.Timeline.AddMilestone(s.ctx, e))
	})
}

type timelineEdit struct {
	ID    string  `arg:"" name:"id" help:"milestone_id"`
	Title *string `placeholder:"TEXT" help:"milestone_title"`
	milestoneFields
}

// Run replaces what is given of a person's own milestone and keeps the rest.
func (c *timelineEdit) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		all, err := w.Timeline.Milestones(s.ctx)
		if err != nil {
			return err
		}
		var e library.MilestoneEntry
		for _, m := range all {
			if m.ID == c.ID {
				e = library.MilestoneEntry{Title: m.Title("en"), When: m.From, Source: m.SourceEN, Note: m.Note, Document: m.Document, Page: m.Page}
				if m.To != m.From {
					e.When += " ~ " + m.To
				}
			}
		}
		if c.Title != nil {
			e.Title = *c.Title
		}
		c.put(&e)
		return s.printMilestone(w.Timeline.EditMilestone(s.ctx, c.ID, e))
	})
}

type timelineRemove struct {
	ID string `arg:"" name:"id" help:"milestone_id"`
}

// Run takes a milestone out.
func (c *timelineRemove) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Timeline.RemoveMilestone(s.ctx, c.ID); err != nil {
			return err
		}
		return s.did("cli.timeline.removed", message.Args{"id": c.ID})
	})
}

type timelineRestore struct {
	ID string `arg:"" name:"id" help:"milestone_id"`
}

// Run brings a milestone back.
func (c *timelineRestore) Run(s *session) error {
	return s.withCourses(false, func(w *workspace.Workspace) error {
		if err := w.Timeline.RestoreMilestone(s.ctx, c.ID); err != nil {
			return err
		}
		return s.did("cli.timeline.restored", message.Args{"id": c.ID})
	})
}
