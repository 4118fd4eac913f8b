package themes

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/internal/library"
)

type desk struct {
	*Screen
	themes *sample.Taxonomy
	host   *pagetest.Host
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	docs := []library.Document{
		{ID: 1, Title: "농어촌 외국인 계절근로자 정책", Year: 2020}, {ID: 2, Title: "Seasonal workers in fish processing", Year: 2021},
		{ID: 3, Title: "결혼이민자의 가족", Year: 2020}, {ID: 4, Title: "Refugee status determination", Year: 2019}, {ID: 5, Title: "통계의 표본", Year: 2019},
	}
	lib, err := sample.Themes(docs)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{themes: lib, host: pagetest.NewHost(t, lang)}
	d.Screen = New(d.host, lib)
	d.host.OnChanged = d.LibraryChanged
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728) }

func (d *desk) names() []string {
	var out []string
	for _, e := range d.side.list {
		out = append(out, e.ID)
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
		{"themes-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"themes-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"themes-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"themes-en-narrow", "en", theme.Light, 1, 660, 728},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h)
		pagetest.Look(t, d.host, c.name+"-none")
		d.Open("labour.seasonal")
		img := pagetest.Look(t, d.host, c.name)
		if img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		if c.scale == 1 && c.lang == "en" {
			continue
		}
		for name, ask := range map[string]func(){"new": d.askNew, "names": d.askNames, "terms": d.askTerms, "move": d.askMove, "merge": d.askMerge, "split": d.askSplit} {
			if name == "names" {
				d.Open("labour")
			} else {
				d.Open("labour.seasonal")
			}
			ask()
			if d.host.Dialog() == "" {
				t.Errorf("%s: %s asks nothing", c.name, name)
			}
			pagetest.Look(t, d.host, c.name+"-"+name)
			d.host.Win.Canvas().Overlays().Top().Hide()
			d.host.Win.Canvas().Overlays().Remove(d.host.Win.Canvas().Overlays().Top())
		}
		d.change(library.ThemeChange{Do: library.ThemeMerge, Theme: "refugees", Into: "family"}, library.ThemeChange{Do: library.ThemeTerms, Theme: "labour.seasonal", Terms: []library.ThemeTerm{
			{Text: "계절근로", Lang: "ko"}, {Text: "계절근로자", Lang: "ko", Weight: 2}, {Text: "외국인 계절근로", Lang: "ko", Weight: 1}, {Text: "어촌", Lang: "ko", Weight: 6}}})
		d.Open("labour.seasonal")
		pagetest.Look(t, d.host, c.name+"-draft")
		d.preview()
		pagetest.Look(t, d.host, c.name+"-preview")
	}
}

func TestThemesAreBrowsedWithTheirTermsAndDocuments(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "주제를 고르면", "전체 57", "제안 1", "노동", "고용허가제")
	d.Open("labour.seasonal")
	d.host.Wants(t, "계절근로", "Seasonal work · 노동 아래", "계절근로자 6", "seasonal worker* 6", "이 주제의 문서 2건", "농어촌 외국인 계절근로자 정책", "계절근로자 1회")
	d.Open("covid19")
	d.host.Wants(t, "아직 이 주제가 붙은 문서가 없습니다.")
	d.Open(library.ThemeOfField)
	d.host.Wants(t, "글이 이민을 다룬다는 것을", "이민 3")
	d.side.choose(showProposals)
	if got := d.names(); !slices.Equal(got, []string{"labour.seasonal"}) {
		t.Errorf("with proposals: %v", got)
	}
}

func TestADraftIsPreviewedKeptAndUndone(t *testing.T) {
	d := korean(t)
	d.Open("refugees")
	d.retire()
	d.host.Wants(t, "아직 저장하지 않은 변경 1개", "쓰지 않음", "다시 쓰기")
	d.preview()
	d.host.Wants(t, "문서 5건 중 1건의 주제가 바뀝니다", "Refugee status determination", "전: 난민인정·체류", "불확실")
	if n, _ := d.themes.ThemeRevisions(t.Context()); len(n) != 0 {
		t.Error("a preview kept something")
	}
	d.keep()
	if d.host.LastSaid() != "주제를 저장했습니다. 문서 1건의 주제가 바뀌었습니다." || len(d.draft) != 0 || !slices.Equal(d.host.Told, []screen.Change{screen.ThemesChanged}) {
		t.Errorf("said %q, told %v, draft %v", d.host.LastSaid(), d.host.Told, d.draft)
	}
	d.side.choose(showRetired)
	if got := d.names(); !slices.Equal(got, []string{"refugees", "refugees.asylum", "refugees.nk"}) {
		t.Errorf("retired: %v", got)
	}
	d.host.Undo()
	d.side.choose(showAll)
	if !slices.Contains(d.names(), "refugees") || d.host.LastSaid() != "주제를 저장했습니다. 문서 1건의 주제가 바뀌었습니다." { // the window says that it was undone
		t.Errorf("undone, there are %v; said %q", d.names(), d.host.LastSaid())
	}
}

