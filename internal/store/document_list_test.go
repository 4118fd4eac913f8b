package store_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestDocumentsAreListedAndFiltered(t *testing.T) {
	s := someLibrary(t)
	for _, c := range []struct {
		name string
		f    library.DocumentFilter
		want []library.DocumentID
	}{
		{"newest first", library.DocumentFilter{}, []library.DocumentID{2, 3, 1, 4}},
		{"by title", library.DocumentFilter{Sort: library.SortTitle}, []library.DocumentID{3, 2, 4, 1}},
		{"a stretch", library.DocumentFilter{Limit: 2, Offset: 1}, []library.DocumentID{3, 1}},
		{"a title as typed so far", library.DocumentFilter{Text: "seas"}, []library.DocumentID{2}},
		{"a word begun that has an ending of its own", library.DocumentFilter{Text: "managemen"}, []library.DocumentID{3}},
		{"a word with another ending", library.DocumentFilter{Text: "borders"}, []library.DocumentID{3}},
		{"not the middle of an English word", library.DocumentFilter{Text: "easonal"}, nil},
		{"the other title", library.DocumentFilter{Text: "permit sys"}, []library.DocumentID{1}},
		{"Korean as typed so far", library.DocumentFilter{Text: "고용허"}, []library.DocumentID{1}},
		{"Korean spaced otherwise", library.DocumentFilter{Text: "고용 허가제"}, []library.DocumentID{1}},
		{"one Korean syllable", library.DocumentFilter{Text: "성"}, []library.DocumentID{1}},
		{"a person", library.DocumentFilter{Text: "nari"}, []library.DocumentID{2}},
		{"a series", library.DocumentFilter{Text: "연구보고서"}, []library.DocumentID{1}},
		{"words of title and person", library.DocumentFilter{Text: "work shim"}, []library.DocumentID{2}},
		{"signs of full-text syntax", library.DocumentFilter{Text: `"covid-19: NEAR(`}, nil},
		{"a theme with those below it", library.DocumentFilter{Themes: []string{"labour"}}, []library.DocumentID{2, 1}},
		{"two themes", library.DocumentFilter{Themes: []string{"labour.seasonal", "border"}}, []library.DocumentID{2, 3}},
		{"no theme", library.DocumentFilter{Untitled: true}, []library.DocumentID{4}},
		{"years", library.DocumentFilter{YearFrom: 2020, YearTo: 2020}, []library.DocumentID{3, 1}},
		{"up to a year leaves out unknown years", library.DocumentFilter{YearTo: 2020}, []library.DocumentID{3, 1}},
		{"a language", library.DocumentFilter{Languages: []string{"ko"}}, []library.DocumentID{1}},
		{"two kinds", library.DocumentFilter{Kinds: []library.Kind{library.KindBrief, library.KindReport}}, []library.DocumentID{2, 3, 1}},
		{"people", library.DocumentFilter{People: []string{"이상지"}}, []library.DocumentID{1}},
		{"a tag whatever its case", library.DocumentFilter{Tags: []string{"eps"}}, []library.DocumentID{1}},
		{"a series by name", library.DocumentFilter{Series: []string{"Issue Brief"}}, []library.DocumentID{2}},
		{"ids", library.DocumentFilter{IDs: []library.DocumentID{4, 2}}, []library.DocumentID{2, 4}},
		{"all at once", library.DocumentFilter{Themes: []string{"labour"}, YearFrom: 2021, Languages: []string{"en"}}, []library.DocumentID{2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := s.Documents(ctx, c.f)
			if err != nil {
				t.Fatal(err)
			}
			var got []library.DocumentID
			for _, d := range list.Documents {
				got = append(got, d.ID)
				if d.Abstract != "" {
					t.Error("a list holds abstracts")
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("listed %v, want %v", got, c.want)
			}
			if c.f.Limit == 0 && list.Total != len(c.want) {
				t.Errorf("total %d, want %d", list.Total, len(c.want))
			}
		})
	}
}

func TestStatsAndPublicationsByYearCount(t *testing.T) {
	s := someLibrary(t)
	stats, err := s.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if stats.Documents != 4 || stats.Pages != 8 || stats.TextBytes == 0 || stats.DatabaseBytes == 0 {
		t.Errorf("stats: %+v", stats)
	}
	if err := s.AddThemes(ctx, 1, "integration"); err != nil { // a person's choice goes before a rule's
		t.Fatal(err)
	}
	years, err := s.PublicationsByYear(ctx, library.DocumentFilter{})
	if err != nil {
		t.Fatal(err)
	}
	want := []library.YearCount{{Year: 0, Count: 1}, {Year: 2020, Theme: "border", Count: 1}, {Year: 2020, Theme: "integration", Count: 1}, {Year: 2021, Theme: "labour", Count: 1}}
	if diff := cmp.Diff(want, years); diff != "" {
		t.Errorf("years differ:\n%s", diff)
	}
}

func TestDocumentFacetsLeaveTheirOwnChoiceAside(t *testing.T) {
	s := someLibrary(t)
	facets, err := s.DocumentFacets(ctx, library.DocumentFilter{Themes: []string{"labour"}, YearFrom: 2021})
	if err != nil {
		t.Fatal(err)
	}
	for facet, want := range map[string]string{
		library.FacetTheme: "[{labour 1} {labour.eps 1} {labour.seasonal 1}]", // of 2021, whatever the theme
		library.FacetYear:  "[{2021 1} {2020 1}]",                             // of labour, whatever the year
		library.FacetKind:  "[{brief 1}]",
	} {
		if got := fmt.Sprint(facets[facet]); got != want {
			t.Errorf("facet %s: %s, want %s", facet, got, want)
		}
	}
}

func TestDocumentsAreNarrowedToThoseWithPagesWithoutText(t *testing.T) {
	s := someLibrary(t)
	scan := mustAddScan(t, s, "스캔한 보고서", "", "글이 있는 쪽")
	list, err := s.Documents(ctx, library.DocumentFilter{NoText: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list.Documents {
		if d.PagesWithoutText == 0 {
			t.Errorf("document %d, all of whose pages have text, is listed", d.ID)
		}
	}
	found := slices.ContainsFunc(list.Documents, func(d library.Document) bool { return d.ID == scan })
	if !found || list.Total != len(list.Documents) {
		t.Errorf("of %d documents %d are listed, the scan among them: %v", list.Total, len(list.Documents), found)
	}
	facets, err := s.DocumentFacets(ctx, library.DocumentFilter{NoText: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range facets[library.FacetKind] {
		if c.Count > list.Total {
			t.Errorf("facets count %d of kind %s, %d are listed", c.Count, c.ID, list.Total)
		}
	}
}
