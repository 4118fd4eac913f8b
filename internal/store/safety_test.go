package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

func dump(t testing.TB, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// manyPages gives the pages of a long report, no two alike.
func manyPages(n int) []library.Page {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf("쪽 %d: 외국인 근로자의 고용허가제와 사회통합 정책. Page %d of a report on labour migration, integration and borders. word%d 낱말%d",
			i, i, i%500, i%300)
	}
	return pagesOf(texts...)
}

// endsAfter is a context that ends by itself once it was asked a number of times.
type endsAfter struct {
	context.Context
	mu    sync.Mutex
	left  int
	done  chan struct{}
	ended bool
}

func endAfter(n int) *endsAfter {
	return &endsAfter{Context: ctx, left: n, done: make(chan struct{})}
}

func (c *endsAfter) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err()
}

func (c *endsAfter) err() error {
	if c.ended {
		return context.Canceled
	}
	return nil
}

func (c *endsAfter) Done() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.left--; c.left == 0 {
		c.ended = true
		close(c.done)
	}
	return c.done
}

func TestAnImportThatIsCancelledLeavesNothing(t *testing.T) {
	s := MustOpen(t)
	batch, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/a.pdf"}}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	item := mustNext(t, s, 1)[0].Item
	before := dump(t, s)
	d := library.Document{Title: "Long", SHA256: "long", People: []library.Credit{{Name: "A", Role: library.RoleAuthor}},
		Themes: []library.ThemeScore{{ID: "border", Score: 1}}}
	pages := manyPages(60)
	cancelled := 0
	for n := 1; n < 5000; n += 1 + n/3 {
		_, err := s.AddDocument(endAfter(n), d, pages, item)
		if err == nil {
			break
		}
		cancelled++
		wantCode(t, err, library.Cancelled)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("after %d looks: %v", n, err)
		}
		if after := dump(t, s); after != before {
			t.Fatalf("cancelled after %d looks it left:\n%s", n, after)
		}
		wantCounts(t, s, batch, "map[reading:1]")
		if w := words(t, s); len(w) != 0 {
			t.Fatalf("words are left: %v", w)
		}
		if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
			t.Fatalf("problems %v, %v", problems, err)
		}
	}
	if cancelled < 5 {
		t.Fatalf("cancelled only %d times", cancelled)
	}
	if _, err := s.Documents(ctx, library.DocumentFilter{}); err != nil {
		t.Fatal(err)
	}
}

func TestReadersGoOnWhileADocumentGoesIn(t *testing.T) {
	s := someLibrary(t)
	done := make(chan error, 1)
	go func() {
		_, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(1200), library.ImportItem{})
		done <- err
	}()
	var readers sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				found, err := s.Find(ctx, compile("고용허가제"), library.DocumentFilter{}, library.SortRelevance, 10, 0)
				if err != nil {
					t.Errorf("search during an import: %v", err)
					return
				}
				// Either none of the long document's pages answer, or all do.
				if found.Total != 2 && found.Total != 1202 {
					t.Errorf("half a document is found: %d hits", found.Total)
					return
				}
			}
		})
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	close(stop)
	readers.Wait()
}

