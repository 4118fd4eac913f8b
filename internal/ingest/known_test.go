package ingest_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract"
	"naru/internal/ingest"
	"naru/internal/library"
)

// copies counts what is copied to the originals.
type copies struct {
	ingest.Blobs
	n int
}

func (c *copies) Put(r io.Reader, extension, want string) (string, bool, error) {
	c.n++
	return c.Blobs.Put(r, extension, want)
}

func TestAFileKnownByItsPlaceIsToldWithoutBeingOpened(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "이민", "b.pdf": "사회통합"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	times := map[string]time.Time{}
	for _, name := range []string{"a.pdf", "b.pdf"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		times[name] = info.ModTime()
	}
	// Other bytes of the same size and time: whoever opens the file would see it.
	if err := os.WriteFile(dir+"/a.pdf", []byte("노동"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, at := range times {
		if err := os.Chtimes(filepath.Join(dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	batch, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	items, err := i.Items(t.Context(), batch)
	if err != nil || len(items) != 2 {
		t.Fatal(items, err)
	}
	for _, it := range items {
		if it.Status != library.ImportDuplicate || it.Document == 0 || it.SHA256 == "" || it.Pages != 1 || it.Reader != "fake" {
			t.Errorf("before anything was read: %+v", it)
		}
	}
	if p := i.Progress(); p.Total != 2 || p.Duplicate != 2 || p.Running {
		t.Errorf("progress %+v", p)
	}
	// Another time, and it is looked into.
	if err := os.Chtimes(dir+"/a.pdf", time.Now(), time.Now()); err != nil {
		t.Fatal(err)
	}
	b.run(i, library.ImportOptions{}, dir)
	if got := b.memory.items[4].Status; got == library.ImportDuplicate {
		t.Errorf("the changed file ended as %q", got)
	}
}

func TestAKnownFileIsQueuedWhereItsCopyIsNotWholeOrItsDocumentInTheTrash(t *testing.T) {
	for name, harm := range map[string]func(b *bench) error{
		"the copy is missing":   func(b *bench) error { return os.Remove(b.blobs.Path(b.memory.docs[0].SHA256, ".pdf")) },
		"the copy is truncated": func(b *bench) error { return os.Truncate(b.blobs.Path(b.memory.docs[0].SHA256, ".pdf"), 1) },
		"it is in the trash":    func(b *bench) error { b.memory.trashed[1] = true; return nil },
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			dir := write(t, map[string]string{"a.pdf": "이민"})
			i := b.open()
			b.run(i, library.ImportOptions{}, dir)
			if err := harm(b); err != nil {
				t.Fatal(err)
			}
			b.run(i, library.ImportOptions{}, dir)
			d := b.memory.docs[0]
			if !b.blobs.Holds(d.SHA256, ".pdf", int64(len("이민"))) || b.memory.trashed[1] {
				t.Error("importing it again did not mend it")
			}
			if last := b.memory.items[1]; last.Status != library.ImportDuplicate || last.Document != 1 {
				t.Errorf("item %+v", last)
			}
		})
	}
}

func TestBytesKnownFromElsewhereAreNotCopiedAgain(t *testing.T) {
	b := newBench(t)
	count := &copies{Blobs: b.blobs}
	b.blobs = count
	i := b.open()
	b.run(i, library.ImportOptions{}, write(t, map[string]string{"a.pdf": "이민", "broken.pdf": "broken"}))
	before := count.n
	b.run(i, library.ImportOptions{}, write(t, map[string]string{"copy.pdf": "이민", "also broken.pdf": "broken"}))
	if before != 2 || count.n != before {
		t.Errorf("%d copies, then %d more; want 2 and none", before, count.n-before)
	}
}

func TestSmallFilesKnownByTheirBytesAreToldWhileTheyAreListed(t *testing.T) {
	b := newBench(t)
	i := b.open()
	b.run(i, library.ImportOptions{}, write(t, map[string]string{"a.pdf": "이민"}))
	dir := write(t, map[string]string{"copy.pdf": "이민", "same size.pdf": "노동", "other.pdf": "more"})
	listed := map[string]library.ImportItem{}
	defer i.WatchListed(func(it library.ImportItem) { listed[filepath.Base(it.Path)] = it })()
	b.run(i, library.ImportOptions{}, dir)
	if it := listed["copy.pdf"]; len(listed) != 1 || it.Status != library.ImportDuplicate || it.Document != 1 || it.SHA256 != b.memory.docs[0].SHA256 {
		t.Errorf("told while listing: %+v", listed)
	}
	if got := b.ends(); got["same size.pdf"] != "imported" || got["other.pdf"] != "imported" {
		t.Errorf("ends %v", got)
	}
	// From now on the copy is known by its place.
	if s := b.memory.seen[dir+"/copy.pdf"]; s.Document != 1 {
		t.Errorf("remembered %+v", s)
	}
	// In the trash, it is someone who adds the file that brings it back.
	b.memory.trashed[1] = true
	b.run(i, library.ImportOptions{}, write(t, map[string]string{"third.pdf": "이민"}))
	if b.memory.trashed[1] || b.ends()["third.pdf"] != "duplicate" {
		t.Errorf("trashed %v, ends %v", b.memory.trashed, b.ends())
	}
}

// shifting changes a file in the moment when it is copied, so often.
type shifting struct {
	ingest.Blobs
	path  string
	times int
}

func (s *shifting) Put(r io.Reader, extension, want string) (string, bool, error) {
	if s.times--; s.times >= 0 {
		if err := os.WriteFile(s.path, []byte(strings.Repeat("more ", 5-s.times)), 0o600); err != nil {
			return "", false, err
		}
	}
	return s.Blobs.Put(r, extension, want)
}

func TestAFileThatIsBeingWrittenIsTriedThreeTimes(t *testing.T) {
	for times, want := range map[int]string{1: "imported", 2: "imported", 3: "failed changing"} {
		b := newBench(t)
		dir := write(t, map[string]string{"a.pdf": "first"})
		b.blobs = &shifting{Blobs: b.blobs, path: dir + "/a.pdf", times: times}
		slept := 0
		b.config = func(c *ingest.Config) {
			c.Sleep = func(context.Context, time.Duration) error { slept++; return nil }
		}
		b.run(b.open(), library.ImportOptions{}, dir)
		if got := b.ends()["a.pdf"]; got != want {
			t.Errorf("changed %d times, it ended %q, want %q", times, got, want)
		}
		if slept != min(times, 2) {
			t.Errorf("changed %d times: waited %d times for it to settle", times, slept)
		}
		if n := b.originals(); n != len(b.memory.docs) {
			t.Errorf("changed %d times: %d originals of %d documents", times, n, len(b.memory.docs))
		}
	}
}

func TestADamagedFileWrittenAMomentAgoIsGivenTimeToBecomeWhole(t *testing.T) {
	for text, want := range map[string]string{
		"": "failed empty", "broken": "failed broken_file", "whole\flimit incomplete": "failed incomplete", "locked": "failed locked",
	} {
		for _, grows := range []bool{true, false} {
			b := newBench(t)
			dir := write(t, map[string]string{"a.pdf": text})
			slept := 0
			b.config = func(c *ingest.Config) {
				c.Now = func() time.Time { return time.Now().Add(time.Duration(slept) * time.Hour) }
				c.Sleep = func(context.Context, time.Duration) error {
					slept++
					if grows {
						return os.WriteFile(dir+"/a.pdf", []byte("whole now"), 0o600)
					}
					return nil
				}
			}
			b.run(b.open(), library.ImportOptions{}, dir)
			want, waited := want, 1
			switch {
			case text == "locked":
				waited = 0 // more bytes unlock nothing
			case grows:
				want = "imported"
			}
			if got := b.ends()["a.pdf"]; got != want || slept != waited {
				t.Errorf("%q, growing %v: ended %q after %d waits, want %q after %d", text, grows, got, slept, want, waited)
			}
			if n := b.originals(); n != len(b.memory.docs) {
				t.Errorf("%q: %d originals of %d documents", text, n, len(b.memory.docs))
			}
		}
	}
}

func TestFilesAreReadWhileOthersAreStillListed(t *testing.T) {
	b := newBench(t)
	files := map[string]string{}
	const many = 2500
	for k := range many {
		files[fmt.Sprintf("%04d.txt", k)] = "x"
	}
	files["0000.pdf"] = "이민"
	dir := write(t, files)
	i := b.open()
	i.Start()
	queued, waited := []int{}, atomic.Bool{}
	b.memory.enqueued = func(n int) { queued = append(queued, n) }
	b.memory.looked = func(paths []string) {
		if len(paths) == 0 && !waited.Swap(true) {
			// The second part of the list, which holds no file that is read, waits
			// until the one of the first part is in.
			for begin := time.Now(); i.Progress().Imported == 0 && time.Since(begin) < time.Minute; {
				time.Sleep(time.Millisecond)
			}
			if p := i.Progress(); !p.Listing || p.Imported != 1 {
				t.Errorf("progress while listing: %+v", p)
			}
		}
	}
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	b.wait(i)
	total := 0
	for _, n := range queued {
		total += n
		if n > 1000 {
			t.Errorf("%d files in one transaction", n)
		}
	}
	if p := i.Progress(); total != many+1 || p.Total != many+1 || p.Skipped != many || p.Listing {
		t.Errorf("%d queued, progress %+v", total, p)
	}
}

func TestWhatEndsWhileItIsListedIsToldOnce(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "이민", "b.txt": "x", ".hidden": "x"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	var listed, read []string
	defer i.WatchListed(func(it library.ImportItem) { listed = append(listed, filepath.Base(it.Path)+" "+string(it.Status)) })()
	defer i.WatchItems(func(it library.ImportItem) { read = append(read, it.Path) })()
	b.run(i, library.ImportOptions{}, dir)
	if diff := cmp.Diff([]string{".hidden skipped", "a.pdf duplicate", "b.txt skipped"}, listed); diff != "" || len(read) != 0 {
		t.Errorf("%s\nread %v", diff, read)
	}
}

func TestListingEndsWhenTheImportIsCancelled(t *testing.T) {
	b := newBench(t)
	files := map[string]string{}
	for k := range 1500 {
		files[fmt.Sprintf("%04d.pdf", k)] = fmt.Sprint(k)
	}
	dir := write(t, files)
	i := b.open()
	cancelled, ended := make(chan error, 1), i.Ended()
	b.memory.enqueued = func(int) {
		b.memory.enqueued = nil
		go func() { cancelled <- i.Cancel(context.Background()) }()
		<-ended // what is listed now comes too late
	}
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); library.CodeOf(err) != library.Cancelled {
		t.Errorf("listing ends with %v", err)
	}
	if err := <-cancelled; err != nil {
		t.Fatal(err)
	}
	for name, end := range b.ends() {
		if end != "skipped cancelled" {
			t.Errorf("%s is %q", name, end)
		}
	}
	if n := len(b.memory.items); n >= 1500 {
		t.Errorf("all %d files were listed", n)
	}
}

func TestNamesThatAreNoTextAreFoundAndShownSafely(t *testing.T) {
	b := newBench(t)
	long := strings.Repeat("가", 83) + "ab.pdf"          // 255 bytes
	const parted = "\u110b\u1175\u1106\u1175\u11ab.pdf" // as macOS writes 이민
	names := []string{"두 줄\n이름.pdf", "euc-kr \xb0\xa1.pdf", "esc \x1b[31m.pdf", parted, long}
	files := map[string]string{}
	for k, name := range names {
		files[name] = fmt.Sprint("text ", k)
	}
	dir := write(t, files)
	var asked []string
	b.config = func(c *ingest.Config) { c.Reader = naming{b.reader, &asked}; c.Workers = 1 }
	b.run(b.open(), library.ImportOptions{}, dir)
	want := map[string]string{}
	for _, name := range names {
		want[name] = "imported"
	}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
	kept := map[string]bool{}
	for _, d := range b.memory.docs {
		kept[d.File] = true
	}
	for _, name := range []string{"두 줄\ufffd이름.pdf", "euc-kr \ufffd.pdf", "esc \ufffd[31m.pdf", "이민.pdf", long} {
		if !kept[name] {
			t.Errorf("no document has the file name %q: %v", name, kept)
		}
	}
	if diff := cmp.Diff(len(names), len(asked)); diff != "" || strings.ContainsAny(strings.Join(asked, ""), "\n\x1b") || !utf8.ValidString(strings.Join(asked, "")) {
		t.Errorf("the reader was asked for %q", asked)
	}
}

// naming hears what files are called to the reader.
type naming struct {
	extract.Reader
	asked *[]string
}

func (n naming) Read(ctx context.Context, q extract.Request, progress func(done, total int)) (*extract.Document, error) {
	*n.asked = append(*n.asked, q.Name)
	return n.Reader.Read(ctx, q, progress)
}
