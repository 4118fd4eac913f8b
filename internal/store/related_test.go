package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/related"
	"naru/internal/store"
)

func TestPagesWithACommonWordAreTakenFromAllOverTheLibrary(t *testing.T) {
	ctx := context.Background()
	s := MustOpen(t)
	var ids []library.DocumentID
	for i := range 40 {
		texts := slices.Repeat([]string{"visa"}, 10)
		ids = append(ids, MustAdd(t, s, library.Document{Title: fmt.Sprint(i), SHA256: fmt.Sprintf("%064x", i+1)}, texts...))
	}
	all, share, err := s.PagesWith(ctx, `"visa"`, 1000)
	if err != nil || share != 1 || len(all) != 40 || len(all[ids[7]]) != 10 {
		t.Errorf("all: %d documents, share %v, %v", len(all), share, err)
	}
	some, share, err := s.PagesWith(ctx, `"visa"`, 60)
	pages := 0
	for _, p := range some {
		pages += len(p)
	}
	if err != nil || pages == 0 || pages > 60 {
		t.Errorf("some: %d pages, %v", pages, err)
	}
	for _, part := range [][]library.DocumentID{ids[:10], ids[10:20], ids[20:30], ids[30:]} {
		if !slices.ContainsFunc(part, func(id library.DocumentID) bool { return len(some[id]) > 0 }) {
			t.Errorf("none of the documents %v", part)
		}
	}
	// What was seen and which share that was tell how many there are.
	if estimate := float64(pages) / share; estimate < 200 || estimate > 800 {
		t.Errorf("%d pages in a share of %.3f make %.0f, and there are 400", pages, share, estimate)
	}
	if err := s.TrashDocument(ctx, ids[0]); err != nil {
		t.Fatal(err)
	}
	if all, _, err := s.PagesWith(ctx, `"visa"`, 1000); err != nil || len(all[ids[0]]) != 0 || len(all) != 39 {
		t.Errorf("after one was trashed: %d documents, %v", len(all), err)
	}
}

func TestSomePagesOfADocumentAreSpreadOverIt(t *testing.T) {
	ctx := context.Background()
	s := MustOpen(t)
	var texts []string
	for i := range 100 {
		texts = append(texts, fmt.Sprintf("page%d", i+1))
	}
	id := MustAdd(t, s, library.Document{Title: "Long", SHA256: strings.Repeat("a", 64)}, texts...)
	for _, c := range []struct{ most, least int }{{1, 1}, {7, 5}, {40, 30}, {100, 100}, {1000, 100}} {
		got, err := s.SomePages(ctx, id, c.most)
		if err != nil || len(got) > c.most || len(got) < c.least || got[0] != "page1" {
			t.Errorf("%d of them: %d, %v", c.most, len(got), err)
		}
		if c.most == 7 && !slices.ContainsFunc(got, func(p string) bool { return p > "page7" }) {
			t.Errorf("none towards the end: %q", got)
		}
	}
	if got, err := s.SomePages(ctx, 4711, 10); err != nil || len(got) != 0 {
		t.Errorf("of no document: %q, %v", got, err)
	}
}

func TestTheDocumentsOfAWordAreCountedWithThoseOfItsLanguage(t *testing.T) {
	ctx := context.Background()
	s := MustOpen(t)
	for i, d := range []library.Document{{Language: "en"}, {Language: "en"}, {Language: "ko"}, {}} {
		d.Title, d.SHA256 = fmt.Sprint(i), fmt.Sprintf("%064x", i+1)
		MustAdd(t, s, d, "visa 고용허가제를")
	}
	counts, documents, err := s.WordDocuments(ctx, "en", []string{"visa", "고용허가제를", "nowhere"})
	if err != nil || documents != 2 || counts["visa"] != 4 || counts["고용허가제를"] != 4 || counts["nowhere"] != 0 {
		t.Errorf("%v of %d, %v", counts, documents, err)
	}
	if _, documents, err := s.WordDocuments(ctx, "", nil); err != nil || documents != 4 {
		t.Errorf("in any language: %d, %v", documents, err)
	}
}

func TestTheTermsThatADocumentMentionsAreCounted(t *testing.T) {
	s := openWithTerms(t, filepath.Join(t.TempDir(), "library.sqlite"), func() store.TermFinder { return finder{"visa", "난민"} })
	id := MustAdd(t, s, library.Document{Title: "A", SHA256: strings.Repeat("a", 64)}, "visa visa", "난민 visa")
	MustAdd(t, s, library.Document{Title: "B", SHA256: strings.Repeat("b", 64)}, "visa")
	got, err := s.MentionedTerms(context.Background(), id)
	if want := []related.MentionedTerm{{ID: "visa", Mentions: 3, Documents: 2}, {ID: "난민", Mentions: 1, Documents: 1}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, want %v, %v", got, want, err)
	}
	if got, err := s.MentionedTerms(context.Background(), 4711); err != nil || len(got) != 0 {
		t.Errorf("of no document: %v, %v", got, err)
	}
}