func TestTwoProgramsMayWriteByTurns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	a, b := MustOpenAt(t, path), MustOpenAt(t, path)
	var both sync.WaitGroup
	for n, s := range []*store.Store{a, b} {
		both.Go(func() {
			for i := range 20 {
				if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint(n, i), SHA256: fmt.Sprint(n, "-", i)}, pagesOf("text"), library.ImportItem{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	both.Wait()
	list, err := a.Documents(ctx, library.DocumentFilter{})
	if err != nil || list.Total != 40 {
		t.Errorf("%d documents, %v", list.Total, err)
	}
}

func TestABackupIsALibraryOfItsOwn(t *testing.T) {
	s := someLibrary(t)
	if _, err := s.AddNote(ctx, library.Note{Document: 1, Body: "a thought #tag"}); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "backup.sqlite")
	for range 2 { // the second replaces the first
		if err := s.Backup(ctx, path); err != nil {
			t.Fatal(err)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("beside the backup lies %v, %v", left, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("rights %v, %v", info.Mode(), err)
	}
	copied := MustOpenAt(t, path)
	if dump(t, s) != dump(t, copied) {
		t.Error("the backup differs from the library")
	}
	wantHits(t, find(t, copied, "spring"), "page 2/1")
	wantCode(t, s.Backup(ctx, filepath.Join(dir, "missing", "x.sqlite")), library.NotFound)
	short, cancel := context.WithCancel(ctx)
	cancel()
	wantCode(t, s.Backup(short, filepath.Join(dir, "cancelled.sqlite")), library.Cancelled)
	if left, _ := os.ReadDir(dir); len(left) > 3 { // the copy, open, has its journal beside it
		t.Errorf("a cancelled backup left something: %v", left)
	}
}

func TestABackupTakesNoPlaceButThatOfAnEarlierOne(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "library.sqlite"), filepath.Join(dir, "other.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "Report"}, "text")
	mustClose(t, MustOpenAt(t, other))
	thesis, empty := filepath.Join(dir, "thesis.docx"), filepath.Join(dir, "empty.txt")
	if err := errors.Join(os.WriteFile(thesis, bytes.Repeat([]byte("three years of work "), 50), 0o600), os.WriteFile(empty, nil, 0o600),
		os.Mkdir(filepath.Join(dir, "folder"), 0o700)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path string
		code library.Code
	}{
		"the library itself":     {path, library.Conflict},
		"another library":        {other, library.Conflict},
		"a person's file":        {thesis, library.Conflict},
		"an empty file":          {empty, library.Conflict},
		"a folder":               {filepath.Join(dir, "folder"), library.Conflict},
		"a name that nobody has": {filepath.Join(dir, "new.sqlite"), ""},
		"an earlier backup":      {filepath.Join(dir, "new.sqlite"), ""},
	} {
		if name == "an earlier backup" {
			_ = s.Backup(ctx, c.path) // whichever of the two comes first
		}
		before, _ := os.ReadFile(c.path)
		if got := library.CodeOf(s.Backup(ctx, c.path)); got != c.code {
			t.Errorf("in the place of %s: %q, want %q", name, got, c.code)
		}
		if after, _ := os.ReadFile(c.path); c.code != "" && !bytes.Equal(before, after) {
			t.Errorf("%s was written over", name)
		}
	}
}

func TestWhatACopyThatWasCutOffLeftIsRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "서고 [2020]")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	keep := []string{"library.sqlite", "library.sqlite-wal", "a.part", "letter.restoring", "x.sqlite.part.txt"}
	gone := []string{"library.sqlite.restoring", "automatic-1.sqlite.part", "automatic-1.sqlite.part-wal", "automatic-1.sqlite.part-journal"}
	for _, name := range append(keep, gone...) {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.SweepParts(dir); err != nil {
		t.Fatal(err)
	}
	left := map[string]bool{}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		left[e.Name()] = true
	}
	for _, name := range keep {
		if !left[name] {
			t.Errorf("%s is gone", name)
		}
	}
	if len(left) != len(keep) {
		t.Errorf("left are %v", left)
	}
	if err := store.SweepParts(filepath.Join(dir, "none")); err != nil {
		t.Errorf("of no folder: %v", err)
	}
}

func TestABackupDuringAnImportIsWhole(t *testing.T) {
	s := someLibrary(t)
	done := make(chan error, 1)
	go func() {
		_, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(600), library.ImportItem{})
		done <- err
	}()
	path := filepath.Join(t.TempDir(), "backup.sqlite")
	if err := s.Backup(ctx, path); err != nil {
		t.Error(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	copied := MustOpenAt(t, path)
	if problems, err := copied.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}

func TestCheckFindsWhatIsBrokenAndReindexMendsTheIndex(t *testing.T) {
	s := someLibrary(t)
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Fatalf("a sound library has problems %v, %v", problems, err)
	}
	before := words(t, s)
	for _, q := range []string{`DELETE FROM page_fts WHERE rowid = 1048577`, `DELETE FROM document_fts WHERE rowid = 2`, `UPDATE word SET documents = 7`,
		`UPDATE document_text SET bytes = 7 WHERE document = 2`} {
		if err := s.Exec(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	problems, err := s.Check(ctx)
	if err != nil || len(problems) != 3 || problems[0].Code != store.ProblemIndex || problems[0].Repair != "reindex" {
		t.Fatalf("problems %v, %v", problems, err)
	}
	wantHits(t, find(t, s, "고용허가제"), "title 1")
	if _, err := s.Reindex(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("after mending: %v, %v", problems, err)
	}
	wantHits(t, find(t, s, "고용허가제"), "title 1", "page 1/1")
	wantHits(t, find(t, s, "author:shim"), "title 2")
	if after := words(t, s); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("words %v, want %v", after, before)
	}
	if err := s.Exec(ctx, `DELETE FROM page WHERE id = 1048577`); err != nil {
		t.Fatal(err)
	}
	problems, err = s.Check(ctx)
	if err != nil || len(problems) != 3 || problems[2].Code != store.ProblemPageCount {
		t.Errorf("problems %v, %v", problems, err)
	}
}

func TestLibrariesWithTheSameContentDumpAlike(t *testing.T) {
	documents := []library.Document{
		{Title: "A", SHA256: "1", Themes: []library.ThemeScore{{ID: "border", Score: 0.5}}},
		{Title: "나", SHA256: "2", People: []library.Credit{{Name: "박민정", Role: library.RoleChief}}},
		{Title: "C", SHA256: "3", Tags: []string{"x"}},
	}
	var dumps []string
	for _, order := range [][]int{{0, 1, 2}, {2, 0, 1}} {
		at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "library.sqlite"), Taxonomy: taxonomy(), Now: func() time.Time { return at }})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		for _, i := range order {
			id := MustAdd(t, s, documents[i], "쪽 <1> & more", "page 2")
			if i == 1 {
				if _, _, err := s.AddQuote(ctx, library.Quote{Document: id, Page: 1, Text: "쪽 <1>"}); err != nil {
					t.Fatal(err)
				}
			}
		}
		dumps = append(dumps, dump(t, s))
	}
	if dumps[0] != dumps[1] {
		t.Errorf("dumps differ:\n%s\n%s", dumps[0], dumps[1])
	}
	s := MustOpen(t)
	MustAdd(t, s, documents[0], "other text")
	if dump(t, s) == dumps[0] {
		t.Error("dumps of different libraries are alike")
	}
}
