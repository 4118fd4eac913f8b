package workspace_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/starter"
	"naru/internal/typeset"
	"naru/internal/workspace"
)

// Environment of this program as a child of its own tests.
const (
	envImport  = "NARU_TEST_IMPORTS" // import this folder into envLibrary
	envLibrary = "NARU_TEST_LIBRARY" // the library's folder
	envCache   = "NARU_TEST_CACHE"   // where the compiled engine is kept
	envBackups = "NARU_TEST_BACKUPS" // restore these, parted as paths are, by turns for ever
)

// TestMain lets the test program be the reading child, and a program that
// imports and can be killed. The compiled engine is shared by all tests of a
// run: compiling it takes 6 CPU seconds.
func TestMain(m *testing.M) {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	os.Exit(mainWithCache(m))
}

func mainWithCache(m *testing.M) int {
	if cache := os.Getenv(envCache); cache != "" {
		xdg.CacheHome = cache
		do := func() error { return importAll(os.Getenv(envLibrary), os.Getenv(envImport)) }
		if list := os.Getenv(envBackups); list != "" {
			do = func() error { return restoreForEver(os.Getenv(envLibrary), filepath.SplitList(list)) }
		}
		if err := do(); err != nil {
			fmt.Fprintln(os.Stderr, library.CodeOf(err), err)
			return 1
		}
		return 0
	}
	cache, err := os.MkdirTemp("", "naru-cache-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(cache)
	// The child with lesser rights reads the engine from here, too.
	if err := os.Chmod(cache, 0o777); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	xdg.CacheHome = cache
	return m.Run()
}

// importAll is what the child does; it says each file's end on a line.
func importAll(dir, from string) error {
	ctx := context.Background()
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir, Workers: 2})
	if err != nil {
		return err
	}
	defer w.Close()
	w.Importer.WatchItems(func(item library.ImportItem) {
		fmt.Println(item.Status, item.Reason, filepath.Base(item.Path))
	})
	if _, err := w.Importer.Add(ctx, []string{from}, library.ImportOptions{}); err != nil {
		return err
	}
	w.Importer.Start()
	return w.Importer.Wait(ctx)
}

// restoreForEver is what the child does until it is killed; it says each on a line.
func restoreForEver(dir string, backups []string) error {
	for {
		for _, file := range backups {
			if _, err := workspace.Restore(context.Background(), workspace.RestoreOptions{File: file, Dir: dir}); err != nil {
				return err
			}
			fmt.Println("restored", file)
		}
	}
}

func mustOpen(t *testing.T, o workspace.Options) *workspace.Workspace {
	t.Helper()
	w, err := workspace.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// wantCode fails unless opening ends with a code.
func wantCode(t *testing.T, o workspace.Options, want library.Code) {
	t.Helper()
	w, err := workspace.Open(t.Context(), o)
	if err == nil {
		w.Close()
	}
	if got := library.CodeOf(err); got != want {
		t.Errorf("opening ends with %q (%v), want %q", got, err, want)
	}
}

// bring imports paths to the end and gives the items by file name.
func bring(t *testing.T, w *workspace.Workspace, o library.ImportOptions, paths ...string) map[string]library.ImportItem {
	t.Helper()
	batch, err := w.Importer.Add(t.Context(), paths, o)
	if err != nil {
		t.Fatal(err)
	}
	w.Importer.Start()
	wait(t, w)
	return items(t, w, batch)
}

func wait(t *testing.T, w *workspace.Workspace) {
	t.Helper()
	ctx, end := context.WithTimeout(t.Context(), 15*time.Minute)
	defer end()
	if err := w.Importer.Wait(ctx); err != nil {
		t.Fatal(err)
	}
}

func items(t *testing.T, w *workspace.Workspace, batch int64) map[string]library.ImportItem {
	t.Helper()
	list, err := w.Importer.Items(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]library.ImportItem{}
	for _, item := range list {
		byName[filepath.Base(item.Path)] = item
	}
	return byName
}

func dump(t *testing.T, w *workspace.Workspace) string {
	t.Helper()
	var b bytes.Buffer
	if err := w.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reports writes n reports, in Korean and English by turns, and gives their
// folder.
func reports(t *testing.T, n int) string {
	t.Helper()
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for i := range n {
		d := typeset.Document{
			Title: fmt.Sprintf("계절근로자 제도 연구 %d", i), Author: "박민정", Language: "ko",
			Created: time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC),
			Blocks: []typeset.Block{
				typeset.Text(typeset.Title, fmt.Sprintf("계절근로자 제도 연구 %d", i)),
				typeset.Text(typeset.Paragraph, strings.Repeat("농번기의 일손 부족을 덜기 위하여 지방자치단체가 운영한다. ", 40)),
			},
		}
		if i%2 == 1 {
			title := fmt.Sprintf("Regional immigration, part %d", i)
			d.Title, d.Author, d.Language = title, "Seori Choi", "en"
			d.Blocks = []typeset.Block{
				typeset.Text(typeset.Title, title),
				typeset.Text(typeset.Paragraph, strings.Repeat("Seasonal workers in fish processing keep the region going. ", 40)),
			}
		}
		data, err := typeset.PDF(d, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("report-%02d.pdf", i)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
