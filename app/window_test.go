package app_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"naru/app"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

type house struct {
	*app.Window
	lib      *sample.Library
	importer *sample.Importer
	rec      *sample.Recognizer
	saved    *sample.Saved
	records  *sample.Records
}

func open(t *testing.T, settings map[string]string) *house {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	m, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	lib, importer := sample.New(1), sample.Idle()
	rec := &sample.Recognizer{Program: sample.Tesseract(), Pages: 143}
	saved, records := sample.SomeSaved(), sample.SomeRecords(lib)
	for k, v := range settings {
		lib.Values[k] = v
	}
	a := test.NewTempApp(t)
	w := app.New(a, app.Deps{
		Documents: lib, Themes: lib, Notes: lib, Search: lib, Saved: saved, Settings: lib, Importer: importer, Messages: m,
		Viewer: &sample.Viewer{Library: lib}, LibraryDir: "/home/someone/연구원", Inline: true,
		Recognizer: rec, Glossary: sample.Terms(), Watched: sample.SomeFolders(), Versions: sample.SomeVersions(), Records: records,
		OpenStarter: func(context.Context) error { return nil },
		FontRegular: fyne.NewStaticResource("regular.ttf", assets.FontRegular),
		FontBold:    fyne.NewStaticResource("bold.ttf", assets.FontBold),
	})
	w.Window().Resize(fyne.NewSize(1280, 800))
	return &house{w, lib, importer, rec, saved, records}
}

func (h *house) seen() string { return uitest.Words(h.Window.Window().Content()) }

func (h *house) wants(t *testing.T, list ...string) {
	t.Helper()
	got := h.seen()
	for _, s := range list {
		if !strings.Contains(got, s) {
			t.Errorf("%q is not shown:\n%s", s, got)
		}
	}
}

// item finds a menu item by its name.
func (h *house) item(t *testing.T, name string) *fyne.MenuItem {
	t.Helper()
	for _, m := range h.Window.Window().MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == name {
				return i
			}
		}
	}
	t.Fatalf("no menu item %q", name)
	return nil
}

func TestTheWindowOpensOnTheShelf(t *testing.T) {
	h := open(t, nil)
	h.wants(t, "Library: 연구원", "All documents", "THEMES", "Labour", "25 documents · 2,600 pages · offline")
	if got := h.Window.Window().Title(); !strings.Contains(got, "연구원") {
		t.Errorf("title %q", got)
	}
}

func TestLanguageSwitchesAtOnceWithFynesOwnWords(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	h.item(t, "한국어로 바꾸기").Action()
	h.wants(t, "서고: 연구원", "모든 문서", "주제", "노동", "오프라인")
	if got := lang.L("Cancel"); got != "취소" {
		t.Errorf("Fyne says %q for Cancel", got)
	}
	if h.lib.Values[library.SettingLanguage] != "ko" {
		t.Error("the choice is not kept")
	}
	h.item(t, "Switch to English").Action()
	h.wants(t, "All documents")
	if got := lang.L("Cancel"); got != "Cancel" {
		t.Errorf("Fyne says %q for Cancel", got)
	}
}

func TestTextSizeAndVariantSwitchAtOnce(t *testing.T) {
	h := open(t, map[string]string{library.SettingTextSize: "100", library.SettingVariant: "light"})
	before := h.Window.Window().Canvas().Capture().At(1200, 700)
	h.item(t, "Larger text").Action()
	if h.TextScale() != 1.1 || h.lib.Values[library.SettingTextSize] != "110" {
		t.Errorf("scale %v, kept %q", h.TextScale(), h.lib.Values[library.SettingTextSize])
	}
	h.item(t, "Dark").Action()
	if after := h.Window.Window().Canvas().Capture().At(1200, 700); after == before {
		t.Errorf("dark looks like light: %v", after)
	}
	for range 20 {
		h.item(t, "Larger text").Action()
	}
	if h.TextScale() != 2 {
		t.Errorf("the largest text is %v, want 2", h.TextScale())
	}
}

func TestTypingInTheBoxGoesToSearchAndOpensThePageBeside(t *testing.T) {
	h := open(t, nil)
	h.SearchFor("계절근로자")
	h.OpenFirstResult()
	h.wants(t, "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망", "by relevance", "/ 214")
}

