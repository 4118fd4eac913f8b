package store_test

import (
	"fmt"
	"slices"
	"testing"

	"naru/internal/ingest"
	"naru/internal/library"
	"naru/internal/store"
)

func mustNext(t *testing.T, s *store.Store, n int) []ingest.Job {
	t.Helper()
	jobs, err := s.NextWaiting(ctx, n)
	if err != nil {
		t.Fatal(err)
	}
	return jobs
}

func wantCounts(t *testing.T, s *store.Store, batch int64, want string) {
	t.Helper()
	counts, err := s.CountItems(ctx, batch)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(counts); got != want {
		t.Errorf("counts %s, want %s", got, want)
	}
}

func TestTheQueueGoesThroughItsFilesInOrder(t *testing.T) {
	s := MustOpen(t)
	batch, err := s.Enqueue(ctx, 0, []library.ImportItem{
		{Path: "/a.pdf"}, {Path: "/.hidden", Status: library.ImportSkipped, Reason: library.Hidden}, {Path: "/보고서.pdf"}, {Path: "/c.pdf", Status: library.ImportImported},
	}, library.ImportOptions{Password: "secret", Themes: []string{"border"}, Tags: []string{"비자"}, Watched: true})
	if err != nil {
		t.Fatal(err)
	}
	jobs := mustNext(t, s, 2)
	if len(jobs) != 2 || jobs[0].Item.Path != "/a.pdf" || jobs[1].Item.Path != "/보고서.pdf" || jobs[0].Item.Status != library.ImportReading {
		t.Fatalf("jobs %+v", jobs)
	}
	if o := jobs[0].Options; o.Password != "" || !o.Watched || !slices.Equal(o.Themes, []string{"border"}) || !slices.Equal(o.Tags, []string{"비자"}) {
		t.Errorf("options %+v", o)
	}
	wantCounts(t, s, batch, "map[reading:2 skipped:1 waiting:1]")

	id, err := s.AddDocument(ctx, library.Document{Title: "A", SHA256: "aa", Reader: "pdfium"}, pagesOf("one", ""), jobs[0].Item)
	if err != nil {
		t.Fatal(err)
	}
	failed := jobs[1].Item
	failed.Status, failed.Reason, failed.SHA256, failed.Reader, failed.Seconds = library.ImportFailed, library.Locked, "bb", "pdfium 1", 1.5
	if err := s.FinishItem(ctx, failed); err != nil {
		t.Fatal(err)
	}
	wantCounts(t, s, 0, "map[failed:1 imported:1 skipped:1 waiting:1]")
	items, err := s.Items(ctx, batch, library.ImportImported)
	if err != nil || len(items) != 1 {
		t.Fatalf("imported: %v, %v", items, err)
	}
	if it := items[0]; it.Document != id || it.SHA256 != "aa" || it.Pages != 2 || it.PagesWithoutText != 1 || it.Reader != "pdfium" || it.Changed.IsZero() {
		t.Errorf("imported item %+v", it)
	}
	if all, err := s.Items(ctx, 0); err != nil || len(all) != 4 || all[0].Path != "/c.pdf" {
		t.Errorf("all items, newest first: %+v, %v", all, err)
	}
	wantCode(t, s.FinishItem(ctx, library.ImportItem{ID: 99, Status: library.ImportFailed}), library.NotFound)

	before, err := s.FailedBefore(ctx, "bb", "pdfium 1")
	if err != nil || before == nil || before.Reason != library.Locked {
		t.Errorf("failed before: %+v, %v", before, err)
	}
	for _, c := range [][2]string{{"bb", "pdfium 2"}, {"aa", "pdfium 1"}, {"", "pdfium 1"}} {
		if before, err := s.FailedBefore(ctx, c[0], c[1]); err != nil || before != nil {
			t.Errorf("failed before with %v: %+v, %v", c, before, err)
		}
	}
	stats, err := s.Stats(ctx)
	if err != nil || stats.Failed != 1 || stats.Waiting != 1 {
		t.Errorf("stats %+v, %v", stats, err)
	}
}

func TestAnInterruptedImportGoesOn(t *testing.T) {
	s := MustOpen(t)
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/a"}, {Path: "/b"}, {Path: "/c"}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	mustNext(t, s, 2)
	if n, err := s.RequeueInterrupted(ctx); err != nil || n != 2 {
		t.Errorf("requeued %d, %v", n, err)
	}
	if jobs := mustNext(t, s, 9); len(jobs) != 3 || jobs[0].Item.Path != "/a" {
		t.Errorf("jobs %+v", jobs)
	}
	if jobs := mustNext(t, s, 9); len(jobs) != 0 {
		t.Errorf("a file is read twice: %+v", jobs)
	}
}

func TestWaitingFilesCanBeSkippedAndFailedOnesTriedAgain(t *testing.T) {
	s := MustOpen(t)
	first, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/a"}, {Path: "/b"}, {Path: "/c"}}, library.ImportOptions{Themes: []string{"border"}})
	if err != nil {
		t.Fatal(err)
	}
	jobs := mustNext(t, s, 2)
	for _, j := range jobs {
		j.Item.Status, j.Item.Reason = library.ImportFailed, library.Locked
		if err := s.FinishItem(ctx, j.Item); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.SkipWaiting(ctx, library.Cancelled); err != nil || n != 1 {
		t.Errorf("skipped %d, %v", n, err)
	}
	second, err := s.RequeueFailed(ctx, jobs[1].Item.ID)
	if err != nil || second == first || second == 0 {
		t.Fatalf("batch %d, %v", second, err)
	}
	again := mustNext(t, s, 9)
	if len(again) != 1 || again[0].Item.Path != "/b" || again[0].Item.Reason != "" || !again[0].Options.Again || !slices.Equal(again[0].Options.Themes, []string{"border"}) {
		t.Errorf("tried again: %+v", again)
	}
	wantCounts(t, s, first, "map[failed:1 skipped:1]")
	wantCounts(t, s, second, "map[reading:1]")
	if batch, err := s.RequeueFailed(ctx, 12345); err != nil || batch != 0 {
		t.Errorf("nothing to try again: batch %d, %v", batch, err)
	}
	if third, err := s.RequeueFailed(ctx); err != nil || third == 0 {
		t.Errorf("all: batch %d, %v", third, err)
	}
}

func TestSettingsAreKept(t *testing.T) {
	s := MustOpen(t)
	for _, value := range []string{"", "ko", "en", ""} {
		if err := s.SetSetting(ctx, library.SettingLanguage, value); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting(ctx, library.SettingLanguage); err != nil || got != value {
			t.Errorf("setting %q, %v, want %q", got, err, value)
		}
	}
}
