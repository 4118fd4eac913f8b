package importing

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/page/pagetest"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// queue is an import that a test moves by hand.
type queue struct {
	items    []library.ImportItem
	state    library.ImportProgress
	watch    func(library.ImportProgress)
	each     func(library.ImportItem)
	added    []string
	retried  []int64
	forgot   []int64
	recalled []int64
	password string
	started  int
	paused   int
	stopped  int
	fetched  int
	addErr   error
	empty    bool // what is added holds no files
}

func (q *queue) Add(_ context.Context, paths []string, _ library.ImportOptions) (int64, error) {
	q.added = append(q.added, paths...)
	if q.empty {
		return 0, q.addErr
	}
	return 1, q.addErr
}
func (q *queue) Retry(_ context.Context, password string, ids ...int64) (int64, error) {
	q.password, q.retried = password, append(q.retried, ids...)
	return 2, nil
}
func (q *queue) Forget(_ context.Context, ids ...int64) (out []int64, err error) {
	for k := range q.items {
		if i := &q.items[k]; i.Status == library.ImportFailed && (len(ids) == 0 || slices.Contains(ids, i.ID)) {
			out = append(out, i.ID)
		}
	}
	q.forgot = append(q.forgot, out...)
	return out, nil
}
func (q *queue) Remember(_ context.Context, ids ...int64) error {
	q.recalled = append(q.recalled, ids...)
	q.forgot = slices.DeleteFunc(q.forgot, func(id int64) bool { return slices.Contains(ids, id) })
	return nil
}
func (q *queue) Start()                           { q.started++ }
func (q *queue) Pause()                           { q.paused++ }
func (q *queue) Cancel(context.Context) error     { q.stopped++; return nil }
func (q *queue) Progress() library.ImportProgress { return q.state }
func (q *queue) Watch(f func(library.ImportProgress)) func() {
	q.watch = f
	return func() { q.watch = nil }
}
func (q *queue) WatchItems(f func(library.ImportItem)) func() {
	q.each = f
	return func() { q.each = nil }
}
func (q *queue) Items(context.Context, int64, ...library.ImportStatus) ([]library.ImportItem, error) {
	q.fetched++
	return slices.DeleteFunc(slices.Clone(q.items), func(i library.ImportItem) bool { return slices.Contains(q.forgot, i.ID) }), nil
}

func someItems() []library.ImportItem {
	return []library.ImportItem{
		{ID: 9, Path: "/보고서/2020/2020-09_지역이민정책.pdf", Status: library.ImportWaiting},
		{ID: 8, Path: "/보고서/2020/2020-08_뿌리산업 외국인 기능인력 정책 검토와 개선방안.pdf", Status: library.ImportReading},
		{ID: 7, Path: "/보고서/2020/2020-01_돌봄서비스.pdf", Status: library.ImportImported, Document: 31, Pages: 214, PagesWithoutText: 3},
		{ID: 6, Path: "/보고서/2020/2020-01_돌봄서비스 (1).pdf", Status: library.ImportDuplicate, Document: 31},
		{ID: 5, Path: "/보고서/2020/비공개 자료.pdf", Status: library.ImportFailed, Reason: library.Locked},
		{ID: 4, Path: "/reports/truncated.pdf", Status: library.ImportFailed, Reason: library.BrokenFile},
		{ID: 3, Path: "/reports/map.dwg", Status: library.ImportFailed, Reason: library.Unsupported},
		{ID: 2, Path: "/reports/.DS_Store", Status: library.ImportSkipped, Reason: library.Hidden},
		{ID: 1, Path: "/reports/Atlantic Immigration Pilot.pdf", Status: library.ImportImported, Document: 12, Pages: 1},
	}
}

type desk struct {
	*Imports
	queue *queue
	host  *pagetest.Host
	clock *pagetest.Clock
}

func openDesk(t *testing.T, lang string, v theme.Variant, scale float32, items []library.ImportItem) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{queue: &queue{items: items}, host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	d.Imports = New(d.host, Library{Importer: d.queue}, d.clock.Times())
	pagetest.App(t, d.host, v, scale, fyne.NewSize(1064, 726), d.Content())
	d.Shown()
	return d
}