func TestInANarrowWindowThePageTakesTheWholeWidthAndEscapeLeadsBack(t *testing.T) {
	h := open(t, nil)
	h.Window.Window().Resize(fyne.NewSize(700, 560))
	h.SearchFor("계절근로자")
	h.OpenPage(1, 31, library.SearchRequest{Query: "계절근로자"})
	h.wants(t, "/ 214")
	if strings.Contains(h.seen(), "by relevance") {
		t.Error("the results are still in the way")
	}
	h.Window.Window().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	h.wants(t, "by relevance")
}

func TestEveryActionHasItsNameAndNoTwoShareAKey(t *testing.T) {
	h := open(t, nil)
	for _, where := range []string{app.PlaceShelf, app.PlaceSearch, app.PlaceNotes, app.PlaceTerms, app.PlaceThemes, app.PlaceImports, app.PlaceSettings, app.PlaceReader} {
		h.GoTo(where)
		keys := map[string]string{}
		for _, m := range h.Window.Window().MainMenu().Items {
			if strings.HasPrefix(m.Label, "menu.") {
				t.Errorf("%s: the menu %s has no name", where, m.Label)
			}
			for _, i := range m.Items {
				if strings.Contains(i.Label, ".action.") {
					t.Errorf("%s: %s has no name", where, i.Label)
				}
				if i.Shortcut == nil {
					continue
				}
				k := screen.Describe(i.Shortcut)
				if other, ok := keys[k]; ok {
					t.Errorf("%s: %s does both %q and %q", where, k, other, i.Label)
				}
				keys[k] = i.Label
			}
		}
	}
}

func TestThePaletteFindsInBothLanguages(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	for _, tt := range []struct{ typed, want string }{
		{"설정", "Settings"}, {"sett", "Settings"}, {"난민", "Refugees & defectors"}, {"larger", "Larger text"},
		{"어둡게", "Dark"}, {"어두운 화면", "Dark"}, {"다크", "Dark"}, {"dark mode", "Dark"}, {"밝게", "Light"},
	} {
		h.OpenPalette()
		c := h.Window.Window().Canvas()
		entry := c.Focused().(interface{ SetText(string) })
		entry.SetText(tt.typed)
		if got := uitest.Words(c.Overlays().Top()); !strings.Contains(got, tt.want) {
			t.Errorf("%q does not find %q:\n%s", tt.typed, tt.want, got)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Overlays().Top() != nil {
			t.Fatal("Escape does not close the palette")
		}
	}
}

func TestEnterInThePaletteRunsTheFirst(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "ko"})
	h.OpenPalette()
	c := h.Window.Window().Canvas()
	c.Focused().(interface{ SetText(string) }).SetText("난민")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.wants(t, "문서 1건", "Refugee Status Determination in Comparison")
}

func TestTheStarterLibraryLeadsToTheShelf(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "ko"})
	h.ShowTheme("refugees")
	h.GoTo(app.PlaceSettings)
	h.OpenPalette()
	c := h.Window.Window().Canvas()
	c.Focused().(interface{ SetText(string) }).SetText("시작 서고")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.wants(t, "모든 문서")
}

func TestDroppedFilesAreImportedAndTheFootTellsHowFar(t *testing.T) {
	h := open(t, nil)
	h.Import([]string{"/home/someone/reports"})
	if len(h.importer.Added) != 1 || h.importer.Added[0][0] != "/home/someone/reports" {
		t.Fatalf("added %v", h.importer.Added)
	}
	h.importer.Set(library.ImportProgress{Total: 800, Done: 496, Running: true, Left: 3 * time.Minute})
	h.wants(t, "Importing 496 of 800 · 3 min left", "Pause", "Cancel", "304")
	h.importer.Pause()
	h.wants(t, "Paused at 496 of 800", "Resume")
	h.importer.Set(library.ImportProgress{Total: 800, Done: 800, Running: true})
	h.importer.Set(library.ImportProgress{Total: 800, Done: 800, Imported: 790, Duplicate: 4, Failed: 6})
	h.wants(t, "790 documents added, 4 were in already, 6 could not be read", "Show")
	for _, c := range []struct {
		ended library.ImportProgress
		want  []string
	}{
		{library.ImportProgress{Imported: 1, Duplicate: 1}, []string{"1 document added, 1 was in already"}},
		{library.ImportProgress{Duplicate: 2}, []string{"No new document, 2 were in already"}},
		{library.ImportProgress{Skipped: 1}, []string{"No new document", "Show"}}, // it changed on disk
	} {
		c.ended.Total, c.ended.Done = 2, 2
		running := c.ended
		running.Running = true
		h.importer.Set(running)
		h.importer.Set(c.ended)
		h.wants(t, c.want...)
	}
}

