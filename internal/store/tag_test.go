package store_test

import (
	"strings"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

func wantTags(t *testing.T, s *store.Store, id library.DocumentID, want string) {
	t.Helper()
	d, err := s.Document(ctx, id)
	if err != nil || strings.Join(d.Tags, ",") != want {
		t.Errorf("document %d: %+v, %v, want the tags %q", id, d, err, want)
	}
}

func TestAFileThatIsThereGivesItsDocumentTheTagsItComesWith(t *testing.T) {
	s := MustOpen(t)
	first := imported(t, s, "/노동/a.pdf", "aa", 1, time.Unix(1, 0))
	tags := []string{"노동"}
	if _, err := s.UpdateDocument(ctx, first.Document, library.DocumentPatch{Tags: &tags}); err != nil {
		t.Fatal(err)
	}
	// Told while it was listed.
	listed := library.ImportItem{Path: "/통합/a.pdf", Status: library.ImportDuplicate, Document: first.Document, SHA256: "aa"}
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{listed}, library.ImportOptions{Tags: []string{"통합", "노동"}}); err != nil {
		t.Fatal(err)
	}
	wantTags(t, s, first.Document, "노동,통합")
	// Told when it was read, in a dry run and in earnest.
	for _, dry := range []bool{true, false} {
		if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/비자/a.pdf"}}, library.ImportOptions{Tags: []string{"비자"}, DryRun: dry}); err != nil {
			t.Fatal(err)
		}
		item := mustNext(t, s, 1)[0].Item
		item.Status, item.Document, item.SHA256 = library.ImportDuplicate, first.Document, "aa"
		if err := s.FinishItem(ctx, item); err != nil {
			t.Fatal(err)
		}
		if dry {
			wantTags(t, s, first.Document, "노동,통합")
		}
	}
	wantTags(t, s, first.Document, "노동,비자,통합")
	// What went into another document tags that one; what is gone, nothing.
	other := imported(t, s, "/b.pdf", "bb", 1, time.Unix(1, 0))
	if _, err := s.MergeDocuments(ctx, library.OfferVersion, other.Document, first.Document, true); err != nil {
		t.Fatal(err)
	}
	gone := listed
	gone.Document = 999
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{listed, gone}, library.ImportOptions{Tags: []string{"새"}}); err != nil {
		t.Fatal(err)
	}
	wantTags(t, s, other.Document, "노동,비자,새,통합")
	// What is listed of its files leads to the one that is there.
	items, err := s.Items(ctx, 0, library.ImportDuplicate)
	if err != nil || items[len(items)-1].Document != other.Document {
		t.Errorf("listed %+v, %v", items, err)
	}
	if into, err := s.MergedInto(ctx, first.Document); err != nil || into != other.Document {
		t.Errorf("it went into %d, %v", into, err)
	}
}
