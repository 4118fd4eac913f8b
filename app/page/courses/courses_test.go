package courses

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/choose"
	"naru/app/page/pagetest"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/internal/course"
	"naru/internal/library"
)

// desk is the screen over the sample library.
type desk struct {
	*Screen
	host  *pagetest.Host
	clock *pagetest.Clock
	keep  *sample.CourseKeeper
}

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32, times int) *desk {
	t.Helper()
	pagetest.Start(t)
	lib := sample.New(times)
	d := &desk{host: pagetest.NewHost(t, lang), clock: pagetest.NewClock(), keep: sample.SomeCourses(lib.Docs)}
	if times == 0 {
		d.keep.Events, d.keep.Own, d.keep.Links = nil, nil, nil
	}
	d.Screen = New(d.host, course.New(d.keep, nil, sample.Today), lib, d.clock.Times(), sample.Today)
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728, 1) }

func (d *desk) titles() []string {
	var out []string
	for i := range d.length() {
		out = append(out, d.at(i).Title)
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
		{"courses-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"courses-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"courses-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"courses-en-narrow", "en", theme.Light, 1, 640, 480},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h, 1)
		d.ShowMonth("2020-11")
		d.Open("r1")
		if img := pagetest.Look(t, d.host, c.name); img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		d.ShowList()
		pagetest.Look(t, d.host, c.name+"-list")
		d.add()
		pagetest.Look(t, d.host, c.name+"-form")
	}
	for _, lang := range []string{"ko", "en"} {
		d := open(t, lang, theme.Light, 1, 1056, 728, 0)
		pagetest.Look(t, d.host, "courses-"+lang+"-none")
		d.host.Wants(t, map[string]string{"ko": "연차보고서에서 옵니다", "en": "come from annual reports"}[lang])
	}
}

func TestAMonthAnswersWhoWasTaughtWhat(t *testing.T) {
	d := korean(t)
	d.ShowMonth("2020-11", library.AudienceOfficials)
	var days []string
	for _, e := range d.calendar.calendar.entries {
		days = append(days, e.from.Format("02")+" "+d.at(e.course).Title)
	}
	want := []string{"10 지방자치단체 이민정책 담당자 과정 (제2기)", "19 체류자격 기초: 우리 시청 직원 교육", "27 출입국·외국인청 신규 직원을 위한 이민정책의 이해"}
	if !slices.Equal(days, want) {
		t.Errorf("on days of November: %q", days)
	}
	d.host.Wants(t, "2020년 11월", "공무원 6", "11월 3", "2020년 11월 3건", "2020년 11월 27일 · 출입국·외국인청 신규 직원을 위한 이민정책의 이해", "날짜 미상 1건", "시흥시: 외국인주민 업무 담당 공무원 교육")
}

func TestWhatHasNoDayStandsApart(t *testing.T) {
	d := korean(t)
	d.ShowMonth("2020-11")
	d.host.Wants(t, "이주민 보건의료 교육: 감염병 관리 (2020년 10월~11월)", "결혼이민자 초기적응 과정 (2020년 1월 1일~12월 31일)", "인구정책 전담조직 외국인정책반 참여 (2020년 3월 2일부터)")
	for _, e := range d.calendar.calendar.entries {
		switch c := d.at(e.course); c.Precision {
		case library.PrecisionDay, library.PrecisionRange, library.PrecisionList:
		default:
			t.Errorf("%s is drawn on a day, though it has none", c.Title)
		}
	}
	d.ShowMonth("2020-12")
	d.host.Wants(t, "시민 강좌: 통계로 보는 이민 (2020년 12월)")
}

func TestADayWithManySaysHowManyAndListsThem(t *testing.T) {
	d := korean(t)
	for range 3 {
		d.keep.Events = append(d.keep.Events, d.keep.Events[5])
	}
	d.ShowMonth("2020-11")
	c := d.calendar.calendar
	_, hidden := c.lanes(time.Date(2020, 11, 22, 0, 0, 0, 0, time.UTC), most)
	if hidden != [7]int{5: 3} {
		t.Errorf("more than fit: %v", hidden)
	}
	for _, h := range c.hits {
		if h.course < 0 && h.day.Day() == 27 && h.day.Month() == 11 {
			c.Tapped(&fyne.PointEvent{Position: h.at.AddXY(h.size.Width-4, 4)})
			break
		}
	}
	if !d.asList || d.list.Total != 7+4 { // what lasts all year, goes on, or is known by its months may be on that day, too
		t.Errorf("the day lists %d: %q", d.list.Total, d.titles())
	}
	d.host.Wants(t, "2020년 11월 27일")
	d.anyDay()
	if d.list.Total < 20 {
		t.Errorf("all days list %d", d.list.Total)
	}
}

func TestAnEmptyDaySaysSoAndStays(t *testing.T) {
	d := korean(t)
	d.ShowMonth("2020-11", library.AudienceOfficials)
	d.showDay(time.Date(2020, 11, 7, 0, 0, 0, 0, time.UTC))
	if d.asList || !d.day.IsZero() {
		t.Error("an empty day leads to a list of what may be on any day")
	}
	if !strings.Contains(d.host.LastSaid(), "2020년 11월 7일") {
		t.Errorf("said: %q", d.host.LastSaid())
	}
}

func TestKeysMoveInTheMonthAndAmongMonths(t *testing.T) {
	d := korean(t)
	d.ShowMonth("2020-11")
	c := d.calendar.calendar
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.day.Format(time.DateOnly); got != "2020-11-09" {
		t.Errorf("Enter lists %s", got)
	}
	d.setList(false)
	for _, a := range d.Actions() {
		if a.Key == "courses.action.after" {
			a.Run()
		}
	}
	d.host.Wants(t, "2020년 12월")
}

func TestTheListIsNarrowed(t *testing.T) {
	d := korean(t)
	d.ShowList()
	d.head.setHost("시흥시")
	if got := d.titles(); len(got) != 1 || !strings.HasPrefix(got[0], "시흥시") {
		t.Errorf("of a host: %q", got)
	}
	d.head.setHost("")
	d.head.setKind("event")
	if d.list.Total != 5 {
		t.Errorf("%d events", d.list.Total)
	}
	d.head.setKind("")
	d.head.find.SetText("ㅊㅅㄷ")
	d.clock.Pass(time.Second)
	if got := d.titles(); len(got) != 3 {
		t.Errorf("by initials: %q", got)
	}
	d.clear()
	d.head.setYear("2020")
	if got := d.length(); got != 23 {
		t.Errorf("2020 and undated: %d", got)
	}
	d.head.find.SetText("없는 말")
	d.clock.Pass(time.Second)
	d.host.Wants(t, "고른 조건에 맞는", "모두 보기")
}

func TestACourseTellsAllAndOpensItsPage(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "교육이나 행사를 고르면")
	d.Open("r1")
	d.host.Wants(t, "공무원 (근거: “공무원”)", "이민정책연구원", "2020. 11. 27.", "기본교육사업 1 · 공무원 교육", "25쪽 열기", "체류자격 기초: 우리 시청 직원 교육")
	d.detail.openPage()
	want := pagetest.Opened{Document: 25, Page: 25, Query: `"출입국·외국인청 신규 직원을"`}
	if len(d.host.Pages) != 1 || d.host.Pages[0] != want {
		t.Errorf("opened %+v", d.host.Pages)
	}
	d.Open("r14")
	d.host.Wants(t, "확인해 주세요")
	d.Open("r2")
	d.host.Wants(t, "보고서에 날짜가 없습니다", "날짜 미상")
}