// While the next files are listed, the queue still tells the count of the run before:
// taken for news, it hid an import of as many documents from every screen.
func TestAnImportOfAsManyDocumentsAsTheOneBeforeIsSeen(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	h.importer.Set(library.ImportProgress{Total: 1, Done: 1, Imported: 1, Listing: true})
	h.lib.Docs = append(h.lib.Docs, library.Document{ID: 990, Title: "What came in second", Year: 2031})
	h.importer.Set(library.ImportProgress{Total: 1, Running: true})
	h.importer.Set(library.ImportProgress{Total: 1, Done: 1, Imported: 1})
	h.wants(t, "What came in second")
}

func TestAnErrorIsASentenceInTheLanguageInUse(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "ko"})
	h.Fail(library.Errorf(library.DiskFull, "write page 3: no space left on device"))
	got := uitest.Words(h.Window.Window().Canvas().Overlays().Top())
	if !strings.Contains(got, "디스크가 가득 찼습니다") || strings.Contains(got, "page 3") {
		t.Errorf("shown:\n%s", got)
	}
	h.Window.Window().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.Window.Window().Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close it")
	}
	h.Fail(context.Canceled)
	if h.Window.Window().Canvas().Overlays().Top() != nil {
		t.Error("what a person stopped is shown as an error")
	}
}

func TestNothingIsCutOffAtTheUsualSizeAndAtLargeText(t *testing.T) {
	for _, size := range []string{"100", "150"} {
		for _, l := range []string{"en", "ko"} {
			h := open(t, map[string]string{library.SettingTextSize: size, library.SettingLanguage: l})
			// A main menu takes a line of the window that the test driver lacks.
			z := fyne.NewSize(1280, 760)
			h.Window.Window().Resize(z)
			for _, place := range []string{app.PlaceShelf, app.PlaceSearch, app.PlaceNotes, app.PlaceSeries, app.PlaceTerms, app.PlaceImports, app.PlaceSettings} {
				h.GoTo(place)
				if m := h.Window.Window().Content().MinSize(); m.Width > z.Width || m.Height > z.Height {
					t.Errorf("%s at %s %% in %s needs %v", place, size, l, m)
				}
			}
		}
	}
}

func TestChoicesStayWithTheLibrary(t *testing.T) {
	h := open(t, nil)
	h.Window.Window().Resize(fyne.NewSize(1000, 700))
	h.Window.Close()
	if got := h.lib.Values["window_size"]; got != "1000x700" {
		t.Errorf("window size kept as %q", got)
	}
}

func TestTheFootSaysAndUndoes(t *testing.T) {
	h := open(t, nil)
	undone := false
	h.Say("A note is gone", func() { undone = true })
	h.wants(t, "A note is gone", "Undo")
	b := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		x, ok := o.(interface{ Text() string })
		return ok && x.Text() == "Undo"
	})
	test.Tap(b.(fyne.Tappable))
	if !undone || !strings.Contains(h.seen(), "Undone: A note is gone") {
		t.Error("undo did not run, or nobody is told")
	}
}

func TestWhatGoesOnIsSaidUntilItIsDone(t *testing.T) {
	h := open(t, nil)
	done := h.Doing("Backing up…")
	h.wants(t, "Backing up…")
	h.Say("Backed up.", nil)
	done()
	h.wants(t, "Backed up.")
	if strings.Contains(h.seen(), "Backing up…") {
		t.Error("what is over is still said")
	}
}

func TestTheFootSpeaksTheLanguageThatIsSwitchedTo(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	h.Say("A note is gone", func() {})
	h.Say("Something is copied", nil)
	h.Window.Speak("ko")
	if got := h.seen(); strings.Contains(got, "Something is copied") || strings.Contains(got, "Undo") {
		t.Errorf("the foot still speaks English:\n%s", got)
	}
	h.wants(t, "A note is gone", "실행 취소")
}

func TestF3GoesOnFromTheListOfResults(t *testing.T) {
	h := open(t, nil)
	h.SearchFor("계절근로자")
	h.OpenFirstResult()
	h.wants(t, "hit 1 of")
	focused := h.Window.Window().Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	h.wants(t, "hit 2 of")
}

