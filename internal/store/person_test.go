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

func TestANameIsSplitOffWithItsDocuments(t *testing.T) {
	for _, c := range []struct{ name, split, rest, apart string }{
		{"the name that was merged in", "Seori Choi", "A C", "B"},
		{"the name that others were merged into", "최서리", "B C", "A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := MustOpen(t)
			by(t, s, "A", 2019, "최서리")
			by(t, s, "B", 2020, "Seori Choi")
			by(t, s, "C", 2021, "Choi Seori")
			a := who(t, s, "최서리")
			for _, name := range []string{"Seori Choi", "Choi Seori"} {
				ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, name), a))
			}
			merged := dumped(t, s)
			fresh, change, err := s.SplitName(ctx, a, c.split, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := works(t, s, fresh); got != c.apart {
				t.Errorf("apart: %q, want %q", got, c.apart)
			}
			if got := works(t, s, who(t, s, "Choi Seori")); got != c.rest {
				t.Errorf("the rest: %q, want %q", got, c.rest)
			}
			by(t, s, "D", 2022, c.split)
			if got := works(t, s, fresh); got != c.apart+" D" {
				t.Errorf("later: %q", got)
			}
			if err := s.UndoPersonChange(ctx, change); err != nil {
				t.Fatal(err)
			}
			if got := works(t, s, a); got != "A B C D" {
				t.Errorf("after undoing: %q", got)
			}
			if got := peopleLines(dumped(t, s)); got != peopleLines(merged) {
				t.Errorf("undone it is\n%s\nwant\n%s", got, peopleLines(merged))
			}
		})
	}
}

// peopleLines gives the lines of a dump that tell who is who.
func peopleLines(dump string) string {
	var out []string
	for line := range strings.Lines(dump) {
		if strings.HasPrefix(line, `{"type":"pe`) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

func TestTheOnlyNameCannotBeSplitOff(t *testing.T) {
	s := MustOpen(t)
	d := by(t, s, "A", 2019, "최서리")
	_, _, err := s.SplitName(ctx, who(t, s, "최서리"), "최서리", nil)
	wantCode(t, err, library.Invalid)
	_, _, err = s.SplitName(ctx, who(t, s, "최서리"), "최서리", []library.DocumentID{d})
	wantCode(t, err, library.Invalid)
	_, _, err = s.SplitName(ctx, who(t, s, "최서리"), "박민정", nil)
	wantCode(t, err, library.NotFound)
	if got := works(t, s, who(t, s, "최서리")); got != "A" {
		t.Errorf("after what failed: %q", got)
	}
}

func TestTwoPeopleOfOneNameAreToldApartByDocument(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "김민수")
	by(t, s, "B", 2020, "김민수", "최서리")
	before := dumped(t, s)
	one := who(t, s, "김민수")
	other, change, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{a})
	if err != nil {
		t.Fatal(err)
	}
	if got := works(t, s, one) + "|" + works(t, s, other); got != "B|A" {
		t.Errorf("they have %q", got)
	}
	facets := ok[library.Facets](t)(s.DocumentFacets(ctx, library.DocumentFilter{}))
	want := []library.FacetCount{{ID: "김민수", Count: 1}, {ID: "김민수 (2)", Count: 1}, {ID: "최서리", Count: 1}}
	if diff := cmp.Diff(want, facets[library.FacetPerson]); diff != "" {
		t.Error(diff)
	}
	if got := byFilter(t, s, "김민수 (2)") + "|" + byFilter(t, s, "김민수"); got != "A|B" {
		t.Errorf("filtered by each: %q", got)
	}
	// Read again, the document still means the other.
	d := ok[*library.Document](t)(s.Document(ctx, a))
	ok[*library.Document](t)(s.DescribeDocument(ctx, *d, nil))
	if got := works(t, s, other); got != "A" {
		t.Errorf("read again: %q", got)
	}
	if got := ok[library.PersonID](t)(s.PersonIn(ctx, a, "김민수")); got != other {
		t.Errorf("the document means %d, want %d", got, other)
	}
	if err := s.UndoPersonChange(ctx, change); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dumped(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatStandsOnAChangeKeepsItFromBeingUndone(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "김민수")
	by(t, s, "B", 2020, "김민수")
	by(t, s, "C", 2020, "Minsu Kim")
	one, third := who(t, s, "김민수"), who(t, s, "Minsu Kim")
	other, split, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{a})
	if err != nil {
		t.Fatal(err)
	}
	merge := ok[library.PersonChangeID](t)(s.MergePeople(ctx, third, other))
	state := dumped(t, s)
	wantCode(t, s.UndoPersonChange(ctx, split), library.Conflict)
	if diff := cmp.Diff(state, dumped(t, s)); diff != "" {
		t.Errorf("what failed left traces:\n%s", diff)
	}
	for _, change := range []library.PersonChangeID{merge, split} {
		if err := s.UndoPersonChange(ctx, change); err != nil {
			t.Fatal(err)
		}
	}
	if got := works(t, s, one); got != "A B" {
		t.Errorf("undone in order: %q", got)
	}
}

func TestMergingBackBeforeUndoingASplitMakesNoRing(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리")
	by(t, s, "B", 2020, "Seori Choi")
	a, b := who(t, s, "최서리"), who(t, s, "Seori Choi")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, b, a))
	_, split, err := s.SplitName(ctx, a, "최서리", nil)
	if err != nil {
		t.Fatal(err)
	}
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, a, b))
	wantCode(t, s.UndoPersonChange(ctx, split), library.Conflict)
	if got := works(t, s, who(t, s, "최서리")); got != "A B" {
		t.Errorf("they have %q", got)
	}
}

func TestADocumentThatWentDoesNotKeepASplitFromBeingUndone(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "김민수")
	item := by(t, s, "B", 2020, "김민수")
	one := who(t, s, "김민수")
	_, split, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{item})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, `DELETE FROM document WHERE id = ?`, item); err != nil {
		t.Fatal(err)
	}
	if err := s.UndoPersonChange(ctx, split); err != nil {
		t.Fatal(err)
	}
	if got := works(t, s, one); got != "A" {
		t.Errorf("they have %q", got)
	}
}

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
	MustAdd(t, s, library.Document{Title: "A", Year: 2020, People: []library.Credit{{Name: "최서리", Affiliation: "이민정책연구원"}}}, "text")
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
