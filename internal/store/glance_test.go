package store_test

import (
	"context"
	"fmt"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
)

func TestAGlanceTellsWhetherThereArePages(t *testing.T) {
	ctx := context.Background()
	s := MustOpen(t)
	const text = "Visa policy and 고용허가제, page by page."
	var ids []library.DocumentID
	for i, lang := range []string{"en", "ko"} {
		ids = append(ids, MustAdd(t, s, library.Document{Title: "Visa " + lang, Language: lang, SHA256: fmt.Sprintf("%064x", i+1)}, text, text, text))
	}
	glance := func(typed string, most int) int {
		n, err := s.Glance(ctx, query.Compile(typed, query.Options{}), most)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		return n
	}
	for _, c := range []struct {
		typed string
		most  int
		want  int
	}{
		{"visa", 2, 2},
		{"visa", 100, 6},
		{"고용허가제 policy", 100, 6},
		{"nowhere", 100, 0},
		{"", 100, 0},
		{"visa", 0, 0},
		{"visa lang:en", 100, 0}, // the index alone cannot tell
		{`"policy and"`, 100, 0}, // nor here
		{"year:2020", 100, 0},    // nor here
		{"visa -고용허가제", 100, 0},  // none
	} {
		if got := glance(c.typed, c.most); got != c.want {
			t.Errorf("%q up to %d: %d, want %d", c.typed, c.most, got, c.want)
		}
	}
	if err := s.TrashDocument(ctx, ids[0]); err != nil {
		t.Fatal(err)
	}
	if got := glance("visa", 100); got != 3 {
		t.Errorf("after one was trashed: %d", got)
	}
}