func TestTheFootTellsOfTextRecognitionAndAnImportGoesFirst(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	h.rec.Set(library.RecognitionProgress{Total: 340, Done: 12, Running: true, Left: 8 * time.Minute})
	h.wants(t, "Recognising text 12 of 340 · 8 min left", "Pause")
	h.importer.Set(library.ImportProgress{Total: 8, Done: 4, Running: true})
	h.wants(t, "Importing 4 of 8")
	h.importer.Set(library.ImportProgress{Total: 8, Done: 8, Imported: 8})
	h.wants(t, "Recognising text 12 of 340")
	h.rec.Pause()
	h.wants(t, "Text recognition paused at 12 of 340", "Resume")
}

func TestRecognisedPagesAreTakenIn(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	h.GoTo(app.PlaceImports)
	h.wants(t, "143 pages in 4 documents have no text")
	h.rec.Set(library.RecognitionProgress{Total: 143, Done: 1, Running: true})
	for i := range h.lib.Docs {
		h.lib.Docs[i].PagesWithoutText = 0
	}
	h.rec.Set(library.RecognitionProgress{Total: 143, Done: 143, Read: 143})
	if strings.Contains(h.seen(), "have no text") {
		t.Errorf("pages are still said to have no text:\n%s", h.seen())
	}
}

func TestHangulIsTypedWithoutAnInputMethodOnceItIsSwitchedOn(t *testing.T) {
	h := open(t, map[string]string{library.SettingLanguage: "en"})
	c := h.Window.Window().Canvas()
	h.item(t, "Find").Action()
	test.Type(c.Focused(), "ska")
	if strings.Contains(h.seen(), "난") || strings.Contains(h.seen(), "남") {
		t.Fatal("Hangul is typed without being asked for")
	}
	h.GoTo(app.PlaceSettings)
	b := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		x, ok := o.(*widget.Button)
		return ok && x.Label == "Naru's own Hangul entry: On"
	})
	b.(*widget.Button).OnTapped()
	h.item(t, "Find").Action()
	test.Type(c.Focused(), "skaals")
	h.wants(t, "한", "남민")
	if h.lib.Values["hangul.entry"] != "on" {
		t.Error("the choice is not kept")
	}
	chip := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		x, ok := o.(*widget.Chip)
		return ok && x.Text() == "한"
	})
	test.Tap(chip.(fyne.Tappable))
	test.Type(c.Focused(), "ok")
	h.wants(t, "남민ok")
}

func TestPagesWithoutTextOfAnImportThatACrashBrokeOffAreRecognisedToo(t *testing.T) {
	h := open(t, map[string]string{"ocr.unread": "10"}) // nothing waits: what came in is read at once
	if len(h.rec.Asked) != 1 || len(h.rec.Asked[0]) == 0 {
		t.Fatalf("asked for %v", h.rec.Asked)
	}
	for _, id := range h.rec.Asked[0] {
		if d, err := h.lib.Document(t.Context(), id); err != nil || id < 10 || d.PagesWithoutText == 0 {
			t.Errorf("document %d is asked for: %+v, %v", id, d, err)
		}
	}
	if h.lib.Values["ocr.unread"] != "" {
		t.Error("it is asked for at every start")
	}
	h = open(t, nil)
	h.importer.Set(library.ImportProgress{Total: 2, Running: true})
	h.importer.Ended(library.ImportItem{ID: 1, Document: 40, Status: library.ImportImported, Pages: 9, PagesWithoutText: 4})
	if h.lib.Values["ocr.unread"] == "" {
		t.Error("a crash now would forget it")
	}
}

func TestPagesWithoutTextAreRecognisedAfterAnImportUnlessSwitchedOff(t *testing.T) {
	for setting, want := range map[string]int{"": 1, "on": 1, "off": 0} {
		h := open(t, map[string]string{"ocr.auto": setting})
		h.importer.Set(library.ImportProgress{Total: 2, Running: true})
		h.importer.Ended(library.ImportItem{ID: 1, Document: 7, Status: library.ImportImported, Pages: 9, PagesWithoutText: 4})
		h.importer.Ended(library.ImportItem{ID: 2, Document: 8, Status: library.ImportImported, Pages: 9})
		h.importer.Set(library.ImportProgress{Total: 2, Done: 2, Imported: 2})
		if len(h.rec.Asked) != want || want == 1 && (len(h.rec.Asked[0]) != 1 || h.rec.Asked[0][0] != 7 || !h.rec.State.Running) {
			t.Errorf("with %q: asked for %v, running %v", setting, h.rec.Asked, h.rec.State.Running)
		}
	}
}
