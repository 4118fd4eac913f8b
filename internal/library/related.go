package library

import "context"

// Related is a document that has to do with another, and why.
type Related struct {
	Document Document       `json:"document"`
	Score    float64        `json:"score"` // 0 to 1
	Because  []RelatedCause `json:"because"`
	Page     int            `json:"page,omitempty"` // for a passage: the page most like it
}

// RelatedCause is one thing that two documents share.
type RelatedCause struct {
	Kind string `json:"kind"` // term, word, person, series, theme, part
	Text string `json:"text"` // as a person reads it
}

// Relater finds documents that have to do with what one is reading.
type Relater interface {
	Related(ctx context.Context, id DocumentID, limit int) ([]Related, error)
	// MoreLike finds pages like a passage, those of one document left out (0: of
	// none), one a document.
	MoreLike(ctx context.Context, passage string, except DocumentID, limit int) ([]Related, error)
}
