package store_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

func TestAFullDiskIsToldAndLosesNothing(t *testing.T) {
	s := someLibrary(t)
	before := dump(t, s)
	var pages int
	if err := s.Writer().QueryRow(`PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+20)); err != nil {
		t.Fatal(err)
	}
	_, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(300), library.ImportItem{})
	wantCode(t, err, library.DiskFull)
	if after := dump(t, s); after != before {
		t.Error("half a document is in")
	}
	if err := s.Exec(ctx, `PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(300), library.ImportItem{}); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}

// victimEnv names the library that the test binary, run as a victim, writes to.
const victimEnv = "NARU_TEST_VICTIM"

// TestVictim is no test: it is the program that TestAKilledImport… kills.
func TestVictim(t *testing.T) {
	path := os.Getenv(victimEnv)
	if path == "" {
		t.Skip("only run by the test that kills it")
	}
	s, err := store.Open(ctx, store.Options{Path: path, Taxonomy: taxonomy()})
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; ; n++ {
		jobs, err := s.NextWaiting(ctx, 1)
		if err != nil || len(jobs) == 0 {
			t.Fatal(jobs, err)
		}
		d := library.Document{Title: fmt.Sprint("Report ", n), SHA256: jobs[0].Item.Path, Themes: []library.ThemeScore{{ID: "border", Score: 1}}}
		if _, err := s.AddDocument(ctx, d, manyPages(60), jobs[0].Item); err != nil {
			t.Fatal(err)
		}
		fmt.Println("added", n)
	}
}

func TestAKilledImportFindsTheLibraryWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills programs")
	}
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	items := make([]library.ImportItem, 2000)
	for i := range items {
		items[i].Path = fmt.Sprint("/file ", i)
	}
	if _, err := s.Enqueue(ctx, 0, items, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	for round := range 3 {
		added := killOne(t, path, 2+round)
		s := MustOpenAt(t, path)
		list, err := s.Documents(ctx, library.DocumentFilter{})
		if err != nil {
			t.Fatal(err)
		}
		counts, err := s.CountItems(ctx, 0)
		if err != nil {
			t.Fatal(err)
		}
		if list.Total < added || counts[library.ImportImported] != list.Total {
			t.Errorf("%d documents, %d items imported, %d were told", list.Total, counts[library.ImportImported], added)
		}
		if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
			t.Errorf("problems %v, %v", problems, err)
		}
		if n := words(t, s)["report"]; n != list.Total {
			t.Errorf("a word of every document is counted %d times in %d documents", n, list.Total)
		}
		if found := find(t, s, "사회통합"); len(found) != 60*list.Total {
			t.Errorf("%d pages found in %d documents", len(found), list.Total)
		}
		if _, err := s.RequeueInterrupted(ctx); err != nil {
			t.Error(err)
		}
		mustClose(t, s)
	}
}

// killOne runs the victim until it said that it added so many documents, and
// kills it in the middle of the next. It returns how many it told of.
func killOne(t *testing.T, path string, after int) int {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestVictim$", "-test.v")
	cmd.Env = append(os.Environ(), victimEnv+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "added") {
			told++
		}
		if told == after {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = cmd.Wait() // killed
	if told < after {
		t.Fatalf("the victim died by itself after %d documents", told)
	}
	return told
}
