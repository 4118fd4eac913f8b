package search_test

import (
	"context"
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

// EPS is the Employment Permit System to a reader of migration policy and
// earnings per share to everybody else.
func TestAPageThatOnlyAbbreviatesIsFoundWhereItSpeaksOfTheField(t *testing.T) {
	ctx := context.Background()
	st := storetest.Open(t, store.Options{})
	for title, text := range map[string]string{
		"Wages":     "Under EPS, migrant workers may change their workplace three times.",
		"임금":        "EPS 노동자의 임금을 이주민 단체가 조사하였다.",
		"Quarter":   "EPS rose to 3.20 won on foreign demand; the dividend stays.",
		"분기":        "외국인 순매수로 EPS가 올랐다.",
		"Spelt out": "the employment permit system of 2004",
	} {
		storetest.Add(t, st, library.Document{Title: title}, text)
	}
	thesaurus := vocabularytest.Thesaurus(t)
	live := thesaurus
	s := search.New(st, search.Options{Thesaurus: func() *vocabulary.Thesaurus { return live }})
	found := func(query string) []string {
		r, err := s.Search(ctx, library.SearchRequest{Query: query})
		if err != nil {
			t.Fatal(err)
		}
		got := titles(r)
		slices.Sort(got)
		return got
	}
	for _, query := range []string{"고용허가제", "고용 허가제", "Employment Permit System"} {
		if got, want := found(query), []string{"Spelt out", "Wages", "임금"}; !slices.Equal(got, want) {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
	if got := found("EPS"); len(got) != 5 {
		t.Errorf("EPS itself finds %q: whoever types it means any", got)
	}
	live = vocabulary.NewThesaurus(nil)
	if got := found("고용허가제"); len(got) != 0 {
		t.Errorf("without a thesaurus it finds %q: the former one is still in use", got)
	}
}
