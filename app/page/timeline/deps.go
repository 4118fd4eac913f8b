package timeline

import (
	"context"

	"naru/internal/library"
)

// Timeline is what the screen asks for.
type Timeline interface {
	Timeline(ctx context.Context, f library.TimelineFilter) (*library.TimelineList, error)
	ExportTimeline(ctx context.Context, f library.TimelineFilter, path string) error
	Milestones(ctx context.Context) ([]library.Milestone, error)
	AddMilestone(ctx context.Context, e library.MilestoneEntry) (*library.Milestone, error)
	EditMilestone(ctx context.Context, id string, e library.MilestoneEntry) (*library.Milestone, error)
	RemoveMilestone(ctx context.Context, id string) error
	RestoreMilestone(ctx context.Context, id string) error
}

// Documents is what the screen asks of the catalogue, for sources.
type Documents interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
}

// Picker asks a person for a folder; "" where they changed their mind.
type Picker interface {
	Folder(title string, done func(path string))
}
