package store_test

import (
	"fmt"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

// failing queues files and has all of them fail.
func failing(t *testing.T, s *store.Store, paths ...string) {
	t.Helper()
	for _, path := range paths {
		if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: path}}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		it := mustNext(t, s, 1)[0].Item
		it.Status, it.Reason, it.SHA256, it.Reader = library.ImportFailed, library.BrokenFile, "of "+path, "1"
		if err := s.FinishItem(ctx, it); err != nil {
			t.Fatal(err)
		}
	}
}

func listedIDs(t *testing.T, s *store.Store, status ...library.ImportStatus) string {
	t.Helper()
	items, err := s.Items(ctx, 0, status...)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, it := range items {
		ids = append(ids, it.ID)
	}
	return fmt.Sprint(ids)
}

func TestAForgottenFileIsListedCountedAndTriedNoMore(t *testing.T) {
	s := MustOpen(t)
	failing(t, s, "/a.pdf", "/b.pdf", "/a.pdf")
	// The earlier try of the same file goes along: it would be the last one now.
	forgotten, err := s.ForgetFailed(ctx, 3)
	if err != nil || fmt.Sprint(forgotten) != "[1 3]" {
		t.Fatalf("forgot %v, %v", forgotten, err)
	}
	if got := listedIDs(t, s); got != "[2]" {
		t.Errorf("listed %s", got)
	}
	if got := listedIDs(t, s, library.ImportForgotten); got != "[3 1]" {
		t.Errorf("listed as forgotten %s", got)
	}
	if st, err := s.Stats(ctx); err != nil || st.Failed != 1 {
		t.Errorf("counted %+v, %v", st, err)
	}
	// Added again it is read again, whatever became of the same bytes before.
	if before, err := s.FailedBefore(ctx, "of /a.pdf", "1"); err != nil || before != nil {
		t.Errorf("held against it: %+v, %v", before, err)
	}
	if _, err := s.RequeueFailed(ctx); err != nil {
		t.Fatal(err)
	}
	if jobs := mustNext(t, s, 9); len(jobs) != 1 || jobs[0].Item.ID != 2 {
		t.Errorf("tried again: %+v", jobs)
	}
	if forgotten, err := s.ForgetFailed(ctx, 2); err != nil || len(forgotten) != 0 {
		t.Errorf("forgot %v that is being read, %v", forgotten, err)
	}
}

func TestForgottenFilesAreRemembered(t *testing.T) {
	s := MustOpen(t)
	failing(t, s, "/a.pdf", "/b.pdf")
	if forgotten, err := s.ForgetFailed(ctx); err != nil || fmt.Sprint(forgotten) != "[1 2]" {
		t.Fatalf("forgot %v, %v", forgotten, err)
	}
	if err := s.RememberFailed(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if got := listedIDs(t, s, library.ImportFailed); got != "[1]" {
		t.Errorf("failed %s", got)
	}
	// One that is asked for by itself is tried again.
	if _, err := s.RequeueFailed(ctx, 2); err != nil {
		t.Fatal(err)
	}
	if jobs := mustNext(t, s, 9); len(jobs) != 1 || jobs[0].Item.Path != "/b.pdf" {
		t.Errorf("tried again: %+v", jobs)
	}
	if err := s.RememberFailed(ctx, 2); err != nil {
		t.Fatal(err)
	}
	wantCounts(t, s, 0, "map[failed:1 reading:1]")
}
