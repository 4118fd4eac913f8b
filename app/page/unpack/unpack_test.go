package unpack

import (
	"errors"
	"fmt"
	"slices"
	"testing"

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
	unpacker *sample.Unpacker
	host     *pagetest.Host
}

func openAs(t *testing.T, u *sample.Unpacker, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{unpacker: u, host: pagetest.NewHost(t, lang)}
	d.Screen = New(d.host, Library{Documents: sample.New(1), Unpacker: u, Contradictions: u})
	d.host.OnChanged = d.LibraryChanged
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	return d
}

func open(t *testing.T, u *sample.Unpacker, lang string) *desk {
	t.Helper()
	d := openAs(t, u, lang, theme.Light, 1, 1056, 728)
	d.Open(u.Report)
	return d
}

// entryOf finds the entry that holds a text.
func (d *desk) entryOf(t *testing.T, text string) *widget.Entry {
	t.Helper()
	o := uitest.Find(d.detail.Content, func(o fyne.CanvasObject) bool {
		e, ok := o.(*widget.Entry)
		return ok && e.Text == text
	})
	if o == nil {
		t.Fatalf("no entry holds %q", text)
	}
	return o.(*widget.Entry)
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		v          theme.Variant
		scale      float32
		w, h       float32
	}{
		{"unpack-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"unpack-en-large", "en", theme.Light, 1.5, 1056, 728},
		{"unpack-ko-narrow", "ko", theme.Dark, 1, 660, 600},
	} {
		d := openAs(t, sample.Unpacked(), c.lang, c.v, c.scale, c.w, c.h)
		pagetest.Look(t, d.host, c.name+"-none")
		d.Open(d.unpacker.Report)
		pagetest.Look(t, d.host, c.name)
		d.choose(tabCourses)
		pagetest.Look(t, d.host, c.name+"-courses")
		d.choose(tabContradictions)
		img := pagetest.Look(t, d.host, c.name+"-contradictions")
		if img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
	}
}

func TestWhatAReportListsIsShownBeforeItEnters(t *testing.T) {
	d := open(t, sample.Unpacking(), "ko")
	d.host.Wants(t, "이 보고서에 실린 것", "간행물 18", "교육 6", "행사 2", "확인 필요 4", "26건 모두 등록", "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망", "10쪽")
	if len(d.unpacker.Wrote) != 0 {
		t.Error("something entered by itself")
	}
	d.rows.list.OnSelected(1)
	d.host.Wants(t, "확인해 주세요: 참여자. 제대로 읽었는지 분명하지 않습니다.")
	d.host.Press(t, "11쪽에 실림")
	if want := (pagetest.Opened{Document: d.unpacker.Report, Page: 13}); len(d.host.Pages) != 1 || d.host.Pages[0] != want {
		t.Errorf("opened %v, want %v", d.host.Pages, want)
	}
}

