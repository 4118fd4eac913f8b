package reader

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"naru/app/widget"
	"naru/internal/library"
)

func TestAPageOpensWithItsHitsDrawnAndItsPlaceSaid(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	if d.number != 5 || d.picture.view.Page.Picture() == nil {
		t.Fatalf("page %d, picture %v", d.number, d.picture.view.Page.Picture())
	}
	all, current := d.picture.view.Page.Hits()
	if len(all) != 2 || len(current) != 1 {
		t.Errorf("%d rectangles drawn, %d of the current hit; want 2 and 1", len(all), len(current))
	}
	if got := d.bar.entry.Text + " " + d.bar.of.Text(); got != "3 (5) / 6" {
		t.Errorf("the place reads %q", got)
	}
	if got := d.header.hit.Text(); got != "3건 중 1" {
		t.Errorf("the hits read %q", got)
	}
	if len(d.text.hits) != 2 {
		t.Errorf("%d hits in the text", len(d.text.hits))
	}
}

func TestHitsAreWalkedAcrossPagesAndRoundTheEnd(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query("계절근로자"))
	var walk []string
	for range 4 {
		walk = append(walk, d.header.hit.Text())
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	}
	if got := strings.Join(walk, "; "); got != "hit 1 of 3; hit 2 of 3; hit 3 of 3; hit 1 of 3" {
		t.Errorf("forward: %s", got)
	}
	d.PreviousHit()
	d.PreviousHit()
	if d.number != 6 || d.header.hit.Text() != "hit 3 of 3" {
		t.Errorf("back: page %d, %s", d.number, d.header.hit.Text())
	}
}

func TestHitsAreCountedAlsoWhileTheirPageIsOnItsWay(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query("계절근로자"))
	if len(d.hits.pages) != 2 || d.hits.counts[0] != 2 {
		t.Fatalf("hits %+v, wanted two on the first of two pages", d.hits)
	}
	press := func(key func(), times int) string {
		d.host.Hold = true
		for range times {
			key()
		}
		d.host.Hold = false
		d.host.Release()
		return d.header.hit.Text()
	}
	n := d.hits.total - 1
	if got, want := press(d.NextHit, n), fmt.Sprintf("hit %d of %d", n+1, n+1); got != want {
		t.Errorf("%d presses forward: %s, want %s", n, got, want)
	}
	if got, want := press(d.PreviousHit, n), fmt.Sprintf("hit 1 of %d", n+1); got != want {
		t.Errorf("%d presses back: %s, want %s", n, got, want)
	}
}

func TestADocumentOpensAtItsFirstHitOrWhereItWasReadLast(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 0, query("seasonal"))
	if d.number != 2 {
		t.Errorf("opened at page %d, the first hit is on 2", d.number)
	}
	d.TurnPage(2)
	d.clock.Pass(3 * time.Second)
	d.Close()
	d.Open(7, 0, library.SearchRequest{})
	if d.number != 4 {
		t.Errorf("opened at page %d, read last was 4", d.number)
	}
}

func TestAPageIsGoneToByItsPrintedNumberOrItsPlace(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	for typed, want := range map[string]int{"ii": 2, "3": 5, "(3)": 3, "6": 6} {
		d.goToTyped(typed)
		if d.number != want {
			t.Errorf("%q goes to page %d, want %d", typed, d.number, want)
		}
	}
	was := d.number
	d.goToTyped("99")
	if d.number != was || !strings.Contains(d.host.LastSaid(), "99") {
		t.Errorf("page %d, said %q", d.number, d.host.LastSaid())
	}
}

func TestDraggingOverThePageSelectsAndQuotes(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	page := d.picture.view.Page
	at := func(words string, last bool) fyne.Position {
		r := rangeOf(koreanPage, words)
		i := r.From
		if last {
			i = r.To - 1
		}
		b := layoutOf(d.shop.pages[4]).Boxes[i]
		return fyne.NewPos(float32(b.X0+b.X1)/2*page.Size().Width, float32(b.Y0+b.Y1)/2*page.Size().Height)
	}
	const words = "별도의 도입 규모와 교육과정"
	from, to := at(words, false), at(words, true)
	page.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	page.DragEnd()
	if d.selection() != words {
		t.Fatalf("selected %q", d.selection())
	}
	page.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != words {
		t.Errorf("copied %q", got)
	}
	d.Quote()
	if len(d.shop.quotes) != 1 {
		t.Fatal("no quote was kept")
	}
	q := d.shop.quotes[0]
	want := library.Quote{ID: 1, Note: 1, Document: 7, Page: 5, Label: "3", Text: words,
		From: rangeOf(koreanPage, words).From, To: rangeOf(koreanPage, words).To}
	if q != want {
		t.Errorf("kept %+v, want %+v", q, want)
	}
	if d.selection() != "" || len(d.note.quotes) != 1 || d.note.draft.ID() != 1 {
		t.Errorf("selection %q, %d quotes under the page, note %d", d.selection(), len(d.note.quotes), d.note.draft.ID())
	}
	said := len(d.host.Said)
	d.host.Undo()
	if len(d.shop.quotes) != 0 {
		t.Error("the quote was not taken back")
	}
	if len(d.host.Said) != said {
		t.Error("taking it back is told as a change of its own, which ends what could be done again")
	}
	d.host.Again()
	if len(d.shop.quotes) != 1 || d.shop.quotes[0] != want {
		t.Errorf("done again, the quotes are %+v", d.shop.quotes)
	}
}

