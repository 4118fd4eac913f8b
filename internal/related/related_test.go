package related_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/related"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

// shelf is a small library in both languages. A form feed parts pages.
var shelf = []struct {
	d    library.Document
	text string
}{
	{library.Document{Title: "Seasonal work in farming villages", Language: "en", Year: 2021, Series: "Working Paper",
		People: []library.Credit{{Name: "Nari Shim", Role: library.RoleChief}}},
		"Farms invite seasonal workers for the harvest.\fBrokers charge seasonal workers before departure. Dormitories near the farms are poor.\fMunicipalities inspect dormitories."},
	{library.Document{Title: "계절근로자 제도의 쟁점", Language: "ko", Year: 2022, Series: "이슈브리프",
		People: []library.Credit{{Name: "심나리", Role: library.RoleChief}, {Name: "김수경", Role: library.RoleCoResearcher}}},
		"지방자치단체는 농번기에 계절근로자를 초청한다.\f브로커가 계절근로자의 임금을 뗀다."},
	{library.Document{Title: "Housing of farm hands", Language: "en", Year: 2023},
		"Dormitories on farms were inspected. Municipalities closed dormitories without heating.\fFarms built new dormitories."},
	{library.Document{Title: "고용허가제 20년의 평가", Language: "ko", Year: 2024, Series: "정책보고서",
		People: []library.Credit{{Name: "김수경", Role: library.RoleChief}}},
		"고용허가제는 2004년에 시작되었다. 사업장 변경의 제한은 고용허가제의 오랜 쟁점이다.\f고용허가제로 들어온 근로자의 사업장 변경 횟수."},
	{library.Document{Title: "Changing workplaces under the EPS", Language: "en", Year: 2020},
		"The Employment Permit System restricts changes of workplace.\fWorkers under the Employment Permit System need a reason."},
	{library.Document{Title: "Refugee recognition", Language: "en", Year: 2019, Series: "Working Paper"},
		"Refugee status determination takes years. The principle of non-refoulement binds the state.\fAsylum seekers wait."},
	{library.Document{Title: "Astronomy for beginners", Language: "en", Year: 2018}, "Telescopes gather light from distant galaxies."},
}

type fixture struct {
	*related.Service
	store *store.Store
	id    map[string]library.DocumentID
}

func open(t testing.TB) *fixture {
	t.Helper()
	taxonomy := vocabularytest.Taxonomy(t)
	thesaurus := vocabularytest.Thesaurus(t)
	st := storetest.Open(t, store.Options{Taxonomy: taxonomy.Tree()})
	f := &fixture{store: st, id: map[string]library.DocumentID{}}
	for _, b := range shelf {
		f.add(t, b.d, b.text)
	}
	f.Service = related.New(st, func() *vocabulary.Thesaurus { return thesaurus })
	return f
}

func (f *fixture) add(t testing.TB, d library.Document, text string) {
	t.Helper()
	f.id[d.Title] = storetest.Add(t, f.store, d, strings.Split(text, "\f")...)
}

func (f *fixture) of(t testing.TB, title string) []library.Related {
	t.Helper()
	list, err := f.Related(context.Background(), f.id[title], 0)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func (f *fixture) like(t testing.TB, passage string, except library.DocumentID) []library.Related {
	t.Helper()
	list, err := f.MoreLike(context.Background(), passage, except, 0)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// because lists the reasons as kind:text.
func because(r library.Related) []string {
	var out []string
	for _, b := range r.Because {
		out = append(out, b.Kind+":"+b.Text)
	}
	return out
}

func find(list []library.Related, title string) (library.Related, bool) {
	i := slices.IndexFunc(list, func(r library.Related) bool { return r.Document.Title == title })
	if i < 0 {
		return library.Related{}, false
	}
	return list[i], true
}

func TestDocumentsAreRelatedByWhatTheyShareAndItIsTold(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ of, title, because string }{
		{"Seasonal work in farming villages", "Housing of farm hands", "term:dormitories"},
		{"Seasonal work in farming villages", "계절근로자 제도의 쟁점", "term:seasonal workers"}, // across languages
		{"계절근로자 제도의 쟁점", "Seasonal work in farming villages", "term:계절근로자"},
		{"고용허가제 20년의 평가", "Changing workplaces under the EPS", "term:고용허가제"},
		{"Changing workplaces under the EPS", "고용허가제 20년의 평가", "term:EPS"},
		{"계절근로자 제도의 쟁점", "고용허가제 20년의 평가", "person:김수경"},
	} {
		list := f.of(t, c.of)
		r, ok := find(list, c.title)
		if !ok || !slices.ContainsFunc(because(r), func(b string) bool { return strings.EqualFold(b, c.because) }) {
			t.Errorf("%s: %q with %q is not among %+v", c.of, c.title, c.because, summary(list))
		}
	}
}

func summary(list []library.Related) (out []string) {
	for _, r := range list {
		out = append(out, fmt.Sprintf("%.2f %s p%d %q", r.Score, r.Document.Title, r.Page, because(r)))
	}
	return out
}

func TestWhatHasNothingToDoWithItIsNotListed(t *testing.T) {
	f := open(t)
	for _, b := range shelf {
		list := f.of(t, b.d.Title)
		if _, ok := find(list, "Astronomy for beginners"); ok {
			t.Errorf("%s: %q", b.d.Title, summary(list))
		}
		if _, ok := find(list, b.d.Title); ok {
			t.Errorf("%s is related to itself", b.d.Title)
		}
		for _, r := range list {
			if r.Score <= 0 || r.Score > 1 || len(r.Because) == 0 {
				t.Errorf("%s: %q", b.d.Title, summary([]library.Related{r}))
			}
		}
		if !slices.IsSortedFunc(list, func(a, b library.Related) int { return int(1000*b.Score) - int(1000*a.Score) }) {
			t.Errorf("%s: out of order: %q", b.d.Title, summary(list))
		}
	}
	if list := f.of(t, "Astronomy for beginners"); len(list) != 0 {
		t.Errorf("%q", summary(list))
	}
}

func TestThePagesLikeAPassageAreFoundInBothLanguages(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		passage, title string
		page           int
	}{
		{"Inspectors of the municipalities visit the dormitories.", "Seasonal work in farming villages", 3},
		{"고용허가제로 입국한 근로자는 사업장을 변경할 수 있다.", "고용허가제 20년의 평가", 2},
		{"고용허가제로 입국한 근로자는 사업장을 변경할 수 있다.", "Changing workplaces under the EPS", 1},
		{"Under the employment permit system nobody may leave.", "고용허가제 20년의 평가", 1},
		{"계절근로자를 초청한 농가", "Seasonal work in farming villages", 1},
	} {
		list := f.like(t, c.passage, 0)
		r, ok := find(list, c.title)
		if !ok || r.Page != c.page || len(r.Because) == 0 {
			t.Errorf("%q: page %d of %q is not among %q", c.passage, c.page, c.title, summary(list))
		}
		seen := map[library.DocumentID]bool{}
		for _, r := range list {
			if seen[r.Document.ID] {
				t.Errorf("%q: %q more than once", c.passage, r.Document.Title)
			}
			seen[r.Document.ID] = true
		}
	}
}

