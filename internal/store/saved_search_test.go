package store_test

import (
	"bytes"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/library"
	"naru/internal/store"
)

func mustKeep(t *testing.T, s *store.Store, one library.SavedSearch) *library.SavedSearch {
	t.Helper()
	kept, err := s.KeepSearch(ctx, one)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func TestASavedSearchIsKeptWhole(t *testing.T) {
	s := MustOpen(t)
	want := library.SavedSearch{
		Name: "고용 허가제", Query: "고용허가제~ OR EPS", Sort: library.SortNewest, Exact: true, Without: []string{"E-9"},
		Filter: library.DocumentFilter{
			Themes: []string{"labour"}, Series: []string{"연구보고서"}, Languages: []string{"ko"}, Kinds: []library.Kind{library.KindReport},
			People: []string{"심나리"}, Tags: []string{"읽기"}, YearFrom: 2018, YearTo: 2021, Untitled: true, NoText: true,
		},
	}
	kept := mustKeep(t, s, want)
	if kept.ID == 0 || kept.Created.IsZero() || !kept.Seen.Equal(kept.Created) {
		t.Errorf("kept as %+v", kept)
	}
	all, err := s.KeptSearches(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]library.SavedSearch{*kept}, all); diff != "" {
		t.Errorf("listed otherwise (-kept +listed):\n%s", diff)
	}
	if diff := cmp.Diff(want, all[0], cmpopts.IgnoreFields(library.SavedSearch{}, "ID", "Created", "Seen")); diff != "" {
		t.Errorf("listed otherwise (-given +listed):\n%s", diff)
	}
}

func TestANameStandsForOneSavedSearch(t *testing.T) {
	s := MustOpen(t)
	first := mustKeep(t, s, library.SavedSearch{Name: " EPS  wages", Query: "a"})
	if first.Name != "EPS wages" {
		t.Errorf("named %q", first.Name)
	}
	again := mustKeep(t, s, library.SavedSearch{Name: "eps Wages", Query: "b"})
	other := mustKeep(t, s, library.SavedSearch{Name: "고용 허가", Query: "c"})
	mustKeep(t, s, library.SavedSearch{Name: "고용허가", Query: "d"})
	all, err := s.KeptSearches(ctx)
	if err != nil || len(all) != 2 || all[0].ID != first.ID || again.ID != first.ID || all[0].Name != "eps Wages" || all[0].Query != "b" || all[1].Query != "d" {
		t.Errorf("listed %+v (%v)", all, err)
	}
	if err := s.RenameSearch(ctx, other.ID, "EPS  WAGES"); library.CodeOf(err) != library.Conflict {
		t.Errorf("given another's name: %v", err)
	}
	if err := s.RenameSearch(ctx, other.ID, "고용 허가"); err != nil {
		t.Errorf("given its own name with a space: %v", err)
	}
	wantCode(t, s.RenameSearch(ctx, other.ID, "  "), library.Invalid)
	wantCode(t, s.RenameSearch(ctx, 99, "x"), library.NotFound)
	wantCode(t, s.RemoveSearch(ctx, 99), library.NotFound)
	wantCode(t, s.SeenTo(ctx, 99, 1), library.NotFound)
	_, _, err = s.Unseen(ctx, 99)
	wantCode(t, err, library.NotFound)
	if err := s.RemoveSearch(ctx, other.ID); err != nil {
		t.Error(err)
	}
	if all, _ = s.KeptSearches(ctx); len(all) != 1 {
		t.Errorf("after one was removed: %+v", all)
	}
}

func TestWhatCameInAfterTheLastLookIsUnseen(t *testing.T) {
	s := MustOpen(t)
	old := MustAdd(t, s, library.Document{Title: "old"}, "visa")
	one := mustKeep(t, s, library.SavedSearch{Name: "visa", Query: "visa"})
	unseen := func(want ...library.DocumentID) library.DocumentID {
		t.Helper()
		got, newest, err := s.Unseen(ctx, one.ID)
		if err != nil || !cmp.Equal(got, want, cmpopts.EquateEmpty()) {
			t.Errorf("unseen are %v (%v), want %v", got, err, want)
		}
		return newest
	}
	unseen()
	a := MustAdd(t, s, library.Document{Title: "first"}, "visa")
	b := MustAdd(t, s, library.Document{Title: "second one"}, "quota")
	c := MustAdd(t, s, library.Document{Title: "third of them"}, "visa")
	if err := s.TrashDocument(ctx, a); err != nil {
		t.Fatal(err)
	}
	newest := unseen(b, c)
	if newest != c {
		t.Errorf("the newest is %d", newest)
	}
	if err := s.SeenTo(ctx, one.ID, newest); err != nil {
		t.Fatal(err)
	}
	unseen()
	if err := s.SeenTo(ctx, one.ID, old); err != nil { // an older look that ended later
		t.Fatal(err)
	}
	unseen()
	unseen2 := MustAdd(t, s, library.Document{Title: "and a fourth"}, "visa")
	unseen(unseen2)
	mustKeep(t, s, library.SavedSearch{Name: "Visa", Query: "visa"})
	unseen()
}

func TestSavedSearchesAreDumpedAndBackedUp(t *testing.T) {
	s := MustOpen(t)
	mustKeep(t, s, library.SavedSearch{Name: "나루", Query: "이민 -법무부", Filter: library.DocumentFilter{YearFrom: 2020}})
	dump := func(s *store.Store) string {
		var out bytes.Buffer
		if err := s.Dump(ctx, &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	want := `{"type":"saved_search","name":"나루","request":{"query":"이민 -법무부","year_from":2020},"created":"2026-03-01T`
	if got := dump(s); !strings.Contains(got, want) {
		t.Errorf("%s is missing in:\n%s", want, got)
	}
	file := filepath.Join(t.TempDir(), "copy.sqlite")
	if err := s.Backup(ctx, file); err != nil {
		t.Fatal(err)
	}
	if got := dump(MustOpenAt(t, file)); got != dump(s) {
		t.Errorf("the copy holds something else:\n%s", got)
	}
}

func TestARemovedSearchComesBackWithWhatIsNewInIt(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "가"}, "가")
	if _, err := s.KeepSearch(ctx, library.SavedSearch{Name: "이민", Query: "이민", Filter: library.DocumentFilter{Terms: []string{"eps"}, Wanted: true}}); err != nil {
		t.Fatal(err)
	}
	fresh := MustAdd(t, s, library.Document{Title: "나"}, "나")
	all, err := s.KeptSearches(ctx)
	if err != nil || len(all) != 1 {
		t.Fatalf("kept %+v, %v", all, err)
	}
	if err := s.RemoveSearch(ctx, all[0].ID); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreSearch(ctx, all[0]); err != nil {
		t.Fatal(err)
	}
	again, err := s.KeptSearches(ctx)
	if err != nil || len(again) != 1 || !reflect.DeepEqual(again, all) {
		t.Errorf("it came back as %+v, %v; it was %+v", again, err, all)
	}
	if got, _, err := s.Unseen(ctx, all[0].ID); err != nil || !slices.Equal(got, []library.DocumentID{fresh}) {
		t.Errorf("new in it are %v, %v", got, err)
	}
	if err := s.RestoreSearch(ctx, all[0]); library.CodeOf(err) != library.Conflict {
		t.Errorf("twice: %v", err)
	}
}