func koreanDesk(t *testing.T) *desk { return openDesk(t, "ko", theme.Light, 1, someItems()) }

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  string
		v     theme.Variant
		scale float32
	}{{"ko-light", "ko", theme.Light, 1}, {"en-dark", "en", theme.Dark, 1}, {"en-light-150", "en", theme.Light, 1.5}} {
		t.Run(c.name, func(t *testing.T) {
			d := openDesk(t, c.lang, c.v, c.scale, someItems())
			d.queue.watch(library.ImportProgress{Total: 800, Done: 496, Imported: 480, Pages: 31200, Running: true, Left: 3 * time.Minute,
				Current: []string{"/보고서/2020/2020-08_뿌리산업 외국인 기능인력 정책 검토와 개선방안.pdf"}})
			pagetest.Look(t, d.host, "imports-running-"+c.name)
			d.queue.watch(library.ImportProgress{Total: 800, Done: 800, Imported: 780, Duplicate: 12, Failed: 3, Skipped: 5, Pages: 51200})
			pagetest.Look(t, d.host, "imports-done-"+c.name)
			d.askPassword(d.items[4])
			pagetest.Look(t, d.host, "imports-password-"+c.name)
			e := openDesk(t, c.lang, c.v, c.scale, nil)
			if pagetest.Look(t, e.host, "imports-empty-"+c.name).Bounds().Empty() {
				t.Fatal("nothing was drawn")
			}
		})
	}
}

func TestAnEmptyFolderIsSaidToBeEmpty(t *testing.T) {
	d := koreanDesk(t)
	d.queue.empty = true
	d.Add("/빈 폴더")
	if got := d.host.LastSaid(); !strings.Contains(got, "비어 있습니다") {
		t.Errorf("said %q", got)
	}
}

func TestNothingIsSaidToBeMissingBeforeTheListIsThere(t *testing.T) {
	pagetest.Start(t)
	d := &desk{queue: &queue{items: someItems()}, host: pagetest.NewHost(t, "ko"), clock: pagetest.NewClock()}
	d.host.Hold = true
	d.Imports = New(d.host, Library{Importer: d.queue}, d.clock.Times())
	pagetest.App(t, d.host, theme.Light, 1, fyne.NewSize(1064, 726), d.Content())
	d.Shown()
	if d.empty.content.Visible() {
		t.Error("it says that nothing was imported")
	}
	d.host.Release()
	if d.empty.content.Visible() || !d.list.Visible() {
		t.Error("the list is not shown")
	}
}

func TestWhatIsAddedIsListedAndStarted(t *testing.T) {
	d := koreanDesk(t)
	d.Add("/보고서", "/a.pdf")
	if strings.Join(d.queue.added, ",") != "/보고서,/a.pdf" || d.queue.started != 1 {
		t.Errorf("added %v, started %d times", d.queue.added, d.queue.started)
	}
}

func TestAPathThatIsNotThereIsSaidAndTheRestComesIn(t *testing.T) {
	d := koreanDesk(t)
	d.queue.addErr = library.Errorf(library.NotFound, "no such path")
	d.Add("/gone")
	if len(d.host.Fails) != 1 || d.queue.started != 1 {
		t.Errorf("failures %v, started %d times", d.host.Fails, d.queue.started)
	}
}

// chooser answers the dialogs.
type chooser string

func (c chooser) Files(_ string, done func([]string)) { done([]string{string(c) + ".pdf", "/y.hwp"}) }
func (c chooser) Folder(_ string, done func(string))  { done(string(c)) }

func TestFilesOrAFolderThatWereChosenAreAdded(t *testing.T) {
	d := koreanDesk(t)
	d.Pick = chooser("/x")
	d.pickFiles()
	d.pickFolder()
	d.Pick = chooser("")
	d.pickFolder() // changed their mind
	if got := strings.Join(d.queue.added, ","); got != "/x.pdf,/y.hwp,/x" {
		t.Errorf("added %q", got)
	}
}

func TestEachFileSaysInThePersonsLanguageWhatBecameOfIt(t *testing.T) {
	for lang, want := range map[string][]string{
		"ko": {"암호로 보호된 파일입니다", "손상되어", "같은 파일이 이미", "214쪽 · 글자 정보 없는 쪽 3쪽"},
		"en": {"protected by a password", "damaged", "in the library already", "214 pages · 3 without text"},
	} {
		d := openDesk(t, lang, theme.Light, 1, someItems())
		var all []string
		for _, i := range d.items {
			r := newRow(d.Imports)
			r.show(i)
			all = append(all, r.why.Text())
		}
		text := strings.Join(all, "\n")
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: nothing says %q in\n%s", lang, w, text)
			}
		}
	}
}

func TestALockedFileAsksForItsPasswordAndIsTriedWithIt(t *testing.T) {
	d := koreanDesk(t)
	r := newRow(d.Imports)
	r.show(d.items[4])
	if r.password.Hidden || !r.retry.Hidden {
		t.Fatal("a locked file must offer its password, not a bare retry")
	}
	r.password.OnTapped()
	entry, ok := d.host.Win.Canvas().Focused().(*widget.Entry)
	if !ok || !entry.Password {
		t.Fatal("the password is not asked for")
	}
	test.Type(entry, "비밀1")
	entry.OnSubmitted(entry.Text)
	if d.queue.password != "비밀1" || len(d.queue.retried) != 1 || d.queue.retried[0] != 5 {
		t.Errorf("retried %v with %q", d.queue.retried, d.queue.password)
	}
}

