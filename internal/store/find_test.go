package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store"
)

func compile(typed string) *query.Plan {
	return query.Compile(typed, query.Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
}

// find runs a query and writes each hit as "kind document/page".
func find(t testing.TB, s *store.Store, typed string) []string {
	t.Helper()
	return findPlan(t, s, compile(typed), library.DocumentFilter{})
}

func findPlan(t testing.TB, s *store.Store, p *query.Plan, f library.DocumentFilter) []string {
	t.Helper()
	found, err := s.Find(ctx, p, f, library.SortRelevance, 0, 0)
	if err != nil {
		t.Fatalf("find %s: %v", p.Understood, err)
	}
	out := []string{}
	for _, h := range found.Hits {
		switch h.Kind {
		case library.HitNote:
			out = append(out, fmt.Sprintf("note %d", h.Note))
		case library.HitTitle:
			out = append(out, fmt.Sprintf("title %d", h.Document))
		default:
			out = append(out, fmt.Sprintf("page %d/%d", h.Document, h.Page))
		}
	}
	if found.Total != len(out) {
		t.Errorf("total %d, but %d hits", found.Total, len(out))
	}
	return out
}

// wantHits compares without regard to order.
func wantHits(t testing.TB, got []string, want ...string) {
	t.Helper()
	got, want = slices.Clone(got), slices.Clone(want)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

// someLibrary has four documents in two languages.
func someLibrary(t testing.TB) *store.Store {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{
		Title: "고용허가제의 성과와 과제", TitleOther: "The Employment Permit System: Results", Series: "연구보고서", Number: "2020-01",
		Year: 2020, Language: "ko", Kind: library.KindReport, Tags: []string{"EPS"},
		People: []library.Credit{{Name: "박민정", Role: library.RoleChief}, {Name: "이상지", Role: library.RoleCoResearcher}},
		Themes: []library.ThemeScore{{ID: "labour.eps", Score: 0.9, By: library.ByRule}},
	}, "고용허가제는 2004년에 시행되었다.", "외국인 근로자의 사업장 변경을 다룬다.", "사회통합 프로그램(KIIP)과 이민 정책")
	MustAdd(t, s, library.Document{
		Title: "Seasonal work in agriculture", Series: "Issue Brief", Number: "12", Year: 2021, Language: "en", Kind: library.KindBrief,
		People: []library.Credit{{Name: "Nari Shim", Role: library.RoleAuthor}},
		Themes: []library.ThemeScore{{ID: "labour.seasonal", Score: 0.8}, {ID: "labour.eps", Score: 0.4}},
	}, "Seasonal workers arrive in spring.", "The employment permit system (E-9) is another matter. Migration policy counts.")
	MustAdd(t, s, library.Document{
		Title: "Border management after COVID-19", Year: 2020, Language: "en-GB", Kind: library.KindReport, Tags: []string{"covid"},
		Abstract: "How crossings of the border changed.",
		Themes:   []library.ThemeScore{{ID: "border", Score: 0.7}},
	}, "Arrivals fell at every border.", "Seasonal workers could not arrive. A skilled worker waited.")
	MustAdd(t, s, library.Document{Title: "Untitled notes on nothing"}, "Blank.")
	return s
}

func TestSearchFindsPagesTitlesAndNotes(t *testing.T) {
	s := someLibrary(t)
	note, err := s.AddNote(ctx, library.Note{Document: 2, Page: 1, Title: "To read", Body: "Compare with the 고용허가제 #계절근로"})
	if err != nil {
		t.Fatal(err)
	}
	loose, err := s.AddNote(ctx, library.Note{Body: "A thought about seasonal work #idea"})
	if err != nil {
		t.Fatal(err)
	}
	n1, n2 := fmt.Sprintf("note %d", note.ID), fmt.Sprintf("note %d", loose.ID)
	for _, c := range []struct {
		name, typed string
		want        []string
	}{
		{"a Korean word on a page, in a title and in a note", "고용허가제", []string{"title 1", "page 1/1", n1}},
		{"the middle of a Korean compound", "허가제", []string{"title 1", "page 1/1", n1}},
		{"any spacing", "외국인근로자", []string{"page 1/2"}},
		{"an English word whatever its ending", "seasonal worker", []string{"page 2/1", "page 3/2"}},
		{"words must stand on the same page", "spring permit", nil},
		{"alternatives", "spring OR 사회통합", []string{"page 2/1", "page 1/3"}},
		{"without a word", "seasonal -spring", []string{"title 2", "page 3/2", n2}},
		{"a word in a document of a year", "seasonal year:2020", []string{"page 3/2"}},
		{"a word not in documents of a year", "seasonal -year:2020", []string{"title 2", "page 2/1", n2}},
		{"a word in a document with a word in its title", "workers title:border", []string{"page 3/2"}},
		{"a person", "author:shim", []string{"title 2"}},
		{"a Korean person", "author:박민정", []string{"title 1"}},
		{"a series", "series:연구보고서", []string{"title 1"}},
		{"only fields: the titles of all that match", "year:2020", []string{"title 1", "title 3"}},
		{"a theme counts those below it", "theme:labour", []string{"title 1", "title 2"}},
		{"two fields", "theme:labour year:2021..", []string{"title 2"}},
		{"a theme or a year", "theme:border OR year:2021", []string{"title 2", "title 3"}},
		{"a field or a word", "year:2021 OR spring", []string{"title 2", "page 2/1"}},
		{"a language with its regions", "lang:en", []string{"title 2", "title 3"}},
		{"a kind", "kind:brief", []string{"title 2"}},
		{"a tag of a document, whatever its case", "tag:eps", []string{"title 1"}},
		{"a tag of a note", "tag:계절근로", []string{n1}},
		{"a tag of a note about nothing in particular", "tag:idea", []string{n2}},
		{"a word in a note that has a tag", "thought tag:idea", []string{n2}},
		{"notes only", "note:seasonal", []string{n2}},
		{"notes of documents of a year", "note:compare year:2021", []string{n1}},
		{"not in notes", "seasonal -note:thought", []string{"title 2", "page 2/1", "page 3/2"}},
		{"documents that nowhere speak of something", "year:2020 -사업장", []string{"title 3"}},
		{"a phrase", `"employment permit"`, []string{"title 1", "page 2/2"}},
		{"a phrase with another ending is not that phrase", `"seasonal worker"`, nil},
		{"a phrase as it stands", `"skilled worker"`, []string{"page 3/2"}},
		{"a Korean phrase spaced otherwise", `"외국인 근로자의 사업장변경"`, []string{"page 1/2"}},
		{"a code", "E9", []string{"page 2/2"}},
		{"what is in the abstract", "crossings", []string{"title 3"}},
		{"nothing but signs", "&&& !!", nil},
		{"nothing", "", nil},
		{"what is not there", "zebra", nil},
		{"a theme that is not there", "theme:zebra", nil},
	} {
		t.Run(c.name, func(t *testing.T) { wantHits(t, find(t, s, c.typed), c.want...) })
	}
}

func TestHandMadePlansRun(t *testing.T) {
	s := someLibrary(t)
	text := func(m string) query.Node { return query.Text{Match: m} }
	year := query.Field{Name: query.FieldYear, From: 2021}
	for _, c := range []struct {
		name string
		root query.Node
		want []string
	}{
		{"texts side by side", query.And{text(`"seasonal"`), text(`"spring"`)}, []string{"page 2/1"}},
		{"a text ruled out beside alternatives", query.And{query.Or{text(`"seasonal"`), text(`"blank"`)}, query.Not{Part: text(`"spring"`)}}, []string{"title 2", "page 3/2", "page 4/1"}},
		{"alternatives with fields, twice", query.And{query.Or{text(`"seasonal"`), year}, query.Or{text(`"spring"`), year}}, []string{"title 2", "page 2/1", "page 2/2"}[:2]},
		{"everything", query.And{}, []string{"title 1", "title 2", "title 3", "title 4"}},
		{"nothing", query.Or{}, nil},
		{"not nothing", query.Not{Part: query.Or{}}, []string{"title 1", "title 2", "title 3", "title 4"}},
		{"one text alone ruled out", query.Not{Part: text(`"seasonal"`)}, []string{"title 1", "title 4"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantHits(t, findPlan(t, s, &query.Plan{Root: c.root}, library.DocumentFilter{}), c.want...)
		})
	}
}

func TestATitleStandsBeforePagesAndABetterPageBeforeAWorse(t *testing.T) {
	s := MustOpen(t)
	for i := range 20 {
		MustAdd(t, s, library.Document{Title: fmt.Sprint("Other matters ", i)}, "nothing of the kind", "nor here")
	}
	long := "visa"
	for range 80 {
		long += " and many other words of no account"
	}
	a := MustAdd(t, s, library.Document{Title: "Passing mention"}, long, "visa visa visa rules for a visa")
	b := MustAdd(t, s, library.Document{Title: "Visa rules"}, "nothing")
	want := []string{fmt.Sprintf("title %d", b), fmt.Sprintf("page %d/2", a), fmt.Sprintf("page %d/1", a)}
	if got := find(t, s, "visa"); !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
	if _, err := s.UpdateDocument(ctx, a, library.DocumentPatch{Year: ptr(2024)}); err != nil {
		t.Fatal(err)
	}
	for sort, want := range map[library.Sort][]library.DocumentID{
		library.SortRelevance: {b, a}, library.SortNewest: {a, b}, library.SortTitle: {a, b},
	} {
		found, err := s.FindDocuments(ctx, compile("visa"), library.DocumentFilter{}, sort, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []library.DocumentID
		for _, g := range found.Groups {
			got = append(got, g.Document)
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %s: documents %v, want %v", sort, got, want)
		}
	}
}

func ptr[T any](v T) *T { return &v }

func TestResultsByDocumentCountAllHits(t *testing.T) {
	s := MustOpen(t)
	var ids []library.DocumentID
	for i := range 5 {
		texts := make([]string, 10)
		for p := range texts {
			texts[p] = "filler text"
			if p <= i {
				texts[p] = "migration of workers"
			}
		}
		ids = append(ids, MustAdd(t, s, library.Document{Title: fmt.Sprint("Report ", i), Year: 2015 + i}, texts...))
	}
	p := compile("migration")
	seen := map[library.DocumentID]int{}
	for offset := 0; offset < 6; offset += 2 {
		found, err := s.FindDocuments(ctx, p, library.DocumentFilter{}, library.SortRelevance, 2, offset)
		if err != nil {
			t.Fatal(err)
		}
		if found.Total != 15 || found.Documents != 5 || !found.Exact {
			t.Errorf("total %d in %d documents (exact %v), want 15 in 5", found.Total, found.Documents, found.Exact)
		}
		for _, g := range found.Groups {
			seen[g.Document] = g.Count
			if len(g.Hits) != g.Count {
				t.Errorf("document %d: %d hits of %d", g.Document, len(g.Hits), g.Count)
			}
		}
	}
	for i, id := range ids {
		if seen[id] != i+1 {
			t.Errorf("document %d has %d hits, want %d", id, seen[id], i+1)
		}
	}
	first, err := s.Find(ctx, p, library.DocumentFilter{}, library.SortRelevance, 4, 0)
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Find(ctx, p, library.DocumentFilter{}, library.SortRelevance, 4, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range first.Hits {
		if slices.Contains(second.Hits, a) {
			t.Errorf("hit %v stands on two pages of results", a)
		}
	}
	pages, err := s.HitPages(ctx, ids[2], p)
	if err != nil || !slices.Equal(pages, []int{1, 2, 3}) {
		t.Errorf("hit pages %v, %v", pages, err)
	}
	pages, err = s.HitPages(ctx, ids[2], compile("year:2017"))
	if err != nil || len(pages) != 0 {
		t.Errorf("hit pages of a query without words: %v, %v", pages, err)
	}
}

func TestFacetsCountFoundDocuments(t *testing.T) {
	s := someLibrary(t)
	found, err := s.Find(ctx, compile("seasonal OR 고용허가제"), library.DocumentFilter{}, library.SortRelevance, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		library.FacetTheme:    "[{labour 2} {labour.eps 2} {border 1} {labour.seasonal 1}]",
		library.FacetYear:     "[{2021 1} {2020 2}]",
		library.FacetLanguage: "[{en 1} {en-GB 1} {ko 1}]",
		library.FacetKind:     "[{report 2} {brief 1}]",
		library.FacetSeries:   "[{Issue Brief 1} {연구보고서 1}]",
		library.FacetPerson:   "[{Nari Shim 1} {박민정 1} {이상지 1}]",
		library.FacetTag:      "[{covid 1} {EPS 1}]",
	}
	for facet, counts := range want {
		if got := fmt.Sprint(found.Facets[facet]); got != counts {
			t.Errorf("facet %s: %s, want %s", facet, got, counts)
		}
	}
	f := library.DocumentFilter{Kinds: []library.Kind{library.KindBrief}}
	wantHits(t, findPlan(t, s, compile("seasonal OR 고용허가제"), f), "title 2", "page 2/1")
	found, err = s.Find(ctx, compile("seasonal OR 고용허가제"), f, library.SortRelevance, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(found.Facets[library.FacetKind]); got != "[{report 2} {brief 1}]" {
		t.Errorf("a facet's own choice narrows its counts: %s", got)
	}
	if got := fmt.Sprint(found.Facets[library.FacetYear]); got != "[{2021 1}]" {
		t.Errorf("a choice does not narrow the other facets: %s", got)
	}
}

func TestPhrasesAreCountedUntilEnoughAreFound(t *testing.T) {
	s := MustOpen(t)
	for i := range 20 {
		texts := make([]string, 100)
		for p := range texts {
			texts[p] = "workers' migration" // stems of the phrase, not the phrase
			if p%2 == 0 {
				texts[p] = "the worker migration"
			}
		}
		MustAdd(t, s, library.Document{Title: fmt.Sprint("Report ", i), Language: "en"}, texts...)
	}
	found, err := s.Find(ctx, compile(`"worker migration"`), library.DocumentFilter{}, library.SortRelevance, 20, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Hits) != 20 || found.Exact || found.Total < 20 || found.Total > 1000 {
		t.Errorf("%d hits, total %d, exact %v", len(found.Hits), found.Total, found.Exact)
	}
	all, err := s.Find(ctx, compile(`"worker migration"`), library.DocumentFilter{}, library.SortRelevance, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	if all.Total != 1000 || !all.Exact || len(all.Hits) != 1000 {
		t.Errorf("all: %d hits, total %d, exact %v", len(all.Hits), all.Total, all.Exact)
	}
	pages, err := s.HitPages(ctx, 1, compile(`"worker migration"`))
	if err != nil || len(pages) != 50 || pages[0] != 1 || pages[1] != 3 {
		t.Errorf("hit pages %v, %v", pages, err)
	}
}

func TestWhateverIsTypedRuns(t *testing.T) {
	s := someLibrary(t)
	if _, err := s.AddNote(ctx, library.Note{Document: 1, Body: "note #tag"}); err != nil {
		t.Fatal(err)
	}
	for _, typed := range nastyQueries {
		for _, o := range []query.Options{{}, {Exact: true}} {
			p := query.Compile(typed, o)
			if _, err := s.Find(ctx, p, library.DocumentFilter{Kinds: []library.Kind{library.KindBrief}}, library.SortNewest, 5, 0); err != nil {
				t.Errorf("%.100q: %v", typed, err)
			}
			if _, err := s.FindDocuments(ctx, p, library.DocumentFilter{}, library.SortRelevance, 5, 2); err != nil {
				t.Errorf("%.100q by document: %v", typed, err)
			}
			if _, err := s.HitPages(ctx, 1, p); err != nil {
				t.Errorf("%.100q pages: %v", typed, err)
			}
		}
		if _, err := s.Documents(ctx, library.DocumentFilter{Text: typed}); err != nil {
			t.Errorf("filter %.100q: %v", typed, err)
		}
		if _, _, err := s.NoteList(ctx, library.NoteFilter{Text: typed, Tag: typed}); err != nil {
			t.Errorf("notes %.100q: %v", typed, err)
		}
	}
}

func TestWhateverIsWrittenIsKept(t *testing.T) {
	s := someLibrary(t)
	for _, typed := range nastyQueries {
		n, err := s.AddNote(ctx, library.Note{Title: typed, Body: typed})
		if err != nil || n.Body != typed {
			t.Errorf("note %.100q: %v", typed, err)
		}
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}
