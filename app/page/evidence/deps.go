package evidence

import (
	"context"

	"naru/internal/library"
)

// Keeper is what the screen asks of the figures.
type Keeper interface {
	CollectEvidence(ctx context.Context, scope library.EvidenceScope, progress func(library.EvidenceProgress)) (library.EvidenceCounts, error)
	EvidenceList(ctx context.Context, f library.EvidenceFilter) (*library.EvidenceList, error)
	SetEvidence(ctx context.Context, s library.EvidenceStatus, ids ...library.EvidenceID) (map[library.EvidenceID]library.EvidenceStatus, error)
	EditEvidence(ctx context.Context, id library.EvidenceID, fields library.EvidenceFields) (*library.Evidence, error)
	QuoteEvidence(ctx context.Context, id library.EvidenceID, note library.NoteID) (*library.Note, *library.Quote, error)
	ExportEvidence(ctx context.Context, f library.EvidenceFilter, path string) (int, error)
}

// Picker asks a person for a folder; done gets "" where they changed their mind.
type Picker interface {
	Folder(title string, done func(path string))
}
