package people

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

type desk struct {
	*Screen
	sample *sample.Library
	host   *pagetest.Host
	clock  *pagetest.Clock
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	return openWith(t, sample.New(2), lang, v, scale, w, h)
}

func openWith(t *testing.T, lib *sample.Library, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{sample: lib, host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	d.Screen = New(d.host, sample.People(lib), lib, d.clock.Times())
	d.host.OnChanged = d.LibraryChanged
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func english(t *testing.T) *desk { return open(t, "en", theme.Light, 1, 1056, 728) }

func (d *desk) names() []string {
	var out []string
	for _, p := range d.list.People {
		out = append(out, p.Name)
	}
	return out
}

func (d *desk) person(t *testing.T, name string) library.Person {
	t.Helper()
	for _, p := range d.list.People {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("%s is not listed in %v", name, d.names())
	return library.Person{}
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		v          theme.Variant
		scale      float32
		w, h       float32
	}{
		{"people-ko-light", "ko", theme.Light, 1, 1056, 1400},
		{"people-en-dark", "en", theme.Dark, 1, 1056, 1400},
		{"people-ko-large", "ko", theme.Light, 1.5, 1056, 900},
		{"people-en-narrow", "en", theme.Light, 1, 640, 900},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h)
		pagetest.Look(t, d.host, c.name+"-none")
		d.Open(d.person(t, "Seori Choi").ID)
		d.merge(d.person(t, "최서리"), d.person(t, "Seori Choi"))
		img := pagetest.Look(t, d.host, c.name)
		if img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		if c.lang == "en" && c.w > 700 || c.lang == "ko" && c.scale == 1 {
			continue // dialogs are drawn where they have least room
		}
		d.detail.openOffers()
		pagetest.Look(t, d.host, c.name+"-same")
		d.compare(d.person(t, "Minjeong Park"), d.person(t, "박민정"))
		pagetest.Look(t, d.host, c.name+"-compare")
		d.host.Win.Canvas().Overlays().Top().Hide()
		d.Open(d.person(t, "Seori Choi").ID)
		for name, ask := range map[string]func(){
			"-names": d.detail.editNames, "-affiliation": d.detail.addAffiliation, "-pick": d.detail.pickOther,
			"-split": func() { d.detail.splitForm(d.detail.page.Variants[0]) },
		} {
			ask()
			pagetest.Look(t, d.host, c.name+name)
			d.host.Win.Canvas().Overlays().Remove(d.host.Win.Canvas().Overlays().Top())
		}
	}
}

func TestAnEmptyLibrarySaysHowPeopleCome(t *testing.T) {
	d := openWith(t, sample.New(0), "en", theme.Light, 1, 1056, 728)
	d.host.Wants(t, "People 0", "People and organisations come with the documents", "Add reports")
	d.side.choose(library.SomeOrganisation)
	d.host.Wants(t, "No document names an organisation")
}

func TestPeopleAreFilteredAsOneTypes(t *testing.T) {
	d := english(t)
	d.host.Wants(t, "People 20", "Organisations 1", "Most documents first", "Choose someone")
	for _, c := range []struct {
		typed string
		want  []string
	}{{"ㅊㅅㄹ", []string{"최서리"}}, {"minj", []string{"Minjeong Park"}}, {"zzz", nil}} {
		d.side.find.SetText(c.typed)
		d.clock.Pass(time.Second)
		if got := d.names(); !slices.Equal(got, c.want) {
			t.Errorf("typing %q lists %v, want %v", c.typed, got, c.want)
		}
	}
	d.host.Wants(t, "No name is like this")
	d.side.find.SetText("")
	d.clock.Pass(time.Second)
	d.side.role(library.RoleChief)
	for _, p := range d.list.People {
		if !slices.ContainsFunc(p.Roles, func(r library.RoleCount) bool { return r.Role == library.RoleChief }) {
			t.Errorf("%s is no chief researcher", p.Name)
		}
	}
	d.side.role(library.RoleChief) // pressed again: all
	if len(d.list.People) != 20 {
		t.Errorf("%d are listed after the role was taken back", len(d.list.People))
	}
	d.side.nextOrder()
	if got := d.names(); got[0] != "김기봉" || d.filter.Sort != library.PeopleByName {
		t.Errorf("by name: %v", got)
	}
}

func TestWhoWorkedWithSomeoneIsAClickAway(t *testing.T) {
	d := english(t)
	d.side.find.SetText("Minjeong")
	d.clock.Pass(time.Second)
	d.side.list.OnOpened(0)
	d.host.Wants(t, "Minjeong Park", "Worked with 4 others", "Seori Choi", "Gibong Kim", "Chang Won Lee", "Younghee Cho",
		"Documents by year and role", "Themes over time", "Patterns of Female Immigrants' Labor Market Participation", "Names as printed")
	with := d.detail.page.With[0]
	if with.Name != "Seori Choi" || with.Documents != 4 {
		t.Fatalf("most with %+v", with)
	}
	d.Open(with.ID)
	d.host.Wants(t, "Public Attitudes towards Migrants after the Pandemic")
	if d.detail.page.Name != "Seori Choi" {
		t.Errorf("the click shows %s", d.detail.page.Name)
	}
	d.detail.previous()
	if d.detail.page.Name != "Minjeong Park" || len(d.detail.trail) != 0 {
		t.Errorf("back is %s, %v", d.detail.page.Name, d.detail.trail)
	}
	d.detail.search()
	if !slices.Equal(d.host.Words, []string{`author:"Minjeong Park"`}) {
		t.Errorf("searched %q", d.host.Words)
	}
}

func TestADocumentOpensWithAClick(t *testing.T) {
	d := english(t)
	d.Open(d.person(t, "Sookyung Kang").ID)
	row := d.detail.work(d.detail.page.Works[0]).(*fyne.Container)
	row.Objects[0].(*widget.TextLink).OnTapped()
	if len(d.host.Pages) != 1 || d.host.Pages[0].Document != d.detail.page.Works[0].Document || d.host.Pages[0].Page != 0 {
		t.Errorf("opened %+v", d.host.Pages)
	}
}

func TestTwoAreMergedOnAPersonsWordAndUndone(t *testing.T) {
	d := english(t)
	d.Open(d.person(t, "최서리").ID)
	d.host.Wants(t, "likely the same", "one may be the romanisation of the other", "Compare")
	if len(d.detail.alike) != 1 {
		t.Fatalf("offered %+v", d.detail.alike)
	}
	o := d.detail.alike[0]
	d.merge(o.Other, o.One)
	d.host.Wants(t, "Seori Choi", "최서리", "What was done")
	if d.detail.page.Name != "Seori Choi" || d.detail.page.Documents != 10 || len(d.list.People) != 19 {
		t.Errorf("merged: %+v, %d listed", d.detail.page.Person, len(d.list.People))
	}
	if !strings.Contains(d.host.LastSaid(), "are one now") || d.host.Undo == nil {
		t.Fatalf("said %q", d.host.LastSaid())
	}
	if !slices.Contains(d.host.Told, screen.DocumentsChanged) {
		t.Error("the shelf was not told")
	}
	d.host.Undo()
	if len(d.list.People) != 20 || d.detail.page.Documents != 6 {
		t.Errorf("undone: %+v, %d listed", d.detail.page.Person, len(d.list.People))
	}
}

func TestWhoIsNotTheSameIsNotOfferedAgain(t *testing.T) {
	d := english(t)
	d.detail.openOffers()
	n := len(d.detail.offers)
	if n < 4 {
		t.Fatalf("only %d offers", n)
	}
	o := d.detail.offers[0]
	d.keepApart(o.One, o.Other)
	if len(d.detail.offers) != n-1 {
		t.Errorf("%d offers after one was refused, want %d", len(d.detail.offers), n-1)
	}
	d.host.Undo()
	if len(d.detail.offers) != n {
		t.Errorf("%d offers after undoing, want %d", len(d.detail.offers), n)
	}
}

// Comparing all names costs too much to be done with every document that comes.
func TestOffersAreMadeAgainOnlyAfterADecision(t *testing.T) {
	d := english(t)
	d.detail.openOffers()
	d.detail.offers = d.detail.offers[:1]
	d.LibraryChanged(screen.DocumentsChanged)
	if len(d.detail.offers) != 1 {
		t.Errorf("a document that came made %d offers", len(d.detail.offers))
	}
	d.setKind(d.person(t, "최서리"), library.SomeOrganisation)
	if len(d.detail.offers) < 2 {
		t.Errorf("%d offers after a decision", len(d.detail.offers))
	}
}

func TestTwoAreComparedSideBySide(t *testing.T) {
	d := english(t)
	d.compare(d.person(t, "Seori Choi"), d.person(t, "최서리"))
	top := d.host.Win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is compared")
	}
	got := uitest.Words(top)
	for _, want := range []string{"Are these the same?", "The same, called Seori Choi", "The same, called 최서리", "Not the same", "Decide later", "Minjeong Park", "박민정"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not to be seen in %s", want, got)
		}
	}
}