func TestADraftIsTakenBackStepByStepOrWhole(t *testing.T) {
	d := korean(t)
	d.Open("border")
	d.shift(-1)
	d.shift(-1)
	d.shift(-1) // it leads already: nothing
	if len(d.draft) != 2 || d.names()[0] != "border" {
		t.Fatalf("draft %v, first %s", d.draft, d.names()[0])
	}
	d.dropLast()
	if len(d.draft) != 1 || d.names()[0] != "labour" {
		t.Errorf("draft %v, first %s", d.draft, d.names()[0])
	}
	d.host.Undo()
	if len(d.draft) != 2 || d.names()[0] != "border" {
		t.Errorf("brought back: draft %v, first %s", d.draft, d.names()[0])
	}
	d.host.Again()
	if len(d.draft) != 1 || d.names()[0] != "labour" {
		t.Errorf("taken back again: draft %v, first %s", d.draft, d.names()[0])
	}
	d.discard()
	if at := d.detail.Content.Position().Y; at != 0 {
		t.Errorf("without a draft the theme stands %v below the top", at)
	}
	if len(d.draft) != 0 {
		t.Errorf("discarded, the draft is %v", d.draft)
	}
	d.host.Undo()
	if len(d.draft) != 1 {
		t.Error("discarding cannot be undone")
	}
	d.host.Again()
	if len(d.draft) != 0 {
		t.Errorf("discarded again, the draft is %v", d.draft)
	}
	d.host.Undo()
	d.shift(+1)
	if d.names()[0] != "labour" || d.siblings("")[2] != "border" {
		t.Errorf("moved down again: %v", d.siblings("")[:4])
	}
}

func TestWhatMakesNoSenseIsSaidAndNotAdded(t *testing.T) {
	d := korean(t)
	d.Open("labour")
	var failed error
	done := false
	d.try(func() { done = true }, func(err error) { failed = err }, library.ThemeChange{Do: library.ThemeRename, Theme: "labour", NameKO: "통계"})
	if done || library.CodeOf(failed) != library.Invalid || len(d.draft) != 0 {
		t.Errorf("done %t, failed %v, draft %v", done, failed, d.draft)
	}
	if got := d.host.P().Err(failed); got != "“통계”은(는) 이미 다른 주제의 이름이나 ID입니다." {
		t.Errorf("says %q", got)
	}
	if _, err := read("고용:많이", ""); library.CodeOf(err) != library.Invalid {
		t.Errorf("a weight that is no number: %v", err)
	}
}

func TestTermsAreWeighedTakenOutAndPutBack(t *testing.T) {
	d := korean(t)
	d.Open("labour.seasonal")
	e := d.entry("labour.seasonal")
	naru := len(e.Terms)
	d.weigh(library.ThemeTerm{Text: "계절근로", Lang: "ko"}, 0)
	d.host.Wants(t, "뺀 낱말", "계절근로 6")
	if e = d.entry("labour.seasonal"); len(e.Terms) != naru-1 || len(e.TakenOut) != 1 {
		t.Errorf("%d terms, taken out %v", len(e.Terms), e.TakenOut)
	}
	d.weigh(e.TakenOut[0], e.TakenOut[0].Naru)
	if e = d.entry("labour.seasonal"); len(e.Terms) != naru || e.ByPerson {
		t.Errorf("put back it is %+v", e)
	}
	typed, err := read("계절근로:6\n어촌 일손", "seasonal worker*:7; E-8 : 3")
	if err != nil {
		t.Fatal(err)
	}
	changed := differ(e.Terms[:2], typed)
	want := []library.ThemeTerm{{Text: "seasonal work", Lang: "en"}, {Text: "계절근로", Lang: "ko", Weight: 6}, {Text: "어촌 일손", Lang: "ko", Weight: 5}, {Text: "seasonal worker*", Lang: "en", Weight: 7}, {Text: "E-8", Lang: "en", Weight: 3}}
	if !slices.Equal(changed, want) {
		t.Errorf("typed otherwise: %+v", changed)
	}
}

