package store_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

// Environment of the test binary as a victim: the library that it writes to, and what
// it does there.
const (
	victimEnv = "NARU_TEST_VICTIM"
	deedEnv   = "NARU_TEST_DEED"
)

// deeds are what victims do until they are killed; they say "done" on a line when a
// piece of it is promised to be kept.
var deeds = map[string]func(t *testing.T, path string){
	"import":  importForEver,
	"notes":   writeNotesForEver,
	"backup":  backUpForEver,
	"migrate": migrateForEver,
}

// TestVictim is no test: it is the program that the tests below kill.
func TestVictim(t *testing.T) {
	path := os.Getenv(victimEnv)
	if path == "" {
		t.Skip("only run by the tests that kill it")
	}
	deeds[os.Getenv(deedEnv)](t, path)
}

func importForEver(t *testing.T, path string) {
	s := MustOpenAt(t, path)
	for n := 0; ; n++ {
		jobs, err := s.NextWaiting(ctx, 1)
		if err != nil || len(jobs) == 0 {
			t.Fatal(jobs, err)
		}
		d := library.Document{Title: fmt.Sprint("Report ", n), SHA256: jobs[0].Item.Path, Themes: []library.ThemeScore{{ID: "border", Score: 1}}}
		if _, err := s.AddDocument(ctx, d, manyPages(60), jobs[0].Item); err != nil {
			t.Fatal(err)
		}
		fmt.Println("done")
	}
}

// noteBody is a note of some length, as it is after so many edits.
func noteBody(edits int) string {
	return strings.Repeat("잃으면 안 되는 생각 #꼬리표 ", 200) + fmt.Sprint(edits)
}

func writeNotesForEver(t *testing.T, path string) {
	s := MustOpenAt(t, path)
	for {
		n, _, err := s.AddQuote(ctx, library.Quote{Document: 1, Page: 1, Text: "사회통합 정책"})
		for edits := 0; err == nil && edits < 3; edits++ {
			_, err = s.EditNote(ctx, n.ID, "메모", noteBody(edits))
		}
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("done")
	}
}

func backUpForEver(t *testing.T, path string) {
	s := MustOpenAt(t, path)
	for n := 0; ; n++ {
		if err := s.Backup(ctx, filepath.Join(filepath.Dir(path), "backups", fmt.Sprintf("%d.sqlite", n))); err != nil {
			t.Fatal(err)
		}
		fmt.Println("done")
	}
}

// migrateForEver brings a library to a version whose schema takes very long.
func migrateForEver(t *testing.T, path string) {
	next := withNext(t, `-- index: keep
		DELETE FROM note; DROP TABLE page_fts;
		CREATE TABLE more AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i, randomblob(4000) AS b FROM n;`)
	_, err := store.Open(ctx, store.WithMigrations(store.Options{Path: path, Taxonomy: taxonomy()}, next))
	t.Fatal("the migration ended by itself:", err)
}

// victim starts the test binary to do a deed to a library.
func victim(t *testing.T, path, deed string) *exec.Cmd {
	t.Helper()
	if testing.Short() {
		t.Skip("starts and kills programs")
	}
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestVictim$", "-test.v")
	c.Env = append(os.Environ(), victimEnv+"="+path, deedEnv+"="+deed)
	return c
}

// killAfter runs a victim until it said so many times that something is done, and
// kills it in the middle of the next. It returns how often it said so.
func killAfter(t *testing.T, path, deed string, after int) int {
	t.Helper()
	c := victim(t, path, deed)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	done := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "done") {
			done++
		}
		if done == after {
			if err := c.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = c.Wait() // killed
	if done < after {
		t.Fatalf("the victim died by itself when %d were done", done)
	}
	return done
}

// mustBeSound fails where a library has problems.
func mustBeSound(t *testing.T, s *store.Store) {
	t.Helper()
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}

func TestAKilledImportFindsTheLibraryWhole(t *testing.T) {
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
		added := killAfter(t, path, "import", 2+round)
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
		mustBeSound(t, s)
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

func TestAKilledWriterLosesNoNoteThatWasKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "Report"}, "이민과 사회통합 정책 보고서")
	mustClose(t, s)
	kept := 0
	for round := range 3 {
		kept += killAfter(t, path, "notes", 2+3*round)
		s := MustOpenAt(t, path)
		mustBeSound(t, s)
		notes, _, err := s.NoteList(ctx, library.NoteFilter{})
		if err != nil {
			t.Fatal(err)
		}
		whole := 0
		for _, n := range notes {
			if n.Body == noteBody(2) {
				whole++
			}
			if len(n.Quotes) != 1 || n.Quotes[0].Text != "사회통합 정책" || n.Body != "" && !slices.Contains(n.Tags, "꼬리표") {
				t.Errorf("half a note: %+v", n)
			}
		}
		// One more may have been kept than was told of, and one begun, in each round.
		if whole < kept || len(notes) > kept+2*(round+1) {
			t.Errorf("%d notes, %d of them whole; %d were promised", len(notes), whole, kept)
		}
		mustClose(t, s)
	}
}

func TestAKilledBackupLeavesNoBackupThatIsNone(t *testing.T) {
	dir := t.TempDir()
	path, backups := filepath.Join(dir, "library.sqlite"), filepath.Join(dir, "backups")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "Long"}, texts(manyPages(400))...)
	want := dump(t, s)
	mustClose(t, s)
	if err := os.Mkdir(backups, 0o700); err != nil {
		t.Fatal(err)
	}
	made := killAfter(t, path, "backup", 3)
	if err := store.SweepParts(backups); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(backups)
	if err != nil || len(left) < made || len(left) > made+1 {
		t.Errorf("%d files after %d backups, %v", len(left), made, err)
	}
	for _, e := range left {
		copied := MustOpenAt(t, filepath.Join(backups, e.Name()))
		mustBeSound(t, copied)
		if dump(t, copied) != want {
			t.Errorf("%s is not the library", e.Name())
		}
		mustClose(t, copied)
	}
}

func TestAKilledMigrationIsAsIfItHadNotBegun(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "Report"}, "labour market")
	if _, err := s.AddNote(ctx, library.Note{Title: "메모", Body: "잃으면 안 되는 것"}); err != nil {
		t.Fatal(err)
	}
	want := dump(t, s)
	mustClose(t, s)

	c := victim(t, path, "migrate")
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	// Killed when what it writes is more than it can hold, and stands in the journal.
	for written := int64(0); written < 4<<20; {
		select {
		case err := <-ended:
			t.Fatalf("the victim died by itself: %v", err)
		case <-time.After(20 * time.Millisecond):
		}
		if info, err := os.Stat(path + "-wal"); err == nil {
			written = info.Size()
		}
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-ended

	s = MustOpenAt(t, path)
	mustBeSound(t, s)
	if got := dump(t, s); got != want {
		t.Errorf("the library is:\n%s", got)
	}
	wantHits(t, find(t, s, "labour"), "page 1/1")
	copies, err := filepath.Glob(filepath.Join(dir, "backups", "before-migration-*.sqlite"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("copies: %v, %v", copies, err)
	}
	if got := dump(t, MustOpenAt(t, copies[0])); got != want {
		t.Error("the copy from before is another")
	}
}

// texts gives those of pages.
func texts(pages []library.Page) []string {
	var out []string
	for _, p := range pages {
		out = append(out, p.Text)
	}
	return out
}
