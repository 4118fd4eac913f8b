package store_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

// reportPages makes pages like those of reports: about 1,800 characters of words
// whose frequencies fall as in language, in Korean or in English.
func reportPages(r *rand.Rand, n int, lang string) []library.Page {
	zipf := rand.NewZipf(r, 1.1, 2, 20000)
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		for b.Len() < 1800 {
			word := zipf.Uint64()
			if lang == "ko" {
				for k := word; ; k /= 300 {
					b.WriteRune(rune(0xAC00 + (k%300)*37))
					if k < 300 {
						break
					}
				}
				b.WriteString([]string{"의 ", "를 ", "에 ", " ", "은 "}[r.IntN(5)])
			} else {
				fmt.Fprintf(&b, "w%s ", strings.Map(func(c rune) rune { return c - '0' + 'a' }, fmt.Sprint(word)))
			}
			if r.IntN(15) == 0 {
				b.WriteString(". ")
			}
		}
		texts[i] = b.String() + []string{"", "labour migration 고용허가제", "labour"}[r.IntN(3)]
	}
	return pagesOf(texts...)
}

// BenchmarkAddDocument adds documents of 100 pages; ns/op ÷ 100 is a page.
func BenchmarkAddDocument(b *testing.B) {
	s := MustOpen(b)
	r := rand.New(rand.NewPCG(1, 2))
	var documents [][]library.Page
	for i := range 8 {
		documents = append(documents, reportPages(r, 100, []string{"ko", "en"}[i%2]))
	}
	n := 0
	for b.Loop() {
		if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint("Report ", n), SHA256: fmt.Sprint(n)}, documents[n%8], library.ImportItem{}); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(n)/100, "ms/page")
}

// benchLibrary holds 2,000 pages in 40 documents.
func benchLibrary(b *testing.B) *store.Store {
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(b.TempDir(), "library.sqlite"), Taxonomy: taxonomy()})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 40 {
		d := library.Document{Title: fmt.Sprint("Report on labour ", i), SHA256: fmt.Sprint(i), Year: 2000 + i%20, Language: "en",
			Themes: []library.ThemeScore{{ID: "labour", Score: 1}}, People: []library.Credit{{Name: fmt.Sprint("P", i%7), Role: library.RoleAuthor}}}
		if _, err := s.AddDocument(ctx, d, reportPages(r, 50, []string{"ko", "en"}[i%2]), library.ImportItem{}); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkFind runs searches of several kinds over 2,000 pages, facets and all.
func BenchmarkFind(b *testing.B) {
	s := benchLibrary(b)
	for _, c := range []struct{ name, typed string }{
		{"rare", "wbcd"}, {"common", "labour"}, {"korean", "고용허가제"}, {"two words", "labour migration"},
		{"phrase", `"labour migration"`}, {"fields", "year:2010..2015 theme:labour"}, {"word and field", "labour year:2010..2015"},
	} {
		p := compile(c.typed)
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.FindDocuments(ctx, p, library.DocumentFilter{}, library.SortRelevance, 20, 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
