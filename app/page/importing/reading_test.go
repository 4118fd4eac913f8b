package importing

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/internal/library"
	"naru/internal/recognise/install"
)

// hall is the screen with all its parts.
type hall struct {
	*desk
	rec      *sample.Recognizer
	folders  *sample.Folders
	versions *sample.Versions
	lib      *sample.Library
}

func openHall(t *testing.T, lang string, v theme.Variant, scale float32, rec *sample.Recognizer) *hall {
	t.Helper()
	pagetest.Start(t)
	h := &hall{rec: rec, folders: sample.SomeFolders(), versions: sample.SomeVersions(), lib: sample.New(1)}
	h.desk = &desk{queue: &queue{items: someItems()}, host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	h.Imports = New(h.host, Library{Importer: h.queue, Recognizer: rec, Watched: h.folders, Versions: h.versions, Catalogue: h.lib}, h.clock.Times())
	h.System = install.System{OS: "linux", Release: "debian"}
	pagetest.App(t, h.host, v, scale, fyne.NewSize(1064, 726), h.Content())
	h.Shown()
	return h
}

func TestReadingCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  string
		v     theme.Variant
		scale float32
	}{{"ko-light", "ko", theme.Light, 1}, {"en-dark", "en", theme.Dark, 1}, {"ko-light-150", "ko", theme.Light, 1.5}, {"en-light-150", "en", theme.Light, 1.5}} {
		t.Run(c.name, func(t *testing.T) {
			h := openHall(t, c.lang, c.v, c.scale, sample.Missing())
			pagetest.Look(t, h.host, "ocr-missing-"+c.name)
			h.show(partVersions)
			h.Imports.versions.replace(h.versions.Offers[0])
			pagetest.Look(t, h.host, "versions-"+c.name)
			h.Imports.versions.results[0].change.Lost = append(h.Imports.versions.results[0].change.Lost, h.versions.Change.Lost...)
			h.show(partWatched)
			pagetest.Look(t, h.host, "watched-"+c.name)
			h.watched.ask("/home/연구원/다운로드/보고서")
			pagetest.Look(t, h.host, "watch-ask-"+c.name)
			e := openHall(t, c.lang, c.v, c.scale, sample.Recognizing())
			pagetest.Look(t, e.host, "ocr-running-"+c.name)
			if m := e.Content().MinSize(); m.Width > 1064 || m.Height > 726 {
				t.Errorf("needs %v", m)
			}
		})
	}
}

func TestPagesWithoutTextAreCountedAndRecognisedWhenAsked(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, &sample.Recognizer{Program: sample.Tesseract(), Pages: 154})
	h.host.Wants(t, "143 pages in 4 documents have no text", "Recognise them", "Show them")
	h.host.Lacks(t, "apt install", "Look again")
	shown := false
	h.OnShowNoText = func() { shown = true }
	h.recognition.show.OnTapped()
	h.recognition.start.OnTapped()
	if !shown || len(h.rec.Asked) != 1 || len(h.rec.Asked[0]) != 0 || !h.rec.State.Running {
		t.Errorf("shown %v, asked %v, state %+v", shown, h.rec.Asked, h.rec.State)
	}
}

func TestARunningRecognitionTellsHowFarAndCanBeStopped(t *testing.T) {
	h := openHall(t, "ko", theme.Light, 1, sample.Recognizing())
	h.host.Wants(t, "문자 인식 중 31 / 96쪽 · 9분 남음", "중국동포 밀집지역의 형성과 변화, 32번째 쪽", "일시정지", "취소")
	h.recognition.pause.OnTapped()
	h.host.Wants(t, "문자 인식 멈춤 31 / 96쪽", "계속")
	h.recognition.start.OnTapped()
	if !h.rec.State.Running || h.rec.State.Paused || len(h.rec.Asked) != 0 {
		t.Errorf("going on: %+v, asked %v", h.rec.State, h.rec.Asked)
	}
	h.recognition.cancel.OnTapped()
	if !strings.Contains(h.host.LastSaid(), "이미 읽은 쪽은 그대로") {
		t.Errorf("said %q", h.host.LastSaid())
	}
	h.host.Wants(t, "글자 정보가 없는 쪽이 143쪽 있어")
}

