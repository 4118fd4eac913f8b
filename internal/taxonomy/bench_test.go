package taxonomy_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary/vocabularytest"
)

// BenchmarkPreview previews two drafts over a library of documents of 20 pages:
// one that only weighs a term anew, and one with a new term, for which all text
// is read the first time.
func BenchmarkPreview(b *testing.B) {
	const documents, pages = 200, 20
	base := vocabularytest.Taxonomy(b)
	s := storetest.Open(b, store.Options{})
	live := taxonomy.NewLive(base)
	e, err := taxonomy.New(ctx, taxonomy.Options{Store: s, Base: base, Live: live})
	if err != nil {
		b.Fatal(err)
	}
	page := strings.Repeat("Foreign workers wait for a visa while the ministry counts migrants. 외국인근로자의 체류자격과 사업장 변경을 살펴본다. ", 25)
	for i := range documents {
		var list []library.Page
		for range pages {
			list = append(list, library.Page{Text: page})
		}
		if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint("Report ", i), SHA256: fmt.Sprint(i)}, list, library.ImportItem{}); err != nil {
			b.Fatal(err)
		}
	}
	weigh := func(w float64) []library.ThemeChange {
		return []library.ThemeChange{{Do: library.ThemeTerms, Theme: "labour", Terms: []library.ThemeTerm{{Text: "wage*", Lang: "en", Weight: w}}}}
	}
	if _, err := e.PreviewThemes(ctx, weigh(6), nil); err != nil { // counts all once
		b.Fatal(err)
	}
	b.Run("weight", func(b *testing.B) {
		for i := range b.N {
			if _, err := e.PreviewThemes(ctx, weigh(float64(4+i%2)), nil); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*documents), "µs/document")
	})
	b.Run("new term", func(b *testing.B) {
		for i := range b.N {
			draft := []library.ThemeChange{{Do: library.ThemeTerms, Theme: "labour", Terms: []library.ThemeTerm{{Text: fmt.Sprint("new term ", i), Lang: "en", Weight: 5}}}}
			if _, err := e.PreviewThemes(ctx, draft, nil); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*documents), "µs/document")
	})
}
