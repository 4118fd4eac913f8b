package records

import (
	"context"

	"naru/internal/library"
)

// Store keeps what belongs together.
type Store interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)

	// MatchDue lists documents that were not compared by these rules, the first
	// first. MatchDone takes some off that list until their descriptions change.
	MatchDue(ctx context.Context, rules, limit int) ([]library.DocumentID, error)
	MatchDone(ctx context.Context, ids []library.DocumentID, rules int) error
	KeepMatchKeys(ctx context.Context, keys map[library.DocumentID][]string) error
	// MatchCandidates lists the documents that share keys with one, most first.
	MatchCandidates(ctx context.Context, id library.DocumentID, limit int) ([]library.DocumentID, error)

	// BrokenOff lists the documents whose file was damaged or cut short, by title
	// and file only.
	BrokenOff(ctx context.Context) ([]library.Document, error)
	// SamePlace reports whether the files of two documents lay at one path.
	SamePlace(ctx context.Context, a, b library.DocumentID) (bool, error)
	// FirstPages gives the text of a document's first pages.
	FirstPages(ctx context.Context, id library.DocumentID, n int) ([]string, error)

	KeepOffer(ctx context.Context, o library.Offer) (kept bool, err error)
	DropOffers(ctx context.Context, id library.DocumentID) error
	Dismissed(ctx context.Context, id library.DocumentID) (map[library.DocumentID]bool, error)
	Offers(ctx context.Context, id library.DocumentID) ([]library.Offer, error)
	Offer(ctx context.Context, id library.OfferID) (*library.Offer, error)
	CountOffers(ctx context.Context) (int, error)
	DismissOffer(ctx context.Context, id library.OfferID) error
	RecallOffer(ctx context.Context, id library.OfferID) error

	MergeDocuments(ctx context.Context, kind library.OfferKind, into, from library.DocumentID, auto bool) (*library.Merge, error)
	UnmergeDocuments(ctx context.Context, id library.MergeID) (*library.Merge, error)
	Merges(ctx context.Context, id library.DocumentID) ([]library.Merge, error)
	Link(ctx context.Context, kind library.OfferKind, a, b library.DocumentID, auto bool) error
	Unlink(ctx context.Context, a, b library.DocumentID) error
	DocumentLinks(ctx context.Context, id library.DocumentID) ([]library.DocumentLink, error)

	// SeriesEntries lists the documents that have a series.
	SeriesEntries(ctx context.Context) ([]SeriesEntry, error)
}

// SeriesEntry is a document in a series.
type SeriesEntry struct {
	ID        library.DocumentID
	Series    string
	Number    string
	Year      int
	Publisher string
	File      bool
	// Annual: it is an annual report, or lists others.
	Annual bool
	// Into is the document that this one went into, 0: it stands by itself. Such an
	// entry only tells which names belong to one series.
	Into library.DocumentID
}

// Importer brings the file of a record in.
type Importer interface {
	Add(ctx context.Context, paths []string, o library.ImportOptions) (batch int64, err error)
	Start()
}
