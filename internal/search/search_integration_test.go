package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

// shelf is a small library in both languages. A form feed parts pages.
var shelf = []struct {
	d    library.Document
	text string
}{
	{library.Document{Title: "Seasonal Migration in Farming Villages", Language: "en", Year: 2021, Series: "Working Paper", Number: "2021-03",
		Kind: library.KindWorkingPaper, People: []library.Credit{{Name: "Nari Shim", Role: library.RoleChief}}, Abstract: "How farms find hands for the harvest."},
		"Farms invite seasonal workers for the harvest. A seasonal worker stays five months.\fBrokers charge the workers before departure.\fNaturalization is not open to seasonal workers."},
	{library.Document{Title: "외국인 계절근로자 제도의 쟁점", TitleOther: "Issues of seasonal labour", Language: "ko", Year: 2022, Series: "이슈브리프", Number: "2022-05",
		Kind: library.KindBrief, People: []library.Credit{{Name: "심나리", Role: library.RoleChief}, {Name: "김수경", Role: library.RoleCoResearcher}}},
		"지방자치단체는 농번기에 계절근로자를 초청한다.\f무단이탈한 계절 근로자의 수가 늘었다."},
	{library.Document{Title: "고용허가제 20년의 평가", Language: "ko", Year: 2024, Series: "정책보고서", Number: "2024-01", Kind: library.KindPolicyReport,
		People: []library.Credit{{Name: "김수경", Role: library.RoleChief}}, Abstract: "고용허가제의 성과와 과제를 살핀다."},
		"고용허가제는 2004년에 시작되었다.\f사업장 변경의 제한은 고용허가제의 오랜 쟁점이다.\f고용 허가제와 산업연수생제도를 견준다.\f외국인근로자의 임금체불이 줄었다."},
	{library.Document{Title: "Refugee Recognition in Korea", Language: "en", Year: 2019, Series: "Working Paper", Number: "2019-07", Kind: library.KindWorkingPaper},
		"Refugee status determination takes years. Migration law leaves asylum seekers waiting.\fThe migration of families follows recognition. Migration policy matters."},
	{library.Document{Title: "Naturalization and Integration", Language: "en", Year: 2020, Kind: library.KindReport},
		"Naturalization requires five years of residence.\fAfter naturalization voters turn out more.\fThe naturalization interview tests Korean.\fThe Employment Permit System does not lead there."},
	{library.Document{Title: "이민정책의 미래", Language: "ko", Year: 2023, Kind: library.KindReport},
		"이민정책은 인구정책과 이어져 있다.\f이민 행정을 한 기관에 모으자는 논의가 있다.\f사회통합프로그램은 다섯 단계로 이루어진다."},
}

type fixture struct {
	*search.Service
	store *store.Store
	id    map[string]library.DocumentID
}

func openShelf(t testing.TB) *fixture {
	t.Helper()
	ctx := context.Background()
	taxonomy := vocabularytest.Taxonomy(t)
	thesaurus := vocabularytest.Thesaurus(t)
	st := storetest.Open(t, store.Options{Taxonomy: taxonomy.Tree()})
	f := &fixture{store: st, id: map[string]library.DocumentID{}}
	for _, b := range shelf {
		pages := storetest.Pages(strings.Split(b.text, "\f")...)
		for n := range pages {
			pages[n].Label = fmt.Sprint(n + 5)
		}
		f.id[b.d.Title] = storetest.AddPages(t, st, b.d, pages)
	}
	f.Service = search.New(st, search.Options{Thesaurus: func() *vocabulary.Thesaurus { return thesaurus }, Themes: taxonomy})
	if err := f.Refresh(ctx); err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *fixture) find(t testing.TB, r library.SearchRequest) *library.SearchResult {
	t.Helper()
	result, err := f.Search(context.Background(), r)
	if err != nil {
		t.Fatalf("%+v: %v", r, err)
	}
	return result
}

func marked(h library.Hit) []string {
	var out []string
	runes := []rune(h.Snippet)
	for _, m := range h.Matches {
		out = append(out, string(runes[m[0]:m[1]]))
	}
	return out
}

func titles(r *library.SearchResult) []string {
	var out []string
	for _, h := range r.Hits {
		if !slices.Contains(out, h.Title) {
			out = append(out, h.Title)
		}
	}
	return out
}

