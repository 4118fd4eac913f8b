package store_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestPeopleInTheTrashAreNotListed(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "최서리", "박민정/"+library.RoleEditor)
	by(t, s, "B", 2021, "박민정")
	if err := s.TrashDocument(ctx, a); err != nil {
		t.Fatal(err)
	}
	list := ok[[]library.Person](t)(s.PeopleCounted(ctx, nil))
	if len(list) != 1 || list[0].Name != "박민정" || list[0].Documents != 1 || list[0].FromYear != 2021 {
		t.Errorf("got %+v", list)
	}
	if err := s.RestoreDocument(ctx, a); err != nil {
		t.Fatal(err)
	}
	list = ok[[]library.Person](t)(s.PeopleCounted(ctx, nil))
	if len(list) != 2 {
		t.Fatalf("got %+v", list)
	}
	want := library.Person{ID: who(t, s, "박민정"), Name: "박민정", Documents: 2, FromYear: 2019, ToYear: 2021,
		Variants: []library.NameVariant{{Name: "박민정", Documents: 2}},
		Roles:    []library.RoleCount{{Role: library.RoleAuthor, Count: 1}, {Role: library.RoleEditor, Count: 1}}}
	for _, p := range list {
		if p.Name == want.Name {
			if diff := cmp.Diff(want, p); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func TestColleaguesAreCountedByDocument(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리/chief researcher", "최서리/co-researcher", "박민정", "이윤경")
	by(t, s, "B", 2021, "Seori Choi", "박민정")
	by(t, s, "C", 2022, "이윤경")
	choi := who(t, s, "최서리")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Seori Choi"), choi))
	list := ok[[]library.Colleague](t)(s.Colleagues(ctx, choi))
	want := []library.Colleague{
		{ID: who(t, s, "박민정"), Name: "박민정", Documents: 2, FromYear: 2019, ToYear: 2021},
		{ID: who(t, s, "이윤경"), Name: "이윤경", Documents: 1, FromYear: 2019, ToYear: 2019},
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Error(diff)
	}
	list2 := ok[[]library.PersonWork](t)(s.PersonWorks(ctx, choi))
	if len(list2) != 2 || !slices.Equal(list2[1].Roles, []string{"chief researcher", "co-researcher"}) {
		t.Errorf("got %+v", list2)
	}
}

func TestPublishersAreKnownByTheirNames(t *testing.T) {
	s := MustOpen(t)
	a := MustAdd(t, s, library.Document{Title: "A", Year: 2020, Publisher: "이민정책연구원", People: []library.Credit{{Name: "최서리"}}}, "text")
	MustAdd(t, s, library.Document{Title: "B", Year: 2021, Publisher: "Migration Research and Training Centre"}, "text")
	centre := who(t, s, "이민정책연구원")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Migration Research and Training Centre"), centre))
	if got := works(t, s, centre); got != "A B" {
		t.Errorf("it published %q", got)
	}
	other := "법무부"
	ok[*library.Document](t)(s.UpdateDocument(ctx, a, library.DocumentPatch{Publisher: &other}))
	if got := works(t, s, centre) + "|" + works(t, s, who(t, s, other)); got != "B|A" {
		t.Errorf("after a correction: %q", got)
	}
	p := ok[[]library.Person](t)(s.PeopleCounted(ctx, []library.PersonID{centre}))[0]
	if diff := cmp.Diff([]library.RoleCount{{Role: library.RolePublisher, Count: 1}}, p.Roles); diff != "" {
		t.Error(diff)
	}
}

func TestAffiliationsAreNotedChangedAndTakenBack(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "A", Year: 2020, People: []library.Credit{{Name: "최서리", Affiliation: "이민정책연구원 연구위원"}}}, "text")
	by(t, s, "B", 2021, "박민정")
	choi := who(t, s, "최서리")
	before := dumped(t, s)
	note := library.Affiliation{Organisation: "이민정책연구원", Post: "연구위원", From: "2018-03", To: library.OpenEnd}
	added := ok[library.PersonChangeID](t)(s.NoteAffiliation(ctx, choi, note))
	list := ok[[]library.Affiliation](t)(s.NotedAffiliations(ctx, choi))
	note.ID = list[0].ID
	if diff := cmp.Diff([]library.Affiliation{note}, list); diff != "" {
		t.Error(diff)
	}
	members := ok[[]library.Member](t)(s.Affiliated(ctx, []string{"이민정책연구원"}))
	if len(members) != 1 || members[0].ID != choi || members[0].From != "2018-03" || members[0].To != library.OpenEnd || members[0].Documents != 1 {
		t.Errorf("members: %+v", members)
	}
	note.To = "2022"
	edited := ok[library.PersonChangeID](t)(s.NoteAffiliation(ctx, choi, note))
	removed := ok[library.PersonChangeID](t)(s.RemoveAffiliation(ctx, note.ID))
	wantCode(t, s.UndoPersonChange(ctx, added), library.Conflict)
	for _, change := range []library.PersonChangeID{removed, edited, added} {
		if err := s.UndoPersonChange(ctx, change); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, dumped(t, s)); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []library.Affiliation{{}, {Organisation: "A", From: "soon"}, {Organisation: "A", From: "2020", To: "2019-12"}, {Organisation: "A", From: library.OpenEnd}} {
		_, err := s.NoteAffiliation(ctx, choi, bad)
		wantCode(t, err, library.Invalid)
	}
	_, err := s.RemoveAffiliation(ctx, 77)
	wantCode(t, err, library.NotFound)
}
