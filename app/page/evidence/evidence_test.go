package evidence

import (
	"context"
	"os"
	"path/filepath"
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
	"naru/app/words"
	"naru/internal/library"
)

type desk struct {
	*Screen
	cards *sample.Evidence
	host  *pagetest.Host
	clock *pagetest.Clock
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32, cards *sample.Evidence) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{cards: cards, host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	subjects := words.NewSubjects(nil)
	subjects.Terms = map[string]library.PolicyTerm{"visa-e9": {ID: "visa-e9", Type: "visa", English: []string{"E-9"}, Korean: []string{"비전문취업"}}}
	d.Screen = New(d.host, d.cards, Options{Subjects: func() *words.Subjects { return subjects }, Clock: d.clock.Times()})
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728, sample.Figures()) }

func (d *desk) ids() []library.EvidenceID {
	var out []library.EvidenceID
	for _, c := range d.list.Cards {
		out = append(out, c.ID)
	}
	return out
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		v          theme.Variant
		scale      float32
		w, h       float32
	}{
		{"evidence-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"evidence-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"evidence-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"evidence-en-narrow", "en", theme.Light, 1, 640, 728},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h, sample.Figures())
		d.Open(1)
		if img := pagetest.Look(t, d.host, c.name); img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		d.edit()
		pagetest.Look(t, d.host, c.name+"-form")
		d = open(t, c.lang, c.v, c.scale, c.w, c.h, &sample.Evidence{})
		pagetest.Look(t, d.host, c.name+"-none")
	}
}

func TestWhatWaitsIsListedAndTheRestAClickAway(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "제안 8", "확인 2", "제외 0", "252만 4,656명", "전체 인구 가운데 체류외국인", "대상이 뚜렷하지 않음", "한국")
	f := d.filter
	f.Statuses = []library.EvidenceStatus{library.EvidenceConfirmed}
	d.narrow(f)
	if got := d.ids(); !slices.Equal(got, []library.EvidenceID{3, 5}) {
		t.Errorf("confirmed are %v", got)
	}
	f.Statuses = []library.EvidenceStatus{library.EvidenceRejected}
	d.narrow(f)
	d.host.Wants(t, "제외한 수치가 없습니다")
}

func TestFiguresAreNarrowedByUnitTermPlaceAndYear(t *testing.T) {
	d := korean(t)
	d.filter.Statuses = nil
	d.load()
	for _, c := range []struct {
		facet, value, name string
		want               []library.EvidenceID
	}{
		{library.FacetUnit, "percent", "퍼센트", []library.EvidenceID{2, 6, 8, 10}},
		{library.FacetPlace, "Viet Nam", "베트남", []library.EvidenceID{8}},
		{library.FacetYear, "2020", "2020", []library.EvidenceID{6, 9}},
		{library.FacetTerm, "visa-e9", "E-9 비전문취업", []library.EvidenceID{5}},
	} {
		items := d.side.menu(c.facet).Items
		k := slices.IndexFunc(items, func(i *fyne.MenuItem) bool { return strings.HasPrefix(i.Label, c.name+"  (") })
		if k < 0 {
			t.Fatalf("%s is not offered by %s", c.name, c.facet)
		}
		items[k].Action()
		if got := d.ids(); !slices.Equal(got, c.want) {
			t.Errorf("by %s %s: %v, want %v", c.facet, c.name, got, c.want)
		}
		d.narrow(choose(d.filter, c.facet, c.value, false))
		if len(d.ids()) != 10 {
			t.Errorf("without %s there are %d", c.name, len(d.ids()))
		}
	}
	d.side.find.SetText("women")
	d.clock.Pass(time.Second)
	if got := d.ids(); !slices.Equal(got, []library.EvidenceID{8}) {
		t.Errorf("with the word women: %v", got)
	}
	d.side.find.SetText("없는 말")
	d.clock.Pass(time.Second)
	d.host.Wants(t, "이런 수치가 없습니다")
}

