package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/search"
)

// fakeIndex finds the pages whose text the query marks, and counts what it is
// asked.
type fakeIndex struct {
	mu    sync.Mutex
	pages []string // of document 1
	words map[string]int
	finds []string // what was understood, in order
	limit int
	sort  library.Sort
	fail  error
	gone  bool // pages vanish after they were found
	head  int  // characters of each page that are its running head

	spread []query.FoundGroup
	partly bool // a quick look at those was not whole
}

func (f *fakeIndex) Find(_ context.Context, p *query.Plan, _ library.DocumentFilter, sort library.Sort, limit, _ int) (*query.Found, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.finds = append(f.finds, p.Understood)
	if limit != 1 {
		f.limit, f.sort = limit, sort
	}
	if f.fail != nil {
		return nil, f.fail
	}
	found := &query.Found{Exact: true}
	for i, text := range f.pages {
		if len(p.Ranges(text)) > 0 {
			found.Hits = append(found.Hits, query.FoundHit{Kind: library.HitPage, Document: 1, Page: i + 1})
		}
	}
	found.Total = len(found.Hits)
	return found, nil
}

func (f *fakeIndex) FindDocuments(ctx context.Context, p *query.Plan, d library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error) {
	found, err := f.Find(ctx, p, d, sort, limit, offset)
	if err != nil || found.Total == 0 {
		return &query.FoundGroups{}, err
	}
	return &query.FoundGroups{Groups: []query.FoundGroup{{Document: 1, Hits: found.Hits, Count: found.Total}}, Total: found.Total, Documents: 1}, nil
}

func (f *fakeIndex) FindSpread(context.Context, *query.Plan, library.DocumentFilter, int, bool) ([]query.FoundGroup, bool, error) {
	return f.spread, !f.partly, f.fail
}

func (f *fakeIndex) HitPages(context.Context, library.DocumentID, *query.Plan) ([]int, error) {
	return nil, f.fail
}

func (f *fakeIndex) FoundDocuments(context.Context, []library.DocumentID) (map[library.DocumentID]*library.Document, error) {
	return map[library.DocumentID]*library.Document{1: {ID: 1, Title: "One"}}, f.fail
}

func (f *fakeIndex) PageTexts(_ context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error) {
	out := map[library.DocumentID]map[int]library.Page{1: {}}
	for _, n := range wanted[1] {
		if f.gone {
			continue
		}
		p := library.Page{Document: 1, Number: n, Label: fmt.Sprintf("p%d", n), Text: f.pages[n-1], Source: f.source(n)}
		if f.head > 0 {
			p.BodyFrom, p.BodyTo = f.head, utf8.RuneCountInString(p.Text)
		}
		out[1][n] = p
	}
	return out, nil
}

// source: every second page was read from its image.
func (f *fakeIndex) source(n int) library.TextSource {
	if n%2 == 0 {
		return library.SourceOCR
	}
	return library.SourceText
}

// PageLabels leaves out the last page, as where none is printed.
func (f *fakeIndex) PageLabels(_ context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error) {
	out := map[library.DocumentID]map[int]library.Page{}
	for id, numbers := range wanted {
		out[id] = map[int]library.Page{}
		for _, n := range numbers {
			p := library.Page{Number: n, Source: f.source(n)}
			if n < len(f.pages) {
				p.Label = fmt.Sprintf("p%d", n)
			}
			out[id][n] = p
		}
	}
	return out, nil
}

func (f *fakeIndex) Note(context.Context, library.NoteID) (*library.Note, error) {
	return nil, library.Errorf(library.NotFound, "no note")
}

func (f *fakeIndex) Terms(_ context.Context, yield func(string, string, int) error) error {
	for w, n := range f.words {
		if err := yield(w, "", n); err != nil {
			return err
		}
	}
	return f.fail
}

func (f *fakeIndex) DocumentFacets(context.Context, library.DocumentFilter) (library.Facets, error) {
	return library.Facets{}, f.fail
}

