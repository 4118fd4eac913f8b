package people_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/people"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

var ctx = context.Background()

// room is a library with a few documents, and the service over it.
type room struct {
	*people.Service
	store *store.Store
	start time.Time
	looks atomic.Int64 // at the clock
}

func open(t testing.TB) *room {
	t.Helper()
	r := &room{start: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}
	s := storetest.Open(t, store.Options{Taxonomy: []library.Theme{{ID: "labour", NameEN: "Labour", NameKO: "노동"}}})
	thesaurus := vocabularytest.Thesaurus(t)
	r.store = s
	r.Service = people.New(s, func() *vocabulary.Thesaurus { return thesaurus }, func() time.Time {
		return r.start.Add(time.Duration(r.looks.Add(1)) * time.Minute) // what was counted is soon too old
	})
	return r
}

// add adds a document by people written "Name/role@affiliation".
func (r *room) add(t testing.TB, title string, year int, publisher string, by ...string) library.DocumentID {
	t.Helper()
	d := library.Document{Title: title, Year: year, Publisher: publisher,
		Themes: []library.ThemeScore{{ID: "labour", Score: 1, By: library.ByRule}}}
	for _, p := range by {
		p, affiliation, _ := strings.Cut(p, "@")
		name, role, found := strings.Cut(p, "/")
		if !found {
			role = library.RoleAuthor
		}
		d.People = append(d.People, library.Credit{Name: name, Role: role, Affiliation: affiliation})
	}
	return storetest.Add(t, r.store, d, "text")
}

func (r *room) page(t testing.TB, who string) *library.PersonPage {
	t.Helper()
	p, err := r.Person(ctx, who)
	if err != nil {
		t.Fatalf("%s: %v", who, err)
	}
	return p
}

func (r *room) list(t testing.TB, f library.PeopleFilter) []string {
	t.Helper()
	list, err := r.People(ctx, f)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range list.People {
		out = append(out, p.Name)
	}
	return out
}

func institute(t testing.TB) *room {
	r := open(t)
	r.add(t, "Care", 2019, "이민정책연구원", "Minjeong Park/chief researcher@이민정책연구원", "Seori Choi/co-researcher@이민정책연구원", "Yoon-kyung Lee/co-researcher@Korea University")
	r.add(t, "Police", 2020, "이민정책연구원", "Minjeong Park/chief researcher", "Su-kyoung Kim/co-researcher")
	r.add(t, "노동", 2021, "Migration Research and Training Centre", "최서리/chief researcher@이민정책연구원", "Sookyung Kim/co-researcher")
	r.add(t, "통계", 2022, "", "법무부/author", "최서리")
	return r
}

func TestPeopleAreFoundAsOneTypes(t *testing.T) {
	r := institute(t)
	for typed, want := range map[string][]string{
		"":               {"최서리", "Minjeong Park", "Sookyung Kim", "Su-kyoung Kim", "Seori Choi", "Yoon-kyung Lee"},
		"par":            {"Minjeong Park"},
		"minj":           {"Minjeong Park"},
		"park min":       {"Minjeong Park"},
		"sookyung":       {"Sookyung Kim"},
		"su kyoung":      {"Su-kyoung Kim"},
		"yoonkyung":      {"Yoon-kyung Lee"},
		"ㅊㅅㄹ":            {"최서리"},
		"서리":             {"최서리"},
		"Seori":          {"Seori Choi"},
		"Seori Choi":     {"Seori Choi", "최서리"}, // in any spelling, what is printed first
		"최서리":            {"최서리", "Seori Choi"},
		"kim":            {"Sookyung Kim", "Su-kyoung Kim"},
		"kim soo-kyung":  {"Sookyung Kim", "Su-kyoung Kim"},
		"nobody at all":  nil,
		"ark":            nil, // not the beginning of a word
		"!?":             {"최서리", "Minjeong Park", "Sookyung Kim", "Su-kyoung Kim", "Seori Choi", "Yoon-kyung Lee"},
		"minjeong smith": nil,
	} {
		if diff := cmp.Diff(want, r.list(t, library.PeopleFilter{Text: typed, Kind: library.SomePerson})); diff != "" {
			t.Errorf("typing %q (-want +got):\n%s", typed, diff)
		}
	}
}

func TestOrganisationsStandApartWithTheirPublications(t *testing.T) {
	r := institute(t)
	want := []string{"이민정책연구원", "법무부", "Migration Research and Training Centre"}
	if diff := cmp.Diff(want, r.list(t, library.PeopleFilter{Kind: library.SomeOrganisation})); diff != "" {
		t.Error(diff)
	}
	p := r.page(t, "이민정책연구원")
	var works []string
	for _, w := range p.Works {
		works = append(works, w.Title)
	}
	if diff := cmp.Diff([]string{"Police", "Care"}, works); diff != "" {
		t.Error(diff)
	}
	if p.Latin != "Migration Research and Training Centre" || p.Hangul != "이민정책연구원" {
		t.Errorf("the glossary's names are %q and %q", p.Hangul, p.Latin)
	}
	var members []string
	for _, m := range p.Members {
		members = append(members, m.Name+" "+m.From+"–"+m.To)
	}
	slices.Sort(members)
	if diff := cmp.Diff([]string{"Minjeong Park 2019–2019", "Seori Choi 2019–2019", "최서리 2021–2021"}, members); diff != "" {
		t.Error(diff)
	}
}

