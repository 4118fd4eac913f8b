package store_test

import (
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

// imported queues a file and imports it.
func imported(t *testing.T, s *store.Store, path, sha256 string, size int64, modified time.Time) library.ImportItem {
	t.Helper()
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: path}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	item := mustNext(t, s, 1)[0].Item
	item.Size, item.Modified = size, modified
	id, err := s.AddDocument(ctx, library.Document{Title: path, SHA256: sha256, File: "a.pdf", Reader: "pdfium"}, pagesOf("text", ""), item)
	if err != nil {
		t.Fatal(err)
	}
	item.Document = id
	return item
}

func TestFilesAreRememberedByTheirPlace(t *testing.T) {
	s := MustOpen(t)
	at := time.Date(2026, 2, 3, 4, 5, 6, 123456789, time.UTC)
	odd := "/두 줄\n\xb0\xa1.pdf"
	item := imported(t, s, odd, "aa", 1234, at)
	seen, err := s.Seen(ctx, []string{odd, "/never.pdf"})
	if err != nil || len(seen) != 1 {
		t.Fatal(seen, err)
	}
	f := seen[odd]
	if f.Size != 1234 || !f.Modified.Equal(at) || f.SHA256 != "aa" || f.Document != item.Document || f.Open {
		t.Errorf("remembered %+v", f)
	}
	if d := f.In; !f.Current() || d.ID != item.Document || d.SHA256 != "aa" || d.File != "a.pdf" || d.Pages != 2 || d.PagesWithoutText != 1 || d.Reader != "pdfium" {
		t.Errorf("its document %+v", d)
	}
	// Queued again it is open, until it ends.
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: odd}, {Path: "/new.pdf"}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	seen, err = s.Seen(ctx, []string{odd, "/new.pdf"})
	if err != nil || !seen[odd].Open || !seen["/new.pdf"].Open || seen["/new.pdf"].SHA256 != "" {
		t.Errorf("in the queue: %+v, %v", seen, err)
	}
	for _, j := range mustNext(t, s, 9) {
		j.Item.Status, j.Item.Reason = library.ImportFailed, library.BrokenFile
		j.Item.SHA256, j.Item.Size, j.Item.Modified = "bb", 7, at.Add(time.Hour)
		if err := s.FinishItem(ctx, j.Item); err != nil {
			t.Fatal(err)
		}
	}
	seen, err = s.Seen(ctx, []string{"/new.pdf"})
	if f := seen["/new.pdf"]; err != nil || f.Open || f.Document != 0 || f.SHA256 != "bb" || f.In != nil {
		t.Errorf("after it failed: %+v, %v", f, err)
	}
}

func TestADocumentIsCurrentOnlyWholeAndOutOfTheTrash(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "aa", 5, time.Unix(5, 0))
	current := func() bool {
		t.Helper()
		seen, err := s.Seen(ctx, []string{"/a.pdf"})
		if err != nil {
			t.Fatal(err)
		}
		return seen["/a.pdf"].Current()
	}
	if !current() {
		t.Error("it is not current")
	}
	if err := s.TrashDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	if current() {
		t.Error("in the trash, it is current")
	}
	if err := s.RestoreDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{`UPDATE document SET incomplete = 'timed_out'`, `UPDATE document SET incomplete = '', sha256 = 'bb'`} {
		if err := s.Exec(ctx, change); err != nil {
			t.Fatal(err)
		}
		if current() {
			t.Errorf("after %s, it is current", change)
		}
	}
}

func TestWhatIsKnownIsFoundBySizeAndBytes(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "aa", 5, time.Unix(5, 0))
	imported(t, s, "/b.pdf", "bb", 6, time.Unix(5, 0))
	sizes, err := s.SeenSizes(ctx, []int64{5, 5, 7})
	if err != nil || len(sizes) != 1 || !sizes[5] {
		t.Errorf("sizes %v, %v", sizes, err)
	}
	known, err := s.Known(ctx, []string{"aa", "cc", ""})
	if d := known["aa"]; err != nil || len(known) != 1 || d.ID != item.Document || d.File != "a.pdf" || d.Pages != 2 || d.PagesWithoutText != 1 {
		t.Errorf("known %+v, %v", known, err)
	}
	if err := s.TrashDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	if known, err := s.Known(ctx, []string{"aa"}); err != nil || len(known) != 0 {
		t.Errorf("in the trash: %+v, %v", known, err)
	}
}

func TestDuplicatesFoundWhileListingAreRecordedWithTheirDocument(t *testing.T) {
	s := MustOpen(t)
	one := library.ImportItem{Path: "/a.pdf", Status: library.ImportDuplicate, Document: 3, SHA256: "aa", Reader: "pdfium", Pages: 2, PagesWithoutText: 1}
	batch, err := s.Enqueue(ctx, 0, []library.ImportItem{one}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.Enqueue(ctx, batch, []library.ImportItem{{Path: "/b.pdf"}}, library.ImportOptions{})
	if err != nil || again != batch {
		t.Fatalf("added to batch %d: %d, %v", batch, again, err)
	}
	items, err := s.Items(ctx, batch)
	if err != nil || len(items) != 2 || items[0].Status != library.ImportWaiting {
		t.Fatal(items, err)
	}
	got := items[1]
	one.ID, one.Batch, one.Changed = got.ID, got.Batch, got.Changed
	if got != one {
		t.Errorf("recorded %+v, want %+v", got, one)
	}
}

func TestAnEmptyFileIsKnownAgainUnlessADocumentCameFromItsPlace(t *testing.T) {
	s := MustOpen(t)
	at := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	there := imported(t, s, "/was.pdf", "aa", 1234, at)
	for _, path := range []string{"/empty.pdf", "/was.pdf"} {
		if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: path}}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		it := mustNext(t, s, 1)[0].Item
		it.Status, it.Reason, it.Modified = library.ImportFailed, library.EmptyFile, at.Add(time.Hour)
		if err := s.FinishItem(ctx, it); err != nil {
			t.Fatal(err)
		}
	}
	seen, err := s.Seen(ctx, []string{"/empty.pdf", "/was.pdf"})
	if err != nil {
		t.Fatal(err)
	}
	if f := seen["/empty.pdf"]; f.SHA256 == "" || f.Size != 0 || !f.Modified.Equal(at.Add(time.Hour)) || f.In != nil {
		t.Errorf("remembered %+v", f)
	}
	if f := seen["/was.pdf"]; f.Document != there.Document || f.Size != 1234 || !f.Current() {
		t.Errorf("what a document came from is forgotten: %+v", f)
	}
}
