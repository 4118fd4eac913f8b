package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"naru/internal/library"
	"naru/internal/store"
)

// firstLibrary makes a library as the first Naru left it: of the first schema,
// with an index that took the marks of footnotes for digits.
func firstLibrary(t *testing.T) (path string) {
	t.Helper()
	const name = "migration/0001_library.sql"
	names, err := filepath.Glob("migration/0001_*.sql")
	if err != nil || len(names) != 1 {
		t.Fatalf("first migration: %v, %v", names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "library.sqlite")
	s, err := store.Open(ctx, store.WithMigrations(store.Options{Path: path}, fstest.MapFS{name: {Data: data}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		`DELETE FROM setting`,
		`INSERT INTO theme (id, name_en, name_ko, position) VALUES ('labour', 'Labour', '노동', 0)`,
		`INSERT INTO document (id, title, pages, sha256, added) VALUES (1, '이민정책¹의 과제', 2, 'a', '2026-01-01'), (2, 'Visas²', 1, 'b', '2026-01-01')`,
		`INSERT INTO document (id, title, pages, sha256, added, trashed) VALUES (3, 'Old', 1, 'c', '2026-01-01', '2026-01-02')`,
		`INSERT INTO page (id, document, number, label, source, width, height, bytes, text) VALUES
			(1048577, 1, 1, '1', 'text', 1, 1, 30, '이민 정책¹은 2020³년'), (1048578, 1, 2, '2', 'text', 1, 1, 9, '노동시장'),
			(2097153, 2, 1, 'i', 'text', 1, 1, 20, 'Visa² holders stay'), (3145729, 3, 1, '1', 'text', 1, 1, 6, 'trash²')`,
		`INSERT INTO page_fts (rowid, t) VALUES (1048577, '이민 민정 정책 책 1 은 20203 년'), (1048578, '노동 동시 시장 장'), (2097153, 'visa 2 holder stay'), (3145729, 'trash 2')`,
		`INSERT INTO document_fts (rowid, title) VALUES (1, '이민 민정 정책 책 1 의과 과제 제'), (2, 'visa 2'), (3, 'old')`,
		`INSERT INTO note (id, document, page, title, body, created, changed) VALUES (1, 1, 1, '메모', '정책²은 중요', '2026-01-01', '2026-01-01')`,
		`INSERT INTO note_fts (rowid, t, quoted) VALUES (1, '메모 모 정책 책 2 은중 중요 요', '정책 책 1 은')`,
		`INSERT INTO quote (note, document, page, label, text, from_char, to_char, created) VALUES (1, 1, 1, '1', '정책¹은', 3, 7, '2026-01-01')`,
		`INSERT INTO theme_assignment (document, theme, score, given_by) VALUES (1, 'labour', 1, 'person')`,
		`INSERT INTO word (term, lang, documents) VALUES ('책', 'ko', 9), ('visa', 'en', 1)`,
	} {
		if err := s.Exec(ctx, q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
	mustClose(t, s)
	return path
}

func isOutdated(t *testing.T, s *store.Store) bool {
	t.Helper()
	outdated, err := s.Outdated(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return outdated
}

func TestALibraryOfTheFirstNaruIsFoundInAnewAndKeepsWhatPeopleDid(t *testing.T) {
	s := MustOpenAt(t, firstLibrary(t))
	if !isOutdated(t, s) {
		t.Fatal("its index is not outdated")
	}
	wantHits(t, find(t, s, "노동시장"), "page 1/2") // searched meanwhile
	wantHits(t, find(t, s, "2020"))
	if problems, err := s.Check(ctx); err != nil || len(problems) != 1 || problems[0].Repair != "reindex" {
		t.Errorf("problems %v, %v", problems, err)
	}
	var steps []string
	if err := s.Renew(ctx, func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) }); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(steps); got != "[2/4 3/4 4/4]" {
		t.Errorf("progress %s", got)
	}
	if isOutdated(t, s) {
		t.Error("the index is still outdated")
	}
	wantHits(t, find(t, s, "2020"), "page 1/1")
	wantHits(t, find(t, s, "이민정책은"), "page 1/1", "title 1")
	wantHits(t, find(t, s, `"정책은 2020년"`), "page 1/1")
	wantHits(t, find(t, s, "이민정책의"), "page 1/1", "title 1")
	wantHits(t, find(t, s, `"visa holders"`), "page 2/1")
	wantHits(t, find(t, s, "note:정책은중요"), "note 1")
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
	if got := words(t, s); got["정책은"] != 1 || got["visa"] != 1 || got["책"] != 0 || got["trash"] != 0 {
		t.Errorf("words %v", got)
	}
	n, err := s.Note(ctx, 1)
	if err != nil || len(n.Quotes) != 1 || n.Quotes[0].Text != "정책¹은" || n.Quotes[0].To != 7 {
		t.Errorf("note %+v, %v", n, err)
	}
	d, err := s.Document(ctx, 1)
	if err != nil || len(d.Themes) != 1 || d.Themes[0].ID != "labour" {
		t.Errorf("document %+v, %v", d, err)
	}
}

func TestARenewalThatWasStoppedIsDoneAgain(t *testing.T) {
	path := firstLibrary(t)
	s := MustOpenAt(t, path)
	short, cancel := context.WithCancel(ctx)
	err := s.Renew(short, func(done, total int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("it ended with %v", err)
	}
	again, err := store.Open(ctx, store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if !isOutdated(t, again) {
		t.Fatal("a half renewed index counts as whole")
	}
	wantHits(t, find(t, again, "2020"), "page 1/1") // the document that was done
	wantHits(t, find(t, again, `노동시장`), "page 1/2")
	if err := again.Renew(ctx, nil); err != nil || isOutdated(t, again) {
		t.Errorf("renewed: %v", err)
	}
	wantHits(t, find(t, again, `"visa holders"`), "page 2/1")
}

func TestWhatComesWhileTheIndexIsRenewedIsCounted(t *testing.T) {
	s := MustOpenAt(t, firstLibrary(t))
	first := true
	err := s.Renew(ctx, func(done, total int) {
		if !first {
			return
		}
		first = false
		MustAdd(t, s, library.Document{Title: "New"}, "newcomers² stay")
		if err := s.TrashDocument(ctx, 1); err != nil {
			t.Error(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := words(t, s); got["newcomers"] != 1 || got["stay"] != 2 || got["노동시장"] != 0 {
		t.Errorf("words %v", got)
	}
	wantHits(t, find(t, s, "newcomer"), "page 4/1")
}

func TestANewLibrarysIndexIsUpToDate(t *testing.T) {
	s := MustOpen(t)
	if isOutdated(t, s) {
		t.Error("it is outdated")
	}
	if err := s.Renew(ctx, func(int, int) { t.Error("it is renewed") }); err != nil {
		t.Error(err)
	}
}

func TestAnIndexOfAnotherAnalysisIsReadButNotRenewedByReaders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "Report"}, "labour market")
	if err := s.Exec(ctx, `UPDATE setting SET value = 'another' WHERE key = 'index.analysis'`); err != nil {
		t.Fatal(err)
	}
	reader, err := store.Open(ctx, store.Options{Path: path, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if !isOutdated(t, reader) {
		t.Error("an index of another analysis is not outdated")
	}
	wantHits(t, find(t, reader, "labour"), "page 1/1")
	wantCode(t, reader.Renew(ctx, nil), library.Permission)
}