func TestProposalsAreAcceptedIntoTheDraftOrDeclined(t *testing.T) {
	d := korean(t)
	d.Open("labour.seasonal")
	d.host.Wants(t, "규칙이 다릅니다", "농가  2 → 4", "crew member*  2 → 빼기")
	d.accept(d.proposals[0])
	if len(d.draft) != 1 || len(d.draft[0].Terms) != 2 {
		t.Errorf("draft %+v", d.draft)
	}
	d.decline(d.proposals[0])
	if strings.Contains(d.host.Seen(), "규칙이 다릅니다") {
		t.Error("declined, it is still there")
	}
}

func TestThemesComeFromAndGoToTables(t *testing.T) {
	d := korean(t)
	dir := t.TempDir()
	d.Pick = pagetest.Paths{Dir: dir}
	d.pickImport()
	d.pickExport()
	file := filepath.Join(dir, exportName)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d.Pick = pagetest.Paths{Chosen: file}
	d.pickExport()
	d.pickImport()
	if d.host.LastSaid() != "파일의 주제가 지금과 같습니다." {
		t.Errorf("said %q", d.host.LastSaid())
	}
	if err := os.WriteFile(file, append(data, "new\tlabour\tNew\t새것\r\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	d.pickImport()
	if len(d.draft) != 1 || d.host.LastSaid() != "파일에서 새 주제 1개와 바뀐 주제 0개를 읽었습니다. 미리 본 뒤 저장하세요." {
		t.Errorf("said %q, draft %v", d.host.LastSaid(), d.draft)
	}
	if err := os.WriteFile(file, []byte("new\tlabour\tNew\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.pickImport()
	if len(d.host.Fails) != 1 || !strings.HasPrefix(d.host.P().Err(d.host.Fails[0]), "1행: 열이 3개입니다.") {
		t.Errorf("failed %v", d.host.Fails)
	}
}

func TestWhatCannotBeKeptStaysADraft(t *testing.T) {
	d := korean(t)
	d.Open("border")
	d.retire()
	d.themes.Fails = library.Errorf(library.DiskFull, "no room")
	d.keep()
	if len(d.host.Fails) != 1 || len(d.draft) != 1 {
		t.Errorf("failed %v, draft %v", d.host.Fails, d.draft)
	}
	d.host.Wants(t, "아직 저장하지 않은 변경 1개")
}

func TestWorkCanBeStopped(t *testing.T) {
	d := korean(t)
	d.Open("border")
	d.retire()
	d.host.Hold = true
	d.preview()
	d.host.Wants(t, "문서를 살펴보는 중…", "멈추기")
	d.detail.told(300, 1200)
	d.host.Wants(t, "문서 1,200건 중 300건을 살펴봄")
	d.stop()
	d.host.Release()
	if d.detail.preview != nil || strings.Contains(d.host.Seen(), "멈추기") {
		t.Error("it was not stopped")
	}
}

func TestActionsFollowWhatIsShown(t *testing.T) {
	d := korean(t)
	disabled := func(key string) bool {
		for _, a := range d.Actions() {
			if a.Key == key {
				return a.Disabled
			}
		}
		t.Fatalf("no action %s", key)
		return false
	}
	if !disabled("themes.action.edit") || !disabled("themes.action.keep") || !disabled("themes.action.undo") {
		t.Error("with nothing shown there is something to do")
	}
	d.Open("border")
	d.retire()
	if disabled("themes.action.keep") || !disabled("themes.action.edit") {
		t.Error("a draft cannot be kept, or what is retired edited")
	}
	d.keep()
	if disabled("themes.action.undo") {
		t.Error("what was kept cannot be undone")
	}
}

func TestLanguageChangesAtOnce(t *testing.T) {
	d := korean(t)
	d.Open("labour.seasonal")
	d.host.Lang = "en"
	d.Retranslate()
	d.host.Wants(t, "Themes", "Seasonal work", "계절근로 · below Labour", "2 documents with this theme")
}
