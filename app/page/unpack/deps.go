package unpack

import (
	"context"

	"naru/internal/library"
)

// Documents tells which report is looked through.
type Documents interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
}

// Library is what the screen works with.
type Library struct {
	Documents Documents
	Unpacker  library.Unpacker
	// Contradictions may be nil: then none are shown.
	Contradictions library.Contradictions
}