func TestOnlyWhatIsTickedIsTakenInAndAsCorrected(t *testing.T) {
	d := open(t, sample.Unpacking(), "en")
	d.tick(d.list[0])
	d.rows.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.rows.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	d.host.Wants(t, "Accept 24 ticked")
	d.rows.list.OnSelected(2)
	d.entryOf(t, "Chang Won Lee; chief researcher\nMinjeong Park; co-researcher\nSeori Choi; co-researcher\nYounghee Cho; co-researcher").
		SetText("Chang Won Lee; chief researcher\nMinjeong Park; translator")
	d.entryOf(t, "Ⅰ. 서론\nⅡ. 제도의 변화\n  1. 도입 규모\nⅢ. 결론").SetText("I. Aim\n\n  1. Scope\nII. End\n")
	d.host.Wants(t, "edited")
	d.host.Press(t, "Accept 24 ticked")
	got := d.unpacker.Wrote[0]
	if c := got.Counts(); c != (library.UnpackedCounts{Records: 16, Courses: 6, Events: 2}) {
		t.Fatalf("taken in: %+v", c)
	}
	r := got.Records[0]
	if want := []library.Credit{{Name: "Chang Won Lee", Role: library.RoleChief}, {Name: "Minjeong Park", Role: "translator"}}; !slices.Equal(r.People, want) {
		t.Errorf("people are %v", r.People)
	}
	if want := []library.Heading{{Level: 1, Title: "I. Aim"}, {Level: 2, Title: "1. Scope"}, {Level: 1, Title: "II. End"}}; !slices.Equal(r.Contents, want) {
		t.Errorf("contents are %v", r.Contents)
	}
	if d.host.LastSaid() != "Added to the catalogue: 16 publications, 6 courses, 2 events." {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.host.Wants(t, "In the catalogue from this report: 16 publications, 6 courses, 2 events.", "in the catalogue")
	if !slices.Contains(d.host.Told, screen.DocumentsChanged) {
		t.Error("the other screens were not told")
	}
	// What was left out is still left out.
	if d.chosen() != 0 || d.left() != 2 {
		t.Errorf("%d ticked, %d left", d.chosen(), d.left())
	}
}

func TestAnAcceptanceIsUndoneByItselfAndAllOfThemTogether(t *testing.T) {
	d := open(t, sample.Unpacked(), "en")
	d.host.Press(t, "Accept all 18")
	d.host.Undo()
	if got, _ := d.unpacker.Accepted(t.Context(), d.unpacker.Report); got != (library.UnpackedCounts{Records: 4, Courses: 3, Events: 1}) {
		t.Errorf("after undoing the last, %+v are in", got)
	}
	d.host.Wants(t, "Accept all 18")
	d.unpacker.Touched = true
	d.host.Press(t, "Undo what was accepted")
	if d.host.LastSaid() != "Taken back: 4 publications, 3 courses, 1 event. 1 stays, because it was worked on since." {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.host.Wants(t, "Accept all 26")
}

func TestAFailureIsToldAndNothingTypedIsLost(t *testing.T) {
	d := open(t, sample.Unpacking(), "en")
	d.entryOf(t, "2020-01").SetText("2020-99")
	d.unpacker.Fails = errors.New("disk")
	d.host.Press(t, "Accept all 26")
	if len(d.host.Fails) != 1 {
		t.Errorf("told %v", d.host.Fails)
	}
	d.host.Wants(t, "Accept all 26", "연구보고서 2020-99 · 박민정, 최서리, 이정우")
	// Nor when the library changes meanwhile.
	d.LibraryChanged(screen.DocumentsChanged)
	d.Shown()
	d.host.Wants(t, "연구보고서 2020-99 · 박민정, 최서리, 이정우")
	d.host.Press(t, "As the report has it")
	d.host.Wants(t, "연구보고서 2020-01 · 박민정, 최서리, 이정우")
}

func TestAFlawedRowIsShownInsteadOfTakenIn(t *testing.T) {
	d := open(t, sample.Unpacking(), "ko")
	d.choose(tabCourses)
	d.entryOf(t, "2023-03-06").SetText("3월 6일")
	d.choose(tabRecords)
	d.host.Press(t, "26건 모두 등록")
	if len(d.unpacker.Wrote) != 0 || d.tab != tabCourses {
		t.Errorf("tab %d, written %v", d.tab, d.unpacker.Wrote)
	}
	d.host.Wants(t, "시작일은 2020-04-01처럼 적거나 비워 두세요.")
}

func TestACourseOfTheCatalogueIsCorrectedRemovedAndBroughtBack(t *testing.T) {
	d := open(t, sample.Unpacked(), "en")
	d.choose(tabEvents)
	d.host.Wants(t, "It is in the catalogue. What you change here is kept once you save it.")
	d.entryOf(t, "2023-11-03").SetText("Ongoing")
	d.host.Press(t, "Save")
	if e := d.unpacker.Stored[3]; e.To != library.OpenEnd || !e.Edited || e.From != "2023-11-02" {
		t.Fatalf("it is %+v", e)
	}
	d.host.Undo()
	if e := d.unpacker.Stored[3]; e.To != "2023-11-03" || e.Edited {
		t.Errorf("put back it is %+v", e)
	}
	d.entryOf(t, "2023-11-03")
	d.host.Press(t, "Take out")
	if len(d.unpacker.Stored) != 3 {
		t.Fatalf("in are %+v", d.unpacker.Stored)
	}
	d.host.Wants(t, "Accept all 19")
	d.host.Undo()
	if len(d.unpacker.Stored) != 4 {
		t.Errorf("brought back: %+v", d.unpacker.Stored)
	}
}

func TestAListIsNarrowedToWhatNeedsALook(t *testing.T) {
	d := open(t, sample.Unpacked(), "en")
	d.narrow = narrowUnsure
	d.show()
	if len(d.list) != 3 {
		t.Errorf("to be checked are %d", len(d.list))
	}
	d.narrow = narrowNew
	d.show()
	if len(d.list) != 14 {
		t.Errorf("not in yet are %d", len(d.list))
	}
	d.tickAll(false)
	d.host.Wants(t, "Accept 4 ticked", "Tick all")
}

func TestAReportThatIsBeingReadSaysSoInsteadOfShowingAnother(t *testing.T) {
	d := open(t, sample.Unpacking(), "en")
	d.host.Hold = true
	d.Open(2)
	d.host.Wants(t, "Reading the report…")
	d.host.Lacks(t, "Untitled", "Here stands what an annual report lists", "Publications 3")
	d.host.Release()
	d.host.Lacks(t, "Reading the report…")
}

func TestADocumentThatListsNothingSaysSo(t *testing.T) {
	d := open(t, sample.Unpacking(), "ko")
	d.Open(1)
	d.host.Wants(t, "이 문서에서 간행물, 교육, 행사 목록을 찾지 못했습니다.")
	d.Open(4711)
	d.host.Wants(t, "연차보고서에 실린 간행물, 교육, 행사를 여기서 봅니다.")
}

func TestContradictionsStandSideBySideUntilAPersonSettlesThem(t *testing.T) {
	d := openAs(t, sample.Unpacked(), "ko", theme.Light, 1, 1056, 728)
	d.OpenContradictions(0)
	d.host.Wants(t, "자료마다 다르게 적힌 것", "2023-11-02 ~ 2023-11-03", "2023-11-09", "50쪽", "7쪽", "직접 정함")
	d.host.Press(t, "7쪽")
	if want := (pagetest.Opened{Document: d.unpacker.Report, Page: 9}); d.host.Pages[0] != want {
		t.Errorf("opened %v, want %v", d.host.Pages, want)
	}
	d.host.Hold = true
	d.host.Press(t, "이 기록을 따르기")
	if d.host.Busy != 1 { // comparing whole reports takes a while
		t.Errorf("nothing is said to go on: %q", d.host.Said)
	}
	d.host.Release()
	if s := d.unpacker.Quarry[0].Settled; s == nil || *s != 0 || d.host.Busy != 0 {
		t.Fatalf("settled as %v, %d go on", s, d.host.Busy)
	}
	d.host.Undo()
	if d.unpacker.Quarry[0].Settled != nil {
		t.Error("it is still settled")
	}
	d.host.Press(t, "다시 열기")
	if d.unpacker.Quarry[1].Settled != nil {
		t.Error("the other one is still settled")
	}
}

func TestAListOfThousandsDrawsOnlyWhatIsSeen(t *testing.T) {
	u := sample.Unpacking()
	one := u.Found.Records[0]
	for k := range 5000 {
		one.Place, one.Number = fmt.Sprint("more ", k), fmt.Sprint(k)
		u.Found.Records = append(u.Found.Records, one)
	}
	d := open(t, u, "en")
	drawn := 0
	uitest.Walk(d.rows.content, func(o fyne.CanvasObject, _ fyne.Position) {
		if _, ok := o.(*row); ok {
			drawn++
		}
	})
	if drawn == 0 || drawn > 40 {
		t.Errorf("%d rows are drawn", drawn)
	}
}

func TestOngoingIsWrittenInAPersonsLanguage(t *testing.T) {
	for lang, want := range map[string]string{"en": "ongoing", "ko": "진행 중"} {
		p := pagetest.NewHost(t, lang).P()
		if got := endText(p, library.OpenEnd); got != want || parseEnd(p, " "+want) != library.OpenEnd {
			t.Errorf("%s: %q, read as %q", lang, got, parseEnd(p, want))
		}
	}
}
