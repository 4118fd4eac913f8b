package search_test

import (
	"context"
	"strings"
	"testing"

	"naru/app/shots/sample"
	"naru/internal/library"
)

// apart finds a document that has the words on different pages.
type apart struct{ sample.Library }

func (apart) SearchDocuments(context.Context, library.SearchRequest) (*library.GroupedResult, error) {
	return &library.GroupedResult{
		SearchResult: library.SearchResult{Understood: "visa AND work AND rights", TotalExact: true},
		Groups:       []library.DocumentHits{{Document: library.Document{ID: 1, Title: "Bridging visas"}, Spread: true, Count: 2}},
	}, nil
}

func TestADocumentThatHasTheWordsOnDifferentPagesSaysSo(t *testing.T) {
	_, s := open(t, &apart{})
	typeInto(s, "visa work rights")
	got := shown(s)
	for _, want := range []string{"Bridging visas", "Words on different pages", "No page has all the words"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
}