func TestAQuoteTakenOutOfItsNoteComesBackAsItWas(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	quote := library.Quote{ID: 9, Note: 1, Document: 7, Page: 5, Text: "no longer on the page"}
	d.shop.quotes = []library.Quote{quote}
	d.removeQuote(quote)
	if len(d.shop.quotes) != 0 {
		t.Fatal("the quote is still there")
	}
	d.host.Undo()
	if len(d.shop.quotes) != 1 || d.shop.quotes[0] != quote {
		t.Errorf("the quotes are %+v", d.shop.quotes)
	}
}

func TestSelectingInTheTextGivesThePlaceInTheStoredText(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	d.showTab(tabText)
	words := "돌봄\n분야에 도입하자는" // broken over a printed line
	d.text.choose(rangeOf(koreanPage, words))
	d.Quote()
	if len(d.shop.quotes) != 1 || d.shop.quotes[0].Text != "돌봄 분야에 도입하자는" || d.shop.quotes[0].From != rangeOf(koreanPage, words).From {
		t.Errorf("kept %+v", d.shop.quotes)
	}
}

func TestQuotingNothingSaysHow(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	d.Quote()
	if len(d.shop.quotes) != 0 || !strings.Contains(d.host.LastSaid(), "선택하세요") {
		t.Errorf("said %q", d.host.LastSaid())
	}
}

func TestAQuoteGoesIntoTheNoteThatWasJustBegun(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	d.note.entry.SetText("먼저 쓴 생각") // not saved yet
	d.picture.view.Page.Select(rangeOf(koreanPage, "별도의 도입 규모"))
	d.Quote()
	if len(d.shop.notes) != 1 || d.shop.notes[0].Body != "먼저 쓴 생각" || d.shop.quotes[0].Note != d.shop.notes[0].ID {
		t.Errorf("notes %+v, quotes %+v", d.shop.notes, d.shop.quotes)
	}
}

func TestANoteUnderThePageIsSavedAsItIsTyped(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	d.note.entry.SetText("이 쪽에 대한 생각")
	d.clock.Pass(time.Second)
	if len(d.shop.notes) != 1 || d.shop.notes[0].Body != "이 쪽에 대한 생각" || d.shop.notes[0].Page != 5 || d.shop.notes[0].Document != 7 {
		t.Fatalf("kept %+v", d.shop.notes)
	}
	if d.note.mark.Text() != "저장됨" {
		t.Errorf("the mark says %q", d.note.mark.Text())
	}
	d.note.entry.SetText("이 쪽에 대한 생각 둘")
	d.TurnPage(1) // leaving saves too
	if len(d.shop.notes) != 1 || d.shop.notes[0].Body != "이 쪽에 대한 생각 둘" {
		t.Errorf("kept %+v", d.shop.notes)
	}
	if d.note.entry.Text != "" {
		t.Errorf("the next page shows %q", d.note.entry.Text)
	}
	d.TurnPage(-1)
	if d.note.entry.Text != "이 쪽에 대한 생각 둘" {
		t.Errorf("back on the page: %q", d.note.entry.Text)
	}
}

func TestATextThatCannotBeSavedIsNeverLetGo(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	d.fail["AddNote"] = &library.Error{Code: library.DiskFull, Err: errors.New("full")}
	d.note.entry.SetText("잃으면 안 되는 글")
	d.clock.Pass(time.Second)
	if !strings.Contains(d.note.mark.Text(), "아직 저장하지 못했습니다") || len(d.host.Fails) == 0 {
		t.Errorf("it says %q", d.note.mark.Text())
	}
	d.TurnPage(1)
	delete(d.fail, "AddNote")
	d.Flush()
	if len(d.shop.notes) != 1 || d.shop.notes[0].Body != "잃으면 안 되는 글" || d.shop.notes[0].Page != 5 {
		t.Errorf("kept %+v", d.shop.notes)
	}
}

func TestAPageThatCannotBeDrawnSaysWhyAndItsTextStays(t *testing.T) {
	d := openDesk(t, "ko")
	d.fail["PageImage"] = library.Errorf(library.TimedOut, "render")
	d.Open(7, 5, query("계절근로자"))
	if s := d.picture.view.Page.Sentence(); !strings.Contains(s, "그리지 못했습니다") || !strings.Contains(s, "오래 걸려") {
		t.Errorf("it says %q", s)
	}
	if len(d.text.source) == 0 || len(d.text.hits) != 2 {
		t.Error("the text is gone too")
	}
}

