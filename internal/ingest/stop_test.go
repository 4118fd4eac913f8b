package ingest_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/ingest"
	"naru/internal/library"
)

// full is a place without room.
type full struct {
	ingest.Blobs
	empty atomic.Bool
}

func (f *full) Put(r io.Reader, extension, want string) (string, bool, error) {
	if !f.empty.Load() {
		return "", false, library.Errorf(library.DiskFull, "copy: no room")
	}
	return f.Blobs.Put(r, extension, want)
}

func TestAFullDiskPausesTheQueueAndFailsNothing(t *testing.T) {
	b := newBench(t)
	disk := &full{Blobs: b.blobs}
	b.blobs = disk
	dir := write(t, map[string]string{"a.pdf": "x", "b.pdf": "y", "c.pdf": "z"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	if err := i.Wait(t.Context()); library.CodeOf(err) != library.DiskFull {
		t.Fatalf("wait: %v", err)
	}
	if p := i.Progress(); !p.Paused || p.Running || p.Done != 0 || p.Total != 3 {
		t.Errorf("progress %+v", p)
	}
	if diff := cmp.Diff(map[string]string{"a.pdf": "waiting", "b.pdf": "waiting", "c.pdf": "waiting"}, b.ends()); diff != "" {
		t.Error(diff)
	}
	disk.empty.Store(true)
	i.Start()
	b.wait(i)
	if diff := cmp.Diff(map[string]string{"a.pdf": "imported", "b.pdf": "imported", "c.pdf": "imported"}, b.ends()); diff != "" {
		t.Error(diff)
	}
}

func TestAFullLibraryPausesToo(t *testing.T) {
	b := newBench(t)
	b.memory.addFails = func(library.Document) error { return library.Errorf(library.DiskFull, "full") }
	dir := write(t, map[string]string{"a.pdf": "x"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	if err := i.Wait(t.Context()); library.CodeOf(err) != library.DiskFull {
		t.Fatalf("wait: %v", err)
	}
	if got := b.ends()["a.pdf"]; got != "waiting" {
		t.Errorf("a.pdf is %q, want waiting", got)
	}
}

func TestPauseFinishesWhatIsReadAndStartGoesOn(t *testing.T) {
	b := newBench(t)
	b.config = func(c *ingest.Config) { c.Workers = 1 }
	b.reader.hold, b.reader.begun = make(chan struct{}), make(chan struct{}, 9)
	dir := write(t, map[string]string{"a.pdf": "x", "b.pdf": "y"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	ended := make(chan library.ImportItem, 9)
	i.WatchItems(func(it library.ImportItem) { ended <- it })
	i.Start()
	<-b.reader.begun
	if p := i.Progress(); len(p.Current) != 1 || filepath.Base(p.Current[0]) != "a.pdf" || !p.Running {
		t.Errorf("progress while reading: %+v", p)
	}
	i.Pause()
	close(b.reader.hold)
	if it := <-ended; filepath.Base(it.Path) != "a.pdf" || it.Status != library.ImportImported {
		t.Errorf("first to end: %+v", it)
	}
	if got := b.ends()["b.pdf"]; got != "waiting" {
		t.Errorf("b.pdf is %q while paused", got)
	}
	i.Start()
	b.wait(i)
	if got := b.ends()["b.pdf"]; got != "imported" {
		t.Errorf("b.pdf is %q", got)
	}
}

func TestCancelStopsWhatIsReadAndDropsWhatWaits(t *testing.T) {
	b := newBench(t)
	b.reader.hold, b.reader.begun = make(chan struct{}), make(chan struct{}, 9)
	files := map[string]string{}
	for k := range 6 {
		files[fmt.Sprintf("%d.pdf", k)] = fmt.Sprint("text", k)
	}
	dir := write(t, files)
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	<-b.reader.begun
	if err := i.Cancel(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, end := range b.ends() {
		if end != "skipped cancelled" {
			t.Errorf("%s ended %q", name, end)
		}
	}
	if b.originals() != 0 {
		t.Errorf("%d originals stay behind", b.originals())
	}
	if p := i.Progress(); p.Done != 6 || p.Skipped != 6 || p.Running {
		t.Errorf("progress %+v", p)
	}
	close(b.reader.hold)
	b.run(i, library.ImportOptions{}, dir)
	for name, end := range b.ends() {
		if end != "imported" {
			t.Errorf("added again, %s ended %q", name, end)
		}
	}
}

func TestClosingLeavesTheRestForTheNextStart(t *testing.T) {
	b := newBench(t)
	b.reader.hold, b.reader.begun = make(chan struct{}), make(chan struct{}, 9)
	dir := write(t, map[string]string{"a.pdf": "x", "b.pdf": "y", "c.pdf": "z"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	<-b.reader.begun
	i.Close()
	if diff := cmp.Diff(map[string]string{"a.pdf": "waiting", "b.pdf": "waiting", "c.pdf": "waiting"}, b.ends()); diff != "" {
		t.Error(diff)
	}
	close(b.reader.hold)
	next := b.open()
	next.Start()
	b.wait(next)
	if p := next.Progress(); p.Imported != 3 || p.Total != 3 {
		t.Errorf("progress of the next run: %+v", p)
	}
}

// TestKilledAtAnyPointTheEndIsTheSame kills the import at a random call to the
// library, starts anew over what is left, and compares with an undisturbed run.
func TestKilledAtAnyPointTheEndIsTheSame(t *testing.T) {
	files := map[string]string{"broken.pdf": "broken", "locked.pdf": "locked", "skip.txt": "x", "panic.pdf": "panic"}
	for k := range 12 {
		files[fmt.Sprintf("%02d.pdf", k)] = fmt.Sprintf("보고서 %d 노동", k)
		files[fmt.Sprintf("%02d 사본.pdf", k)] = fmt.Sprintf("보고서 %d 노동", k)
	}
	dir := write(t, files)
	end := func(b *bench) []string {
		var out []string
		sums := map[string]int{}
		for _, it := range b.memory.items {
			out = append(out, fmt.Sprint(filepath.Base(it.Path), it.Status, it.Reason, it.SHA256))
			if it.Status == library.ImportImported {
				sums[it.SHA256]++
			}
		}
		// Which of two equal files came first may differ, that one did may not.
		for k, line := range out {
			for _, s := range []library.ImportStatus{library.ImportImported, library.ImportDuplicate} {
				out[k] = strings.Replace(line, string(s), "in", 1)
				line = out[k]
			}
		}
		for sum, n := range sums {
			out = append(out, fmt.Sprint(sum, n))
		}
		for _, d := range b.memory.docs {
			out = append(out, fmt.Sprint("document ", d.SHA256, d.Themes, len(b.memory.pages[d.ID])))
		}
		out = append(out, fmt.Sprint("originals ", b.originals()))
		slices.Sort(out)
		return out
	}
	whole := newBench(t)
	whole.run(whole.open(), library.ImportOptions{}, dir)
	want := end(whole)

	random := rand.New(rand.NewPCG(1, 2))
	for range 25 {
		b := newBench(t)
		i := b.open()
		if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		for kills := 0; kills < 3; kills++ {
			b.memory.dieAfter = 1 + random.IntN(60)
			i.Start()
			if err := i.Wait(t.Context()); err == nil {
				break // it got through alive
			}
			i.Close()
			b.memory.dieAfter, b.memory.died = -1, make(chan struct{})
			i = b.open()
		}
		b.memory.dieAfter = -1
		i.Start()
		b.wait(i)
		if diff := cmp.Diff(want, end(b)); diff != "" {
			t.Fatalf("end state differs (-undisturbed +killed):\n%s", diff)
		}
	}
}