func TestADecisionGoesOnToTheNextFigureAndIsTakenBack(t *testing.T) {
	d := korean(t)
	d.Open(0)
	d.decide(library.EvidenceConfirmed)
	if d.host.LastSaid() != "“252만 4,656명”을(를) 확인했습니다." || d.shown == nil || d.shown.ID != 2 || len(d.ids()) != 7 {
		t.Fatalf("said %q, shown %+v, %d wait", d.host.LastSaid(), d.shown, len(d.ids()))
	}
	d.host.Undo()
	if d.cards.Cards[0].Status != library.EvidenceProposed || d.shown.ID != 1 || len(d.ids()) != 8 {
		t.Errorf("taken back it is %+v", d.cards.Cards[0])
	}
	d.decide(library.EvidenceRejected)
	if d.cards.Cards[0].Status != library.EvidenceRejected {
		t.Errorf("rejected it is %+v", d.cards.Cards[0])
	}
	d.cards.Fails = library.Errorf(library.Permission, "x")
	d.Open(0)
	d.decide(library.EvidenceConfirmed)
	if len(d.host.Fails) != 1 {
		t.Error("what went wrong is not said")
	}
}

func TestAFigureIsCorrectedInAFormThatStaysUntilItIsRight(t *testing.T) {
	d := korean(t)
	d.Open(2)
	before := *d.shown
	f := d.ask(before, false)
	f.fields["value"].SetText("many")
	f.submit()
	if f.problem.Text != "값은 숫자여야 합니다." || d.host.Win.Canvas().Overlays().Top() == nil {
		t.Errorf("many is no number: %q", f.problem.Text)
	}
	f.fields["value"].SetText("1,234.5")
	f.fields["what"].SetText("등록외국인 비율")
	f.fields["page"].SetText("여기")
	f.submit()
	if f.problem.Text != "몇 쪽인지 숫자로 적어 주세요." {
		t.Errorf("the page is no number: %q", f.problem.Text)
	}
	f.fields["page"].SetText("7")
	f.unit.SetSelected("원")
	f.submit()
	d.host.Wants(t, "등록외국인 비율", "직접 고침", "7쪽")
	if d.shown.Value != 1234.5 || d.shown.Unit != "KRW" || d.shown.Page != 7 || d.host.Win.Canvas().Overlays().Top() != nil {
		t.Errorf("kept %+v", d.shown)
	}
	d.host.Undo()
	if now := d.cards.Cards[d.cardAt(before.ID)]; now.EvidenceFields != before.EvidenceFields || now.Page != before.Page {
		t.Errorf("taken back it is %+v", now)
	}
}

func (d *desk) cardAt(id library.EvidenceID) int {
	return slices.IndexFunc(d.cards.Cards, func(e library.Evidence) bool { return e.ID == id })
}

func TestACardIsMadeOfWordsThatWereSelected(t *testing.T) {
	d := korean(t)
	before := len(d.cards.Cards)
	d.Make(library.EvidencePlace{Document: 9, Page: 4, Quote: "1,200"})
	if got := uitest.Words(d.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "새 근거 카드") || !strings.Contains(got, "1,200") {
		t.Fatalf("the form says %s", got)
	}
	d.host.Win.Canvas().Overlays().Top().Hide()
	f := d.ask(library.Evidence{Document: 9, Title: "이민정책 통계"}, true)
	f.fields["page"].SetText("4")
	f.quote.SetText("1,200")
	f.readQuote()
	if f.fields["value"].Text != "1,200" {
		t.Errorf("read %q", f.fields["value"].Text)
	}
	f.unit.SetSelected("명")
	f.submit()
	d.host.Wants(t, "직접 만듦", "1,200명")
	if len(d.cards.Cards) != before+1 || !d.shown.Own || d.shown.Unit != "person" || !slices.Equal(d.filter.Statuses, []library.EvidenceStatus{library.EvidenceConfirmed}) {
		t.Errorf("made %+v, listed are %v", d.shown, d.filter.Statuses)
	}
	d.host.Undo()
	if len(d.cards.Cards) != before || d.shown != nil {
		t.Errorf("taken back there are %d, shown %+v", len(d.cards.Cards), d.shown)
	}
}

func TestAFigureThatHasACardIsConfirmedInstead(t *testing.T) {
	d := korean(t)
	first := d.cards.Cards[0]
	d.Make(library.EvidencePlace{Document: first.Document, Page: first.Page, Quote: "252만 4,656명"})
	if got := uitest.Words(d.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "이미 카드가 있는 수치") {
		t.Errorf("the form says %s", got)
	}
	f := d.ask(first, true)
	f.submit()
	if now := d.cards.Cards[0]; now.Status != library.EvidenceConfirmed || now.ByPerson {
		t.Errorf("it is %+v", now)
	}
	d.host.Undo()
	if now := d.cards.Cards[0]; now.Status != library.EvidenceProposed {
		t.Errorf("taken back it is %+v", now)
	}
}

