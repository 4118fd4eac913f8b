package ingest_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"naru/internal/library"
)

// paused makes the reader stop after the first page until it is let go on.
func (b *bench) paused() (reached, release chan struct{}) {
	reached, release = make(chan struct{}, 9), make(chan struct{})
	b.reader.early = func(ctx context.Context) error {
		reached <- struct{}{}
		select {
		case <-release:
			return nil
		case <-ctx.Done():
			return library.Errorf(library.Cancelled, "%w", ctx.Err())
		}
	}
	return reached, release
}

func TestTheFirstPagesAreInWhileTheRestIsRead(t *testing.T) {
	b := newBench(t)
	reached, release := b.paused()
	dir := write(t, map[string]string{"법.pdf": "early 노동\f둘째 쪽\f"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{Themes: []string{"border"}}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	<-reached
	b.memory.mu.Lock()
	d, item := b.memory.docs[0], b.memory.items[0]
	b.memory.mu.Unlock()
	if d.Incomplete != library.IncompleteReading || d.Pages != 1 || d.Title != "법" || len(d.Themes) != 2 {
		t.Errorf("while it is read: %+v", d)
	}
	if item.Status != library.ImportReading || item.Document != d.ID {
		t.Errorf("its item: %+v", item)
	}
	close(release)
	b.wait(i)
	d, item = b.memory.docs[0], b.memory.items[0]
	if len(b.memory.docs) != 1 || d.Incomplete != "" || d.Pages != 3 || d.PagesWithoutText != 1 || len(b.memory.pages[d.ID]) != 3 {
		t.Errorf("at the end: %+v", b.memory.docs)
	}
	if item.Status != library.ImportImported || item.Document != d.ID || item.Pages != 3 {
		t.Errorf("its item: %+v", item)
	}
}

func TestADocumentBegunIsCompletedAtTheNextStartEvenIfItsFileIsGone(t *testing.T) {
	b := newBench(t)
	reached, _ := b.paused()
	dir := write(t, map[string]string{"a.pdf": "early\fsecond"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	<-reached
	i.Close()
	if d, it := b.memory.docs[0], b.memory.items[0]; d.Incomplete != library.IncompleteReading || it.Status != library.ImportWaiting || it.Document != 1 {
		t.Fatalf("after closing: %+v, %+v", d, it)
	}
	if err := os.Remove(dir + "/a.pdf"); err != nil {
		t.Fatal(err)
	}
	b.reader.early = nil
	next := b.open()
	next.Start()
	b.wait(next)
	if d, it := b.memory.docs[0], b.memory.items[0]; d.ID != 1 || d.Incomplete != "" || d.Pages != 2 || it.Status != library.ImportImported || it.Document != 1 {
		t.Errorf("at the end: %+v, %+v", d, it)
	}
	if len(b.memory.docs) != 1 || b.originals() != 1 {
		t.Errorf("%d documents, %d originals", len(b.memory.docs), b.originals())
	}
}

func TestACancelledImportTakesBackWhatItBegan(t *testing.T) {
	for _, c := range []struct {
		name    string
		touched bool
		restart bool // killed in between, and cancelled before it goes on
		kept    int
	}{
		{"nobody touched it", false, false, 0},
		{"someone wrote a note on it", true, false, 1},
		{"nobody touched it, after a restart", false, true, 0},
		{"someone wrote a note on it, after a restart", true, true, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			reached, _ := b.paused()
			dir := write(t, map[string]string{"a.pdf": "early\fsecond"})
			i := b.open()
			if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
				t.Fatal(err)
			}
			i.Start()
			<-reached
			b.memory.touched[1] = c.touched
			if c.restart {
				i.Close()
				i = b.open()
			}
			if err := i.Cancel(t.Context()); err != nil {
				t.Fatal(err)
			}
			if len(b.memory.docs) != c.kept || b.originals() != c.kept {
				t.Errorf("%d documents, %d originals, want %d", len(b.memory.docs), b.originals(), c.kept)
			}
			if got := b.ends()["a.pdf"]; got != "skipped cancelled" {
				t.Errorf("it ended %q", got)
			}
			if c.kept == 1 && b.memory.docs[0].Incomplete != library.Cancelled {
				t.Errorf("it is incomplete for %q", b.memory.docs[0].Incomplete)
			}
			// Added again it comes in whole, as the document it was.
			b.reader.early = nil
			b.run(i, library.ImportOptions{}, dir)
			if d := b.memory.docs[0]; len(b.memory.docs) != 1 || d.Incomplete != "" || d.Pages != 2 || (c.kept == 1 && d.ID != 1) {
				t.Errorf("added again: %+v", b.memory.docs)
			}
		})
	}
}

func TestWhatWasReadWholeBeforeALimitIsKept(t *testing.T) {
	for _, early := range []string{"", "early "} {
		for _, code := range []library.Code{library.TooLarge, library.TimedOut, library.OutOfMemory} {
			b := newBench(t)
			dir := write(t, map[string]string{"a.pdf": early + "하나\f둘\flimit " + string(code)})
			i := b.open()
			b.run(i, library.ImportOptions{}, dir)
			d, it := b.memory.docs[0], b.memory.items[0]
			if d.Incomplete != code || d.Pages != 2 || len(b.memory.docs) != 1 {
				t.Errorf("%s%s: documents %+v", early, code, b.memory.docs)
			}
			if it.Status != library.ImportFailed || it.Reason != code || it.Document != d.ID || it.Pages != 2 || it.Reader != "1" {
				t.Errorf("%s%s: item %+v", early, code, it)
			}
			// Given again, it fails as before without being read, and stays.
			reads := b.reader.count()
			b.run(i, library.ImportOptions{}, dir)
			if again := b.memory.items[1]; again.Status != library.ImportFailed || again.Reason != code || again.Document != d.ID || b.reader.count() != reads {
				t.Errorf("%s%s: given again %+v", early, code, again)
			}
		}
	}
}

func TestRetryCompletesInPlaceWhatALimitCutOff(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "하나\f둘\flimit timed_out"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	// With more time the reader gets through.
	b.reader.patient = true
	if _, err := i.Retry(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	i.Start()
	b.wait(i)
	d, it := b.memory.docs[0], b.memory.items[0]
	if len(b.memory.docs) != 1 || d.ID != 1 || d.Incomplete != "" || d.Pages != 3 || it.Status != library.ImportImported || it.Document != 1 {
		t.Errorf("%+v, %+v", b.memory.docs, it)
	}
}

func TestADocumentBegunThatProvesBrokenIsTakenBack(t *testing.T) {
	b := newBench(t)
	b.reader.early = func(context.Context) error { return library.Errorf(library.BrokenFile, "broken off") }
	dir := write(t, map[string]string{"a.pdf": "early\fsecond"})
	b.run(b.open(), library.ImportOptions{}, dir)
	if got := b.ends()["a.pdf"]; got != "failed broken_file" || len(b.memory.docs) != 0 || b.originals() != 0 || b.memory.items[0].Document != 0 {
		t.Errorf("it ended %q with %d documents, %d originals", got, len(b.memory.docs), b.originals())
	}
}

// TestKilledAtEachStepOfADocumentReadInPartsTheEndIsTheSame dies at every call
// to the library in turn and goes on.
func TestKilledAtEachStepOfADocumentReadInPartsTheEndIsTheSame(t *testing.T) {
	for kill := 1; kill < 14; kill++ {
		b := newBench(t)
		b.reader.early = func(context.Context) error { return nil }
		dir := write(t, map[string]string{"a.pdf": "early 노동\fsecond\fthird", "b.pdf": "하나\flimit too_large"})
		i := b.open()
		if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		b.memory.dieAfter = kill
		i.Start()
		_ = i.Wait(t.Context())
		i.Close()
		b.memory.dieAfter, b.memory.died = -1, make(chan struct{})
		next := b.open()
		next.Start()
		b.wait(next)
		got := fmt.Sprint(b.ends(), b.originals())
		if want := "map[a.pdf:imported b.pdf:failed too_large] 2"; got != want {
			t.Errorf("killed at call %d: %s, want %s", kill, got, want)
		}
		for _, d := range b.memory.docs {
			if d.Pages != map[library.Code]int{"": 3, library.TooLarge: 1}[d.Incomplete] || len(b.memory.pages[d.ID]) != d.Pages {
				t.Errorf("killed at call %d: %+v", kill, d)
			}
		}
		if len(b.memory.docs) != 2 {
			t.Errorf("killed at call %d: %d documents", kill, len(b.memory.docs))
		}
	}
}