func TestASlowPageKeepsTheOldPictureForAMomentAndThenSaysSo(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	before := d.picture.view.Page.Picture()
	d.shop.pages[5].Text = ""
	d.host.Hold = true
	d.TurnPage(1)
	page := d.host.Held[0]
	d.host.Held = d.host.Held[1:]
	page() // the page is known, its picture is not drawn yet
	if d.picture.view.Page.Picture() != before {
		t.Error("it flickers: the old picture went before the new one came")
	}
	d.clock.Pass(time.Second)
	if !strings.Contains(d.picture.view.Page.Sentence(), "그리는 중") {
		t.Errorf("it says %q", d.picture.view.Page.Sentence())
	}
	d.host.Release()
	if d.picture.view.Page.Picture() == nil || d.picture.view.Page.Picture() == before {
		t.Error("the picture did not come")
	}
}

func TestAnAnswerForAPageThatWasLeftIsDropped(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	d.host.Hold = true
	d.TurnPage(1)
	d.goTo(5, 0)
	held := d.host.Held
	d.host.Held, d.host.Hold = nil, false
	for i := len(held) - 1; i >= 0; i-- { // the newer comes first
		held[i]()
	}
	if d.page.Number != 5 || string(d.text.source) != koreanPage {
		t.Errorf("page %d is shown", d.page.Number)
	}
}

func TestThePictureIsAskedForAtTheWidthItStandsAndNotTwice(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, library.SearchRequest{})
	if len(d.drawn) != 1 || d.drawn[0] != d.picture.pixels() {
		t.Fatalf("drawn at %v, it stands at %d", d.drawn, d.picture.pixels())
	}
	d.picture.view.ZoomBy(3)
	if len(d.drawn) != 2 || d.drawn[1] <= d.drawn[0] {
		t.Errorf("zoomed: drawn at %v", d.drawn)
	}
	d.picture.view.SetFit(widget.FitWidth)
	if len(d.drawn) != 2 {
		t.Errorf("drawn again: %v", d.drawn)
	}
}

func TestARecordWithoutAFileSaysSo(t *testing.T) {
	d := openDesk(t, "en")
	d.record().Pages, d.record().File = 0, ""
	d.Open(7, 0, library.SearchRequest{})
	if d.tab != tabAbout || !strings.Contains(d.picture.view.Page.Sentence(), "no file") {
		t.Errorf("tab %d, it says %q", d.tab, d.picture.view.Page.Sentence())
	}
}

func (d *desk) record() *library.Document { return &d.shop.doc }

func TestContentsGoToTheirPages(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	d.showTab(tabContents)
	if got := d.outline.children[""]; len(got) != 3 {
		t.Errorf("%d headings at the top, want 3", len(got))
	}
	if here := d.outline.here; here != "" {
		t.Errorf("before the first heading, one is in %q", here)
	}
	d.outline.tree.CloseAllBranches()
	d.goTo(4, 0)
	d.showTab(tabContents)
	if here := d.outline.heading(d.outline.here).Title; here != "제2장 해외 사례" {
		t.Errorf("on page 4 one is in %q", here)
	}
	d.outline.tree.OnSelected("5")
	if d.number != 5 || d.tab != tabPage {
		t.Errorf("page %d, tab %d", d.number, d.tab)
	}
	d.record().Contents = nil
	d.Close()
	d.Open(7, 1, library.SearchRequest{})
	if !strings.Contains(d.outline.none.Text, "목차") || d.outline.content.Objects[0] == d.outline.tree {
		t.Errorf("it says %q", d.outline.none.Text)
	}
}

func TestADocumentThatIsNotThereIsSaid(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(99, 1, library.SearchRequest{})
	if len(d.host.Fails) != 1 || d.Reader.Document() != 0 {
		t.Errorf("failures %v, open %d", d.host.Fails, d.Reader.Document())
	}
}

func TestF3WorksWhileANoteIsTyped(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	d.note.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	if d.header.hit.Text() != "3건 중 2" {
		t.Errorf("the hits read %q", d.header.hit.Text())
	}
}

func TestTheLanguageIsSwitchedAtOnce(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	d.about.edit()
	d.host.Lang = "en"
	d.Retranslate()
	if d.header.tabs[0].Text() != "Page" || d.header.hit.Text() != "hit 1 of 3" || d.note.title.Text() != "Note on this page" {
		t.Errorf("it still says %q, %q, %q", d.header.tabs[0].Text(), d.header.hit.Text(), d.note.title.Text())
	}
	if d.about.form.save.Text() != "Save" {
		t.Errorf("the form still says %q", d.about.form.save.Text())
	}
}

func TestActionsSayWhatCannotBeDoneWithNothingOpen(t *testing.T) {
	d := openDesk(t, "ko")
	for _, a := range d.Actions() {
		if !a.Disabled || d.host.P().T(a.Key) == a.Key {
			t.Errorf("action %q: disabled %v, called %q", a.Key, a.Disabled, d.host.P().T(a.Key))
		}
	}
}
