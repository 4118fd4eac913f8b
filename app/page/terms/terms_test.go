package terms

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/internal/library"
)

type desk struct {
	*Screen
	terms *sample.Glossary
	host  *pagetest.Host
	clock *pagetest.Clock
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{terms: sample.Terms(), host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	d.Screen = New(d.host, d.terms, d.clock.Times())
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728) }

func (d *desk) names() []library.TermID {
	var out []library.TermID
	for _, t := range d.list {
		out = append(out, t.ID)
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
		{"terms-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"terms-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"terms-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"terms-en-narrow", "en", theme.Light, 1, 640, 728},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h)
		pagetest.Look(t, d.host, c.name+"-none")
		d.Open("eps")
		img := pagetest.Look(t, d.host, c.name)
		if img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		d.detail.edit()
		pagetest.Look(t, d.host, c.name+"-form")
	}
}

func TestTermsAreBrowsedByKindAndFilteredAsOneTypes(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "전체 14", "체류자격 2", "제도·사업 3")
	d.side.choose("")
	d.host.Wants(t, "고용허가제", "E-9", "비전문취업")
	d.side.choose("visa")
	if got := d.names(); !slices.Equal(got, []library.TermID{"visa-e9", "visa-e8"}) {
		t.Errorf("statuses of stay: %v", got)
	}
	d.side.choose("")
	d.side.find.SetText("송환")
	d.clock.Pass(time.Second)
	if got := d.names(); !slices.Equal(got, []library.TermID{"non-refoulement"}) {
		t.Errorf("filtered: %v", got)
	}
	d.side.find.SetText("없는 말")
	d.clock.Pass(time.Second)
	d.host.Wants(t, "이 말이 들어 있는 용어가 없습니다")
}

func TestATermTellsWhatItMeansAndWhereItStands(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "용어를 고르면")
	d.Open("eps")
	d.host.Wants(t, "고용허가제", "Employment Permit System", "외국인근로자를 고용하도록", "문서 9건에서 언급 400회", "연도별", "고용허가제 20년의 평가와 전망", "1쪽")
	row := d.detail.document(d.detail.page.ByDocument[0])
	test.Tap(row.(*fyne.Container).Objects[2].(*fyne.Container).Objects[1].(fyne.Tappable))
	want := pagetest.Opened{Document: 1, Page: 5, Query: `고용허가제 OR 고용허가제도 OR "Employment Permit System" OR "Employment Permit Systems" OR K-EPS OR EPS`}
	if len(d.host.Pages) != 1 || d.host.Pages[0] != want {
		t.Errorf("opened %+v, want %+v", d.host.Pages, want)
	}
	d.detail.search()
	if !slices.Equal(d.host.Words, []string{"고용허가제"}) {
		t.Errorf("searched %q", d.host.Words)
	}
	d.Open("visa-e9")
	d.detail.search()
	if d.host.Words[1] != "E-9" {
		t.Errorf("a status of stay is searched by %q", d.host.Words[1])
	}
	d.Open("circular-migration")
	d.host.Wants(t, "아직 이 용어가 나오는 문서가 없습니다")
}

func TestWideWordsAreNotMarked(t *testing.T) {
	e := &library.TermEntry{Type: "visa", English: []library.TermForm{{Text: "D-6"}, {Text: "religious affairs", MatchOnly: true}, {Text: "study"}}, Korean: []library.TermForm{{Text: "종교", MatchOnly: true}}}
	if got := marking(e).Query; got != "D-6 OR study" {
		t.Errorf("marked are %s", got)
	}
	if got := question(&library.TermEntry{Type: "concept", English: []library.TermForm{{Text: "a"}}, Korean: []library.TermForm{{Text: "나", MatchOnly: true}}}, "ko"); got != "a" {
		t.Errorf("searched is %s", got)
	}
}

func TestWhatWasHiddenCanBeShownAgain(t *testing.T) {
	d := korean(t)
	d.Open("eps")
	d.detail.remove()
	if d.host.LastSaid() != "“고용허가제” 용어를 숨겼습니다." || d.detail.page != nil || slices.Contains(d.names(), "eps") {
		t.Fatalf("said %q, listed %v", d.host.LastSaid(), d.names())
	}
	d.host.Wants(t, "숨긴 용어 1")
	d.side.choose(kindHidden)
	d.Open("eps")
	d.host.Wants(t, "다시 보이기")
	d.restore("eps", *d.detail.gone)
	if d.detail.page == nil || len(d.terms.Hidden) != 0 {
		t.Error("it is still hidden")
	}
	d.detail.remove()
	d.host.Undo()
	if len(d.terms.Hidden) != 0 || d.detail.id != "eps" {
		t.Error("hiding cannot be undone")
	}
}

