package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

var ctx = context.Background()

// taxonomy is small enough to count by hand.
func taxonomy() []library.Theme {
	return []library.Theme{
		{ID: "labour", NameEN: "Labour", NameKO: "노동", Children: []library.Theme{
			{ID: "labour.eps", NameEN: "Employment permit", NameKO: "고용허가제"},
			{ID: "labour.seasonal", NameEN: "Seasonal work", NameKO: "계절근로"},
		}},
		{ID: "integration", NameEN: "Integration", NameKO: "사회통합"},
		{ID: "border", NameEN: "Border management", NameKO: "국경관리"},
	}
}

// clock gives a new time, one second later, at each look.
func clock() func() time.Time {
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

// MustOpen opens an empty library that the test cleans up after.
func MustOpen(t testing.TB) *store.Store {
	t.Helper()
	return MustOpenAt(t, filepath.Join(t.TempDir(), "library.sqlite"))
}

// MustOpenAt opens the library at a path.
func MustOpenAt(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(ctx, store.Options{Path: path, Taxonomy: taxonomy(), Now: clock()})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// MustAdd adds a document whose pages have these texts.
func MustAdd(t testing.TB, s *store.Store, d library.Document, texts ...string) library.DocumentID {
	t.Helper()
	if d.SHA256 == "" {
		d.SHA256 = fmt.Sprintf("%064x", len(d.Title)) + d.Title
	}
	id, err := s.AddDocument(ctx, d, pagesOf(texts...), library.ImportItem{})
	if err != nil {
		t.Fatalf("add %q: %v", d.Title, err)
	}
	return id
}

func pagesOf(texts ...string) []library.Page {
	pages := make([]library.Page, len(texts))
	for i, text := range texts {
		pages[i] = library.Page{Text: text, Width: 595, Height: 842}
	}
	return pages
}

func wantCode(t testing.TB, err error, code library.Code) {
	t.Helper()
	if got := library.CodeOf(err); got != code {
		t.Errorf("error code %q (%v), want %q", got, err, code)
	}
}

func TestANewLibraryIsMadeForItsOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "library.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "One"}, "text")
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has rights %o, want 600", info.Name(), info.Mode().Perm())
		}
	}
}

func TestALibraryOpensAgainWithWhatWasInIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a?b#c %41 도서관.sqlite")
	s := MustOpenAt(t, path)
	id := MustAdd(t, s, library.Document{Title: "고용허가제 연구"}, "첫 쪽")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("the library does not lie where it was asked to: %v", err)
	}
	d, err := MustOpenAt(t, path).Document(ctx, id)
	if err != nil || d.Title != "고용허가제 연구" {
		t.Fatalf("read again: %v, %v", d, err)
	}
}
