package timeline

import (
	"context"
	"time"

	"naru/internal/library"
)

// Publication is a document as the timeline sees it.
type Publication struct {
	ID             library.DocumentID
	Title, Other   string
	Date           string // ISO 8601 as far as known
	Series, Number string
	Themes         []string // the strongest first
}

// Own is a person's milestone as it is kept.
type Own struct {
	ID               int64
	From, To         string
	TitleEN, TitleKO string // one of both
	Source, Note     string
	Document         library.DocumentID
	Page             int
}

// Trashed is a person's milestone in the trash.
type Trashed struct {
	Own
	At time.Time
}

// Keeper keeps what stands on the timeline.
type Keeper interface {
	Publications(ctx context.Context) ([]Publication, error)
	OwnMilestones(ctx context.Context) ([]Own, error)
	AddOwnMilestone(ctx context.Context, o Own) (int64, error)
	EditOwnMilestone(ctx context.Context, o Own) error
	TrashOwnMilestone(ctx context.Context, id int64, trashed bool) error
	// TrashedOwnMilestones lists those in the trash, last trashed first;
	// EmptyOwnMilestones takes some out for good, and NotFound where one is not there.
	TrashedOwnMilestones(ctx context.Context) ([]Trashed, error)
	EmptyOwnMilestones(ctx context.Context, ids []int64) error
	// HiddenMilestones lists those of Naru's that a person took out.
	HiddenMilestones(ctx context.Context) (map[string]bool, error)
	HideMilestone(ctx context.Context, id string, hidden bool) error
}
