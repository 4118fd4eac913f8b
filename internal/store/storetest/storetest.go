package storetest

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

// Open opens a library, an empty one in a folder of the test where no path is
// given, and closes it at the test's end.
func Open(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	if o.Path == "" {
		o.Path = filepath.Join(t.TempDir(), "library.sqlite")
	}
	s, err := store.Open(t.Context(), o)
	if err != nil {
		t.Fatalf("open a library: %v", err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// Add adds a document with a page for each text; one without a hash gets one of
// what it says.
func Add(t testing.TB, s *store.Store, d library.Document, texts ...string) library.DocumentID {
	t.Helper()
	return AddPages(t, s, d, Pages(texts...))
}

// AddPages adds a document with pages.
func AddPages(t testing.TB, s *store.Store, d library.Document, pages []library.Page) library.DocumentID {
	t.Helper()
	if d.SHA256 == "" {
		said := []string{d.Title}
		for _, p := range pages {
			said = append(said, p.Text)
		}
		d.SHA256 = fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(said, "\f"))))
	}
	id, err := s.AddDocument(t.Context(), d, pages, library.ImportItem{})
	if err != nil {
		t.Fatalf("add %q: %v", d.Title, err)
	}
	return id
}

// Pages makes pages of texts; one that is empty has no text layer.
func Pages(texts ...string) []library.Page {
	var pages []library.Page
	for i, text := range texts {
		source := library.SourceText
		if text == "" {
			source = library.SourceNone
		}
		pages = append(pages, library.Page{Number: i + 1, Text: text, Source: source})
	}
	return pages
}

// Listed makes rows of the courses or events that a report lists, each in its
// place.
func Listed(course bool, list ...library.ListedEvent) []store.ListedRow {
	places := store.Places{}
	var out []store.ListedRow
	for _, e := range list {
		e.Place = places.OfEvent(course, e)
		out = append(out, store.ListedRow{ListedEvent: e, Course: course, Said: e})
	}
	return out
}
