package store_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/mention"
)

// finder finds words as they stand; its fingerprint is the list of them.
type finder []string

func (f finder) Fingerprint() string { return strings.Join(f, ",") }

func (f finder) Find(pages []string) []mention.Mention {
	var out []mention.Mention
	for _, word := range f {
		m := mention.Mention{Concept: word}
		for i, p := range pages {
			if n := strings.Count(p, word); n > 0 {
				m.Pages = append(m.Pages, mention.PageCount{Page: i + 1, Count: n})
			}
		}
		if len(m.Pages) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// openWithTerms opens a library in which the words that f gives are looked for.
func openWithTerms(t *testing.T, path string, f func() store.TermFinder) *store.Store {
	t.Helper()
	s, err := store.Open(ctx, store.Options{Path: path, Taxonomy: taxonomy(), Now: clock(), Terms: f})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func mentionsOf(t *testing.T, s *store.Store, term string) []library.TermMentions {
	t.Helper()
	m, err := s.TermMentions(ctx, term)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTermsAreFoundAsADocumentComesIn(t *testing.T) {
	now := finder{"visa", "난민"}
	s := openWithTerms(t, filepath.Join(t.TempDir(), "library.sqlite"), func() store.TermFinder { return now })
	first := MustAdd(t, s, library.Document{Title: "A", Year: 2019, SHA256: "a"}, "visa visa", "", "visa")
	MustAdd(t, s, library.Document{Title: "B", SHA256: "b"}, "visa 난민")
	got := mentionsOf(t, s, "visa")
	if len(got) != 2 || got[0].Document != first || got[0].Mentions != 3 || !slices.Equal(got[0].Pages, []int{1, 3}) || got[0].Year != 2019 {
		t.Errorf("%+v", got)
	}
	if said, err := s.MentionedTerms(ctx, first); err != nil || len(said) != 1 || said[0].ID != "visa" || said[0].Mentions != 3 {
		t.Errorf("the first mentions %v, %v", said, err)
	}
	counts, err := s.TermCounts(ctx)
	if err != nil || counts["visa"] != (vocabulary.Count{Mentions: 4, Documents: 2}) || counts["난민"] != (vocabulary.Count{Mentions: 1, Documents: 1}) {
		t.Errorf("%v, %v", counts, err)
	}
}

func TestMentionsFollowThePages(t *testing.T) {
	now := finder{"visa"}
	s := openWithTerms(t, filepath.Join(t.TempDir(), "library.sqlite"), func() store.TermFinder { return now })
	d := library.Document{Title: "A", SHA256: "a"}
	id := MustAdd(t, s, d, "visa")
	pages := []library.Page{{Text: "none"}, {Text: "visa visa"}}
	if err := s.CompleteDocument(ctx, id, d, pages, library.ImportItem{}); err != nil {
		t.Fatal(err)
	}
	if got := mentionsOf(t, s, "visa"); len(got) != 1 || !slices.Equal(got[0].Pages, []int{2}) || got[0].Mentions != 2 {
		t.Errorf("%+v", got)
	}
	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got := mentionsOf(t, s, "visa"); len(got) != 0 {
		t.Errorf("in the trash: %+v", got)
	}
}

func TestOtherTermsAreLookedForWhereTheyAreDue(t *testing.T) {
	now := finder{"visa"}
	s := openWithTerms(t, filepath.Join(t.TempDir(), "library.sqlite"), func() store.TermFinder { return now })
	for _, name := range []string{"a", "b", "c"} {
		MustAdd(t, s, library.Document{Title: name, SHA256: name}, "visa 난민")
	}
	due := func(want int) {
		t.Helper()
		if n, err := s.TermsDue(ctx); n != want || err != nil {
			t.Fatalf("%d are due, want %d, %v", n, want, err)
		}
	}
	due(0)
	now = finder{"난민"}
	due(3)
	problems, err := s.Check(ctx)
	if err != nil || len(problems) != 1 || problems[0].Repair != "reindex" {
		t.Errorf("%+v, %v", problems, err)
	}
	told := 0
	if err := s.RenewTerms(ctx, func(done, total int) { told = 10*done + total }); err != nil || told != 33 {
		t.Fatalf("told %d, %v", told, err)
	}
	due(0)
	if len(mentionsOf(t, s, "visa")) != 0 || len(mentionsOf(t, s, "난민")) != 3 {
		t.Error("the former terms are still there, or the present are not")
	}
	now = finder{"visa", "난민"}
	if _, err := s.Reindex(ctx, nil); err != nil {
		t.Fatal(err)
	}
	due(0)
}

func TestALibraryFromBeforeThereWereTermsIsDue(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	MustAdd(t, s, library.Document{Title: "a", SHA256: "a"}, "visa")
	again := openWithTerms(t, path, func() store.TermFinder { return finder{"visa"} })
	if n, err := again.TermsDue(ctx); n != 1 || err != nil {
		t.Errorf("%d are due, %v", n, err)
	}
	if n, err := s.TermsDue(ctx); n != 0 || err != nil {
		t.Errorf("where none are looked for %d are due, %v", n, err)
	}
}

func TestWhatPeopleDoToTermsIsContentAndMentionsAreNot(t *testing.T) {
	s := openWithTerms(t, filepath.Join(t.TempDir(), "library.sqlite"), func() store.TermFinder { return finder{"visa"} })
	MustAdd(t, s, library.Document{Title: "a", SHA256: "a"}, "visa")
	var before, after bytes.Buffer
	if err := s.Dump(ctx, &before); err != nil {
		t.Fatal(err)
	}
	if err := s.SetTermEdits(ctx, vocabulary.Edit{ID: "eps", Entry: `{"type":"law"}`}, vocabulary.Edit{ID: "gone"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Dump(ctx, &after); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(before.String(), `"mention`) {
		t.Errorf("mentions are dumped: %s", before.String())
	}
	for _, line := range []string{`{"type":"term","id":"eps","entry":{"type":"law"}}`, `{"type":"term","id":"gone","entry":null}`} {
		if !strings.Contains(after.String(), line+"\n") {
			t.Errorf("%s is missing", line)
		}
	}
	if err := s.DropTermEdit(ctx, "eps"); err != nil {
		t.Fatal(err)
	}
	if edits, err := s.TermEdits(ctx); err != nil || len(edits) != 1 || edits[0].ID != "gone" {
		t.Errorf("%v, %v", edits, err)
	}
}
