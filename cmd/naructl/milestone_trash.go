package main

import (
	"fmt"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type timelineTrash struct{}

// Run lists a person's own milestones in the trash.
func (c *timelineTrash) Run(s *session) error {
	return s.withCourses(true, func(w *workspace.Workspace) error {
		list, err := w.Timeline.TrashedMilestones(s.ctx)
		if err != nil {
			return err
		}
		if s.json {
			return s.printJSON(struct {
				Total      int                        `json:"total"`
				Milestones []library.TrashedMilestone `json:"milestones"`
			}{len(list), list})
		}
		if len(list) == 0 {
			s.printf("%s\n", s.p.T("cli.timeline.trash_empty"))
		}
		for _, t := range list {
			s.milestone(t.Milestone)
		}
		return nil
	})
}

type timelineEmpty struct {
	IDs []string `arg:"" optional:"" name:"id" help:"timeline_empty_ids"`
	All bool     `help:"timeline_empty_all"`
}

// Run takes milestones in the trash out for good.
func (c *timelineEmpty) Run(s *session) error {
	if (len(c.IDs) == 0) == !c.All {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"milestone_empty": ""}, Err: fmt.Errorf("no milestone is named")}
	}
	return s.withCourses(false, func(w *workspace.Workspace) error {
		n, err := w.Timeline.EmptyMilestones(s.ctx, c.IDs...)
		if err != nil {
			return err
		}
		return s.did("cli.timeline.emptied", message.Args{"count": n})
	})
}
