package recognise_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/recognise"
)

// bench is a recogniser with all that it works with.
type bench struct {
	*recognise.Recogniser
	queue  *memory
	engine *engine
	drawer *drawer
	cfg    recognise.Config
}

func newBench(t *testing.T, pages map[library.DocumentID]int) *bench {
	t.Helper()
	b := &bench{queue: &memory{pages: pages}, engine: &engine{}, drawer: &drawer{}}
	b.cfg = recognise.Config{
		Queue: b.queue, Engine: b.engine, Open: b.drawer.Open, BusyAgain: time.Millisecond,
		Clean: func(seen []rune) (text []rune, from []int) {
			for i, r := range seen {
				if r != '~' {
					text, from = append(text, r), append(from, i)
				}
			}
			return text, from
		},
	}
	return b
}

func (b *bench) begin(t *testing.T) {
	t.Helper()
	b.Recogniser = recognise.New(b.cfg)
	t.Cleanup(func() { b.Close() })
}

func (b *bench) queueAll(t *testing.T, ids ...library.DocumentID) int {
	t.Helper()
	n, err := b.Recognize(t.Context(), ids...)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (b *bench) wait(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	if err := b.Wait(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestPagesAreReadInOrderAndEachDocumentIsOpenedOnce(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 2, 2: 1})
	var finished []library.DocumentID
	b.cfg.Finished = func(_ context.Context, id library.DocumentID) { finished = append(finished, id) }
	b.begin(t)
	if n := b.queueAll(t); n != 3 {
		t.Errorf("%d pages, want 3", n)
	}
	var told []string
	stop := b.WatchPages(func(p library.RecognizedPage) {
		told = append(told, fmt.Sprintf("%d/%d %s %d %v", p.Document, p.Page, p.Status, p.Words, p.Confidence))
	})
	defer stop()
	b.Start()
	b.wait(t)
	if diff := cmp.Diff([]string{"1/1 read 글", "1/2 read 글", "2/1 read 글"}, b.queue.endings()); diff != "" {
		t.Errorf("ended otherwise (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"1/1 read 1 90", "1/2 read 1 90", "2/1 read 1 90"}, told); diff != "" {
		t.Errorf("told otherwise (-want +got):\n%s", diff)
	}
	if fmt.Sprint(b.drawer.opened) != "[1 2]" || b.drawer.open != 0 {
		t.Errorf("opened %v, still open %d", b.drawer.opened, b.drawer.open)
	}
	if fmt.Sprint(finished) != "[1 2]" {
		t.Errorf("finished %v", finished)
	}
	if p := b.Progress(); p.Total != 3 || p.Done != 3 || p.Read != 3 || p.Running || p.Document != 0 {
		t.Errorf("progress %+v", p)
	}
	if b.drawer.widths[0] != 595*200/72 {
		t.Errorf("drawn %d pixels wide, want %d", b.drawer.widths[0], 595*200/72)
	}
}

func TestPlacesFollowTheTextThatIsKept(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 1})
	b.engine.read = func(context.Context, int) (*recognise.Reading, error) { return reading("가~나"), nil }
	kept := make(chan recognise.Ending, 1)
	b.cfg.Queue = spy{b.queue, kept}
	b.begin(t)
	b.queueAll(t)
	b.Start()
	b.wait(t)
	e := <-kept
	if e.Text != "가나" || len(e.Boxes) != 2 || e.Boxes[1].X0 != 0.2 || e.Engine != "fake 1 kor" {
		t.Errorf("kept %+v", e)
	}
}

// spy sees what is kept.
type spy struct {
	*memory
	kept chan recognise.Ending
}

func (s spy) EndPage(ctx context.Context, t recognise.Task, e recognise.Ending) (bool, error) {
	s.kept <- e
	return s.memory.EndPage(ctx, t, e)
}

func TestAPageThatFailsOrIsBlankDoesNotStopTheOthers(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 3})
	b.engine.read = func(_ context.Context, n int) (*recognise.Reading, error) {
		switch n {
		case 0:
			return nil, library.Errorf(library.TimedOut, "too slow")
		case 1:
			return reading("~"), nil
		}
		return reading("글"), nil
	}
	b.begin(t)
	b.queueAll(t)
	b.Start()
	b.wait(t)
	if diff := cmp.Diff([]string{"1/1 failed timed_out", "1/2 blank ", "1/3 read 글"}, b.queue.endings()); diff != "" {
		t.Errorf("ended otherwise (-want +got):\n%s", diff)
	}
	if p := b.Progress(); p.Done != 3 || p.Read != 1 || p.Failed != 1 {
		t.Errorf("progress %+v", p)
	}
	if len(b.drawer.opened) != 2 { // a failed page may have broken the reader
		t.Errorf("opened %d times, want 2", len(b.drawer.opened))
	}
}

