package timeline

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"naru/app/page/pagetest"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/words"
	"naru/assets"
	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/timeline"
)

// desk is the screen over the sample library.
type desk struct {
	*Screen
	host    *pagetest.Host
	clock   *pagetest.Clock
	keep    *sample.CourseKeeper
	folder  string
	courses []library.CourseID
}

func (d *desk) Folder(_ string, done func(string)) { done(d.folder) }

func open(t *testing.T, lang string, v theme.Variant, scale, w, h float32, documents int) *desk {
	t.Helper()
	pagetest.Start(t)
	milestones, err := timeline.LoadMilestones(assets.Milestones)
	if err != nil {
		t.Fatal(err)
	}
	lib := sample.New(max(documents/25, 1))
	tree, err := lib.ThemeTree(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{host: pagetest.NewHost(t, lang), clock: pagetest.NewClock(), keep: sample.SomeCourses(lib.Docs), folder: t.TempDir()}
	service := timeline.New(d.keep, timeline.Options{
		Courses: course.New(d.keep, nil, sample.Today), Milestones: milestones, Now: sample.Today,
		Words: func(string) (message.Printer, error) { return d.host.P(), nil },
	})
	d.Screen = New(d.host, service, lib, d.clock.Times())
	d.Subjects = func() *words.Subjects { return words.NewSubjects(tree) }
	d.Pick = d
	d.OnCourse = func(id library.CourseID) { d.courses = append(d.courses, id) }
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func korean(t *testing.T) *desk { return open(t, "ko", theme.Light, 1, 1056, 728, 200) }

// hit finds where an item, or (item < 0) a column that tells a text, is drawn.
func (d *desk) hit(t *testing.T, item int, told string) bandHit {
	t.Helper()
	for _, h := range d.band.hits {
		if h.item == item && strings.Contains(h.told, told) {
			return h
		}
	}
	t.Fatalf("item %d, %q is drawn nowhere", item, told)
	return bandHit{}
}

func (d *desk) index(t *testing.T, id string) int {
	t.Helper()
	i := slices.IndexFunc(d.list.Items, func(i library.TimelineItem) bool { return i.ID == id })
	if i < 0 {
		t.Fatalf("%s is not on the timeline", id)
	}
	return i
}

func tapAt(b *band, h bandHit) {
	b.Tapped(&fyne.PointEvent{Position: h.at.AddXY(h.size.Width/2, h.size.Height/2)})
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		v          theme.Variant
		scale      float32
		w, h       float32
	}{
		{"timeline-ko-light", "ko", theme.Light, 1, 1056, 728},
		{"timeline-en-dark", "en", theme.Dark, 1, 1056, 728},
		{"timeline-ko-large", "ko", theme.Light, 1.5, 1056, 728},
		{"timeline-en-narrow", "en", theme.Light, 1, 640, 480},
	} {
		d := open(t, c.lang, c.v, c.scale, c.w, c.h, 200)
		d.ShowYears("2018", "2021")
		d.Choose("gcm")
		if img := pagetest.Look(t, d.host, c.name); img.Bounds().Dx() < int(c.w) {
			t.Errorf("%s: nothing was drawn", c.name)
		}
		d.add()
		pagetest.Look(t, d.host, c.name+"-form")
	}
}

func TestFarOutItCountsAndCloseUpItNames(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "주요 사건 73", "간행물 200", "교육 17", "행사 5", "날짜를 알 수 없는 1건")
	c := d.hit(t, -1, "2010년대: 간행물")
	tapAt(d.band, c)
	if d.band.view.From > c.from || d.band.view.To < c.to || d.band.view.To-d.band.view.From > 13*366 {
		t.Errorf("a column looks closer, to %s – %s", d.band.view.From.Date(), d.band.view.To.Date())
	}
	d.ShowYears("2020-11", "2020-11")
	i := d.index(t, "r1")
	tapAt(d.band, d.hit(t, i, "출입국"))
	d.host.Wants(t, "2020년 11월 27일", "주관: 이민정책연구원", "대상: 공무원", "25쪽 열기")
	d.open(d.list.Items[i])
	if !slices.Equal(d.courses, []library.CourseID{"r1"}) {
		t.Errorf("shown in courses: %v", d.courses)
	}
}

// The end of a year that began left of the view took the room of the next one's name.
func TestTheFirstWholeYearInViewIsNamed(t *testing.T) {
	d := korean(t)
	d.ShowYears("2019-06", "2029-12")
	var names []string
	for _, o := range test.WidgetRenderer(d.band).Objects() {
		if line, ok := o.(*canvas.Text); ok {
			names = append(names, line.Text)
		}
	}
	if !slices.Contains(names, "2020") || slices.Contains(names, "2019") {
		t.Errorf("named are %q", names)
	}
}

func TestAmongMonthsAYearIsToldFromItsMonths(t *testing.T) {
	d := korean(t)
	for range 40 {
		i := library.TimelineItem{Kind: library.TimelineEvent, ID: "r1", Title: "해만 아는 행사", Themes: []string{}, When: library.WhenBetween("2020", "")}
		i.From, i.To = i.When.From(), i.When.To()
		d.list.Items = append(d.list.Items, i)
	}
	d.band.set(d.list)
	d.ShowYears("2020-07", "2020-12")
	h := d.hit(t, -1, "2020: 행사 40건")
	if h.to-h.from != 366 {
		t.Errorf("what is known by its year only is counted for %d days", h.to-h.from)
	}
}

