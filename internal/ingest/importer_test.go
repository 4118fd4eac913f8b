package ingest_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract"
	"naru/internal/ingest"
	"naru/internal/library"
)

func TestEachFileOfAFolderEndsWithItsReason(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{
		"a.pdf": "한국의 노동 이주", "b.PDF": "report\fsecond\f", "same.pdf": "한국의 노동 이주",
		"broken.pdf": "broken", "locked.pdf": "locked", "zero.pdf": "", "panic.pdf": "panic", "z.pdf": "last",
		"picture.png": "x", "half.pdf.crdownload": "x", "save.TMP": "x", ".hidden.pdf": "x", "~$open.docx": "x", ".git/config.pdf": "x", "하위/보고서.pdf": "이민",
	})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	want := map[string]string{
		"a.pdf": "imported", "b.PDF": "imported", "same.pdf": "duplicate", "broken.pdf": "failed broken_file",
		"locked.pdf": "failed locked", "zero.pdf": "failed empty", "panic.pdf": "failed internal", "z.pdf": "imported",
		"picture.png": "skipped unsupported", "half.pdf.crdownload": "skipped unfinished", "save.TMP": "skipped unfinished",
		".hidden.pdf": "skipped hidden", "~$open.docx": "skipped hidden",
		".git": "skipped hidden", "보고서.pdf": "imported",
	}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Errorf("how files ended (-want +got):\n%s", diff)
	}
	if n := b.originals(); n != 4 {
		t.Errorf("%d originals kept, want 4: failed ones are removed, duplicates kept once", n)
	}
	p := i.Progress()
	if p.Total != 15 || p.Done != 15 || p.Imported != 4 || p.Duplicate != 1 || p.Failed != 4 || p.Skipped != 6 || p.Pages != 6 || p.Running {
		t.Errorf("progress %+v", p)
	}
}

func TestADocumentIsKeptAsItWasReadAndDescribed(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"노동이주.pdf": "한국의 [노동] 이주\f"})
	b.run(b.open(), library.ImportOptions{Themes: []string{"border", "border"}, Tags: []string{"세미나"}}, dir)
	d := b.memory.docs[0]
	if d.Title != "노동이주" || d.File != "노동이주.pdf" || d.Reader != "fake" || d.Pages != 2 || d.PagesWithoutText != 1 || len(d.SHA256) != 64 {
		t.Errorf("document %+v", d)
	}
	want := []library.ThemeScore{{ID: "border", Score: 1, By: library.ByPerson}, {ID: "labour", Score: 0.5, By: library.ByRule}}
	if diff := cmp.Diff(want, d.Themes); diff != "" {
		t.Errorf("themes (-want +got):\n%s", diff)
	}
	if p := b.memory.pages[1][0]; p.BodyFrom != 3 || p.BodyTo != 6 {
		t.Errorf("the body of a page is %d to %d, want 3 to 6", p.BodyFrom, p.BodyTo)
	}
	if !slices.Equal(d.Tags, []string{"세미나"}) {
		t.Errorf("tags %v", d.Tags)
	}
}

func TestNamedFilesAreTakenByContentAndUnknownOnesSaySo(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"download": "\n%PDF-1.7 text", "report.hwp": "text", ".hidden.pdf": "text"})
	b.run(b.open(), library.ImportOptions{}, dir+"/download", dir+"/report.hwp", dir+"/.hidden.pdf", dir+"/download")
	want := map[string]string{"download": "imported", "report.hwp": "failed unsupported", ".hidden.pdf": "imported"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
	for _, d := range b.memory.docs {
		if _, err := os.Stat(b.blobs.Path(d.SHA256, filepath.Ext(d.File))); err != nil {
			t.Errorf("the original of %s is not found by its name: %v", d.File, err)
		}
	}
}