func TestWhatCannotBeReadIsSaidInTheForm(t *testing.T) {
	d := korean(t)
	f := d.ask(library.Evidence{Document: 9, Title: "이민정책 통계"}, true)
	f.readQuote()
	if f.problem.Text != "몇 쪽인지 숫자로 적어 주세요." {
		t.Errorf("without a page: %q", f.problem.Text)
	}
	f.fields["page"].SetText("3")
	f.quote.SetText("아주 많은 사람")
	f.readQuote()
	if f.problem.Text != "글에서 숫자를 읽을 수 없습니다. 값을 직접 적어 주세요." {
		t.Errorf("without a number: %q", f.problem.Text)
	}
	d.cards.Fails = library.Errorf(library.Permission, "x")
	f.fields["value"].SetText("3")
	f.submit()
	if f.problem.Text == "" || d.host.Win.Canvas().Overlays().Top() == nil {
		t.Error("what cannot be kept is lost")
	}
}

func TestANewCardBeginsWithItsDocument(t *testing.T) {
	d := korean(t)
	d.opt.Documents = catalogue{}
	d.add()
	if got := uitest.Words(d.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "수치가 실린 문서를 고르세요") {
		t.Errorf("asked is %s", got)
	}
	d.host.Win.Canvas().Overlays().Top().Hide()
	d.ShowDocument(3, "고용허가제")
	d.add()
	if got := uitest.Words(d.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "새 근거 카드") || !strings.Contains(got, "고용허가제") {
		t.Errorf("of a document that is looked at: %s", got)
	}
}

type catalogue struct{}

func (catalogue) Documents(context.Context, library.DocumentFilter) (*library.DocumentList, error) {
	return &library.DocumentList{Documents: []library.Document{{ID: 3, Title: "고용허가제"}}, Total: 1}, nil
}

func TestThePageOfAFigureIsAClickAwayWithItsWordsMarked(t *testing.T) {
	d := korean(t)
	d.Open(0)
	d.host.Wants(t, "4쪽", "2019-12 (2019년 말)")
	d.openPage()
	want := pagetest.Opened{Document: 1, Page: 12, Query: `"252만 4,656명"`}
	if len(d.host.Pages) != 1 || d.host.Pages[0] != want {
		t.Errorf("opened %+v, want %+v", d.host.Pages, want)
	}
	if got := marked(*d.shown); len(got) != 1 || string([]rune(d.shown.Sentence)[got[0][0]:got[0][1]]) != d.shown.Printed {
		t.Errorf("marked is %v", got)
	}
	var opened []library.Evidence
	d.opt.OnOpen = func(e library.Evidence) { opened = append(opened, e) }
	d.openPage()
	if len(opened) != 1 || opened[0].ID != d.shown.ID || len(d.host.Pages) != 1 {
		t.Errorf("its words are marked where that can be: %+v", opened)
	}
	card := *d.shown
	card.From, card.To = 0, 0
	d.Screen.shown = &card
	d.detail.show()
	d.host.Wants(t, "수치를 다시 모아 주세요")
}

func TestASentenceBecomesAQuote(t *testing.T) {
	d := korean(t)
	d.Open(0)
	d.quote()
	if d.host.LastSaid() != "“252만 4,656명”이(가) 있는 문장을 새 메모에 인용했습니다." || !slices.Contains(d.host.Told, screen.NotesChanged) {
		t.Errorf("said %q, told %v", d.host.LastSaid(), d.host.Told)
	}
	if d.cards.Cards[0].Note != 7 || d.cards.Cards[0].Status != library.EvidenceConfirmed {
		t.Errorf("it is %+v", d.cards.Cards[0])
	}
}