func TestAudienceAndHostAreSetAndTakenBack(t *testing.T) {
	d := korean(t)
	d.Open("r14")
	residents := []library.Audience{library.AudienceResidents}
	d.say(*d.detail.course, library.CourseMark{Audience: &residents}, library.CourseMark{})
	d.host.Wants(t, "외국인 주민 (직접 정함)")
	if strings.Contains(d.host.Seen(), "확인해 주세요") {
		t.Error("what a person settled is still to be checked")
	}
	d.host.Undo()
	d.host.Wants(t, "일반 시민 (근거: “일반시민”)")
	d.mark(*d.detail.course)
	if d.host.Win.Canvas().Overlays().Top() == nil {
		t.Error("no dialog asks for audience and host")
	}
}

func TestOnesOwnCourseComesAndGoes(t *testing.T) {
	d := korean(t)
	failed := false
	d.keep1(library.CourseEntry{Title: "새 강의", When: "언젠가"}, func(error) { failed = true })
	if !failed {
		t.Error("a date that cannot be read is kept")
	}
	d.keep1(library.CourseEntry{Title: "새 강의", When: "2020-11-30"}, func(err error) { t.Error(err) })
	d.host.Wants(t, "새 강의", "2020년 11월 30일", "고치기")
	if said := d.host.LastSaid(); said != "“새 강의” 교육을 저장했습니다." {
		t.Errorf("said %q", said)
	}
	before := *d.detail.course
	d.Screen.keep(library.CourseEntry{Title: "새 강의 (수정)"}, &before, func() {}, func(err error) { t.Error(err) })
	d.host.Wants(t, "새 강의 (수정)", "날짜 미상")
	d.host.Undo()
	d.host.Wants(t, "2020년 11월 30일")
	d.detail.remove()
	if d.detail.course != nil {
		t.Error("what was removed is still shown")
	}
	d.host.Undo()
	d.Open(before.ID)
	d.host.Wants(t, "새 강의")
}

