package store_test

import (
	"context"
	"fmt"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
)

func TestHitsAreCountedAsFarAsAsked(t *testing.T) {
	ctx := context.Background()
	s := MustOpen(t)
	const text = "Visa policy and 고용허가제, page by page."
	for i, lang := range []string{"en", "ko"} {
		MustAdd(t, s, library.Document{Title: "Visa " + lang, Language: lang, SHA256: fmt.Sprintf("%064x", i+1)}, text, text, text, text, text, text)
	}
	for _, c := range []struct {
		typed string
		f     library.DocumentFilter
		most  int
		want  int
	}{
		{"visa", library.DocumentFilter{}, 3, 3},
		{"visa", library.DocumentFilter{}, 100, 14}, // pages and titles
		{"고용허가제", library.DocumentFilter{}, 100, 12},
		{"visa", library.DocumentFilter{Languages: []string{"ko"}}, 100, 7},
		{"lang:en visa", library.DocumentFilter{}, 100, 7},
		{`"policy and"`, library.DocumentFilter{}, 100, 12},
		{`"and policy"`, library.DocumentFilter{}, 100, 0},
		{"lang:en", library.DocumentFilter{}, 100, 1},
		{"nowhere", library.DocumentFilter{}, 100, 0},
		{"", library.DocumentFilter{}, 100, 0},
		{"visa", library.DocumentFilter{}, 0, 0},
	} {
		got, err := s.HitsUpTo(ctx, query.Compile(c.typed, query.Options{}), c.f, c.most)
		if err != nil || got != c.want {
			t.Errorf("%q within %+v up to %d: %d, %v; want %d", c.typed, c.f, c.most, got, err, c.want)
		}
	}
}