func TestALockedDocumentFailsWholeAndAtOnce(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 2, 2: 1})
	b.drawer.fails = map[library.DocumentID]error{1: library.Errorf(library.Locked, "needs a password")}
	b.begin(t)
	b.queueAll(t)
	b.Start()
	b.wait(t)
	if diff := cmp.Diff([]string{"1/1 failed locked", "1/2 failed locked", "2/1 read 글"}, b.queue.endings()); diff != "" {
		t.Errorf("ended otherwise (-want +got):\n%s", diff)
	}
}

func TestWithoutTheProgramNothingIsQueued(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 1})
	b.engine.missing = true
	b.begin(t)
	if _, err := b.Recognize(t.Context()); library.CodeOf(err) != library.NoOCR {
		t.Errorf("ends with %v", err)
	}
	if len(b.queue.waiting) != 0 {
		t.Errorf("%d wait", len(b.queue.waiting))
	}
	// Taken away later, what waits keeps waiting and Wait says why.
	b.engine.missing = false
	b.queueAll(t)
	b.engine.missing = true
	b.Start()
	if err := b.Wait(t.Context()); library.CodeOf(err) != library.NoOCR {
		t.Errorf("Wait ends with %v", err)
	}
	if len(b.queue.waiting) != 1 || !b.Progress().Paused {
		t.Errorf("%d wait, %+v", len(b.queue.waiting), b.Progress())
	}
}

// atPage blocks the engine at a page until it is let go or stopped.
func (b *bench) atPage(n int) (reached, letGo chan struct{}) {
	reached, letGo = make(chan struct{}), make(chan struct{})
	b.engine.read = func(ctx context.Context, k int) (*recognise.Reading, error) {
		if k != n {
			return reading("글"), nil
		}
		close(reached)
		select {
		case <-letGo:
			return reading("글"), nil
		case <-ctx.Done():
			return nil, library.Errorf(library.Cancelled, "%w", ctx.Err())
		}
	}
	return reached, letGo
}

func TestPauseEndsThePageAtHandAndStartGoesOn(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 3})
	reached, letGo := b.atPage(0)
	b.begin(t)
	b.queueAll(t)
	b.Start()
	<-reached
	if p := b.Progress(); !p.Running || p.Title != "Document 1" || p.Page != 1 {
		t.Errorf("at work: %+v", p)
	}
	b.Pause()
	close(letGo)
	for b.Progress().Running {
		time.Sleep(time.Millisecond)
	}
	if got := b.queue.endings(); len(got) != 1 || !b.Progress().Paused {
		t.Errorf("paused after %v, %+v", got, b.Progress())
	}
	b.Start()
	b.wait(t)
	if got := b.queue.endings(); len(got) != 3 {
		t.Errorf("in the end %v", got)
	}
}

func TestCancelStopsThePageAtHandAndDropsTheRest(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 3})
	reached, _ := b.atPage(1)
	b.begin(t)
	b.queueAll(t)
	b.Start()
	<-reached
	if err := b.Cancel(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"1/1 read 글"}, b.queue.endings()); diff != "" {
		t.Errorf("done otherwise (-want +got):\n%s", diff)
	}
	if p := b.Progress(); len(b.queue.waiting) != 0 || p.Running || p.Paused || p.Total != p.Done {
		t.Errorf("%d wait, %+v", len(b.queue.waiting), p)
	}
	b.engine.read = nil
	b.queueAll(t)
	b.Start()
	b.wait(t)
	if p := b.Progress(); p.Total != 3 || p.Read != 3 {
		t.Errorf("asked again: %+v", p)
	}
}

