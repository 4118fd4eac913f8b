package timeline

import (
	"context"

	"naru/internal/library"
)

// TrashedMilestones implements library.Timeline.
func (s *Service) TrashedMilestones(ctx context.Context) ([]library.TrashedMilestone, error) {
	list, err := s.keep.TrashedOwnMilestones(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]library.TrashedMilestone, 0, len(list))
	for _, t := range list {
		out = append(out, library.TrashedMilestone{Milestone: milestoneOf(t.Own), Trashed: t.At})
	}
	return out, nil
}

// EmptyMilestones implements library.Timeline.
func (s *Service) EmptyMilestones(ctx context.Context, ids ...string) (int, error) {
	var own []int64
	for _, id := range ids {
		n := ownID(id)
		if n == 0 {
			if _, err := s.brought(id); err != nil {
				return 0, err
			}
			return 0, invalid("milestone_brought", id, "it is one that Naru brings")
		}
		own = append(own, n)
	}
	if len(ids) == 0 {
		all, err := s.keep.TrashedOwnMilestones(ctx)
		if err != nil {
			return 0, err
		}
		for _, t := range all {
			own = append(own, t.ID)
		}
	}
	if len(own) == 0 {
		return 0, nil
	}
	return len(own), s.keep.EmptyOwnMilestones(ctx, own)
}
