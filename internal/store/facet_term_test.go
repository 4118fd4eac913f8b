package store_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/store"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/mention"
	"naru/internal/vocabulary/vocabularytest"
)

// withTerms opens a library in which Naru's own terms are looked for.
func withTerms(t testing.TB) (*store.Store, *vocabulary.Thesaurus) {
	t.Helper()
	th := vocabularytest.Thesaurus(t)
	finder := mention.New(th)
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "library.sqlite"), Terms: func() store.TermFinder { return finder }, Faceted: th.Faceted})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, th
}

func TestDocumentsAreChosenByTheTermsTheyMention(t *testing.T) {
	s, th := withTerms(t)
	eps := MustAdd(t, s, library.Document{Title: "가"}, "E-9 비자와 고용허가제, 이민")
	talent := MustAdd(t, s, library.Document{Title: "나"}, "E-7-4 비자로 바꾸는 E-9 비자")
	goals := MustAdd(t, s, library.Document{Title: "다"}, "SDG target 10.7, 이주민")
	for _, c := range []struct {
		terms []string
		want  []library.DocumentID
	}{
		{[]string{"visa-e9"}, []library.DocumentID{talent, eps}},
		{[]string{"visa-e74", "sdg-10-7"}, []library.DocumentID{goals, talent}},
		{[]string{"visa-a1"}, nil},
	} {
		list, err := s.Documents(ctx, library.DocumentFilter{Terms: c.terms})
		if err != nil {
			t.Fatal(err)
		}
		var got []library.DocumentID
		for _, d := range list.Documents {
			got = append(got, d.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("with %v: %v, want %v", c.terms, got, c.want)
		}
	}
	facets, err := s.DocumentFacets(ctx, library.DocumentFilter{Terms: []string{"sdg-10-7"}})
	if err != nil {
		t.Fatal(err)
	}
	want := []library.FacetCount{{ID: "visa-e9", Count: 2}, {ID: "eps", Count: 1}, {ID: "sdg-10-7", Count: 1}, {ID: "visa-e74", Count: 1}}
	if got := facets[library.FacetTerm]; !slices.Equal(got, want) {
		t.Errorf("by term %v, want %v: concepts are no facet, and its own choice does not narrow", got, want)
	}
	for typed, want := range map[string]int{"term:E-9": 2, "용어:E-7": 1, "term:E-9 NOT term:E-7-4": 1, `term:"SDG 10"`: 1, "term:없는용어": 0, "비자 term:visa-e74": 1} {
		p := query.Compile(typed, query.Options{Terms: th.Named})
		found, err := s.FindDocuments(ctx, p, library.DocumentFilter{}, library.SortRelevance, 10, 0)
		if err != nil {
			t.Fatal(err)
		}
		if found.Documents != want {
			t.Errorf("%s finds %d documents, want %d", typed, found.Documents, want)
		}
	}
	if err := s.TrashDocument(ctx, eps); err != nil {
		t.Fatal(err)
	}
	facets, err = s.DocumentFacets(ctx, library.DocumentFilter{})
	if err != nil || facets[library.FacetTerm][0] != (library.FacetCount{ID: "sdg-10-7", Count: 1}) {
		t.Errorf("without what is in the trash %v, %v", facets[library.FacetTerm], err)
	}
}

// BenchmarkTermFacet counts by term in a library of 10,000 documents that mention
// forty terms each.
func BenchmarkTermFacet(b *testing.B) {
	s, th := withTerms(b)
	var names []string
	for _, c := range th.Concepts() {
		names = append(names, c.Forms[0].Text)
	}
	for i := range 10_000 {
		text := "이민 정책: "
		for k := range 40 {
			text += names[(i*7+k*k*13)%len(names)] + ", "
		}
		if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint(i), SHA256: fmt.Sprint(i)}, []library.Page{{Text: text, Source: library.SourceText}}, library.ImportItem{}); err != nil {
			b.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		f    library.DocumentFilter
	}{{"all", library.DocumentFilter{}}, {"a term", library.DocumentFilter{Terms: []string{"visa-e9"}}}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.DocumentFacets(ctx, c.f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("list", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Documents(ctx, library.DocumentFilter{Terms: []string{"visa-e9"}, Limit: 50}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