func TestOneFileOrAllCanBeTriedAgain(t *testing.T) {
	d := koreanDesk(t)
	r := newRow(d.Imports)
	r.show(d.items[5])
	r.retry.OnTapped()
	if len(d.queue.retried) != 1 || d.queue.retried[0] != 4 {
		t.Errorf("retried %v", d.queue.retried)
	}
	d.summary.retry.OnTapped()
	if d.queue.started != 2 || len(d.queue.retried) != 1 { // all: no ids
		t.Errorf("started %d times, retried %v", d.queue.started, d.queue.retried)
	}
}

func TestTheListNarrowsToAStatus(t *testing.T) {
	d := koreanDesk(t)
	d.choose(library.ImportFailed)
	if len(d.shown) != 3 {
		t.Errorf("%d files shown as failed", len(d.shown))
	}
	d.choose(library.ImportSkipped)
	d.queue.items = d.queue.items[:3]
	d.load()
	if !d.empty.content.Visible() || !strings.Contains(d.empty.words.Text(), "없습니다") {
		t.Error("an empty filter says nothing")
	}
}

func TestARunningImportShowsCountsAndCanBePausedAndCancelled(t *testing.T) {
	d := koreanDesk(t)
	if d.running.content.Visible() {
		t.Error("it shows progress with nothing running")
	}
	d.queue.watch(library.ImportProgress{Total: 800, Done: 496, Running: true, Left: 3 * time.Minute, Current: []string{"/a/나.pdf"}})
	if got := d.running.words.Text(); got != "가져오는 중 496 / 800 · 3분 남음" {
		t.Errorf("it says %q", got)
	}
	if d.running.current.Text() != "나.pdf" {
		t.Errorf("current %q", d.running.current.Text())
	}
	d.running.pause.OnTapped()
	d.queue.watch(library.ImportProgress{Total: 800, Done: 496, Running: true, Paused: true})
	if d.queue.paused != 1 || d.running.pause.Text() != "계속" {
		t.Errorf("paused %d times, the button says %q", d.queue.paused, d.running.pause.Text())
	}
	d.running.pause.OnTapped()
	if d.queue.started != 1 {
		t.Error("it does not go on")
	}
	d.running.cancel.OnTapped()
	if d.queue.stopped != 1 || !strings.Contains(d.host.LastSaid(), "취소") {
		t.Errorf("cancelled %d times, said %q", d.queue.stopped, d.host.LastSaid())
	}
}

func TestAnImportThatEndedIsSummedUp(t *testing.T) {
	d := openDesk(t, "en", theme.Light, 1, someItems())
	d.queue.watch(library.ImportProgress{Total: 4, Done: 3, Running: true})
	d.queue.watch(library.ImportProgress{Total: 4, Done: 4, Imported: 1, Duplicate: 2, Failed: 1, Pages: 1204})
	want := "1 document came in with 1,204 pages. 2 were in the library already. 1 failed; it says below what can be done."
	if got := d.summary.words.Text(); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if !d.summary.content.Visible() || d.running.content.Visible() {
		t.Error("the summary does not stand in place of the progress")
	}
}

func TestThousandsOfFilesChangeInPlaceWithoutFetchingAll(t *testing.T) {
	var items []library.ImportItem
	for i := 5000; i > 0; i-- {
		items = append(items, library.ImportItem{ID: int64(i), Path: fmt.Sprintf("/r/%04d.pdf", i), Status: library.ImportWaiting})
	}
	d := openDesk(t, "ko", theme.Light, 1, items)
	before := d.queue.fetched
	for i := range 1000 {
		d.queue.each(library.ImportItem{ID: int64(i + 1), Path: "/r", Status: library.ImportImported, Document: 1, Pages: 3})
	}
	d.clock.Pass(time.Second)
	if d.queue.fetched != before {
		t.Errorf("fetched all %d times", d.queue.fetched-before)
	}
	if n := d.counts()[library.ImportImported]; n != 1000 {
		t.Errorf("%d imported", n)
	}
}

func TestADocumentOpensFromItsFile(t *testing.T) {
	d := koreanDesk(t)
	d.list.OnOpened(2)
	if len(d.host.Pages) != 1 || d.host.Pages[0].Document != 31 {
		t.Errorf("opened %v", d.host.Pages)
	}
}

func TestClosingStopsWatching(t *testing.T) {
	d := koreanDesk(t)
	d.Close()
	if d.queue.watch != nil || d.queue.each != nil {
		t.Error("it still watches")
	}
}
