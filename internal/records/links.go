package records

import (
	"cmp"
	"context"
	"slices"

	"naru/internal/catalog/match"
	"naru/internal/library"
)

// DocumentLinks implements library.Records: parts first, in their order.
func (s *Service) DocumentLinks(ctx context.Context, id library.DocumentID) ([]library.DocumentLink, error) {
	links, err := s.store.DocumentLinks(ctx, id)
	if err != nil {
		return nil, err
	}
	part := func(l library.DocumentLink) int { return match.Read(&l.Document).Part() }
	slices.SortStableFunc(links, func(a, b library.DocumentLink) int {
		return cmp.Or(-cmp.Compare(a.Kind, b.Kind), cmp.Compare(part(a), part(b)), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	return links, nil
}
