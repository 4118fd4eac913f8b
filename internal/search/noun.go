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
	found, err := s.index.Find(ctx, query.Compile(typed, query.Options{Exact: true}), library.DocumentFilter{}, library.SortRelevance, 1, 0)
	return err != nil || found.Total == 0
}