func TestAPersonsPageTellsWorksColleaguesThemesAndAffiliations(t *testing.T) {
	r := institute(t)
	if _, err := r.MergePeople(ctx, r.page(t, "Seori Choi").ID, r.page(t, "최서리").ID); err != nil {
		t.Fatal(err)
	}
	p := r.page(t, "seori choi")
	if p.Name != "최서리" || p.Latin != "Seori Choi" || p.Documents != 3 || p.FromYear != 2019 || p.ToYear != 2022 {
		t.Errorf("got %+v", p.Person)
	}
	years := []library.PersonYear{{Year: 2019, Role: "co-researcher", Count: 1}, {Year: 2021, Role: "chief researcher", Count: 1}, {Year: 2022, Role: "author", Count: 1}}
	if diff := cmp.Diff(years, p.ByYear); diff != "" {
		t.Error(diff)
	}
	var with []string
	for _, c := range p.With {
		with = append(with, c.Name+" "+string(c.Kind))
	}
	if diff := cmp.Diff([]string{"법무부 organisation", "Sookyung Kim person", "Minjeong Park person", "Yoon-kyung Lee person"}, with); diff != "" {
		t.Error(diff)
	}
	if len(p.Themes) != 3 || p.Themes[0].Theme != "labour" {
		t.Errorf("themes: %+v", p.Themes)
	}
	if len(p.Affiliations) != 1 || p.Affiliations[0].From != "2019" || p.Affiliations[0].To != "2021" || len(p.Affiliations[0].Documents) != 2 {
		t.Errorf("affiliations: %+v", p.Affiliations)
	}
	if name, beside := p.NameIn("en"); name != "Seori Choi" || beside != "최서리" {
		t.Errorf("in English %q, beside it %q", name, beside)
	}
	if len(p.Changes) != 1 {
		t.Errorf("changes: %+v", p.Changes)
	}
}

func TestWhoMayBeOneIsOfferedAndNeverMerged(t *testing.T) {
	r := institute(t)
	told := func() string {
		offers, err := r.SuggestPeople(ctx, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, o := range offers {
			out = append(out, fmt.Sprintf("%s %s: %s = %s", o.Likeness, o.Reason, o.OneName, o.OtherName))
		}
		slices.Sort(out)
		return strings.Join(out, "\n")
	}
	want := "likely glossary: 이민정책연구원 = Migration Research and Training Centre\nlikely respelt: Su-kyoung Kim = Sookyung Kim\nlikely romanised: 최서리 = Seori Choi"
	if diff := cmp.Diff(want, strings.ReplaceAll(told(), "Sookyung Kim = Su-kyoung Kim", "Su-kyoung Kim = Sookyung Kim")); diff != "" {
		t.Error(diff)
	}
	if got := len(r.list(t, library.PeopleFilter{})); got != 9 {
		t.Errorf("%d people after offering, want all 9", got)
	}
	change, err := r.KeepApart(ctx, r.page(t, "Su-kyoung Kim").ID, r.page(t, "Sookyung Kim").ID)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(told(), "respelt") {
		t.Error("what was kept apart is offered again")
	}
	if err := r.UndoPersonChange(ctx, change); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(told(), "respelt") {
		t.Error("taken back, it is not offered")
	}
}

func TestAnOfferTellsWhatSpeaksForAndAgainstIt(t *testing.T) {
	r := institute(t)
	r.add(t, "Both", 2022, "", "Su-kyoung Kim", "Sookyung Kim", "Minjeong Park")
	offers, err := r.SuggestPeople(ctx, r.page(t, "Sookyung Kim").ID, 5)
	if err != nil {
		t.Fatal(err)
	}
	if len(offers) != 1 || offers[0].Together != 1 || offers[0].Common != 1 {
		t.Errorf("got %+v", offers)
	}
}

func TestTwoOfOneNameAreNotOffered(t *testing.T) {
	r := open(t)
	a := r.add(t, "A", 2019, "", "김민수")
	r.add(t, "B", 2020, "", "김민수")
	if _, _, err := r.SplitName(ctx, r.page(t, "김민수").ID, "김민수", []library.DocumentID{a}); err != nil {
		t.Fatal(err)
	}
	offers, err := r.SuggestPeople(ctx, 0, 0)
	if err != nil || len(offers) != 0 {
		t.Errorf("offered %+v, %v", offers, err)
	}
	if name, _ := r.page(t, "김민수 (2)").NameIn("ko"); name != "김민수 (2)" {
		t.Errorf("the second is called %q", name)
	}
}

func TestSomeoneNotThereIsNotFound(t *testing.T) {
	r := institute(t)
	for _, who := range []string{"", "nobody", "999", "-1", "!"} {
		if _, err := r.Person(ctx, who); library.CodeOf(err) != library.NotFound {
			t.Errorf("%q: %v", who, err)
		}
	}
	r.add(t, "X", 2020, "", "minjeong park")
	if _, err := r.Person(ctx, "MINJEONG PARK"); library.CodeOf(err) != library.Conflict {
		t.Errorf("a name of two: %v", err)
	}
}
