package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

// said is what the notice says, its lines joined.
func (d *desk) said() string {
	return strings.TrimSpace(strings.ReplaceAll(uitest.Words(d.notice.content), "\n", " "))
}

// press presses the notice's button.
func (d *desk) press(t *testing.T, name string) {
	t.Helper()
	o := uitest.Find(d.notice.content, func(o fyne.CanvasObject) bool {
		b, ok := o.(*widget.Button)
		return ok && b.Text() == name
	})
	if o == nil {
		t.Fatalf("no button %q in %q", name, d.said())
	}
	o.(*widget.Button).OnTapped()
}

func TestAPageWithoutTextSaysSoAndIsRecognised(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	if d.said() != "" {
		t.Errorf("a page with text is told of: %q", d.said())
	}
	d.TurnPage(-1)
	for _, tab := range []tab{tabPage, tabText} {
		d.showTab(tab)
		if got := d.said(); !strings.Contains(got, "글자 정보가 없습니다") {
			t.Errorf("tab %d says %q", tab, got)
		}
	}
	d.press(t, "문자 인식")
	if len(d.rec.Asked) != 1 || d.rec.Asked[0][0] != 7 || !d.rec.State.Running || !strings.Contains(d.host.LastSaid(), "2쪽") {
		t.Errorf("asked %v, said %q", d.rec.Asked, d.host.LastSaid())
	}
	d.rec.Set(library.RecognitionProgress{Total: 2, Done: 1, Running: true, Document: 7})
	d.notice.refresh()
	if got := d.said(); !strings.Contains(got, "인식하고 있습니다") || strings.Contains(got, "문자 인식") {
		t.Errorf("while it is read it says %q", got)
	}
	d.shop.pages[3].Source, d.shop.pages[3].Text = library.SourceOCR, "그림에서 읽은 글"
	d.LibraryChanged(screen.DocumentsChanged)
	if low := d.bar.ocr.Position().Y + d.bar.ocr.Size().Height; low > d.bar.content.Size().Height {
		t.Errorf("the mark ends at %v of %v", low, d.bar.content.Size().Height)
	}
	if d.page.Source != library.SourceOCR || !d.bar.ocr.Visible() || !strings.Contains(d.said(), "틀린 글자") {
		t.Errorf("after it: %v, the mark %v, %q", d.page.Source, d.bar.ocr.Visible(), d.said())
	}
	d.showTab(tabPage)
	if d.said() != "" || d.bar.ocr.Text() != "문자 인식(OCR)" {
		t.Errorf("on the page: %q, the mark %q", d.said(), d.bar.ocr.Text())
	}
}

func TestWithoutTheProgramAPageWithoutTextTellsHowToGetIt(t *testing.T) {
	d := openDesk(t, "en")
	d.rec.Program = library.RecognitionEngine{}
	shown := 0
	d.lib.HowToRecognise = func() { shown++ }
	d.Open(7, 4, library.SearchRequest{})
	if got := d.said(); !strings.HasPrefix(got, "This page has no text") || strings.Contains(got, "Recognise") {
		t.Errorf("it says %q", got)
	}
	d.press(t, "How to read it from its image…")
	if shown != 1 {
		t.Errorf("shown %d times how to get it", shown)
	}
}

func TestADocumentStillBeingReadGrowsBesideWhatIsTyped(t *testing.T) {
	d := openDesk(t, "en")
	all := d.shop.pages
	d.shop.pages = all[:5]
	d.record().Pages, d.record().Incomplete = 5, library.IncompleteReading
	d.Open(7, 5, library.SearchRequest{})
	if got := d.said(); got != "The first 5 pages are here; the rest is still being read." {
		t.Errorf("it says %q", got)
	}
	d.note.entry.SetText("half a sent")
	d.shop.pages = all
	d.record().Pages, d.record().Incomplete = 6, ""
	d.LibraryChanged(screen.DocumentsChanged)
	if d.said() != "" || d.bar.of.Text() != "(5) / 6" || d.note.entry.Text != "half a sent" {
		t.Errorf("then it says %q, %q, the note %q", d.said(), d.bar.of.Text(), d.note.entry.Text)
	}
}