func TestAKoreanWordFindsEnglishPagesAndTheReverse(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct{ query, title, mark string }{
		{"계절근로자", "Seasonal Migration in Farming Villages", "seasonal workers"},
		{"계절 근로자", "Seasonal Migration in Farming Villages", "seasonal workers"},
		{"seasonal worker", "외국인 계절근로자 제도의 쟁점", "계절근로"},
		{"Seasonal Workers", "외국인 계절근로자 제도의 쟁점", "계절 근로"},
		{"고용허가제", "Naturalization and Integration", "Employment Permit System"},
		{"employment permit system", "고용허가제 20년의 평가", "고용허가제"},
		{"EPS", "고용허가제 20년의 평가", "고용허가제"},
		{"KIIP", "이민정책의 미래", "사회통합프로그램"},
		{"귀화", "Naturalization and Integration", "Naturalization"},
	} {
		r := f.find(t, library.SearchRequest{Query: c.query, Limit: 50})
		found := false
		for _, h := range r.Hits {
			if h.Title == c.title && slices.ContainsFunc(marked(h), func(m string) bool { return strings.EqualFold(m, c.mark) }) {
				found = true
			}
		}
		if !found {
			t.Errorf("%q does not find %q in %q: %+v", c.query, c.mark, c.title, r.Hits)
		}
		if len(r.Expansions) == 0 || r.Suggestion != "" {
			t.Errorf("%q: expansions %v, suggestion %q", c.query, r.Expansions, r.Suggestion)
		}
	}
}

func TestExpansionsAreShownAndSwitchedOff(t *testing.T) {
	f := openShelf(t)
	all := f.find(t, library.SearchRequest{Query: "계절근로자"})
	if len(all.Expansions) != 1 || all.Expansions[0].Term != "계절근로자" || all.Expansions[0].With[0] != "seasonal worker" {
		t.Fatalf("expansions %+v", all.Expansions)
	}
	for name, r := range map[string]library.SearchRequest{
		"one":   {Query: "계절근로자", Without: []string{"Seasonal Worker"}},
		"all":   {Query: "계절근로자", NoSynonyms: true},
		"exact": {Query: "계절근로자", Exact: true},
	} {
		got := f.find(t, r)
		if slices.Contains(titles(got), "Seasonal Migration in Farming Villages") {
			t.Errorf("%s switched off still finds English pages", name)
		}
		if name != "one" && len(got.Expansions) != 0 {
			t.Errorf("%s: expansions %+v", name, got.Expansions)
		}
		if name == "one" && slices.Contains(got.Expansions[0].With, "seasonal worker") {
			t.Errorf("the one switched off is shown: %+v", got.Expansions)
		}
	}
}

func TestAPageHitTellsItsPageLabelAndSnippet(t *testing.T) {
	f := openShelf(t)
	r := f.find(t, library.SearchRequest{Query: "사업장 변경"})
	if len(r.Hits) != 1 {
		t.Fatalf("hits %+v", r.Hits)
	}
	h := r.Hits[0]
	if h.Kind != library.HitPage || h.Page != 2 || h.Label != "6" || h.Document != f.id["고용허가제 20년의 평가"] {
		t.Errorf("hit %+v", h)
	}
	if got := strings.Join(marked(h), "|"); got != "사업장 변경" && got != "사업장|변경" {
		t.Errorf("marked %q in %q", got, h.Snippet)
	}
	if r.Total != 1 || r.Documents != 1 || !r.TotalExact || r.Facets[library.FacetLanguage][0] != (library.FacetCount{ID: "ko", Count: 1}) {
		t.Errorf("result %+v", r)
	}
}

func TestATitleHitQuotesItsAbstractOrTitle(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct{ query, snippet string }{
		{"title:villages", "Seasonal Migration in Farming Villages"},
		{"성과와 과제", "고용허가제의 성과와 과제를 살핀다."},
		{"김수경", "김수경"},
	} {
		r := f.find(t, library.SearchRequest{Query: c.query})
		i := slices.IndexFunc(r.Hits, func(h library.Hit) bool { return h.Kind == library.HitTitle })
		if i < 0 || !strings.Contains(r.Hits[i].Snippet, c.snippet) {
			t.Errorf("%q: %+v", c.query, r.Hits)
		}
	}
}

