package library

import "context"

// EvidencePlace is where a figure stands.
type EvidencePlace struct {
	Document DocumentID
	Page     int
	// Quote are the words that state it, as they stand on the page; spacing does
	// not matter.
	Quote string
	// At is a character of the page's text near which they stand, where they stand
	// there more than once.
	At int
}

// EvidenceEntry is a card as a person makes it.
type EvidenceEntry struct {
	EvidencePlace
	EvidenceFields
}

// EvidenceMaker lets a person make cards of what Naru did not find, or found
// otherwise.
type EvidenceMaker interface {
	// DraftEvidence reads the words at a place as a card that is not kept: what
	// they state, where a figure can be read there, and the sentence around them.
	// One with an ID is a card already. Fails with NotFound without such a page, and
	// with Invalid where the page does not hold the words.
	DraftEvidence(ctx context.Context, at EvidencePlace) (*Evidence, error)
	// AddEvidence keeps a card that a person makes, as confirmed. Fails as
	// DraftEvidence and EditEvidence do, and with Conflict where that figure of that
	// sentence has a card.
	AddEvidence(ctx context.Context, e EvidenceEntry) (*Evidence, error)
	// PlaceEvidence says anew where a card stands, within its document. What is
	// collected later does not move it.
	PlaceEvidence(ctx context.Context, id EvidenceID, at EvidencePlace) (*Evidence, error)
	// RemoveEvidence takes out a card that a person made, for good. Invalid for one
	// that Naru found: that is rejected instead.
	RemoveEvidence(ctx context.Context, id EvidenceID) error
}
