package store_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
)

func TestWhatIsInTheTrashIsFoundNowhereUntilRestored(t *testing.T) {
	s := someLibrary(t)
	note, err := s.AddNote(ctx, library.Note{Document: 2, Body: "kept apart #tag"})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.AddQuote(ctx, library.Quote{Document: 2, Page: 1, Note: note.ID, Text: "spring"}); err != nil {
		t.Fatal(err)
	}
	look := func() string {
		t.Helper()
		list, err := s.Documents(ctx, library.DocumentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		facets, err := s.DocumentFacets(ctx, library.DocumentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		tree, err := s.ThemeTree(ctx)
		if err != nil {
			t.Fatal(err)
		}
		stats, err := s.Stats(ctx)
		if err != nil {
			t.Fatal(err)
		}
		stats.DatabaseBytes = 0
		notes, n, err := s.NoteList(ctx, library.NoteFilter{})
		if err != nil {
			t.Fatal(err)
		}
		years, err := s.PublicationsByYear(ctx, library.DocumentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		titles, people, series, err := s.Names(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintln(list.Total, facets, tree, *stats, len(notes), n, years, titles, people, series,
			find(t, s, "spring"), find(t, s, "kept"), find(t, s, "theme:labour"), find(t, s, "tag:tag"), words(t, s))
	}
	before := look()
	if err := s.TrashDocument(ctx, 2); err != nil {
		t.Fatal(err)
	}
	_, err = s.Document(ctx, 2)
	wantCode(t, err, library.NotFound)
	_, err = s.Pages(ctx, 2)
	wantCode(t, err, library.NotFound)
	_, err = s.Note(ctx, note.ID)
	wantCode(t, err, library.NotFound)
	_, err = s.QuotesOf(ctx, 2)
	wantCode(t, err, library.NotFound)
	_, err = s.HitPages(ctx, 2, compile("spring"))
	wantCode(t, err, library.NotFound)
	wantCode(t, s.TrashDocument(ctx, 2), library.NotFound)
	for _, typed := range []string{"spring", "kept", "author:shim", "tag:tag", "year:2021", "-border"} {
		for _, hit := range find(t, s, typed) {
			if hit == "title 2" || hit == "page 2/1" || hit == fmt.Sprint("note ", note.ID) {
				t.Errorf("%s finds %s in the trash", typed, hit)
			}
		}
	}
	if _, there := words(t, s)["spring"]; there {
		t.Error("a word of the trash is still suggested")
	}
	stats, err := s.Stats(ctx)
	if err != nil || stats.Documents != 3 || stats.Notes != 0 || stats.Quotes != 0 {
		t.Errorf("counts with a document in the trash: %+v, %v", stats, err)
	}
	trash, err := s.Trashed(ctx)
	if err != nil || len(trash) != 1 || trash[0].ID != 2 {
		t.Errorf("trash: %v, %v", trash, err)
	}
	if d, err := s.DocumentBySHA256(ctx, trash[0].SHA256); err != nil || d.ID != 2 {
		t.Errorf("its bytes are not known in the trash: %v, %v", d, err)
	}
	for range 2 { // twice does no harm
		if err := s.RestoreDocument(ctx, 2); err != nil {
			t.Fatal(err)
		}
	}
	if after := look(); after != before {
		t.Errorf("restored, but not as before:\n%s\n%s", before, after)
	}
	wantCode(t, s.RestoreDocument(ctx, 99), library.NotFound)
}

func words(t *testing.T, s *store.Store) map[string]int {
	t.Helper()
	out := map[string]int{}
	if err := s.Terms(ctx, func(term, lang string, n int) error {
		out[term] = n
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWordsAreCountedOncePerDocument(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "A"}, "Visa visa VISAS 고용허가제를", "visa 2020 x "+
		"https", "고용허가제를")
	MustAdd(t, s, library.Document{Title: "BB"}, "visa 비자")
	got := words(t, s)
	want := map[string]int{"visa": 2, "visas": 1, "고용허가제를": 1, "비자": 1, "https": 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words differ:\n%s", diff)
	}
}

func TestIDsAreNeverUsedAgain(t *testing.T) {
	s := MustOpen(t)
	first := MustAdd(t, s, library.Document{Title: "A"}, "x")
	if err := s.Exec(ctx, `DELETE FROM document WHERE id = ?`, first); err != nil {
		t.Fatal(err)
	}
	if second := MustAdd(t, s, library.Document{Title: "B"}, "x"); second <= first {
		t.Errorf("id %d follows %d", second, first)
	}
}
