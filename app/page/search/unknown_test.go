package search_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2/test"

	"naru/internal/library"
)

// lacking answers a query for a theme that there is not.
type lacking struct{ literal }

func (l *lacking) SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	out, err := l.literal.SearchDocuments(ctx, r)
	if r.Query == "theme:labuor" {
		out.Groups, out.Total, out.Documents = nil, 0, 0
		out.Unknown = []library.UnknownValue{{Field: "theme", Value: "labuor", Nearest: []library.OtherValue{{Value: "Labour", Query: "theme:Labour"}}}}
	}
	return out, err
}

func TestAThemeThatThereIsNotIsSaidAndAClickAsksForTheNearest(t *testing.T) {
	lib := &lacking{}
	_, s := open(t, lib)
	typeInto(s, "theme:labuor")
	test.Tap(chip(t, s, "Labour"))
	if last := lib.asked[len(lib.asked)-1].Query; last != "theme:Labour" {
		t.Errorf("the click asked for %q", last)
	}
}
