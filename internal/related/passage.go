package related

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
)

// maxPassage is how much of a passage is looked at, in characters: two pages.
const maxPassage = 8000

// MoreLike implements library.Relater.
func (s *Service) MoreLike(ctx context.Context, passage string, except library.DocumentID, limit int) ([]library.Related, error) {
	if runes := []rune(passage); len(runes) > maxPassage {
		passage = string(runes[:maxPassage])
	}
	passage = strings.ToValidUTF8(passage, " ")
	own := 0
	if except != 0 {
		own = 1
	}
	words, all, err := s.distinctive(ctx, []string{passage}, languageOf(passage), own)
	if err != nil {
		return nil, fmt.Errorf("read the passage: %w", err)
	}
	features := merge(s.terms(passage), words)
	found, err := s.sharing(ctx, features, all, except)
	if err != nil {
		return nil, err
	}
	return s.likest(ctx, found, limitOr(limit))
}

// likest lists the documents whose pages are most like a passage.
func (s *Service) likest(ctx context.Context, found *candidates, limit int) ([]library.Related, error) {
	type best struct {
		id     library.DocumentID
		page   int
		weight float64
	}
	var list []best
	for id, c := range found.byDocument {
		b := best{id: id}
		for n, w := range c.pages {
			if w > b.weight || w == b.weight && n < b.page {
				b.page, b.weight = n, w
			}
		}
		list = append(list, b)
	}
	slices.SortFunc(list, func(a, b best) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	list = list[:min(len(list), limit)]
	ids := make([]library.DocumentID, len(list))
	for i, b := range list {
		ids[i] = b.id
	}
	out := []library.Related{}
	if len(ids) == 0 {
		return out, nil
	}
	documents, err := s.index.Documents(ctx, library.DocumentFilter{IDs: ids})
	if err != nil {
		return nil, fmt.Errorf("read documents: %w", err)
	}
	for _, b := range list {
		i := slices.IndexFunc(documents.Documents, func(d library.Document) bool { return d.ID == b.id })
		score := b.weight / found.total
		if i < 0 || score < least {
			continue
		}
		out = append(out, library.Related{Document: documents.Documents[i], Page: b.page,
			Score: math.Round(min(score, 1)*1000) / 1000, Because: found.byDocument[b.id].onPage(b.page)})
	}
	return out, nil
}

// onPage tells which features a page shares.
func (c *candidate) onPage(page int) []library.RelatedCause {
	var here []share
	for _, sh := range c.shared {
		if slices.Contains(sh.numbers, page) {
			here = append(here, sh)
		}
	}
	return (&candidate{shared: here}).causes()
}

// languageOf guesses the language of a passage by its script.
func languageOf(passage string) string {
	korean, others := 0, 0
	for _, r := range passage {
		switch {
		case hangul.IsSyllable(r):
			korean++
		case r >= 'A':
			others++
		}
	}
	if 3*korean > others {
		return "ko"
	}
	return "en"
}