func (f *fakeIndex) Names(context.Context) (titles, people, series []string, err error) {
	return nil, nil, nil, f.fail
}

func serve(t testing.TB, f *fakeIndex) *search.Service {
	t.Helper()
	s := search.New(f, search.Options{})
	if err := s.Refresh(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNothingTypedAsksNothingOfTheIndex(t *testing.T) {
	f := &fakeIndex{}
	for _, typed := range []string{"", "  ", "&&& ---"} {
		r, err := serve(t, f).Search(context.Background(), library.SearchRequest{Query: typed, Filter: library.DocumentFilter{Languages: []string{"ko"}}})
		if err != nil || r.Total != 0 || len(r.Hits) != 0 || !r.TotalExact || r.Understood != "" {
			t.Errorf("%q: %+v, %v", typed, r, err)
		}
	}
	if len(f.finds) != 0 {
		t.Errorf("asked %q", f.finds)
	}
}

func TestWhatConstrainsNothingIsTold(t *testing.T) {
	s := serve(t, &fakeIndex{pages: []string{"policy of the state"}})
	for _, c := range []struct {
		typed string
		want  []string
	}{{"policy", []string{}}, {"", []string{}}, {"the policy &&&", []string{"&&&", "the"}}, {`"of the"`, []string{}}} {
		r, err := s.Search(context.Background(), library.SearchRequest{Query: c.typed})
		if err != nil || r.Ignored == nil || !slices.Equal(r.Ignored, c.want) {
			t.Errorf("%q: ignored %#v, want %q (%v)", c.typed, r.Ignored, c.want, err)
		}
		g, err := s.SearchDocuments(context.Background(), library.SearchRequest{Query: c.typed})
		if err != nil || g.Ignored == nil || !slices.Equal(g.Ignored, c.want) {
			t.Errorf("%q by document: ignored %#v, want %q (%v)", c.typed, g.Ignored, c.want, err)
		}
	}
}

func TestTwentyHitsByRelevanceUnlessTold(t *testing.T) {
	f := &fakeIndex{pages: []string{"visa visa", "visa", "visa"}}
	s := serve(t, f)
	if _, err := s.Search(context.Background(), library.SearchRequest{Query: "visa"}); err != nil || f.limit != 20 || f.sort != library.SortRelevance {
		t.Errorf("limit %d, sort %q, %v", f.limit, f.sort, err)
	}
	if _, err := s.Search(context.Background(), library.SearchRequest{Query: "visa", Limit: 7, Sort: library.SortTitle}); err != nil || f.limit != 7 || f.sort != library.SortTitle {
		t.Errorf("limit %d, sort %q, %v", f.limit, f.sort, err)
	}
}

func TestASuggestionWithoutHitsIsNotMade(t *testing.T) {
	f := &fakeIndex{pages: []string{"nothing of the sort"}, words: map[string]int{"naturalization": 9}}
	r, err := serve(t, f).Search(context.Background(), library.SearchRequest{Query: "naturalizaton"})
	if err != nil || r.Suggestion != "" {
		t.Errorf("suggestion %q, %v", r.Suggestion, err)
	}
	if !slices.Contains(f.finds, "naturalization") {
		t.Errorf("the suggestion was not tried: %q", f.finds)
	}
}

func TestARareWordIsDoubtedOnlyBesideAMuchCommonerOne(t *testing.T) {
	pages := []string{"denizenship is rare", "citizenships"}
	for documents, want := range map[int]string{3: "", 40: "denizenships"} {
		f := &fakeIndex{pages: append(slices.Repeat([]string{"denizenships"}, 2), pages...), words: map[string]int{"denizenshop": 1, "denizenships": documents, "the": 90}}
		f.pages[0] = "denizenshop"
		r, err := serve(t, f).Search(context.Background(), library.SearchRequest{Query: "denizenshop"})
		if err != nil || r.Suggestion != want {
			t.Errorf("%d documents: suggestion %q, want %q, %v", documents, r.Suggestion, want, err)
		}
	}
}

func TestPagesFurtherOnHaveNoSuggestion(t *testing.T) {
	f := &fakeIndex{pages: []string{"naturalization"}, words: map[string]int{"naturalization": 9}}
	s := serve(t, f)
	first, _ := s.Search(context.Background(), library.SearchRequest{Query: "naturalizaton"})
	later, _ := s.Search(context.Background(), library.SearchRequest{Query: "naturalizaton", Offset: 20})
	if first.Suggestion != "naturalization" || later.Suggestion != "" {
		t.Errorf("%q, %q", first.Suggestion, later.Suggestion)
	}
}

func TestWhatWasTrashedInBetweenIsLeftOut(t *testing.T) {
	f := &fakeIndex{pages: []string{"visa"}, gone: true}
	s := serve(t, f)
	r, err := s.Search(context.Background(), library.SearchRequest{Query: "visa"})
	if err != nil || len(r.Hits) != 0 {
		t.Errorf("%+v, %v", r, err)
	}
	g, err := s.SearchDocuments(context.Background(), library.SearchRequest{Query: "visa"})
	if err != nil || len(g.Groups) != 0 {
		t.Errorf("%+v, %v", g, err)
	}
}

func TestABrokenLibraryIsSaid(t *testing.T) {
	f := &fakeIndex{fail: library.Errorf(library.Damaged, "malformed")}
	s := search.New(f, search.Options{})
	ctx, r := context.Background(), library.SearchRequest{Query: "visa"}
	_, err1 := s.Search(ctx, r)
	_, err2 := s.SearchDocuments(ctx, r)
	_, err3 := s.HitPages(ctx, 1, r)
	err4 := s.Refresh(ctx)
	for i, err := range []error{err1, err2, err3, err4} {
		if library.CodeOf(err) != library.Damaged || !errors.Is(err, f.fail) {
			t.Errorf("%d: %v", i, err)
		}
	}
}

func TestBeforeTheFirstRefreshSearchingWorks(t *testing.T) {
	s := search.New(&fakeIndex{pages: []string{"visa policy"}}, search.Options{})
	r, err := s.Search(context.Background(), library.SearchRequest{Query: "visa"})
	if err != nil || len(r.Hits) != 1 || r.Hits[0].Label != "p1" || r.Hits[0].Title != "One" {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := s.Complete(context.Background(), "vi", 5); err != nil {
		t.Error(err)
	}
}

func TestSnippetsAreAboutTwoHundredCharacters(t *testing.T) {
	f := &fakeIndex{pages: []string{strings.Repeat("앞의 글이 길다. ", 200) + "고용허가제" + strings.Repeat(" 뒤의 글도 길다.", 200)}}
	r, err := serve(t, f).Search(context.Background(), library.SearchRequest{Query: "고용허가제"})
	if err != nil || len(r.Hits) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	h := r.Hits[0]
	if n := len([]rune(h.Snippet)); n < 120 || n > 220 || len(h.Matches) != 1 || marked(h)[0] != "고용허가제" {
		t.Errorf("%d characters, marked %q: %s", n, marked(h), h.Snippet)
	}
}

// Run with -race: the window searches while documents come in.
func TestARunningHeadFillsNoSnippet(t *testing.T) {
	head := "이민정책 연구보고서 Visa review\n"
	f := &fakeIndex{head: utf8.RuneCountInString(head), pages: []string{
		head + "외국인 근로자의 visa 기간을 정한다.",
		head + "국경 관리에 관한 장이다.",
	}}
	for _, c := range []struct{ name, query, first, second string }{
		{"the word stands in the body of the first page", "visa", "외국인 근로자의 visa 기간을 정한다.", "이민정책 연구보고서 Visa review 국경 관리에 관한 장이다."},
		{"it stands in the head alone", "연구보고서", "이민정책 연구보고서 Visa review 외국인 근로자의 visa 기간을 정한다.", "이민정책 연구보고서 Visa review 국경 관리에 관한 장이다."},
	} {
		r, err := serve(t, f).Search(context.Background(), library.SearchRequest{Query: c.query})
		if err != nil || len(r.Hits) != 2 {
			t.Fatalf("%s: %+v, %v", c.name, r, err)
		}
		for i, want := range []string{c.first, c.second} {
			if h := r.Hits[i]; h.Snippet != want || len(h.Matches) == 0 {
				t.Errorf("%s, page %d: %q %v, want %q", c.name, i+1, h.Snippet, h.Matches, want)
			}
		}
	}
}

func TestSearchingWhileTheWordsAreLearnedAnew(t *testing.T) {
	f := &fakeIndex{pages: []string{"naturalization", "고용허가제"}, words: map[string]int{"naturalization": 9, "고용허가제를": 4}}
	s := serve(t, f)
	var wait sync.WaitGroup
	for range 4 {
		wait.Add(2)
		go func() {
			defer wait.Done()
			for range 10 {
				if err := s.Refresh(context.Background()); err != nil {
					t.Error(err)
				}
			}
		}()
		go func() {
			defer wait.Done()
			for i := range 20 {
				r, err := s.Search(context.Background(), library.SearchRequest{Query: []string{"naturalizaton", "고용허거제", "rhdydgjrkwp"}[i%3]})
				if err != nil || r.Suggestion == "" {
					t.Errorf("%+v, %v", r, err)
				}
				s.Mark(library.SearchRequest{Query: "naturalization"}, "naturalization")
				if _, err := s.Complete(context.Background(), "nat", 3); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	wait.Wait()
}

func TestEveryHitOfADocumentHasItsLabel(t *testing.T) {
	f := &fakeIndex{pages: slices.Repeat([]string{"visa"}, 30)}
	g, err := serve(t, f).SearchDocuments(context.Background(), library.SearchRequest{Query: "visa"})
	if err != nil || len(g.Groups) != 1 || g.Groups[0].Count != 30 {
		t.Fatalf("%+v, %v", g, err)
	}
	hits := g.Groups[0].Hits
	for i, want := range map[int]string{0: "p1", 2: "p3", 3: "p4", 28: "p29", 29: "30"} { // the last has none printed
		if hits[i].Label != want || (hits[i].Snippet != "") != (i == 0) {
			t.Errorf("hit %d: %+v, want label %s", i, hits[i], want)
		}
	}
}

func TestHitsTellWhichPagesWereReadFromTheirImage(t *testing.T) {
	f := &fakeIndex{pages: []string{"naturalization", "naturalization", "naturalization", "naturalization"}}
	s := search.New(f, search.Options{})
	one, err := s.Search(t.Context(), library.SearchRequest{Query: "naturalization"})
	if err != nil {
		t.Fatal(err)
	}
	grouped, err := s.SearchDocuments(t.Context(), library.SearchRequest{Query: "naturalization"})
	if err != nil {
		t.Fatal(err)
	}
	for how, hits := range map[string][]library.Hit{"one by one": one.Hits, "by document": grouped.Groups[0].Hits} {
		var got []library.TextSource
		for _, h := range hits {
			got = append(got, h.Source)
		}
		if want := []library.TextSource{"", "ocr", "", "ocr"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", how, got, want)
		}
	}
}

func TestAskingWhatWasMeantDoesNotSearchAgain(t *testing.T) {
	f := &fakeIndex{pages: slices.Repeat([]string{"visas and visa policy"}, 5)}
	s := serve(t, f)
	for _, r := range []library.SearchRequest{{Query: "visa"}, {Query: " visa "}, {Query: "vi", Typing: true}, {Query: "visa pol", Typing: true}} {
		f.finds = nil
		if found, err := s.Search(context.Background(), r); err != nil || found.Total != 5 {
			t.Fatalf("%q: %+v, %v", r.Query, found, err)
		}
		if want := 1 + strings.Count(strings.TrimSpace(r.Query), " "); len(f.finds) > want {
			t.Errorf("%q: asked the index for %q", r.Query, f.finds)
		}
	}
}