func TestKeysMoveAndZoom(t *testing.T) {
	d := korean(t)
	d.ShowYears("2000", "2019")
	from, days := d.band.view.From, d.band.view.To-d.band.view.From
	test.Type(d.band, "+")
	if got := d.band.view.To - d.band.view.From; got >= days {
		t.Errorf("+ shows %d days of %d", got, days)
	}
	test.Type(d.band, "-")
	d.band.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if d.band.view.From <= from {
		t.Error("the right arrow does not go on in time")
	}
	d.band.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if d.band.view != d.band.all {
		t.Error("Home does not show everything")
	}
	d.band.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if i, ok := d.chosen(); !ok || i.ID != "nationality-act" {
		t.Errorf("down chooses %+v", i)
	}
	d.band.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if i, _ := d.chosen(); i.ID != "ilo-c97" {
		t.Errorf("then %s", i.ID)
	}
	d.Choose(fmt.Sprint(3))
	d.band.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(d.host.Pages) != 1 || d.host.Pages[0].Document != 3 {
		t.Errorf("Enter opens %+v", d.host.Pages)
	}
	before := d.band.view
	d.band.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 200)}, Scrolled: fyne.NewDelta(0, 25)})
	if d.band.view.To-d.band.view.From >= before.To-before.From {
		t.Error("the wheel does not look closer")
	}
}

func TestKindsWordsAndThemesNarrow(t *testing.T) {
	d := korean(t)
	d.head.toggle(library.TimelineMilestone)
	if n := len(d.list.Items); n != 73 || d.list.Counts[library.TimelinePublication] != 0 {
		t.Errorf("milestones only: %d", n)
	}
	d.head.find.SetText("난민법")
	d.clock.Pass(time.Second)
	if n := len(d.list.Items); n != 2 {
		t.Errorf("%d items about the Refugee Act", n)
	}
	d.host.Wants(t, "난민법 제정", "모두 보기")
	d.head.showAll()
	if len(d.list.Items) < 200 || d.head.find.Text != "" {
		t.Errorf("all again: %d", len(d.list.Items))
	}
	d.filter.Themes = []string{"refugees"}
	d.load()
	for _, i := range d.list.Items {
		if !slices.Contains(i.Themes, "refugees") {
			t.Errorf("%s is about %v", i.Title, i.Themes)
		}
	}
	d.filter = library.TimelineFilter{Text: "없는 말"}
	d.load()
	d.host.Wants(t, "고른 조건에 맞는 것이 없습니다")
}

func TestMilestonesAreAddedWithASourceAndTakenBack(t *testing.T) {
	d := korean(t)
	f := d.ask(library.Milestone{}, nil, "")
	f.title.SetText("도입규모 결정")
	f.when.SetText("언젠가")
	f.source.SetText("외국인력정책위원회")
	f.submit()
	if !f.problem.Visible() || !strings.Contains(f.problem.Text, "언젠가") || f.save.Disabled() {
		t.Errorf("what is wrong is not said: %q", f.problem.Text)
	}
	f.setDocument(3, "어떤 보고서")
	f.page.SetText("x")
	f.submit()
	if !strings.Contains(f.problem.Text, "x") {
		t.Errorf("no page: %q", f.problem.Text)
	}
	f.page.SetText("5")
	f.when.SetText("2019. 12. 18.")
	f.submit()
	i, ok := d.chosen()
	if !ok || i.Title != "도입규모 결정" || i.Document != 3 || i.Page != 5 || d.host.LastSaid() != "“도입규모 결정” 사건을 저장했습니다." {
		t.Fatalf("kept %+v, said %q", i, d.host.LastSaid())
	}
	d.remove()
	if _, ok := d.chosen(); ok || d.host.Undo == nil {
		t.Error("it is still there, or cannot be brought back")
	}
	d.host.Undo()
	if i, _ := d.chosen(); i.Title != "도입규모 결정" {
		t.Errorf("undo shows %q", i.Title)
	}
	d.Choose("gcm")
	d.remove()
	if !d.keep.Hidden["gcm"] || !strings.Contains(d.host.LastSaid(), "뺐습니다") {
		t.Errorf("taken out: %v, said %q", d.keep.Hidden, d.host.LastSaid())
	}
	d.restoreHidden()
	if d.keep.Hidden["gcm"] || d.host.LastSaid() != "주요 사건 1건을 되살렸습니다." {
		t.Errorf("brought back: %v, said %q", d.keep.Hidden, d.host.LastSaid())
	}
}

func TestWhatIsInViewIsExported(t *testing.T) {
	d := korean(t)
	d.ShowYears("2018", "2018")
	for _, ext := range exports {
		d.export(ext)
		if !strings.Contains(d.host.LastSaid(), "naru-timeline."+ext) {
			t.Errorf("%s: %q, %v", ext, d.host.LastSaid(), d.host.Fails)
		}
	}
	d.folder = "/nowhere/at/all"
	d.export("csv")
	if len(d.host.Fails) != 1 || library.CodeOf(d.host.Fails[0]) != library.NotFound {
		t.Errorf("no such folder: %v", d.host.Fails)
	}
}

func TestFiveThousandPublicationsAreDrawnAsAFewShapes(t *testing.T) {
	d := open(t, "en", theme.Light, 1, 1056, 728, 5000)
	if n := d.list.Counts[library.TimelinePublication]; n != 5000 {
		t.Fatalf("%d publications", n)
	}
	for range 8 {
		if n := len(test.WidgetRenderer(d.band).Objects()); n > 1500 {
			t.Errorf("%d shapes for %s – %s", n, d.band.view.From.Date(), d.band.view.To.Date())
		}
		d.band.zoom(2)
	}
}

func TestTheLanguageOfTitlesFollowsThePerson(t *testing.T) {
	d := korean(t)
	d.Choose("gcm")
	d.host.Wants(t, "이주를 위한 글로벌 콤팩트")
	d.host.Lang = "en"
	d.Retranslate()
	d.host.Wants(t, "Global Compact for Safe, Orderly", "Milestones 73")
}
