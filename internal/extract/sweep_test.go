package extract_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

// outcome is how one file ended.
type outcome struct {
	path     string
	document *extract.Document
	code     library.Code
	err      error
	took     time.Duration
}

// readAll reads files one after another, as an import does, and checks what
// must hold for any file: an answer, with a reason a person can be told.
func readAll(t *testing.T, p *extract.Pool, paths []string) []outcome {
	t.Helper()
	var all []outcome
	for _, path := range paths {
		start := time.Now()
		d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
		o := outcome{path: path, document: d, code: library.CodeOf(err), err: err, took: time.Since(start)}
		all = append(all, o)
		switch {
		case err == nil && len(d.Pages) == 0:
			t.Errorf("%s: neither pages nor an error", path)
		case err != nil && d != nil && (len(d.Pages) == 0 || !o.code.KeepsPages()):
			t.Errorf("%s: %d pages beside %v", path, len(d.Pages), err)
		case o.code == library.Internal || o.code == library.Cancelled || o.code == library.NotFound:
			t.Errorf("%s: %v", path, err)
		}
	}
	return all
}

// summary prints what a sweep found.
func summary(t *testing.T, name string, all []outcome) {
	t.Helper()
	codes, readers := map[library.Code]int{}, map[string]int{}
	pages, without := 0, 0
	for _, o := range all {
		if o.err != nil {
			codes[o.code]++
			kept := 0
			if o.document != nil {
				kept = len(o.document.Pages)
			}
			t.Logf("  %s: %.160s (%d pages kept)", filepath.Base(o.path), o.err, kept)
			continue
		}
		readers[o.document.Reader]++
		pages += len(o.document.Pages)
		for _, page := range o.document.Pages {
			if page.Source == library.SourceNone {
				without++
			}
		}
		if o.document.Reader == "ledongthuc" {
			t.Logf("  %s: %s, %d pages, %.80q", filepath.Base(o.path), o.document.Reader, len(o.document.Pages), o.document.Pages[0].Text)
		}
	}
	t.Logf("%s: %d files, failed %v, readers %v, %d pages, %d without text", name, len(all), codes, readers, pages, without)
	slow := append([]outcome(nil), all...)
	sort.Slice(slow, func(i, k int) bool { return slow[i].took > slow[k].took })
	for _, o := range slow[:min(5, len(slow))] {
		t.Logf("  slow: %v %s (%v)", o.took.Round(time.Millisecond), filepath.Base(o.path), o.code)
	}
}

// maxGrowth of this process, whatever it has read.
const maxGrowth = 300 << 20

