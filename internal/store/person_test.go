package store_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
)

// by adds a document that names people; "Name/role" gives a role.
func by(t testing.TB, s *store.Store, title string, year int, people ...string) library.DocumentID {
	t.Helper()
	d := library.Document{Title: title, Year: year, Language: "en"}
	for _, p := range people {
		name, role, _ := strings.Cut(p, "/")
		if role == "" {
			role = library.RoleAuthor
		}
		d.People = append(d.People, library.Credit{Name: name, Role: role})
	}
	return MustAdd(t, s, d, "text of "+title)
}

func who(t testing.TB, s *store.Store, name string) library.PersonID {
	t.Helper()
	id, err := s.PersonIn(ctx, 0, name)
	if err != nil {
		t.Fatalf("who is %q: %v", name, err)
	}
	return id
}

// works lists the titles of someone's documents.
func works(t testing.TB, s *store.Store, id library.PersonID) string {
	t.Helper()
	list, err := s.PersonWorks(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, w := range list {
		titles = append(titles, w.Title)
	}
	slices.Sort(titles)
	return strings.Join(titles, " ")
}

// byFilter lists the titles that a filter by a person's name lets through.
func byFilter(t testing.TB, s *store.Store, name string) string {
	t.Helper()
	list, err := s.Documents(ctx, library.DocumentFilter{People: []string{name}})
	if err != nil {
		t.Fatal(err)
	}
	return titlesOf(list.Documents)
}

func titlesOf(documents []library.Document) string {
	var titles []string
	for _, d := range documents {
		titles = append(titles, d.Title)
	}
	slices.Sort(titles)
	return strings.Join(titles, " ")
}

func dumped(t testing.TB, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func ok[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestTwoSpellingsAreTwoPeopleUntilToldOtherwise(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "Su-kyoung Kim")
	by(t, s, "B", 2020, "Sookyung Kim")
	one, other := who(t, s, "Su-kyoung Kim"), who(t, s, "Sookyung Kim")
	if one == other {
		t.Fatal("they were merged silently")
	}
	if got := byFilter(t, s, "Su-kyoung Kim"); got != "A" {
		t.Errorf("found %q", got)
	}
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, other, one))
	if got := who(t, s, "Sookyung Kim"); got != one {
		t.Errorf("the name stands for %d, want %d", got, one)
	}
	for _, name := range []string{"Su-kyoung Kim", "Sookyung Kim"} {
		if got := byFilter(t, s, name); got != "A B" {
			t.Errorf("by %q: %q", name, got)
		}
		list := ok[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{Text: name}))
		if got := titlesOf(list.Documents); got != "A B" {
			t.Errorf("typing %q finds %q", name, got)
		}
	}
}

func TestTheFacetCountsAMergedPersonOnce(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리", "Seori Choi") // both scripts on one title page
	by(t, s, "B", 2020, "Seori Choi")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Seori Choi"), who(t, s, "최서리")))
	facets := ok[library.Facets](t)(s.DocumentFacets(ctx, library.DocumentFilter{}))
	if diff := cmp.Diff([]library.FacetCount{{ID: "최서리", Count: 2}}, facets[library.FacetPerson]); diff != "" {
		t.Error(diff)
	}
	// A choice kept from before still means them.
	if got := byFilter(t, s, "Seori Choi"); got != "A B" {
		t.Errorf("found %q", got)
	}
}

func TestADocumentPrintsTheNameItPrinted(t *testing.T) {
	s := MustOpen(t)
	id := by(t, s, "A", 2019, "Seori Choi")
	by(t, s, "B", 2020, "최서리")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Seori Choi"), who(t, s, "최서리")))
	d := ok[*library.Document](t)(s.Document(ctx, id))
	if d.People[0].Name != "Seori Choi" {
		t.Errorf("it is cited as by %q", d.People[0].Name)
	}
}

func TestLaterDocumentsAndThoseReadAgainGoToTheMergedPerson(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "Seori Choi")
	by(t, s, "B", 2020, "최서리")
	choi := who(t, s, "최서리")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, "Seori Choi"), choi))
	by(t, s, "C", 2021, "Seori Choi")
	again := ok[*library.Document](t)(s.Document(ctx, a))
	ok[*library.Document](t)(s.DescribeDocument(ctx, *again, nil))
	if got := works(t, s, choi); got != "A B C" {
		t.Errorf("theirs are %q", got)
	}
	list := ok[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{Text: "최서리"}))
	if got := titlesOf(list.Documents); got != "A B C" {
		t.Errorf("typing the other name finds %q", got)
	}
}

func TestMergesAreUndoneInAnyOrderAndLeaveNoTrace(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리")
	by(t, s, "B", 2020, "Seori Choi")
	by(t, s, "C", 2021, "Choi, S.")
	before := dumped(t, s)
	a, b, c := who(t, s, "최서리"), who(t, s, "Seori Choi"), who(t, s, "Choi, S.")
	first := ok[library.PersonChangeID](t)(s.MergePeople(ctx, c, b))
	second := ok[library.PersonChangeID](t)(s.MergePeople(ctx, b, a))
	if got := works(t, s, a); got != "A B C" {
		t.Fatalf("merged they have %q", got)
	}
	if err := s.UndoPersonChange(ctx, first); err != nil { // the earlier one, later
		t.Fatal(err)
	}
	if got := works(t, s, a) + "|" + works(t, s, c); got != "A B|C" {
		t.Errorf("without the first merge: %q", got)
	}
	if err := s.UndoPersonChange(ctx, second); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dumped(t, s)); diff != "" {
		t.Error(diff)
	}
	if got := byFilter(t, s, "최서리"); got != "A" {
		t.Errorf("found %q", got)
	}
	list := ok[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{Text: "seori"}))
	if got := titlesOf(list.Documents); got != "B" {
		t.Errorf("typing finds %q", got)
	}
	wantCode(t, s.UndoPersonChange(ctx, first), library.NotFound)
}

func TestAnOldIdLeadsToTheMergedPerson(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리")
	by(t, s, "B", 2020, "Seori Choi")
	a, b := who(t, s, "최서리"), who(t, s, "Seori Choi")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, b, a))
	if root := ok[library.PersonID](t)(s.PersonRoot(ctx, b)); root != a {
		t.Errorf("%d leads to %d, want %d", b, root, a)
	}
	_, err := s.MergePeople(ctx, b, a)
	wantCode(t, err, library.Invalid)
	_, err = s.PersonRoot(ctx, 999)
	wantCode(t, err, library.NotFound)
}