func TestATermIsEditedInAFormThatStaysUntilItIsRight(t *testing.T) {
	d := korean(t)
	d.Open("eps")
	e := *d.detail.entry
	var failed error
	done := false
	e.Korean, e.English = nil, e.English[:1]
	d.keep(e, d.detail.entry, func() { done = true }, func(err error) { failed = err })
	if done || library.CodeOf(failed) != library.Invalid || d.host.P().Err(failed) != "이름이 두 개 이상 있어야 서로를 찾아 줄 수 있습니다." {
		t.Errorf("done %t, failed %v", done, failed)
	}
	e.Korean = read("고용허가제\n~고용 허가; ")
	if len(e.Korean) != 2 || written([]library.TermForm{{Text: "WHO", MatchOnly: true, Cased: true}, {Text: "EPS", InContext: true}}) != "~=WHO\n?EPS" {
		t.Errorf("read %+v", e.Korean)
	}
	d.keep(e, d.detail.entry, func() { done = true }, func(err error) { t.Error(err) })
	d.host.Wants(t, "직접 고침", "원래대로")
	if !done || d.host.LastSaid() != "“고용허가제” 용어를 저장했습니다." {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.host.Undo()
	if got, _ := d.terms.TermEntry(context.Background(), "eps"); len(got.English) != 3 {
		t.Errorf("undone it is %+v", got)
	}
}

func TestANewTermBeginsWithWhatWasLookedFor(t *testing.T) {
	d := korean(t)
	d.side.find.SetText("새로운 제도")
	d.clock.Pass(time.Second)
	d.side.choose("law")
	d.add()
	d.host.WantsDialog(t, "새 용어", "새로운 제도")
}

func TestTermsComeFromAndGoToSpreadsheets(t *testing.T) {
	d := korean(t)
	d.Pick = pagetest.Paths{}
	d.pickImport()
	d.pickExport()
	if len(d.terms.Files) != 0 {
		t.Errorf("a person who chose none got %v", d.terms.Files)
	}
	d.Pick = pagetest.Paths{Chosen: "terms.csv", Dir: "out"}
	d.pickImport()
	d.pickExport()
	if len(d.terms.Files) != 2 || d.terms.Files[0] != "terms.csv" || !strings.HasSuffix(d.terms.Files[1], exportName) {
		t.Errorf("files %v", d.terms.Files)
	}
	if want := "용어 2개를 추가하고 1개를 바꾸었습니다."; d.host.Said[0] != want {
		t.Errorf("said %q", d.host.Said)
	}
	d.terms.Fails = library.Errorf(library.Invalid, "x")
	d.pickImport()
	if len(d.host.Fails) != 1 {
		t.Errorf("what went wrong is not said: %v", d.host.Fails)
	}
}

func TestWhatIsLookedThroughIsToldAndShownAfterwards(t *testing.T) {
	d := korean(t)
	d.looked(library.TermProgress{Running: true, Done: 300, Total: 1200})
	d.host.Wants(t, "1,200쪽 중 300쪽")
	d.terms.Entries = d.terms.Entries[:3]
	d.looked(library.TermProgress{})
	if strings.Contains(d.host.Seen(), "살펴보는 중") || len(d.all) != 3 {
		t.Errorf("%d terms are listed", len(d.all))
	}
	d.terms.Entries = d.terms.Entries[:2]
	d.LibraryChanged(screen.DocumentsChanged)
	if len(d.all) != 2 {
		t.Errorf("after an import %d terms are listed", len(d.all))
	}
}

func TestLanguageChangesAtOnce(t *testing.T) {
	d := korean(t)
	d.Open("eps")
	d.host.Lang = "en"
	d.Retranslate()
	d.host.Wants(t, "Terms", "Statuses of stay 2", "Employment Permit System", "partner countries", "400 mentions in 9 documents", "Search for it")
}