func TestTheDocumentThatThePassageIsFromIsLeftOut(t *testing.T) {
	f := open(t)
	const passage = "사업장 변경의 제한은 고용허가제의 오랜 쟁점이다."
	own := f.id["고용허가제 20년의 평가"]
	if list := f.like(t, passage, 0); len(list) == 0 || list[0].Document.ID != own {
		t.Errorf("%q", summary(list))
	}
	if _, ok := find(f.like(t, passage, own), "고용허가제 20년의 평가"); ok {
		t.Error("it is listed")
	}
}

func TestWhateverIsAPassageIsNoError(t *testing.T) {
	f := open(t)
	for _, passage := range []string{"", " ", "the of and", `"AND" OR (NEAR/5 -x* title:`, "\xff\x00\ud7a3", "😀\u200fᄒᆞᆫ글", "제1조 ①", strings.Repeat("가나다라 ", 20000), strings.Repeat("x", 100000)} {
		if list := f.like(t, passage, 0); list == nil {
			t.Errorf("%.20q: nil", passage)
		}
	}
}

func TestTheTrashAndUnknownDocumentsAreNotFound(t *testing.T) {
	f := open(t)
	ctx := context.Background()
	if err := f.store.TrashDocument(ctx, f.id["Housing of farm hands"]); err != nil {
		t.Fatal(err)
	}
	if list := f.of(t, "Seasonal work in farming villages"); len(list) == 0 {
		t.Error("nothing is left")
	} else if _, ok := find(list, "Housing of farm hands"); ok {
		t.Errorf("%q", summary(list))
	}
	for _, id := range []library.DocumentID{f.id["Housing of farm hands"], 4711} {
		if _, err := f.Related(ctx, id, 0); library.CodeOf(err) != library.NotFound {
			t.Errorf("document %d: %v", id, err)
		}
	}
}

func TestPartsOfAPublicationAreTiedToItAndToEachOther(t *testing.T) {
	f := open(t)
	ctx := context.Background()
	whole := f.id["Astronomy for beginners"]
	for i, title := range []string{"Part on planets", "Part on comets"} {
		f.add(t, library.Document{Title: title, Language: "en", PartOf: &whole, SHA256: fmt.Sprintf("%064x", 100+i)}, "Nothing alike "+title)
	}
	r, ok := find(f.of(t, "Part on planets"), "Astronomy for beginners")
	if !ok || !slices.Contains(because(r), "part:Astronomy for beginners") {
		t.Errorf("the whole: %q", summary(f.of(t, "Part on planets")))
	}
	if r, ok := find(f.of(t, "Part on planets"), "Part on comets"); !ok || !slices.Contains(because(r), "part:Astronomy for beginners") {
		t.Errorf("the other part: %q", summary(f.of(t, "Part on planets")))
	}
	if err := ctx.Err(); err != nil {
		t.Fatal(err)
	}
}

func TestTheSameLibraryGivesTheSameAnswer(t *testing.T) {
	f := open(t)
	first := f.of(t, "계절근로자 제도의 쟁점")
	for range 5 {
		if again := f.of(t, "계절근로자 제도의 쟁점"); !reflect.DeepEqual(again, first) {
			t.Fatalf("%q and then %q", summary(first), summary(again))
		}
	}
}

func TestALimitHolds(t *testing.T) {
	f := open(t)
	list, err := f.Related(context.Background(), f.id["계절근로자 제도의 쟁점"], 1)
	if err != nil || len(list) != 1 {
		t.Errorf("%q, %v", summary(list), err)
	}
}

func TestItStopsWhenItIsCancelled(t *testing.T) {
	f := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err1 := f.Related(ctx, f.id["Refugee recognition"], 0)
	_, err2 := f.MoreLike(ctx, "Refugee recognition takes years", 0, 0)
	if !errors.Is(err1, context.Canceled) || !errors.Is(err2, context.Canceled) {
		t.Errorf("%v, %v", err1, err2)
	}
}

func FuzzMoreLike(f *testing.F) {
	x := open(f)
	for _, s := range []string{"고용허가제로 입국한", `"a" OR b*`, "K-ETA's", "\xff", "www.a.b http://c d@e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, passage string) { x.like(t, passage, 0) })
}
