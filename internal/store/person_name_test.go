package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestNamesToPreferAreVariants(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "Choi Seori")
	by(t, s, "B", 2020, "박민정")
	before := dumped(t, s)
	id := who(t, s, "Choi Seori")
	change := ok[library.PersonChangeID](t)(s.NamePerson(ctx, id, " 최서리 ", "Seori Choi"))
	by(t, s, "C", 2021, "최서리")
	if got := works(t, s, id); got != "A C" {
		t.Errorf("a document with the name set went elsewhere: %q", got)
	}
	p := ok[[]library.Person](t)(s.PeopleCounted(ctx, []library.PersonID{id}))[0]
	if p.Name != "Seori Choi" || p.Hangul != "최서리" || p.Latin != "Seori Choi" || p.Documents != 2 {
		t.Errorf("got %+v", p)
	}
	if got := byFilter(t, s, "Choi Seori"); got != "A C" {
		t.Errorf("by the name as printed: %q", got)
	}
	_, err := s.NamePerson(ctx, id, "박민정", "")
	wantCode(t, err, library.Conflict)
	if err := s.UndoPersonChange(ctx, change); err != nil {
		t.Fatal(err)
	}
	if got := works(t, s, id); got != "A" {
		t.Errorf("after undoing: %q", got)
	}
	for _, line := range strings.Split(peopleLines(before), "\n") {
		if !strings.Contains(dumped(t, s), line) {
			t.Errorf("lost %s", line)
		}
	}
}

func TestWhoIsKeptApartIsRemembered(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "Su-kyoung Kim")
	by(t, s, "B", 2020, "Sookyung Kim")
	change := ok[library.PersonChangeID](t)(s.KeepApart(ctx, who(t, s, "Su-kyoung Kim"), who(t, s, "Sookyung Kim")))
	if diff := cmp.Diff([][2]string{{"Sookyung Kim", "Su-kyoung Kim"}}, ok[[][2]string](t)(s.NamesApart(ctx))); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(dumped(t, s), `"people_apart"`) {
		t.Error("the dump does not tell")
	}
	if err := s.UndoPersonChange(ctx, change); err != nil {
		t.Fatal(err)
	}
	if got := ok[[][2]string](t)(s.NamesApart(ctx)); len(got) != 0 {
		t.Errorf("after undoing: %v", got)
	}
}

func TestChangesAreToldNewestFirst(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리")
	by(t, s, "B", 2020, "Seori Choi")
	by(t, s, "C", 2021, "박민정")
	a, b := who(t, s, "최서리"), who(t, s, "Seori Choi")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, b, a))
	ok[library.PersonChangeID](t)(s.NamePerson(ctx, a, "최서리", "Seori Choi"))
	ok[library.PersonChangeID](t)(s.SetPersonKind(ctx, who(t, s, "박민정"), library.SomeOrganisation))
	var told []string
	for _, c := range ok[[]library.PersonChange](t)(s.PersonChanges(ctx, b)) {
		told = append(told, c.What+" "+c.Name+" "+c.OtherName+" "+c.Detail)
		if c.Made.IsZero() {
			t.Error("a change has no time")
		}
	}
	want := []string{"named 최서리  최서리 · Seori Choi", "merged 최서리 Seori Choi Seori Choi"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
	if n := len(ok[[]library.PersonChange](t)(s.PersonChanges(ctx, 0))); n != 3 {
		t.Errorf("%d changes in all, want 3", n)
	}
	_, err := s.SetPersonKind(ctx, a, "ghost")
	wantCode(t, err, library.Invalid)
}
