package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type timelineCommands struct {
	Show       timelineShow       `cmd:"" default:"withargs" help:"timeline_show"`
	Export     timelineExport     `cmd:"" help:"timeline_export"`
	Milestones timelineMilestones `cmd:"" help:"timeline_milestones"`
	Add        timelineAdd        `cmd:"" help:"timeline_add"`
	Edit       timelineEdit       `cmd:"" help:"timeline_edit"`
	Remove     timelineRemove     `cmd:"" help:"timeline_remove"`
	Restore    timelineRestore    `cmd:"" help:"timeline_restore"`
	Trash      timelineTrash      `cmd:"" help:"timeline_trash"`
	Empty      timelineEmpty      `cmd:"" help:"timeline_empty"`
}

// timelineFilter is what narrows a timeline.
type timelineFilter struct {
	From  string   `placeholder:"DATE" help:"courses_from"`
	To    string   `placeholder:"DATE" help:"courses_to"`
	Kind  []string `enum:"milestone,publication,course,event" placeholder:"KIND" help:"timeline_kind"`
	Theme []string `placeholder:"ID" help:"timeline_theme"`
	Find  string   `placeholder:"TEXT" help:"timeline_find"`
}

func (f timelineFilter) filter() (library.TimelineFilter, error) {
	out := library.TimelineFilter{Themes: f.Theme, Text: f.Find, From: f.From, To: f.To}
	for _, date := range []string{f.From, f.To} {
		if date != "" && !library.IsDate(date) {
			return out, &library.Error{Code: library.Invalid, Args: map[string]any{"course_day": date}, Err: fmt.Errorf("%q is no date", date)}
		}
	}
	for _, k := range f.Kind {
		out.Kinds = append(out.Kinds, library.TimelineKind(k))
	}
	return out, nil
}

type timelineShow struct {
	timelineFilter
	By    string `enum:"decade,year,month" default:"year" help:"timeline_by"`
	Items bool   `help:"timeline_items"`
}

// Run counts what there is by decade, year or month, and lists it if asked to.
func (c *timelineShow) Run(s *session) error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	return s.withCourses(true, func(w *workspace.Workspace) error {
		list, err := w.Timeline.Timeline(library.WithLanguage(s.ctx, s.p.Lang), f)
		if err != nil {
			return err
		}
		bins := list.Bins(library.TimelineScale(c.By))
		if s.json {
			out := struct {
				By      string                       `json:"by"`
				First   string                       `json:"first"`
				Last    string                       `json:"last"`
				Counts  map[library.TimelineKind]int `json:"counts"`
				Undated map[library.TimelineKind]int `json:"undated"`
				Bins    []library.TimelineBin        `json:"bins"`
				Items   []library.TimelineItem       `json:"items,omitempty"`
			}{c.By, list.First, list.Last, list.Counts, list.Undated, bins, nil}
			if c.Items {
				out.Items = list.Items
			}
			return s.printJSON(out)
		}
		s.printBins(list, bins, c.Items)
		return nil
	})
}

func (s *session) printBins(list *library.TimelineList, bins []library.TimelineBin, items bool) {
	if len(bins) == 0 {
		s.printf("%s\n", s.p.T("cli.timeline.none"))
	}
	begins := map[string][]library.TimelineItem{}
	if items && len(bins) > 0 {
		for _, i := range list.Items {
			begins[periodIn(bins, i)] = append(begins[periodIn(bins, i)], i)
		}
	}
	for _, b := range bins {
		var counts []string
		for _, k := range library.TimelineKinds() {
			if n := b.Counts[k]; n > 0 {
				counts = append(counts, s.p.T("timeline.count."+string(k), message.Args{"count": n}))
			}
		}
		s.printf("%s  %s\n", b.Period, strings.Join(counts, " · "))
		for _, i := range begins[b.Period] {
			line := s.p.When(i.When) + "  " + i.Title
			if i.Source != "" {
				line += " — " + i.Source
			}
			s.printf("    %s  %s\n", i.ID, line)
		}
	}
	n := 0
	for _, k := range list.Undated {
		n += k
	}
	if n > 0 {
		s.printf("%s\n", s.p.T("timeline.undated", message.Args{"count": n}))
	}
}

// periodIn gives the narrowest period in which an item begins.
func periodIn(bins []library.TimelineBin, i library.TimelineItem) string {
	one := library.TimelineList{Items: []library.TimelineItem{i}}
	for _, by := range []library.TimelineScale{library.ByMonth, library.ByYear, library.ByDecade} {
		period := one.Bins(by)[0].Period
		for _, b := range bins {
			if b.Period == period {
				return period
			}
		}
	}
	return ""
}

type timelineExport struct {
	File string `arg:"" type:"path" help:"timeline_file"`
	timelineFilter
	newFile
}

// Run writes the timeline into a file; its name says how.
func (c *timelineExport) Run(s *session) error {
	if err := c.free(c.File); err != nil {
		return err
	}
	f, err := c.filter()
	if err != nil {
		return err
	}
	return s.withCourses(true, func(w *workspace.Workspace) error {
		if err := w.Timeline.ExportTimeline(library.WithLanguage(s.ctx, s.p.Lang), f, c.File); err != nil {
			return err
		}
		return s.did("cli.timeline.exported", message.Args{"file": c.File})
	})
}
