package series

import (
	"context"

	"naru/internal/library"
)

// Records is what the screen asks of series and of what belongs together.
type Records interface {
	SeriesList(ctx context.Context) ([]library.Series, error)
	Series(ctx context.Context, idOrName string) (*library.SeriesPage, error)
	Offers(ctx context.Context, id library.DocumentID) ([]library.Offer, error)
	AcceptOffer(ctx context.Context, id library.OfferID) (*library.Merge, error)
	DismissOffer(ctx context.Context, id library.OfferID) error
	RecallOffer(ctx context.Context, id library.OfferID) error
	Merge(ctx context.Context, into, from library.DocumentID) (*library.Merge, error)
	Unmerge(ctx context.Context, id library.MergeID) error
	UnlinkDocuments(ctx context.Context, a, b library.DocumentID) error
}