func TestFilesWithoutATellingNameAreKeptAsWhatTheyLookLike(t *testing.T) {
	b := newBench(t)
	b.config = func(c *ingest.Config) { c.Extensions = []string{".pdf", ".hwp", ".hwpx", ".docx", ".html"} }
	files := map[string]string{
		"pdf": "x%PDF-1.4", "hwp": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 text", "hwpx": "PK\x03\x04 mimetypeapplication/hwp+zip",
		"docx": "PK\x03\x04 [Content_Types].xml", "html": "<!doctype html><html lang=ko>", "epub": "PK\x03\x04 mimetypeapplication/epub+zip", "none": "text",
	}
	dir := write(t, files)
	var paths []string
	for name := range files {
		paths = append(paths, filepath.Join(dir, name))
	}
	b.run(b.open(), library.ImportOptions{}, paths...)
	kept := map[string]bool{}
	for _, d := range b.memory.docs {
		kept[d.File] = true
		if _, err := os.Stat(b.blobs.Path(d.SHA256, filepath.Ext(d.File))); err != nil {
			t.Error(err)
		}
	}
	if diff := cmp.Diff(map[string]bool{"pdf.pdf": true, "hwp.hwp": true, "hwpx.hwpx": true, "docx.docx": true, "html.html": true}, kept); diff != "" {
		t.Error(diff)
	}
	if got := b.ends(); got["epub"] != "failed unsupported" || got["none"] != "failed unsupported" {
		t.Errorf("ends %v", got)
	}
}

func TestAPathThatIsNotThereQueuesNothing(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "x"})
	_, err := b.open().Add(t.Context(), []string{dir + "/a.pdf", dir + "/없음.pdf"}, library.ImportOptions{})
	if library.CodeOf(err) != library.NotFound {
		t.Fatalf("error %v", err)
	}
	if len(b.memory.items) != 0 {
		t.Errorf("queued %v", b.memory.items)
	}
}

func TestAFileThatVanishesAfterListingSaysSo(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "x", "b.pdf": "y"})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	os.Remove(dir + "/a.pdf")
	i.Start()
	b.wait(i)
	if diff := cmp.Diff(map[string]string{"a.pdf": "failed vanished", "b.pdf": "imported"}, b.ends()); diff != "" {
		t.Error(diff)
	}
}

func TestTheSameBytesFailAgainWithoutBeingReadUnlessAsked(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"broken.pdf": "broken", "locked.pdf": "locked"})
	i := b.open()
	reads := func(do func()) int { n := b.reader.count(); do(); return b.reader.count() - n }
	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"the first time", func() { b.run(i, library.ImportOptions{}, dir) }, 2},
		{"given again", func() { b.run(i, library.ImportOptions{}, dir) }, 0},
		{"given again under another name", func() {
			b.run(i, library.ImportOptions{}, write(t, map[string]string{"x.pdf": "broken"}))
		}, 0},
		{"asked for", func() { b.run(i, library.ImportOptions{Again: true}, dir) }, 2},
		{"with a wrong password, only the locked one", func() { b.run(i, library.ImportOptions{Password: "no"}, dir) }, 1},
		{"with the password, only the locked one", func() { b.run(i, library.ImportOptions{Password: "naru"}, dir) }, 1},
	} {
		if got := reads(c.do); got != c.want {
			t.Errorf("%s: read %d times, want %d", c.name, got, c.want)
		}
	}
	if diff := cmp.Diff(map[string]string{"broken.pdf": "failed broken_file", "locked.pdf": "imported", "x.pdf": "failed broken_file"}, b.ends()); diff != "" {
		t.Error(diff)
	}
	b.config = func(c *ingest.Config) { c.ReaderVersion = "2" }
	if got := reads(func() { b.run(b.open(), library.ImportOptions{}, dir+"/broken.pdf") }); got != 1 {
		t.Errorf("with a newer reader: read %d times, want 1", got)
	}
}

func TestRetryTakesAPasswordAndReadsAgain(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"broken.pdf": "broken", "locked.pdf": "locked"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	n := b.reader.count()
	if _, err := i.Retry(t.Context(), "naru"); err != nil {
		t.Fatal(err)
	}
	i.Start()
	b.wait(i)
	if diff := cmp.Diff(map[string]string{"broken.pdf": "failed broken_file", "locked.pdf": "imported"}, b.ends()); diff != "" {
		t.Error(diff)
	}
	if got := b.reader.count() - n; got != 2 {
		t.Errorf("read %d times, want 2", got)
	}
}

func TestADocumentInTheTrashComesBackWhenItsFileIsAddedAgain(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "x"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir)
	b.memory.trashed[1] = true
	b.run(i, library.ImportOptions{}, dir)
	if last := b.memory.items[1]; b.memory.trashed[1] || last.Status != library.ImportDuplicate || last.Document != 1 {
		t.Errorf("trashed %v, item %+v", b.memory.trashed, last)
	}
}