func TestAnIncompleteDocumentSaysWhyAndIsReadAgain(t *testing.T) {
	d := openDesk(t, "ko")
	d.record().Incomplete = library.TimedOut
	d.Open(7, 1, library.SearchRequest{})
	if got := d.said(); !strings.HasPrefix(got, "앞의 6쪽만 있습니다. 읽는 데 너무 오래 걸려") {
		t.Errorf("it says %q", got)
	}
	d.press(t, "다시 읽기")
	if len(d.retried) != 1 || d.retried[0] != 7 || !strings.Contains(d.host.LastSaid(), "다시 읽고") {
		t.Errorf("retried %v, said %q", d.retried, d.host.LastSaid())
	}
	d.fail["Retry"] = library.Errorf(library.NotFound, "gone")
	d.press(t, "다시 읽기")
	if len(d.host.Fails) != 1 {
		t.Errorf("failures %v", d.host.Fails)
	}
}

func TestSelectingAllKeepsToThePagesBody(t *testing.T) {
	d := openDesk(t, "ko")
	text := "이민정책연구원\n본문 첫 줄이다.\n둘째 줄이다.\n- 31 -"
	d.shop.pages[0].Text, d.shop.pages[0].BodyFrom, d.shop.pages[0].BodyTo = text, 8, 25
	d.Open(7, 1, library.SearchRequest{})
	d.picture.view.Page.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got, want := d.selection(), oneLine(d.shop.pages[0].Body()); got != want || strings.Contains(got, "31") {
		t.Errorf("on the page: %q, want %q", got, want)
	}
	d.showTab(tabText)
	d.text.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := oneLine(d.selection()); got != oneLine(d.shop.pages[0].Body()) {
		t.Errorf("in the text: %q", got)
	}
	d.TurnPage(4)
	d.text.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := d.selectedRange(); got.To != len([]rune(koreanPage)) {
		t.Errorf("without head and foot: %v", got)
	}
}

func TestTheWheelTurnsThePageAtItsEnd(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 2, library.SearchRequest{})
	turn := func(w *widget.Scroller, dy float32) {
		d.clock.Pass(time.Second)
		w.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
	page := d.picture.view.Scroller
	turn(page, 25) // above the top of page 2
	if d.Reader.Page() != 1 {
		t.Fatalf("on page %d", d.Reader.Page())
	}
	turn(page, -5000)
	turn(page, -25)
	if d.Reader.Page() != 2 {
		t.Errorf("on page %d, want 2", d.Reader.Page())
	}
	d.goTo(6, 0)
	turn(page, -5000)
	turn(page, -25)
	if d.Reader.Page() != 6 {
		t.Errorf("went past the last page to %d", d.Reader.Page())
	}
	d.showTab(tabText)
	turn(d.text.scroll, 25)
	if d.Reader.Page() != 5 {
		t.Errorf("in the text: on page %d, want 5", d.Reader.Page())
	}
}

func TestNoticesCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  string
		v     theme.Variant
		scale float32
	}{{"ko-light", "ko", theme.Light, 1}, {"en-dark-150", "en", theme.Dark, 1.5}} {
		t.Run(c.name, func(t *testing.T) {
			d := openDeskAs(t, c.lang, c.v, c.scale, 470, 726)
			d.record().Incomplete = library.TooLarge
			d.Open(7, 4, library.SearchRequest{})
			pagetest.Look(t, d.host, "reader-none-"+c.name)
			d.shop.pages[4].Source = library.SourceOCR
			d.TurnPage(1)
			img := pagetest.Look(t, d.host, "reader-ocr-"+c.name)
			if img.Bounds().Empty() {
				t.Fatal("nothing was drawn")
			}
		})
	}
}
