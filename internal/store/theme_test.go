package store_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

func themesOf(t *testing.T, s *store.Store, id library.DocumentID) []string {
	t.Helper()
	d, err := s.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, th := range d.Themes {
		out = append(out, fmt.Sprintf("%s %s", th.ID, th.By))
	}
	slices.Sort(out)
	return out
}

func TestARuleNeverOverridesAPersonsChoiceOfThemes(t *testing.T) {
	s := MustOpen(t)
	byRule := []library.ThemeScore{{ID: "labour.eps", Score: 0.9}, {ID: "border", Score: 0.5}}
	id := MustAdd(t, s, library.Document{Title: "A", Themes: byRule}, "x")
	for _, step := range []struct {
		name string
		do   func() error
		want []string
	}{
		{"as classified", func() error { return nil }, []string{"border rule", "labour.eps rule"}},
		{"removed", func() error { return s.RemoveThemes(ctx, id, "border") }, []string{"labour.eps rule"}},
		{"classified again it stays removed", func() error { return s.ClassifyDocument(ctx, id, byRule) }, []string{"labour.eps rule"}},
		{"added", func() error { return s.AddThemes(ctx, id, "integration", "labour.eps") }, []string{"integration person", "labour.eps person"}},
		{"classified otherwise it stays added", func() error { return s.ClassifyDocument(ctx, id, nil) }, []string{"integration person", "labour.eps person"}},
		{"set", func() error { return s.SetThemes(ctx, id, "labour.seasonal") }, []string{"labour.seasonal person"}},
		{"classified again it is as set", func() error { return s.ClassifyDocument(ctx, id, byRule) }, []string{"labour.seasonal person"}},
		{"a person may change their mind", func() error { return s.AddThemes(ctx, id, "border") }, []string{"border person", "labour.seasonal person"}},
		{"set to none", func() error { return s.SetThemes(ctx, id) }, nil},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if got := themesOf(t, s, id); !slices.Equal(got, step.want) {
			t.Errorf("%s: %v, want %v", step.name, got, step.want)
		}
	}
	wantCode(t, s.AddThemes(ctx, id, "border", "nonsense"), library.NotFound)
	wantCode(t, s.RemoveThemes(ctx, id, "nonsense"), library.NotFound)
	wantCode(t, s.SetThemes(ctx, id, "nonsense"), library.NotFound)
	wantCode(t, s.AddThemes(ctx, 99, "border"), library.NotFound)
	if got := themesOf(t, s, id); got != nil {
		t.Errorf("a refused change left %v", got)
	}
}

func TestThemesChosenForAnImportAreAPersonsChoice(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "A", Themes: []library.ThemeScore{
		{ID: "border", Score: 0.4, By: library.ByRule}, {ID: "border", By: library.ByPerson}}}, "x")
	d, err := s.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Themes) != 1 || d.Themes[0].By != library.ByPerson || d.Themes[0].Score != 1 {
		t.Errorf("themes %+v", d.Themes)
	}
}

func TestTheTreeCountsEachDocumentOnce(t *testing.T) {
	s := someLibrary(t)
	tree, err := s.ThemeTree(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(counts(tree)); got != "[labour 2 labour.eps 2 labour.seasonal 1 integration 0 border 1]" {
		t.Errorf("counts %s", got)
	}
	if tree[0].NameKO != "노동" || tree[0].Children[0].Parent != "labour" {
		t.Errorf("theme %+v", tree[0])
	}
}

func counts(tree []library.Theme) []string {
	var out []string
	for _, th := range tree {
		out = append(out, fmt.Sprintf("%s %d", th.ID, th.Count))
		out = append(out, counts(th.Children)...)
	}
	return out
}

func TestThemesFollowTheTaxonomyWithoutLosingChoices(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	id := MustAdd(t, s, library.Document{Title: "A"}, "x")
	if err := s.AddThemes(ctx, id, "border"); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	changed := []library.Theme{{ID: "integration", NameEN: "Inclusion", NameKO: "통합"}, {ID: "labour", NameEN: "Work", NameKO: "일"}}
	s, err := store.Open(ctx, store.Options{Path: path, Taxonomy: changed})
	if err != nil {
		t.Fatal(err)
	}
	tree, err := s.ThemeTree(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(counts(tree)); got != "[integration 0 labour 0]" || tree[0].NameEN != "Inclusion" {
		t.Errorf("tree %v", tree)
	}
	if got := themesOf(t, s, id); !slices.Equal(got, []string{"border person"}) {
		t.Errorf("the person's choice is lost: %v", got)
	}
	mustClose(t, s)
	s = MustOpenAt(t, path)
	tree, err = s.ThemeTree(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(counts(tree)); got != "[labour 0 labour.eps 0 labour.seasonal 0 integration 0 border 1]" {
		t.Errorf("tree as before: %s", got)
	}
}

func TestARuleOfATaxonomyThatWasEditedSinceGivesNothing(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "A", Themes: []library.ThemeScore{{ID: "gone", Score: 0.9}, {ID: "border", Score: 0.5}}}, "x")
	if got := themesOf(t, s, id); !slices.Equal(got, []string{"border rule"}) {
		t.Errorf("themes %v", got)
	}
}
