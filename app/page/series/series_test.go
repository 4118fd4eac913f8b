package series

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/internal/library"
)

type desk struct {
	*Screen
	records *sample.Records
	host    *pagetest.Host
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{records: sample.SomeRecords(sample.New(1)), host: pagetest.NewHost(t, lang)}
	d.Screen = New(d.host, d.records)
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.host.OnChanged = d.LibraryChanged
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728) }

// cells gives the numbers drawn in a state.
func (d *desk) cells(state library.IssueState) []string {
	var out []string
	uitest.Walk(d.detail.Content, func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*cell); ok && c.state == state && c.OnTapped != nil {
			out = append(out, c.text)
		}
	})
	return out
}

func (d *desk) issue(number string) library.Issue {
	for _, i := range d.detail.page.Issues {
		if i.Number == number {
			return i
		}
	}
	return library.Issue{}
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		v          theme.Variant
		scale      float32
		w, h       float32
	}{
		{"series-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"series-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"series-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"series-en-narrow", "en", theme.Light, 1, 640, 728},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h)
		img := pagetest.Look(t, d.host, c.name)
		if img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		d.ShowOffers()
		pagetest.Look(t, d.host, c.name+"-offers")
	}
}

func TestTheFirstSeriesIsShownWithWhatIsMissing(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "총서", "정책보고서", "Policy Report", "파일 있음 23", "구함 8", "빈 번호 1", "32건 중 23건", "없는 호 9건", "2020-03", "번호가 맞지 않는 문서 1건")
	if got := d.cells(library.IssueWanted); !slices.Equal(got, []string{"04", "02", "03", "06", "07", "09", "10", "12"}) {
		t.Errorf("wanted are %v", got)
	}
	if got := d.cells(library.IssueGap); !slices.Equal(got, []string{"03"}) {
		t.Errorf("gaps are %v", got)
	}
	d.detail.year = 2020
	d.detail.show()
	d.host.Wants(t, "2020년에 없는 호 7건", "모든 해")
	d.host.Lacks(t, "2021-04")
	d.detail.year = 2018
	d.detail.show()
	d.host.Wants(t, "2018년에 없는 호가 없습니다")
}

func TestANumberOpensItsDocument(t *testing.T) {
	d := korean(t)
	i := d.issue("2020-03")
	d.detail.openIssue(i)
	if len(d.host.Pages) != 1 || d.host.Pages[0].Document != i.Documents[0].ID {
		t.Errorf("opened %+v", d.host.Pages)
	}
	d.detail.openIssue(d.issue("2019-03"))
	if len(d.host.Pages) != 1 || !strings.Contains(d.host.LastSaid(), "2019-03") {
		t.Errorf("a gap opens %+v, says %q", d.host.Pages, d.host.LastSaid())
	}
	d.detail.openIssue(d.issue("2019-06"))
	d.host.Wants(t, "2019-06번을 가진 문서가 둘 이상입니다")
}

func TestTheFileOfAWantedNumberCanBeAdded(t *testing.T) {
	d := korean(t)
	d.host.Lacks(t, "파일 추가")
	var asked library.DocumentID
	d.AddFile = func(id library.DocumentID) { asked = id }
	d.detail.show()
	d.host.Wants(t, "파일 추가…")
	d.AddFile(d.issue("2020-03").Documents[0].ID)
	if asked == 0 {
		t.Error("nobody was asked for the file")
	}
}

func TestSeriesAreFilteredAndChosen(t *testing.T) {
	d := korean(t)
	d.side.find.SetText("working")
	if len(d.list) != 1 || d.list[0].ID != "workingpaper" {
		t.Errorf("listed are %+v", d.list)
	}
	d.side.list.OnOpened(0)
	d.host.Wants(t, "워킹페이퍼", "11–20")
	d.all[0].Names, d.all[0].Usual = []string{"Policy Report"}, []string{"policyreport", "정책보고서"}
	for _, typed := range []string{"정책보고서", "정책 보고", "policyrep"} {
		if d.side.find.SetText(typed); len(d.list) != 1 || d.list[0].ID != d.all[0].ID {
			t.Errorf("by %q are listed %+v", typed, d.list)
		}
	}
	d.side.find.SetText("없는 이름")
	d.host.Wants(t, "그런 이름의 총서가 없습니다")
	d.Open("연구보고서")
	if d.detail.id != "researchreport" {
		t.Errorf("by its name %q is shown", d.detail.id)
	}
}

func TestOffersAreAnsweredAndTakenBack(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "확인할 것 2")
	d.ShowOffers()
	d.host.Wants(t, "이 목록 자료의 파일입니까?", "84% 확실", "제목이 비슷함: 87%", "≠ 다른 연도: 2020 ≠ 2021", "새 판입니까?", "반대로 합치기")
	o, ok := d.detail.first()
	if !ok {
		t.Fatal("none is on top")
	}
	d.accept(o)
	d.host.Wants(t, "확인할 것 1")
	if !strings.Contains(d.host.LastSaid(), "목록 자료와 연결했습니다") || !slices.Contains(d.host.Told, screen.DocumentsChanged) {
		t.Errorf("said %q, told %v", d.host.LastSaid(), d.host.Told)
	}
	d.host.Undo()
	d.host.Wants(t, "확인할 것 2")
	d.dismiss(d.offers[1])
	d.host.Wants(t, "확인할 것 1")
	d.host.Undo()
	d.host.Wants(t, "확인할 것 2")
	d.acceptSwapped(d.offers[0])
	want := []string{"accept 1", "untie 1", "recall 1", "dismiss 2", "recall 2", "merge 16 18"}
	if !slices.Equal(d.records.Done, want) {
		t.Errorf("done %v, want %v", d.records.Done, want)
	}
	d.accept(library.Offer{ID: 99, Kind: library.OfferTie})
	if len(d.host.Fails) != 1 {
		t.Errorf("what is gone fails with %v", d.host.Fails)
	}
}

func TestWithoutSeriesItTellsHowTheyCome(t *testing.T) {
	d := korean(t)
	d.records.Library.Docs, d.records.Waiting = nil, nil
	d.detail.id, d.detail.page = "", nil
	d.LibraryChanged(screen.DocumentsChanged)
	d.host.Wants(t, "연차보고서의 간행물 목록을 등록하면")
	d.ShowOffers()
	d.host.Wants(t, "확인을 기다리는 것이 없습니다")
}

func TestLanguageChangesAtOnce(t *testing.T) {
	d := korean(t)
	d.host.Lang = "en"
	d.Retranslate()
	d.host.Wants(t, "Series", "Policy Report", "8 wanted", "2 to confirm", "9 numbers are missing")
}
