package finding_test

import (
	"context"
	"testing"

	"naru/internal/library"
	"naru/internal/quality/finding"
	"naru/internal/search"
)

// forgetful finds too little and too much: never page 1, always page 2.
type forgetful struct {
	*search.Service
	id library.DocumentID
}

func (f forgetful) SearchDocuments(context.Context, library.SearchRequest) (*library.GroupedResult, error) {
	hit := library.Hit{Document: f.id, Kind: library.HitPage, Page: 2}
	return &library.GroupedResult{Groups: []library.DocumentHits{{Best: hit, Hits: []library.Hit{hit}, Count: 1}}}, nil
}

func TestTheReportSaysWhatIsMissedAndWhatIsWrong(t *testing.T) {
	st := open(t)
	add(t, st, "one", []string{"고용허가제 이민정책", "zzz"})
	list, err := st.Documents(context.Background(), library.DocumentFilter{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := finding.Measure(context.Background(), st, forgetful{id: list.Documents[0].ID}, finding.Options{Seed: 1, Worst: 1000})
	if err != nil {
		t.Fatal(err)
	}
	if r.All.Recall != 0 || r.All.Precision != 0 || r.All.Perfect != 0 {
		t.Errorf("a search that finds nothing right has %+v", r.All)
	}
	for _, w := range r.Worst {
		if w.Typed != "고용허가제" {
			continue
		}
		if len(w.Missed) != 1 || w.Missed[0].Page != 1 || len(w.Wrong) != 1 || w.Wrong[0].Page != 2 {
			t.Errorf("missed %v, wrong %v", w.Missed, w.Wrong)
		}
		return
	}
	t.Error("the query made by hand is not among the worst")
}