func TestWhatWasStoppedGoesOnWithTheNextOne(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 3})
	reached, _ := b.atPage(1)
	b.begin(t)
	b.queueAll(t)
	b.Start()
	<-reached
	if err := b.Close(); err != nil { // as killed: the page at hand was not ended
		t.Fatal(err)
	}
	if err := b.Wait(t.Context()); library.CodeOf(err) != library.Cancelled {
		t.Errorf("waiting for a closed one ends with %v", err)
	}
	b.engine.read = nil
	b.begin(t)
	b.Start()
	b.wait(t)
	if diff := cmp.Diff([]string{"1/1 read 글", "1/2 read 글", "1/3 read 글"}, b.queue.endings()); diff != "" {
		t.Errorf("ended otherwise (-want +got):\n%s", diff)
	}
	if p := b.Progress(); p.Total != 2 || p.Done != 2 {
		t.Errorf("the rest: %+v", p)
	}
}

func TestAnImportGoesFirst(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 1})
	var asked atomic.Int32
	b.cfg.Busy = func() bool {
		if len(b.queue.endings()) > 0 {
			return false
		}
		return asked.Add(1) < 4
	}
	b.begin(t)
	b.queueAll(t)
	b.Start()
	b.wait(t)
	if asked.Load() < 4 || len(b.queue.endings()) != 1 {
		t.Errorf("asked %d times, ended %v", asked.Load(), b.queue.endings())
	}
}

func TestPagesQueuedMeanwhileAreReadToo(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 1, 2: 2})
	reached, letGo := b.atPage(0)
	b.begin(t)
	b.queueAll(t, 1)
	b.Start()
	<-reached
	b.queueAll(t, 2)
	if p := b.Progress(); p.Total != 3 {
		t.Errorf("progress %+v", p)
	}
	close(letGo)
	b.wait(t)
	if got := b.queue.endings(); len(got) != 3 {
		t.Errorf("ended %v", got)
	}
}

func TestAFullDiskStopsTheQueueAndSaysSo(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 2})
	reached, letGo := b.atPage(0)
	b.begin(t)
	b.queueAll(t)
	b.Start()
	<-reached
	full := library.Errorf(library.DiskFull, "no room")
	b.queue.mu.Lock()
	b.queue.fail = full
	b.queue.mu.Unlock()
	close(letGo)
	if err := b.Wait(t.Context()); library.CodeOf(err) != library.DiskFull {
		t.Errorf("Wait ends with %v", err)
	}
	b.queue.mu.Lock()
	b.queue.fail = nil
	b.queue.mu.Unlock()
	b.engine.read = nil
	b.Start()
	b.wait(t)
	if got := b.queue.endings(); len(got) != 2 {
		t.Errorf("ended %v", got)
	}
}

func TestWatchersHearOfTheEnd(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 2})
	b.begin(t)
	last := make(chan library.RecognitionProgress, 1)
	stop := b.WatchRecognition(func(p library.RecognitionProgress) {
		if p.Done == 2 && !p.Running {
			select {
			case last <- p:
			default:
			}
		}
	})
	b.queueAll(t)
	b.Start()
	if p := <-last; p.Read != 2 {
		t.Errorf("%+v", p)
	}
	stop()
	stop() // does nothing more
}

func TestTheTimeLeftFollowsThePace(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 5})
	var seconds atomic.Int64
	b.cfg.Now = func() time.Time { return time.Unix(seconds.Load(), 0) }
	var left []time.Duration
	b.engine.read = func(context.Context, int) (*recognise.Reading, error) {
		seconds.Add(6)
		return reading("글"), nil
	}
	b.begin(t)
	stop := b.WatchPages(func(p library.RecognizedPage) {
		left = append(left, b.Progress().Left)
		if p.Seconds != 6 {
			t.Errorf("page %d took %v s", p.Page, p.Seconds)
		}
	})
	defer stop()
	b.queueAll(t)
	b.Start()
	b.wait(t)
	if want := []time.Duration{0, 18 * time.Second, 12 * time.Second, 6 * time.Second, 0}; !slices.Equal(left, want) {
		t.Errorf("left %v, want %v", left, want)
	}
}

func TestADocumentThatIsNotThereSaysSo(t *testing.T) {
	b := newBench(t, map[library.DocumentID]int{1: 1})
	b.begin(t)
	_, err := b.Recognize(t.Context(), 9)
	var coded *library.Error
	if !errors.As(err, &coded) || coded.Code != library.NotFound {
		t.Errorf("ends with %v", err)
	}
}