func TestARehearsalKeepsNothing(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "x", "b.pdf": "y", "c.hwp": "z"})
	i := b.open()
	b.run(i, library.ImportOptions{}, dir+"/a.pdf")
	b.run(i, library.ImportOptions{DryRun: true}, dir)
	want := map[string]string{"a.pdf": "duplicate", "b.pdf": "skipped would_import", "c.hwp": "skipped unsupported"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
	if b.originals() != 1 || len(b.memory.docs) != 1 {
		t.Errorf("%d originals, %d documents after a rehearsal", b.originals(), len(b.memory.docs))
	}
}

func TestFilesAddedWhileTheLastOneEndsAreNotForgotten(t *testing.T) {
	b := newBench(t)
	i := b.open()
	i.Start()
	for k := range 60 {
		dir := write(t, map[string]string{"a.pdf": fmt.Sprint("text", k)})
		if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		if k%3 == 0 {
			b.wait(i)
		}
	}
	b.wait(i)
	if n := len(b.memory.docs); n != 60 {
		t.Errorf("%d documents, want 60", n)
	}
}

func TestWatchersHearOfTheEndAndNotTooOften(t *testing.T) {
	b := newBench(t)
	files := map[string]string{}
	for k := range 40 {
		files[fmt.Sprintf("%d.pdf", k)] = fmt.Sprint(k)
	}
	dir := write(t, files)
	i := b.open()
	var mu sync.Mutex
	calls := 0
	last := make(chan library.ImportProgress, 1000)
	stop := i.Watch(func(p library.ImportProgress) { mu.Lock(); calls++; mu.Unlock(); last <- p })
	items := 0
	stopItems := i.WatchItems(func(library.ImportItem) { items++ })
	begin := time.Now()
	b.run(i, library.ImportOptions{}, dir)
	for p := range last {
		if p.Done == 40 && !p.Running {
			break
		}
	}
	mu.Lock()
	if most := 2 + int(time.Since(begin)/(100*time.Millisecond)); calls > most {
		t.Errorf("called %d times in %v", calls, time.Since(begin))
	}
	mu.Unlock()
	if items != 40 {
		t.Errorf("heard of %d items, want 40", items)
	}
	stop()
	stop()
	stopItems()
}

func TestTheTimeLeftIsReckonedFromBytesAndPages(t *testing.T) {
	b := newBench(t)
	var clock atomic.Int64
	half, whole := make(chan struct{}), make(chan struct{})
	b.config = func(c *ingest.Config) {
		c.Workers = 1
		c.Now = func() time.Time { return time.Unix(clock.Load(), 0) }
		c.Reader = paging{b.reader, half, whole}
	}
	dir := write(t, map[string]string{"a.pdf": strings.Repeat("a", 1000), "b.pdf": strings.Repeat("b", 1000)})
	i := b.open()
	if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	i.Start()
	<-half // half of the first of two equal files
	clock.Store(10)
	if got := i.Progress().Left; got != 30*time.Second {
		t.Errorf("left %v after a quarter took 10 s, want 30 s", got)
	}
	close(whole)
	b.wait(i)
	if got := i.Progress().Left; got != 0 {
		t.Errorf("left %v at the end", got)
	}
}

// paging tells that half of the pages are read, and waits.
type paging struct {
	extract.Reader
	half, whole chan struct{}
}

func (p paging) Read(ctx context.Context, q extract.Request, progress func(done, total int)) (*extract.Document, error) {
	progress(5, 10)
	select {
	case p.half <- struct{}{}:
	case <-p.whole:
	}
	<-p.whole
	return p.Reader.Read(ctx, q, progress)
}

func TestAFileThatIsGoneFailsUnlessItsFolderIsWatched(t *testing.T) {
	for watched, want := range map[bool]string{false: "failed vanished", true: "skipped vanished"} {
		b := newBench(t)
		path := write(t, map[string]string{"a.pdf": "x"}) + "/a.pdf"
		i := b.open()
		if _, err := i.Add(t.Context(), []string{path}, library.ImportOptions{Watched: watched}); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		i.Start()
		b.wait(i)
		if got := b.ends()["a.pdf"]; got != want {
			t.Errorf("watched %v: it ended %q, want %q", watched, got, want)
		}
	}
}
