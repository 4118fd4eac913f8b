package search_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/search"
	"naru/internal/store/storetest"
)

func (f *fixture) add(t *testing.T, d library.Document, text string) library.DocumentID {
	t.Helper()
	id := storetest.Add(t, f.store, d, text)
	f.id[d.Title] = id
	return id
}

func news(t *testing.T, s *search.Saved) map[string]int {
	t.Helper()
	all, err := s.SavedSearches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, one := range all {
		out[one.Name] = one.New
	}
	return out
}

func TestWhatIsNewInASavedSearchIsCountedAndSeenOnce(t *testing.T) {
	f := openShelf(t)
	s := search.NewSaved(f.Service, f.store, nil)
	save := func(name string, r library.SearchRequest) library.SavedSearchID {
		t.Helper()
		one, err := s.SaveSearch(t.Context(), name, r)
		if err != nil {
			t.Fatal(err)
		}
		return one.ID
	}
	plain := save("", library.SearchRequest{Query: "고용허가제", Typing: true})
	save("Korean only", library.SearchRequest{Query: "고용허가제", Filter: library.DocumentFilter{Languages: []string{"ko"}}})
	save("no synonym", library.SearchRequest{Query: "고용허가제", Without: []string{"Employment Permit System", "EPS", "E-9"}})
	save("as it stands", library.SearchRequest{Query: `"permit systems"`})
	save("like it", library.SearchRequest{Query: "고용허거제~"})
	save("other", library.SearchRequest{Query: "refugee"})
	for name, n := range news(t, s) {
		if n != 0 {
			t.Errorf("%s: %d are new as soon as it is saved", name, n)
		}
	}
	english := f.add(t, library.Document{Title: "A Survey", Language: "en"}, "The Employment Permit System was surveyed.")
	korean := f.add(t, library.Document{Title: "둘째", Language: "ko"}, "고용허가제를 다시 살핀다.")
	want := map[string]int{"고용허가제": 2, "Korean only": 1, "no synonym": 1, "as it stands": 0, "like it": 1, "other": 0}
	if got := news(t, s); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("new are %v, want %v", got, want)
	}
	seen, err := s.SearchSeen(t.Context(), plain)
	slices.Sort(seen)
	if err != nil || !slices.Equal(seen, []library.DocumentID{english, korean}) {
		t.Errorf("seen %v (%v)", seen, err)
	}
	want["고용허가제"] = 0
	if got := news(t, s); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("after one was looked at, new are %v, want %v", got, want)
	}
	if again, err := s.SearchSeen(t.Context(), plain); err != nil || len(again) != 0 {
		t.Errorf("seen again %v (%v)", again, err)
	}
	if _, err := s.SearchSeen(t.Context(), 99); library.CodeOf(err) != library.NotFound {
		t.Errorf("a search that is not there: %v", err)
	}
}

func TestASearchForNothingIsNotSaved(t *testing.T) {
	f := openShelf(t)
	s := search.NewSaved(f.Service, f.store, nil)
	for _, q := range []string{"", "  ", "&&&", "~"} {
		if _, err := s.SaveSearch(t.Context(), "x", library.SearchRequest{Query: q}); library.CodeOf(err) != library.Invalid {
			t.Errorf("%q: %v", q, err)
		}
	}
}

func TestWhereNothingIsNewNothingIsSearched(t *testing.T) {
	f := openShelf(t)
	counting := &countingIndex{Index: f.store}
	s := search.NewSaved(search.New(counting, search.Options{}), f.store, nil)
	if _, err := s.SaveSearch(t.Context(), "", library.SearchRequest{Query: "visa"}); err != nil {
		t.Fatal(err)
	}
	news(t, s)
	if counting.found != 0 {
		t.Errorf("searched %d times", counting.found)
	}
	id := f.add(t, library.Document{Title: "New"}, "visa")
	news(t, s)
	if counting.found != 1 || !slices.Equal(counting.only, []library.DocumentID{id}) {
		t.Errorf("searched %d times, in %v", counting.found, counting.only)
	}
}

type countingIndex struct {
	search.Index
	found int
	only  []library.DocumentID
}

func (c *countingIndex) FindDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error) {
	c.found++
	c.only = f.IDs
	return c.Index.FindDocuments(ctx, p, f, sort, limit, offset)
}
