package workspace

import (
	"os"
	"strings"
	"testing"
	"time"

	"naru/internal/blob"
	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
)

// A document that got a newer file still has its former original; the same bytes may
// have come in again as a document of their own since.
func TestAnOriginalThatAnotherDocumentHasStays(t *testing.T) {
	ctx := t.Context()
	s := storetest.Open(t, store.Options{})
	blobs, err := blob.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	put := func(text string) string {
		t.Helper()
		sum, _, err := blobs.Put(strings.NewReader(text), ".txt", "")
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	first, second := put("the first version"), put("the second version")
	id := storetest.Add(t, s, library.Document{Title: "Report", SHA256: first, File: "a.txt"}, "one")
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/a.txt"}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	jobs, err := s.NextWaiting(ctx, 1)
	if err != nil || len(jobs) != 1 {
		t.Fatal(jobs, err)
	}
	item := jobs[0].Item
	item.SHA256, item.Size, item.Modified = second, 2, time.Unix(2, 0)
	if offered, err := s.OfferVersion(ctx, id, item); err != nil || !offered {
		t.Fatal(offered, err)
	}
	offers, err := s.NewVersions(ctx)
	if err != nil || len(offers) != 1 {
		t.Fatal(offers, err)
	}
	if _, err := s.ReplaceVersion(ctx, offers[0].ID, library.Document{Title: "Report", SHA256: second, File: "a.txt"}, storetest.Pages("two"),
		library.ImportItem{Path: "/a.txt", Size: 2, Modified: time.Unix(2, 0)}); err != nil {
		t.Fatal(err)
	}
	storetest.Add(t, s, library.Document{Title: "The first again", SHA256: first, File: "b.txt"}, "one")

	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	trash := &trash{s, blobs, func() bool { return false }, func() {}}
	if _, err := trash.EmptyDocuments(ctx, id); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(blobs.Path(first, ".txt")); err != nil {
		t.Errorf("the original of another document is gone: %v", err)
	}
	if _, err := os.Stat(blobs.Path(second, ".txt")); !os.IsNotExist(err) {
		t.Errorf("the original that nobody has any more stays: %v", err)
	}
}
