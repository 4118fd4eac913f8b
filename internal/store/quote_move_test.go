package store_test

import (
	"testing"
	"time"

	"naru/internal/library"
)

func TestAQuoteFollowsItsWordsToTheNearestPageThatHasThem(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "v1", 3, time.Unix(1, 0))
	id := item.Document
	v1 := pagesOf("front", "두 번째 쪽", "계절근로자를 도입한다")
	v := mustOffer(t, s, id, "/a.pdf", "v2")
	if _, err := s.ReplaceVersion(ctx, v.ID, library.Document{Title: "A", SHA256: "v2", File: "a.pdf"}, v1, library.ImportItem{Path: "/a.pdf", Size: 2, Modified: time.Unix(2, 0)}); err != nil {
		t.Fatal(err)
	}
	// A thought about the first page that quotes the third.
	note, err := s.AddNote(ctx, library.Note{Document: id, Page: 1, Body: "비교할 것"})
	if err != nil {
		t.Fatal(err)
	}
	_, elsewhere, err := s.AddQuote(ctx, library.Quote{Note: note.ID, Document: id, Page: 3, Text: "계절근로자를 도입한다"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		text []string
		want int
	}{
		{"before, nearer and farther behind", []string{"계절근로자를 도입한다", "x", "x", "계절근로자를 도입한다", "계절근로자를 도입한다"}, 4},
		{"nearer before than behind", []string{"계절근로자를 도입한다", "x", "계절근로자를 도입한다", "x", "x", "계절근로자를 도입한다"}, 3},
		{"only far away", []string{"계절근로자를 도입한다", "x", "x"}, 1},
	} {
		sha := "of " + c.name
		v := mustOffer(t, s, id, "/a.pdf", sha)
		if _, err := s.ReplaceVersion(ctx, v.ID, library.Document{Title: "A", SHA256: sha, File: "a.pdf"}, pagesOf(c.text...),
			library.ImportItem{Path: "/a.pdf", Size: int64(len(sha)), Modified: time.Unix(int64(len(sha)), 0)}); err != nil {
			t.Fatal(err)
		}
		quotes, err := s.QuotesOf(ctx, id)
		if err != nil || len(quotes) != 1 || quotes[0].ID != elsewhere.ID || quotes[0].Page != c.want || quotes[0].To == 0 {
			t.Errorf("%s: %+v, %v, want page %d", c.name, quotes, err, c.want)
		}
		if n, err := s.Note(ctx, note.ID); err != nil || n.Page != 1 {
			t.Errorf("%s: the note about page 1 is on page %d, %v", c.name, n.Page, err)
		}
	}
}
