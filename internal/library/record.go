package library

import (
	"context"
	"time"
)

// OfferID names an offer, MergeID a merge, within their library.
type (
	OfferID int64
	MergeID int64
)

// OfferKind is what two documents may be to each other.
type OfferKind string

// Kinds of offers. The first three make one document of two; the others link two
// that stay.
const (
	OfferTie       OfferKind = "tie"       // a record and the file that it lists
	OfferDuplicate OfferKind = "duplicate" // the same publication twice
	OfferVersion   OfferKind = "version"   // a later version of the same publication
	OfferPart      OfferKind = "part"      // parts of one publication: (I) and (II)
	OfferEdition   OfferKind = "edition"   // the same publication in another language
)

// Merges reports whether accepting such an offer makes one document of two.
func (k OfferKind) Merges() bool {
	return k == OfferTie || k == OfferDuplicate || k == OfferVersion
}

// MatchReason is one thing that speaks for two documents belonging together, or
// against it.
type MatchReason struct {
	// What is compared: number, title, title_other, people, year, pages, part,
	// language, publisher, series, isbn.
	What    string `json:"what"`
	Against bool   `json:"against,omitempty"`
	Text    string `json:"text,omitempty"` // as a person reads it: "2020-03", "Minjeong Park"
}

// Offer is two documents that seem to belong together, for a person to confirm.
type Offer struct {
	ID         OfferID       `json:"id"`
	Kind       OfferKind     `json:"kind"`
	Into       Document      `json:"into"` // which stays: the one with the file, the later version, the first part
	From       Document      `json:"from"`
	Confidence float64       `json:"confidence"` // 0…1
	Because    []MatchReason `json:"because"`
}

// Merge is two documents made one.
type Merge struct {
	ID   MergeID   `json:"id"`
	Kind OfferKind `json:"kind"`
	// Into is the document that stays.
	Into DocumentID `json:"into"`
	// From is the document that went into it, as it was.
	From Document  `json:"from"`
	Auto bool      `json:"auto"` // by itself, for it was sure
	Made time.Time `json:"made"`
	// Notes and Quotes were brought along; Lost are the quotes whose text stands
	// nowhere in the document that stays. They are kept, with their old page.
	Notes  int `json:"notes"`
	Quotes int `json:"quotes"`
	Lost   int `json:"lost"`
}

// DocumentLink is a document that belongs to another and stays one of its own.
type DocumentLink struct {
	Kind     OfferKind `json:"kind"` // part or edition
	Document Document  `json:"document"`
	Auto     bool      `json:"auto"`
}

// RecordsChange tells what became of records without anyone asking, or what waits
// for a person.
type RecordsChange struct {
	Merged []Merge // since the change before
	Offers int     // that wait in all
}

// Records brings together what belongs together: a record and its file, the same
// publication twice, parts and language editions. What is sure happens by itself
// and can be taken apart at any time; the rest is offered.
type Records interface {
	// Offers lists what waits for a person, surest first; of one document, or of
	// all (0).
	Offers(ctx context.Context, id DocumentID) ([]Offer, error)
	// AcceptOffer does what is offered. The merge is nil where two documents were
	// linked. Fails with NotFound where the offer is gone.
	AcceptOffer(ctx context.Context, id OfferID) (*Merge, error)
	// DismissOffer says that two documents do not belong together: they are not
	// offered again. RecallOffer undoes it.
	DismissOffer(ctx context.Context, id OfferID) error
	RecallOffer(ctx context.Context, id OfferID) error
	// Merge makes one document of two. Notes, quotes, tags and themes that a
	// person gave go along; what into does not say of itself is taken from from.
	// Fails with Invalid where from has a file and into has none, or both are one.
	Merge(ctx context.Context, into, from DocumentID) (*Merge, error)
	// Unmerge takes two documents apart again, as they were but for what was done
	// to them since. They are not offered again.
	Unmerge(ctx context.Context, id MergeID) error
	// Merges lists what went into a document, or into any (0), newest first.
	Merges(ctx context.Context, id DocumentID) ([]Merge, error)
	// LinkDocuments links two documents as parts or editions, UnlinkDocuments ends
	// that.
	LinkDocuments(ctx context.Context, kind OfferKind, a, b DocumentID) error
	UnlinkDocuments(ctx context.Context, a, b DocumentID) error
	// DocumentLinks lists the parts and editions of a document: parts in order.
	DocumentLinks(ctx context.Context, id DocumentID) ([]DocumentLink, error)
	// AddFile imports the file of a record and ties it when it is in, however
	// little they look alike. It returns once the file waits to be read.
	AddFile(ctx context.Context, record DocumentID, path string) error
	// WatchRecords calls f with each change, from a goroutine of its own, until
	// stop is called.
	WatchRecords(f func(RecordsChange)) (stop func())
	// SeriesList lists the series of the catalogue, those with most documents
	// first.
	SeriesList(ctx context.Context) ([]Series, error)
	// Series tells of one series, by its id or one of its names. Fails with
	// NotFound if there is none.
	Series(ctx context.Context, idOrName string) (*SeriesPage, error)
}