func TestNotesAreFound(t *testing.T) {
	f := openShelf(t)
	ctx := context.Background()
	n, err := f.store.AddNote(ctx, library.Note{Document: f.id["이민정책의 미래"], Page: 2, Title: "생각", Body: "체류질서와 통합의 균형을 다시 볼 것"})
	if err != nil {
		t.Fatal(err)
	}
	free, err := f.store.AddNote(ctx, library.Note{Body: "ask about 체류질서"})
	if err != nil {
		t.Fatal(err)
	}
	r := f.find(t, library.SearchRequest{Query: "체류질서"})
	if len(r.Hits) != 2 {
		t.Fatalf("hits %+v", r.Hits)
	}
	for _, h := range r.Hits {
		switch {
		case h.Note == n.ID && h.Title == "생각" && h.Page == 2 && h.Label == "6" && len(h.Matches) == 1:
		case h.Note == free.ID && h.Document == 0 && h.Page == 0 && len(h.Matches) == 1:
		default:
			t.Errorf("hit %+v", h)
		}
	}
	g, err := f.SearchDocuments(ctx, library.SearchRequest{Query: "체류질서"})
	if err != nil || len(g.Groups) != 2 {
		t.Fatalf("groups %+v, %v", g, err)
	}
}

func TestResultsGroupByDocument(t *testing.T) {
	f := openShelf(t)
	g, err := f.SearchDocuments(context.Background(), library.SearchRequest{Query: "naturalization"})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Hits) != 0 || len(g.Groups) != 2 || g.Documents != 2 {
		t.Fatalf("%+v", g)
	}
	first := g.Groups[0]
	if first.Document.Title != "Naturalization and Integration" || first.Count != 4 || len(first.Hits) != 4 || first.Best.Snippet == "" {
		t.Errorf("first group %+v", first)
	}
	for i, h := range first.Hits {
		if (h.Snippet != "") != (i == 0) {
			t.Errorf("hit %d: snippet %q", i, h.Snippet)
		}
		if h.Kind == library.HitPage && h.Label != fmt.Sprint(h.Page+4) {
			t.Errorf("hit %d: page %d, label %q", i, h.Page, h.Label)
		}
	}
}

func TestMarksAndHitPagesFollowTheRequest(t *testing.T) {
	f := openShelf(t)
	r := library.SearchRequest{Query: "계절근로자"}
	text := "A seasonal worker is 계절근로자."
	if got := f.Mark(r, text); !slices.Equal(got, [][2]int{{2, 17}, {21, 26}}) {
		t.Errorf("marks %v", got)
	}
	r.NoSynonyms = true
	if got := f.Mark(r, text); !slices.Equal(got, [][2]int{{21, 26}}) {
		t.Errorf("marks without synonyms %v", got)
	}
	pages, err := f.HitPages(context.Background(), f.id["Seasonal Migration in Farming Villages"], library.SearchRequest{Query: "계절근로자"})
	if err != nil || !slices.Equal(pages, []int{1, 3}) {
		t.Errorf("pages %v, %v", pages, err)
	}
	pages, err = f.HitPages(context.Background(), f.id["Seasonal Migration in Farming Villages"], library.SearchRequest{Query: " "})
	if err != nil || len(pages) != 0 || pages == nil {
		t.Errorf("nothing typed: %v, %v", pages, err)
	}
}

func TestVerbatimPhrasesAreChecked(t *testing.T) {
	f := openShelf(t)
	if r := f.find(t, library.SearchRequest{Query: `"seasonal workers"`}); r.Total != 2 {
		t.Errorf(`"seasonal workers" has %d hits: %v`, r.Total, r.Hits)
	}
	if r := f.find(t, library.SearchRequest{Query: `"고용허가제"`}); r.Total != 4 && r.Total != 5 {
		t.Errorf("spacing of Hangul mattered: %d hits", r.Total)
	}
}

func TestOrdersAndStretches(t *testing.T) {
	f := openShelf(t)
	newest := f.find(t, library.SearchRequest{Query: "계절근로자", Sort: library.SortNewest})
	if newest.Hits[0].Title != "외국인 계절근로자 제도의 쟁점" {
		t.Errorf("newest first: %v", titles(newest))
	}
	byTitle := f.find(t, library.SearchRequest{Query: "계절근로자", Sort: library.SortTitle})
	if byTitle.Hits[0].Title != "Seasonal Migration in Farming Villages" {
		t.Errorf("by title: %v", titles(byTitle))
	}
	all := f.find(t, library.SearchRequest{Query: "naturalization"})
	part := f.find(t, library.SearchRequest{Query: "naturalization", Limit: 2, Offset: 1})
	if len(part.Hits) != 2 || part.Total != all.Total || part.Hits[0].Snippet != all.Hits[1].Snippet {
		t.Errorf("stretch %+v of %+v", part.Hits, all.Hits)
	}
}

