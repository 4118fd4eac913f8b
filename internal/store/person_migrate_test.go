package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
)

// before gives the migrations up to that which tells who is who.
func before(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	files, err := filepath.Glob("migration/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for _, file := range files {
		if strings.Contains(file, name) {
			return all
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.ToSlash(file)] = &fstest.MapFile{Data: data}
	}
	t.Fatalf("no migration %s", name)
	return nil
}

func TestPeopleOfAnEarlierLibraryKeepTheirNamesAndDocuments(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	old, err := store.Open(ctx, store.WithMigrations(store.Options{Path: path, Now: clock()}, before(t, "_people")))
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		`INSERT INTO document (id, title, publisher, year, added) VALUES (1, 'A', '법무부', 2019, ''), (2, 'B', '최서리', 2020, '')`,
		`INSERT INTO person (id, name) VALUES (1, '최서리'), (2, 'Seori Choi'), (3, 'no one any more')`,
		`INSERT INTO credit (document, position, person, role) VALUES (1, 0, 1, 'author'), (1, 1, 2, 'editor'), (2, 0, 1, '')`,
	} {
		if err := old.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, old)

	s := MustOpenAt(t, path)
	d := ok[*library.Document](t)(s.Document(ctx, 1))
	want := []library.Credit{{Name: "최서리", Role: "author"}, {Name: "Seori Choi", Role: "editor"}}
	if diff := cmp.Diff(want, d.People); diff != "" {
		t.Error(diff)
	}
	if got := works(t, s, who(t, s, "최서리")) + "|" + works(t, s, who(t, s, "법무부")); got != "A B|A" {
		t.Errorf("they have %q", got)
	}
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Seori Choi"), who(t, s, "최서리")))
	list := ok[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{People: []string{"Seori Choi"}}))
	if got := titlesOf(list.Documents); got != "A B" {
		t.Errorf("found %q", got)
	}
	for _, p := range ok[[]library.Person](t)(s.PeopleCounted(ctx, nil)) {
		if p.Name == "no one any more" {
			t.Error("someone no document names is listed")
		}
	}
	if problems := ok[[]library.Problem](t)(s.Check(ctx)); len(problems) != 0 && problems[0].Code != store.ProblemIndex {
		t.Errorf("problems: %v", problems)
	}
}
