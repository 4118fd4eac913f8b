package timeline

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// ownID reads the name of a person's own milestone, m3; 0 where it is none.
func ownID(id string) int64 {
	digits, ok := strings.CutPrefix(id, "m")
	n, err := strconv.ParseInt(digits, 10, 64)
	if !ok || err != nil || n <= 0 || strconv.FormatInt(n, 10) != digits {
		return 0
	}
	return n
}

// AddMilestone implements library.Timeline.
func (s *Service) AddMilestone(ctx context.Context, e library.MilestoneEntry) (*library.Milestone, error) {
	o, err := s.own(e)
	if err != nil {
		return nil, err
	}
	if o.ID, err = s.keep.AddOwnMilestone(ctx, o); err != nil {
		return nil, err
	}
	m := milestoneOf(o)
	return &m, nil
}

// EditMilestone implements library.Timeline.
func (s *Service) EditMilestone(ctx context.Context, id string, e library.MilestoneEntry) (*library.Milestone, error) {
	n := ownID(id)
	if n == 0 {
		if _, err := s.brought(id); err != nil {
			return nil, err
		}
		return nil, invalid("milestone_brought", id, "it is one that Naru brings")
	}
	o, err := s.own(e)
	if err != nil {
		return nil, err
	}
	o.ID = n
	if err := s.keep.EditOwnMilestone(ctx, o); err != nil {
		return nil, err
	}
	m := milestoneOf(o)
	return &m, nil
}

// own checks what was typed.
func (s *Service) own(e library.MilestoneEntry) (Own, error) {
	tidy := func(text string) string { return strings.Join(strings.Fields(norm.NFC.String(text)), " ") }
	o := Own{Source: tidy(e.Source), Note: strings.TrimSpace(norm.NFC.String(e.Note)), Document: e.Document, Page: e.Page}
	title := tidy(e.Title)
	if title == "" {
		return Own{}, invalid("milestone_title", "", "a milestone needs a title")
	}
	if strings.ContainsFunc(title, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
		o.TitleKO = title
	} else {
		o.TitleEN = title
	}
	if o.Source == "" && o.Document == 0 {
		return Own{}, invalid("milestone_source", "", "a milestone needs a source")
	}
	when := tidy(e.When)
	w, ok := unpack.When(when, s.o.Now().Year())
	if !ok || len(w.Spans) != 1 || w.Spans[0].To == library.OpenEnd {
		return Own{}, invalid("milestone_when", when, "a milestone has one date or one stretch of time")
	}
	o.From, o.To = w.Spans[0].From, w.Spans[0].To
	return o, nil
}

func invalid(arg, value, why string) error {
	return &library.Error{Code: library.Invalid, Args: map[string]any{arg: value}, Err: fmt.Errorf("%s: %q", why, value)}
}

// brought finds a milestone that Naru brings.
func (s *Service) brought(id string) (library.Milestone, error) {
	for _, m := range s.o.Milestones {
		if m.ID == id {
			return m, nil
		}
	}
	return library.Milestone{}, &library.Error{Code: library.NotFound, Args: map[string]any{"milestone": id}, Err: fmt.Errorf("no milestone %q", id)}
}

// RemoveMilestone implements library.Timeline.
func (s *Service) RemoveMilestone(ctx context.Context, id string) error { return s.put(ctx, id, true) }

// RestoreMilestone implements library.Timeline.
func (s *Service) RestoreMilestone(ctx context.Context, id string) error {
	return s.put(ctx, id, false)
}

func (s *Service) put(ctx context.Context, id string, out bool) error {
	if n := ownID(id); n != 0 {
		return s.keep.TrashOwnMilestone(ctx, n, out)
	}
	if _, err := s.brought(id); err != nil {
		return err
	}
	return s.keep.HideMilestone(ctx, id, out)
}
