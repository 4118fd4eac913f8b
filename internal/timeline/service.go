package timeline

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"naru/internal/library"
	"naru/internal/message"
)

// Options are what a Service works with.
type Options struct {
	Courses    library.Courses
	Milestones []library.Milestone // that Naru brings
	// Themes gives the themes of a title, the strongest first; nil: none.
	Themes func(title string) []string
	// Below lists a theme and all below it; nil: itself.
	Below func(theme string) []string
	// Words speaks a language, for files that are written.
	Words func(lang string) (message.Printer, error)
	Now   func() time.Time
}

// Service implements library.Timeline over what the library keeps. Its methods
// may be called from any goroutine.
type Service struct {
	keep Keeper
	o    Options
}

var _ library.Timeline = (*Service)(nil)

// New makes a service.
func New(keep Keeper, o Options) *Service {
	if o.Themes == nil {
		o.Themes = func(string) []string { return nil }
	}
	if o.Below == nil {
		o.Below = func(theme string) []string { return []string{theme} }
	}
	return &Service{keep: keep, o: o}
}

// Timeline implements library.Timeline.
func (s *Service) Timeline(ctx context.Context, f library.TimelineFilter) (*library.TimelineList, error) {
	lang := library.LanguageOf(ctx)
	var items []library.TimelineItem
	wants := func(k library.TimelineKind) bool { return len(f.Kinds) == 0 || slices.Contains(f.Kinds, k) }
	if wants(library.TimelineMilestone) {
		all, err := s.Milestones(ctx)
		if err != nil {
			return nil, err
		}
		for _, m := range all {
			if !m.Hidden {
				items = append(items, itemOfMilestone(m, lang))
			}
		}
	}
	if wants(library.TimelinePublication) {
		all, err := s.keep.Publications(ctx)
		if err != nil {
			return nil, fmt.Errorf("list publications: %w", err)
		}
		for _, p := range all {
			items = append(items, itemOfPublication(p))
		}
	}
	if s.o.Courses != nil && (wants(library.TimelineCourse) || wants(library.TimelineEvent)) {
		all, err := s.o.Courses.Courses(ctx, library.CourseFilter{})
		if err != nil {
			return nil, fmt.Errorf("list courses: %w", err)
		}
		for _, c := range all.Courses {
			if i := s.itemOfCourse(c, len(f.Themes) > 0); wants(i.Kind) {
				items = append(items, i)
			}
		}
	}
	return s.narrow(items, f), nil
}

func itemOfMilestone(m library.Milestone, lang string) library.TimelineItem {
	i := library.TimelineItem{
		Kind: library.TimelineMilestone, ID: m.ID, Title: m.Title(lang), Source: m.Source(lang), Themes: m.Themes,
		Document: m.Document, Page: m.Page, Own: m.Own,
		Find: strings.Join([]string{m.TitleEN, m.TitleKO, m.SourceEN, m.SourceKO, m.Note}, "\n"),
	}
	return at(i, library.NewWhen(library.TimeSpan{From: m.From, To: m.To}))
}

func itemOfPublication(p Publication) library.TimelineItem {
	i := library.TimelineItem{
		Kind: library.TimelinePublication, ID: strconv.FormatInt(int64(p.ID), 10), Title: p.Title, Document: p.ID, Themes: p.Themes,
		Source: strings.TrimSpace(p.Series + " " + p.Number), Find: strings.Join([]string{p.Title, p.Other, p.Series, p.Number}, "\n"),
	}
	if i.Themes == nil {
		i.Themes = []string{}
	}
	return at(i, library.WhenBetween(p.Date, ""))
}

func (s *Service) itemOfCourse(c library.Course, themes bool) library.TimelineItem {
	i := library.TimelineItem{
		Kind: library.TimelineCourse, ID: string(c.ID), Title: c.Title, Document: c.Report, Page: c.Page, Themes: []string{},
		Source: c.Host, Audience: c.Audience, Participants: c.Participants, ParticipantsBound: c.ParticipantsBound, Own: c.Kind == library.CourseOwn,
		Find: strings.Join([]string{c.Title, c.Host, c.Place, c.Category, c.Note}, "\n"),
	}
	if c.Kind == library.CourseEvent {
		i.Kind = library.TimelineEvent
	}
	if themes { // judging titles takes a while: only where it is asked for
		i.Themes = append(i.Themes, s.o.Themes(c.Title)...)
	}
	return at(i, c.When)
}

func at(i library.TimelineItem, w library.When) library.TimelineItem {
	i.When, i.From, i.To = w, w.From(), w.To()
	return i
}

// Milestones implements library.Timeline.
func (s *Service) Milestones(ctx context.Context) ([]library.Milestone, error) {
	hidden, err := s.keep.HiddenMilestones(ctx)
	if err != nil {
		return nil, err
	}
	own, err := s.keep.OwnMilestones(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]library.Milestone, 0, len(s.o.Milestones)+len(own))
	for _, m := range s.o.Milestones {
		m.Hidden = hidden[m.ID]
		out = append(out, m)
	}
	for _, o := range own {
		out = append(out, milestoneOf(o))
	}
	slices.SortStableFunc(out, func(a, b library.Milestone) int { return strings.Compare(a.From, b.From) })
	return out, nil
}

func milestoneOf(o Own) library.Milestone {
	return library.Milestone{
		ID: fmt.Sprint("m", o.ID), From: o.From, To: o.To, TitleEN: o.TitleEN, TitleKO: o.TitleKO, SourceEN: o.Source, Note: o.Note,
		Themes: []string{}, Document: o.Document, Page: o.Page, Own: true,
	}
}
