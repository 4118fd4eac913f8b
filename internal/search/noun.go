package search

import (
	"context"

	"naru/internal/library"
	"naru/internal/query"
)

// WordKnower is an index that knows the words of its texts as they are spaced.
type WordKnower interface {
	HasWord(ctx context.Context, lang string, words []string) (bool, error)
}

// isNoun tells whether a Korean word that ends like a particle is to be searched
// without it too: its noun stands somewhere bare or with another particle. Where
// the word itself stands nowhere, taking the particle off can only help.
func (s *Service) isNoun(typed string, forms []string) bool {
	known, ok := s.index.(WordKnower)
	if !ok {
		return true
	}
	ctx := context.Background()
	if has, err := known.HasWord(ctx, "ko", forms); has || err != nil {
		return true
	}
	p := query.Compile(typed, query.Options{Exact: true})
	if quick, ok := s.index.(glancer); ok {
		if n, err := quick.Glance(ctx, p, 1); n > 0 || err != nil {
			return err != nil
		}
	}
	found, err := s.find(true)(ctx, p, library.DocumentFilter{}, library.SortRelevance, 1, 0)
	return err != nil || found.Total == 0
}