func TestACancelledSearchEnds(t *testing.T) {
	f := openShelf(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := f.Search(ctx, library.SearchRequest{Query: "이민"}); !ended(err) {
		t.Errorf("Search: %v", err)
	}
	if _, err := f.SearchDocuments(ctx, library.SearchRequest{Query: "이민"}); !ended(err) {
		t.Errorf("SearchDocuments: %v", err)
	}
	if err := f.Refresh(ctx); !ended(err) {
		t.Errorf("Refresh: %v", err)
	}
}

func ended(err error) bool {
	return errors.Is(err, context.Canceled) || library.CodeOf(err) == library.Cancelled
}

func TestWhateverIsTypedRuns(t *testing.T) {
	f := openShelf(t)
	for _, typed := range []string{"", "AND", "((((", `"`, "*", "NEAR/", "author:", "-", "\xff\xfe", "'; DROP TABLE page; --", "COVID-19: labour",
		strings.Repeat("이민 ", 3000), strings.Repeat("(", 10000), "ㄱㅇㅎ ㅏㅏ", "\x00"} {
		r := f.find(t, library.SearchRequest{Query: typed})
		if r.Hits == nil || r.Expansions == nil || r.Facets == nil {
			t.Errorf("%.20q: nil where JSON wants a list: %+v", typed, r)
		}
		if _, err := f.Complete(context.Background(), typed, 5); err != nil {
			t.Errorf("Complete(%.20q): %v", typed, err)
		}
	}
}

func TestAWordBeingTypedIsFoundMarkedAndListedAlike(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct {
		typed  string
		typing bool
		pages  int
	}{{"natura", true, 3}, {"natura", false, 0}, {"natura ", true, 0}, {"naturalization interv", true, 1}, {"naturalization interv", false, 0}} {
		r := library.SearchRequest{Query: c.typed, Typing: c.typing}
		pages, err := f.HitPages(context.Background(), f.id["Naturalization and Integration"], r)
		if err != nil || len(pages) != c.pages {
			t.Errorf("%+v: pages %v, %v; want %d", c, pages, err, c.pages)
		}
		hits := 0
		for _, h := range f.find(t, r).Hits {
			if h.Kind == library.HitPage && h.Title == "Naturalization and Integration" {
				hits++
				if len(h.Matches) == 0 {
					t.Errorf("%+v: nothing marked in %q", c, h.Snippet)
				}
			}
		}
		if marks := f.Mark(r, "The naturalization interview tests Korean."); hits != c.pages || (len(marks) > 0) != (c.pages > 0 || c.typed == "naturalization interv") {
			t.Errorf("%+v: %d hits, marks %v", c, hits, marks)
		}
	}
	for _, typed := range []string{"natural", "refug", "naturalization inter"} {
		if r := f.find(t, library.SearchRequest{Query: typed, Typing: true}); r.Suggestion != "" || r.Total == 0 {
			t.Errorf("%q is corrected to %q while it is typed (%d hits)", typed, r.Suggestion, r.Total)
		}
	}
	if r := f.find(t, library.SearchRequest{Query: "refugge sta", Typing: true}); r.Suggestion != "refugee sta" {
		t.Errorf("suggestion %q for a wrong word before the one being typed", r.Suggestion)
	}
}

func TestTheHitsOfADocumentThatHasTheWordsApartAreThoseOfAnyWord(t *testing.T) {
	f := openShelf(t)
	id := f.id["Naturalization and Integration"]
	for typed, any := range map[string]bool{"naturalization interview": true, "naturalization nowhere": false} {
		pages, err := f.HitPages(context.Background(), id, library.SearchRequest{Query: typed})
		if err != nil || (len(pages) > 0) != any {
			t.Errorf("%q: pages %v, %v", typed, pages, err)
		}
	}
}

func TestADocumentFoundByWhatItLacksDoesNotShowItsTitleTwice(t *testing.T) {
	f := openShelf(t)
	for typed, want := range map[string]string{
		"-refugee lang:ko year:2023":   "",                    // nothing but a title
		"-refugee lang:ko year:2024":   "고용허가제의 성과와 과제를 살핀다.", // the abstract
		"year:2019":                    "Working Paper 2019-07",
		"title:미래":                     "이민정책의 미래", // marked in the title
		"-고용허가제 year:2022 NOT refugee": "Issues of seasonal labour",
	} {
		hits := f.find(t, library.SearchRequest{Query: typed, NoSynonyms: true}).Hits
		if len(hits) != 1 || hits[0].Kind != library.HitTitle || hits[0].Snippet != want {
			t.Errorf("%q: %+v, want the snippet %q", typed, hits, want)
		}
	}
}
