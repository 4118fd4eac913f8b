package search_test

import (
	"context"
	"testing"

	"naru/internal/library"
)

// The shelf has 이민정책은, but nowhere 정책 by itself.
func TestParticlesAreTakenOffByWhatTheLibraryHolds(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct{ name, typed, understood string }{
		{"a noun that stands with another particle", "고용허가제를", "고용허가제를 OR 고용허가제"},
		{"a noun that ends longer words and stands alone too", "근로자는", "근로자는 OR 근로자"},
		{"the end of a word in the library, its noun nowhere", "정책은", "정책은"},
		{"a word that stands nowhere", "보호소를", "보호소를 OR 보호소"},
	} {
		r, err := f.Search(context.Background(), library.SearchRequest{Query: c.typed, NoSynonyms: true})
		if err != nil {
			t.Fatal(err)
		}
		if r.Understood != c.understood {
			t.Errorf("%s: %q was understood as %q, want %q", c.name, c.typed, r.Understood, c.understood)
		}
	}
}