func TestWhatRecognitionCouldNotReadIsSaidWhenItEnds(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Recognizing())
	h.lib.Docs = nil
	h.lib.Docs = append(h.lib.Docs, library.Document{ID: 1, Pages: 10, PagesWithoutText: 2})
	h.rec.Set(library.RecognitionProgress{Total: 96, Done: 96, Read: 94, Failed: 2})
	h.host.Wants(t, "Text recognition read 94 pages and could not read 2. 2 pages in 1 document have no text")
	h.lib.Docs[0].PagesWithoutText = 0
	h.LibraryChanged(screen.DocumentsChanged)
	h.host.Lacks(t, "have no text")
}

func TestWhereTheProgramIsMissingItsInstallationIsSaidAndCopied(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	h.host.Wants(t, "Tesseract, a free program", "sudo apt install tesseract-ocr tesseract-ocr-kor tesseract-ocr-eng", "Copy", "Look again")
	h.host.Lacks(t, "Recognise them")
	h.recognition.command.Copy()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "sudo apt install") {
		t.Errorf("the clipboard holds %q", got)
	}
	h.rec.Program = library.RecognitionEngine{Available: true, Name: "tesseract", Languages: []string{"eng"}, Missing: []string{"kor"}}
	h.recognition.again.OnTapped()
	h.host.Wants(t, "cannot read Korean yet", "sudo apt install tesseract-ocr-kor", "Recognise them")
	h.rec.Program = sample.Tesseract()
	h.recognition.again.OnTapped()
	h.host.Lacks(t, "sudo apt")
}

func TestAChangedFileTakesThePlaceOfItsDocumentAndLostQuotesAreShown(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	h.host.Wants(t, "Changed files 2", "Watched folders 3")
	h.ShowVersions()
	h.host.Wants(t, "Seasonal Worker Program", "Replace", "Keep both", "Ignore", "2020-01 개정.pdf")
	h.Imports.versions.replace(h.versions.Offers[0])
	h.host.Wants(t, "now has its new version. 1 quote stands where it stood. 3 quotes moved with their text. 1 quote is not in the new version", "Changed files 1", "Show lost quotes")
	if len(h.host.Told) < 2 {
		t.Errorf("told of %v only", h.host.Told)
	}
	h.Imports.versions.showLost(h.Imports.versions.results[0])
	if got := uitest.Words(h.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "계절근로자를") || !strings.Contains(got, "Open note") {
		t.Errorf("the lost quotes are not shown:\n%s", got)
	}
}

func TestAChangedFileIsKeptApartOrIgnored(t *testing.T) {
	h := openHall(t, "ko", theme.Light, 1, sample.Missing())
	h.ShowVersions()
	r := newVersionRow(h.Imports.versions)
	r.show(h.versions.Offers[1])
	r.both.OnTapped()
	if len(h.versions.Kept) != 1 || h.versions.Kept[0] != 2 || !strings.Contains(h.host.LastSaid(), "brief-04.pdf") {
		t.Errorf("kept %v, said %q", h.versions.Kept, h.host.LastSaid())
	}
	r.show(h.versions.Offers[0])
	r.ignore.OnTapped()
	if len(h.versions.Ignored) != 1 || h.versions.Ignored[0] != 1 {
		t.Errorf("ignored %v", h.versions.Ignored)
	}
	h.host.Wants(t, "가져온 파일 가운데 바뀐 것이 없습니다.")
	h.versions.Offer(library.NewVersion{ID: 7, Title: "새 판", Path: "/a/b.hwpx", Found: time.Unix(0, 0)})
	h.host.Wants(t, "새 판", "바뀐 파일 1")
}

func TestAReplacementThatFailsLeavesTheOfferAndSaysWhy(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	h.ShowVersions()
	h.versions.Fails = library.Errorf(library.Locked, "needs a password")
	h.Imports.versions.replace(h.versions.Offers[0])
	if len(h.host.Fails) != 1 || len(h.Imports.versions.offers) != 2 || len(h.Imports.versions.busy) != 0 {
		t.Errorf("failures %v, offers %d, busy %v", h.host.Fails, len(h.Imports.versions.offers), h.Imports.versions.busy)
	}
}

