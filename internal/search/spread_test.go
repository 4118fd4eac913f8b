package search_test

import (
	"context"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/search"
)

func TestDocumentsThatHoldTheWordsOnDifferentPagesComeLastAndInNoTotal(t *testing.T) {
	index := &fakeIndex{pages: []string{"no answer", "bridging visas and other rights"},
		spread: []query.FoundGroup{{Document: 1, Count: 2, Hits: []query.FoundHit{{Kind: library.HitPage, Document: 1, Page: 2}}}}}
	s := search.New(index, search.Options{})
	for _, c := range []struct {
		name string
		r    library.SearchRequest
		want int
	}{
		{"few answers", library.SearchRequest{Query: "bridging tax"}, 1},
		{"the first hits at once, where they are all", library.SearchRequest{Query: "bridging tax", Quick: true}, 1},
		{"turned on", library.SearchRequest{Query: "bridging tax", Offset: 20}, 0},
		{"in another order", library.SearchRequest{Query: "bridging tax", Sort: library.SortTitle}, 0},
	} {
		found, err := s.Search(context.Background(), c.r)
		if err != nil || len(found.Spread) != c.want {
			t.Errorf("%s: %d documents, %v; want %d", c.name, len(found.Spread), err, c.want)
		}
	}
	grouped, err := s.SearchDocuments(context.Background(), library.SearchRequest{Query: "bridging tax"})
	if err != nil {
		t.Fatal(err)
	}
	last := grouped.Groups[len(grouped.Groups)-1]
	if !last.Spread || last.Best.Page != 2 || last.Best.Snippet == "" || grouped.Documents != len(grouped.Groups)-1 {
		t.Errorf("%+v of %d groups and %d documents", last, len(grouped.Groups), grouped.Documents)
	}
}

func TestAQuickAnswerThatDidNotLookOverPagesSaysSo(t *testing.T) {
	s := search.New(&fakeIndex{pages: []string{"bridging visas"}, partly: true}, search.Options{})
	for _, quick := range []bool{true, false} {
		found, err := s.Search(context.Background(), library.SearchRequest{Query: "bridging visas tax", Quick: quick})
		if err != nil || found.TotalExact {
			t.Errorf("quick %v: said to be whole: %+v, %v", quick, found, err)
		}
	}
}