// sweep reads files that may be hostile, and every few a good one, which must
// read as ever: no file affects another. What it takes of this process's memory
// is bounded.
func sweep(t *testing.T, name string, p *extract.Pool, paths []string) {
	t.Helper()
	if err := p.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	grown := growth(t)
	good := write(t, "good.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))
	var all []outcome
	for len(paths) > 0 {
		n := min(len(paths), 5)
		all = append(all, readAll(t, p, paths[:n])...)
		paths = paths[n:]
		if got := textOf(mustRead(t, p, good)); got != sentence {
			t.Fatalf("after %s the good one reads %q", all[len(all)-1].path, got)
		}
	}
	summary(t, name, all)
	if grown := grown(); grown > maxGrowth {
		t.Errorf("this process has grown by %d MiB", grown>>20)
	} else {
		t.Logf("%s: this process has grown by at most %d MiB", name, grown>>20)
	}
}

func TestHostileFilesNeitherCrashNorHang(t *testing.T) {
	if testing.Short() {
		t.Skip("a minute of CPU")
	}
	p := mustNew(t, extract.Options{Workers: 2, Limits: extract.Limits{CPU: 10 * time.Second, Memory: 384 << 20}})
	sweep(t, "hostile", p, files(t, "corpus/made/hostile"))
}

func TestMalformedFilesNeitherCrashNorHang(t *testing.T) {
	all := files(t, "corpus/malformed")
	var some []string
	for i := 0; i < len(all); i += max(len(all)/60, 1) {
		some = append(some, all[i])
	}
	p := mustNew(t, extract.Options{Limits: extract.Limits{CPU: 20 * time.Second}})
	sweep(t, "malformed", p, some)
}

// TestAllBrokenFilesTogether reads all that is malformed, hostile or of another
// format through one pool, with the limits that users have; NARU_FULL=1 asks
// for it.
func TestAllBrokenFilesTogether(t *testing.T) {
	if os.Getenv("NARU_FULL") != "1" {
		t.Skip("NARU_FULL=1 asks for the full sweep")
	}
	var all []string
	for _, folder := range []string{"corpus/malformed", "corpus/made/hostile", "corpus/other"} {
		err := filepath.WalkDir(sharedtest.Dir(t, folder), func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				all = append(all, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	sweep(t, "all", mustNew(t, extract.Options{Workers: 2}), all)
}

// TestTheParentDoesNotGrowWithTheNumberOfFiles reads two thousand; NARU_FULL=1
// asks for it.
func TestTheParentDoesNotGrowWithTheNumberOfFiles(t *testing.T) {
	if os.Getenv("NARU_FULL") != "1" {
		t.Skip("NARU_FULL=1 asks for two thousand files")
	}
	p := mustNew(t, extract.Options{Workers: 2})
	path := write(t, "one.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence), line(50, 700, sentence)))
	open := func() int {
		fds, _ := os.ReadDir("/proc/self/fd")
		return len(fds)
	}
	var grown func() int64
	var files int
	for n := range 2000 {
		mustRead(t, p, path)
		if n == 200 {
			grown, files = growth(t), open()
		}
	}
	t.Logf("over the last 1,800 files this process grew by %d KiB, and from %d open files to %d", grown()>>10, files, open())
	if grown() > 16<<20 || open() > files+8 {
		t.Error("that grows without end")
	}
}

// TestTheWholeCorpusIsReadOrRefused is the full sweep, half an hour and more of
// files; NARU_FULL=1 asks for it. It prints CPU times beside pdftotext's on the
// same files.
func TestTheWholeCorpusIsReadOrRefused(t *testing.T) {
	if os.Getenv("NARU_FULL") != "1" {
		t.Skip("NARU_FULL=1 asks for the full sweep")
	}
	for _, folder := range []string{"corpus/migration", "corpus/korean", "corpus/general", "corpus/made/korean", "corpus/made/hostile", "corpus/malformed"} {
		t.Run(folder, func(t *testing.T) {
			paths := files(t, folder)
			p := mustNew(t, extract.Options{})
			if err := p.Warm(context.Background()); err != nil {
				t.Fatal(err)
			}
			before := childrenCPU(t)
			all := readAll(t, p, paths)
			if err := p.Close(); err != nil {
				t.Fatal(err)
			}
			ours := childrenCPU(t) - before
			summary(t, folder, all)
			pages := 0
			for _, o := range all {
				if o.document != nil {
					pages += len(o.document.Pages)
				}
			}
			line := fmt.Sprintf("%s: ours %.1f CPU s, %.0f pages per CPU s", folder, ours.Seconds(), float64(pages)/ours.Seconds())
			if tool, err := exec.LookPath("pdftotext"); err == nil && !strings.Contains(folder, "hostile") {
				before := childrenCPU(t)
				for _, path := range paths {
					ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
					_ = exec.CommandContext(ctx, tool, path, os.DevNull).Run()
					cancel()
				}
				theirs := childrenCPU(t) - before
				line += fmt.Sprintf("; pdftotext %.1f CPU s; ratio %.2f", theirs.Seconds(), ours.Seconds()/theirs.Seconds())
			}
			t.Log(line)
			if folder == "corpus/migration" || folder == "corpus/korean" {
				for _, o := range all {
					if o.err != nil {
						t.Errorf("%s does not open: %v", o.path, o.err)
					}
				}
			}
		})
	}
}
