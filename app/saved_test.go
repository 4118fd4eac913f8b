package app_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"naru/app"
	"naru/app/uitest"
	"naru/internal/library"
)

func TestSavedSearchesStandAtTheSideWithWhatIsNew(t *testing.T) {
	h := open(t, nil)
	h.wants(t, "\n계절근로자\n+3\n", "Care work quotas", "비호 신청 심사\n+1")
	h.RunSaved(1)
	h.wants(t, "hits in", "newest first\n", "\nnew\n", "계절근로자\nCare work quotas") // nothing is new any more
	h.item(t, "Save this search…").Action()
	if top := h.Window.Window().Canvas().Overlays().Top(); top == nil || !strings.Contains(uitest.Words(top), "Save this search") {
		t.Error("the menu asks for no name")
	}
}

func TestManySavedSearchesAreOneClickAway(t *testing.T) {
	h := open(t, nil)
	for i := range 9 {
		if _, err := h.saved.SaveSearch(context.Background(), fmt.Sprintf("kept %d", i), library.SearchRequest{Query: "x"}); err != nil {
			t.Fatal(err)
		}
	}
	h.GoTo(app.PlaceSearch)
	got := h.seen()
	if !strings.Contains(got, "kept 2\n6 more…\n") {
		t.Errorf("the side lists:\n%s", got)
	}
	h.ShowSaved()
	h.wants(t, "Saved searches", "kept 7")
}