func TestANameIsTakenOutAgain(t *testing.T) {
	d := english(t)
	one, other := d.person(t, "Seori Choi"), d.person(t, "최서리")
	d.Open(one.ID)
	d.merge(other, one)
	d.split(one.ID, "최서리", nil)
	if len(d.list.People) != 20 || !strings.Contains(d.host.LastSaid(), "taken out") {
		t.Errorf("%d listed; said %q", len(d.list.People), d.host.LastSaid())
	}
	d.host.Undo()
	if len(d.list.People) != 19 {
		t.Errorf("%d listed after undoing", len(d.list.People))
	}
}

func TestAffiliationsAreNotedAndTakenOut(t *testing.T) {
	d := english(t)
	choi := d.person(t, "최서리")
	d.Open(choi.ID)
	d.host.Wants(t, "Affiliations", "이민정책연구원", "since 2015-03", "서울대학교", "2012–2015")
	var failed error
	d.affiliate(choi.ID, library.Affiliation{}, func() { t.Error("an affiliation with nothing was kept") }, func(err error) { failed = err })
	if failed == nil {
		t.Error("nobody said what was wrong")
	}
	d.affiliate(choi.ID, library.Affiliation{Organisation: "IOM", From: "2022"}, func() {}, d.host.Fail)
	d.host.Wants(t, "IOM")
	d.removeAffiliation(d.detail.page.Affiliations[0])
	d.host.Undo()
	d.host.Wants(t, "이민정책연구원")
	if len(d.host.Fails) != 0 {
		t.Errorf("failed: %v", d.host.Fails)
	}
}