func TestFiguresAreCollectedFromADocumentASearchAndATerm(t *testing.T) {
	cards := &sample.Evidence{Waiting: sample.Figures().Cards}
	d := open(t, "ko", theme.Light, 1, 1056, 728, cards)
	d.host.Wants(t, "수치 모으기", "나루가 제안하고 사람이")
	d.ShowDocument(1, "고용허가제 20년의 평가와 전망과 그 밖의 여러 과제들")
	d.host.Wants(t, "문서: 고용허가제 20년의 평가와 전망과 그 밖의 여러 과…", "제안 2", "확인 1")
	if d.host.LastSaid() != "120쪽에서 수치 10개를 찾았고 그중 10개가 새것입니다." {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.ShowSearch(library.SearchRequest{Query: "계절근로자"})
	d.host.Wants(t, "검색: 계절근로자")
	d.ShowTerm("eps", "고용허가제")
	d.host.Wants(t, "용어: 고용허가제")
	if n := len(d.cards.Asked); n != 3 || d.cards.Asked[1].Search.Query != "계절근로자" || d.cards.Asked[2].Term != "eps" {
		t.Errorf("looked through %+v", d.cards.Asked)
	}
	d.everywhere()
	if len(d.ids()) != 10 {
		t.Errorf("everywhere there are %d", len(d.ids()))
	}
}

func TestCollectingTellsHowFarItIsAndStops(t *testing.T) {
	d := korean(t)
	d.host.Hold = true
	d.collectAll()
	d.host.Wants(t, "멈추기")
	d.cards.Progress = func(tell func(library.EvidenceProgress), _ context.Context) {
		tell(library.EvidenceProgress{Done: 3, Total: 10, Found: 1})
		d.stopCollecting()
	}
	d.host.Release()
	if d.host.LastSaid() != "멈추었습니다. 찾은 것은 남아 있습니다." || d.collecting != nil || len(d.host.Fails) != 0 {
		t.Errorf("said %q, failed %v", d.host.LastSaid(), d.host.Fails)
	}
}

func TestFiguresAreExported(t *testing.T) {
	d := korean(t)
	d.opt.Pick = pagetest.Paths{}
	d.pickExport()
	dir := t.TempDir()
	d.opt.Pick = pagetest.Paths{Dir: dir}
	d.pickExport()
	data, err := os.ReadFile(filepath.Join(dir, exportName))
	if err != nil || strings.Count(string(data), "\n") != 8 {
		t.Errorf("%q, %v", data, err)
	}
	if err := os.WriteFile(filepath.Join(dir, exportName), []byte("worked on since"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.pickExport()
	if kept, err := os.ReadFile(filepath.Join(dir, exportName)); err != nil || string(kept) != "worked on since" {
		t.Errorf("what was exported before is now %q, %v", kept, err)
	}
	if !strings.Contains(d.host.LastSaid(), "naru-evidence 2.csv") {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.opt.Pick = pagetest.Paths{Dir: filepath.Join(dir, "nowhere")}
	d.pickExport()
	if len(d.host.Fails) != 1 {
		t.Error("a folder that is not there is not told")
	}
}

func TestValuesAreWrittenAsPeopleReadThem(t *testing.T) {
	en, ko := pagetest.NewHost(t, "en").P(), pagetest.NewHost(t, "ko").P()
	for _, c := range []struct {
		e      library.Evidence
		en, ko string
	}{
		{library.Evidence{EvidenceFields: library.EvidenceFields{Value: 2524656, Unit: "person"}}, "2,524,656 people", "2,524,656명"},
		{library.Evidence{EvidenceFields: library.EvidenceFields{Value: 65, Upper: 70, Unit: "percent", Bound: "about"}}, "about 65–70%", "약 65–70%"},
		{library.Evidence{EvidenceFields: library.EvidenceFields{Value: 12.3, Unit: "percentage point", Change: "increase"}}, "12.3 percentage points more", "12.3%p 증가"},
		{library.Evidence{EvidenceFields: library.EvidenceFields{Value: 1.2e9, Unit: "USD", Bound: "over"}}, "over USD 1,200,000,000", "1,200,000,000달러 넘게"},
		{library.Evidence{EvidenceFields: library.EvidenceFields{Value: -0.5, Unit: "percent"}}, "-0.5%", "-0.5%"},
	} {
		if got := value(en, c.e); got != c.en {
			t.Errorf("in English %q, want %q", got, c.en)
		}
		if got := value(ko, c.e); got != c.ko {
			t.Errorf("in Korean %q, want %q", got, c.ko)
		}
	}
}

func TestItHearsOfChanges(t *testing.T) {
	d := korean(t)
	d.cards.Cards = d.cards.Cards[:4]
	d.LibraryChanged(screen.ThemesChanged)
	if len(d.ids()) != 8 {
		t.Error("themes are none of its business")
	}
	d.LibraryChanged(screen.DocumentsChanged)
	if len(d.ids()) != 3 {
		t.Errorf("%d wait", len(d.ids()))
	}
}