// keep1 keeps a new course as the form does.
func (d *desk) keep1(e library.CourseEntry, failed func(error)) {
	d.Screen.keep(e, nil, func() {}, failed)
}

func TestCoursesAreLinkedAndUnlinked(t *testing.T) {
	d := korean(t)
	d.Open("r16")
	k := d.pick(*d.detail.course)
	if k == nil || len(k.Found) < 3 {
		t.Fatalf("nothing to pick from: %+v", k)
	}
	k.Entry.SetText("통계로")
	d.clock.Pass(time.Second)
	if own, ok := k.Found[0].Value.(library.Course); !ok || own.ID != "c2" {
		t.Errorf("typing finds %+v first", k.Found[0])
	}
	k.Take(slices.IndexFunc(k.Found, func(i choose.Item) bool { return strings.HasPrefix(i.Name, "Refugee Status") }))
	if len(d.detail.course.Links) != 1 || d.detail.course.Links[0].Document != 9 {
		t.Fatalf("linked %+v", d.detail.course.Links)
	}
	d.host.Undo()
	if len(d.detail.course.Links) != 0 {
		t.Errorf("after undo: %+v", d.detail.course.Links)
	}
	d.Open("r1")
	links := d.detail.course.Links
	d.unlink(*d.detail.course, links[0])
	if len(d.detail.course.Links) != len(links)-1 {
		t.Errorf("still linked: %+v", d.detail.course.Links)
	}
	d.host.Undo()
	if len(d.detail.course.Links) != len(links) {
		t.Errorf("not linked again: %+v", d.detail.course.Links)
	}
	d.detail.follow(library.CourseLink{Course: "c1"})
	d.host.Wants(t, "사업장 변경 사례를 넣을 것", "대회의실")
}

func TestDocumentsAreOfferedAndTurnedDown(t *testing.T) {
	d := korean(t)
	d.keep.Events[0].Title = "이민행정 조직 개편 방안과 이민청 설립 논의"
	d.keep.Links = nil
	d.Open("r1")
	d.host.Wants(t, "어울릴 만한 문서", "이민행정 조직 개편 방안: 이민청 설립 논의를 중심으로")
	d.dismiss(*d.detail.course, d.detail.offers[0])
	if strings.Contains(d.host.Seen(), "이민청 설립 논의를 중심으로") {
		t.Error("what was turned down is offered again")
	}
	if !strings.Contains(d.host.LastSaid(), "권하지 않습니다") {
		t.Errorf("said %q", d.host.LastSaid())
	}
}

func TestTheScreenHearsOfNewDocuments(t *testing.T) {
	d := korean(t)
	n := d.list.Total
	d.keep.Events = append(d.keep.Events, library.FieldEvent{ID: 99, Report: 25, Course: true, ListedEvent: library.ListedEvent{Title: "또 하나", From: "2020-11-02", To: "2020-11-02"}})
	d.LibraryChanged(screen.DocumentsChanged)
	if d.list.Total != n+1 {
		t.Errorf("%d courses, want %d", d.list.Total, n+1)
	}
}

func TestTheFirstCoursesBringTheirMonthIntoView(t *testing.T) {
	d := korean(t)
	events, month := d.keep.Events, d.month
	empty := open(t, "ko", theme.Light, 1, 1056, 728, 0)
	if !empty.month.Equal(monthOf(sample.Today())) {
		t.Errorf("without courses %s is shown", empty.month)
	}
	empty.keep.Events = events // a report was taken into the catalogue
	empty.LibraryChanged(screen.DocumentsChanged)
	empty.Shown()
	if !empty.month.Equal(month) {
		t.Errorf("then %s is shown, want %s", empty.month, month)
	}
}

func TestAWeekIsSetWithoutCovering(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2020, 11, d, 0, 0, 0, 0, time.UTC) }
	c := &calendar{entries: []entry{{0, day(1), day(3)}, {1, day(2), day(2)}, {2, day(4), day(9)}, {3, day(2), day(8)}}}
	lanes, hidden := c.lanes(day(1), 2)
	if len(lanes[0]) != 2 || len(lanes[1]) != 1 || lanes[0][1] != (weekBar{2, 3, 6}) || hidden != [7]int{0, 1, 1, 1, 1, 1, 1} {
		t.Errorf("%v, hidden %v", lanes, hidden)
	}
}