func TestAnOrganisationShowsWhatItPublishes(t *testing.T) {
	d := english(t)
	d.OpenNamed(0, "이민정책연구원")
	d.host.Wants(t, "Migration Research and Training Centre", "이민정책연구원", "50 publications", "1 person belonged to it", "최서리", "since 2015-03")
	if d.filter.Kind != library.SomeOrganisation || !slices.Equal(d.names(), []string{"이민정책연구원"}) {
		t.Errorf("listed beside it: %v", d.names())
	}
	d.OpenNamed(0, "nobody")
	if len(d.host.Fails) != 1 {
		t.Errorf("a name of nobody: %v", d.host.Fails)
	}
}

func TestWhatFailsIsSaid(t *testing.T) {
	d := english(t)
	d.sample.Fails = library.Errorf(library.Damaged, "no")
	d.merge(d.person(t, "최서리"), d.person(t, "Seori Choi"))
	if len(d.host.Fails) != 1 {
		t.Errorf("said %v", d.host.Fails)
	}
}

func TestEveryWordIsInTheOtherLanguageAtOnce(t *testing.T) {
	d := english(t)
	d.Open(d.person(t, "최서리").ID)
	d.host.Lang = "ko"
	d.Retranslate()
	d.host.Wants(t, "인물 20", "기관 1", "함께한 사람 2명", "연도별·역할별 문서", "책임연구원", "같을 가능성 높음")
	d.host.Lacks(t, "Worked with", "likely", "Affiliations")
}