func TestAFolderIsWatchedAndLetGoAndWatchedAgain(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	h.show(partWatched)
	h.host.Wants(t, "/srv/shared/migration-policy", "subfolder names become tags", "The folder is not there now")
	h.watched.watch(library.WatchedFolder{Path: "/새 폴더", TagSubfolders: true})
	h.host.Wants(t, "/새 폴더", "Watched folders 4")
	h.watched.remove(h.watched.folders[3])
	if len(h.folders.List) != 3 || h.host.Undo == nil {
		t.Fatalf("%d folders, undo %v", len(h.folders.List), h.host.Undo != nil)
	}
	h.host.Undo()
	if n := len(h.folders.List); n != 4 || !h.folders.List[3].TagSubfolders || h.folders.List[3].Path != "/새 폴더" {
		t.Errorf("after undo: %+v", h.folders.List)
	}
	h.host.Again()
	if len(h.folders.List) != 3 {
		t.Errorf("done again: %+v", h.folders.List)
	}
	h.host.Undo()
}

func TestAFolderThatCannotBeWatchedIsExplained(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	for code, want := range map[library.Code]string{library.Conflict: "is watched already", library.Invalid: "belongs to the library itself"} {
		h.folders.Fails = library.Errorf(code, "no")
		h.watched.watch(library.WatchedFolder{Path: "/reports"})
		if !strings.Contains(h.host.LastSaid(), want) {
			t.Errorf("%s: said %q", code, h.host.LastSaid())
		}
	}
	h.folders.Fails = library.Errorf(library.Permission, "no")
	h.watched.watch(library.WatchedFolder{Path: "/root"})
	if len(h.host.Fails) != 1 {
		t.Errorf("failures %v", h.host.Fails)
	}
}

func TestSubfoldersThatCannotBeOpenedAreSaidInTheRow(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	r := newFolderRow(h.watched)
	r.show(library.WatchedFolder{Path: "/in", TagSubfolders: true, Closed: []string{"/in/2019", "/in/2020/안쪽"}})
	if got, want := r.how.Text(), "2 subfolders cannot be opened, so nothing in them comes in: 2019, 2020/안쪽"; got != want || r.dot.Color != theme.ColorDanger {
		t.Errorf("the row says %q", got)
	}
	r.show(library.WatchedFolder{Path: "/in", Problem: library.Permission, Closed: []string{"/in/2019"}})
	if got := r.how.Text(); !strings.Contains(got, "refuses access") {
		t.Errorf("the row says %q", got)
	}
	r.show(library.WatchedFolder{Path: "/in"})
	if got := r.how.Text(); got != "Watched" || r.dot.Color == theme.ColorDanger {
		t.Errorf("the row says %q", got)
	}
}

func TestWatchedFoldersAreLookedThroughWhenAsked(t *testing.T) {
	h := openHall(t, "ko", theme.Light, 1, sample.Missing())
	h.folders.Found = 12
	h.watched.look()
	if got := h.host.LastSaid(); !strings.Contains(got, "12개") {
		t.Errorf("said %q", got)
	}
}

func TestChoosingAFolderAsksHowItsSubfoldersCount(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	h.Pick = chooser("/reports")
	h.watched.pick()
	if got := uitest.Words(h.host.Win.Canvas().Overlays().Top()); !strings.Contains(got, "/reports") || !strings.Contains(got, "Subfolder names become tags") {
		t.Errorf("asked:\n%s", got)
	}
}

func TestADocumentBeingReadOpensAndAnIncompleteOneSaysWhy(t *testing.T) {
	h := openHall(t, "en", theme.Light, 1, sample.Missing())
	r := newRow(h.Imports)
	r.show(library.ImportItem{ID: 1, Path: "/a.pdf", Status: library.ImportReading, Document: 7, Pages: 60})
	if !strings.Contains(r.why.Text(), "The first 60 pages can be read") || r.open.Hidden {
		t.Errorf("says %q, open hidden %v", r.why.Text(), r.open.Hidden)
	}
	r.show(library.ImportItem{ID: 2, Path: "/b.pdf", Status: library.ImportImported, Document: 8, Pages: 1200, Reason: library.TimedOut})
	if !strings.Contains(r.why.Text(), "Only the first 1,200 pages are in. Reading the file took too long") || r.retry.Hidden {
		t.Errorf("says %q, retry hidden %v", r.why.Text(), r.retry.Hidden)
	}
}

func TestWithoutTheNewPartsTheScreenStandsAlone(t *testing.T) {
	d := koreanDesk(t)
	got := uitest.Words(d.Content())
	for _, s := range []string{"지켜보는 폴더", "바뀐 파일", "문자 인식"} {
		if strings.Contains(got, s) {
			t.Errorf("%q is offered:\n%s", s, got)
		}
	}
}
