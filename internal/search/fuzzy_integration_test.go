package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestAWidenedWordFindsThoseLikeIt(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct {
		name, typed string
		with        string // beside the word as typed
		found       string // a document that is found
	}{
		{"a misprint", "recogniton~", "recognition", "Refugee Recognition in Korea"},
		{"two misprints", "recogntin~2", "recognition", "Refugee Recognition in Korea"},
		{"Korean, one jamo", "고용허거제~", "고용허가제", "고용허가제 20년의 평가"},
		{"Korean with its particle", "고용허거제를~", "고용허가제", "고용허가제 20년의 평가"},
		{"a person in another spelling", "author:Shin~", "Shim", "Seasonal Migration in Farming Villages"},
		{"a person in Korean", "저자:심나라~", "심나리", "외국인 계절근로자 제도의 쟁점"},
		{"a person without the field", "Shin~", "Shim", "Seasonal Migration in Farming Villages"},
		{"a title", "title:Integrasion~", "Integration", "Naturalization and Integration"},
		{"a series", "series:Papper~", "Paper", "Seasonal Migration in Farming Villages"},
	} {
		r := f.find(t, library.SearchRequest{Query: c.typed})
		var with []string
		for _, e := range r.Expansions {
			if !strings.Contains(e.Term, "~") {
				t.Errorf("%s: an expansion of %q", c.name, e.Term)
			}
			with = append(with, e.With...)
		}
		if !slices.Contains(with, c.with) {
			t.Errorf("%s: %q is searched with %q, want %q", c.name, c.typed, with, c.with)
		}
		found := slices.ContainsFunc(r.Hits, func(h library.Hit) bool { return h.Document == f.id[c.found] })
		if !found || !strings.Contains(r.Understood, c.with) {
			t.Errorf("%s: %q, understood as %s, does not find %s", c.name, c.typed, r.Understood, c.found)
		}
		off := f.find(t, library.SearchRequest{Query: c.typed, Without: with})
		if len(off.Expansions) != 0 || strings.Contains(off.Understood, " OR "+c.with) {
			t.Errorf("%s: switched off, it is understood as %s", c.name, off.Understood)
		}
	}
}

func TestFormsOfAWordAreNoOtherWords(t *testing.T) {
	f := openShelf(t)
	r := f.find(t, library.SearchRequest{Query: "worker~2"})
	if len(r.Expansions) > 0 && slices.Contains(r.Expansions[0].With, "workers") {
		t.Errorf("%v: workers is the same to the index", r.Expansions)
	}
	r = f.find(t, library.SearchRequest{Query: "naturalisation~", NoSynonyms: true})
	if r.Total == 0 || len(r.Expansions) != 0 || r.Understood != "naturalisation" {
		t.Errorf("found %d, understood as %s", r.Total, r.Understood)
	}
}

func TestAWidenedWordIsNotCorrected(t *testing.T) {
	f := openShelf(t)
	if r := f.find(t, library.SearchRequest{Query: "Wrokerx~"}); r.Suggestion != "" {
		t.Errorf("suggested %q", r.Suggestion)
	}
}

func TestAtMostFiftyWordsAreAdded(t *testing.T) {
	ix := &fakeIndex{pages: []string{"policy"}, words: map[string]int{}}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			ix.words[fmt.Sprintf("quot%c%c", a, b)] = int(a)
		}
	}
	r, err := serve(t, ix).Search(t.Context(), library.SearchRequest{Query: "quota~2"})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(r.Expansions[0].With); n != 50 {
		t.Errorf("%d words are added", n)
	}
	if first := r.Expansions[0].With[0]; !strings.HasPrefix(first, "quotz") {
		t.Errorf("%s comes first, not one of the commonest", first)
	}
}
