package store_test

import (
	"testing"

	"naru/internal/library"
)

// TestWhoIsMeantByASharedNameGoesAlongWithItsDocument tells two people of one name
// apart and then brings together two documents of one of them.
func TestWhoIsMeantByASharedNameGoesAlongWithItsDocument(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "홍길동")
	b := by(t, s, "B", 2020, "홍길동")
	c := by(t, s, "C", 2020, "홍길동")
	common := who(t, s, "홍길동")
	fresh, split, err := s.SplitName(ctx, common, "홍길동", []library.DocumentID{b})
	if err != nil {
		t.Fatal(err)
	}
	want := func(when, theirs, others string) {
		t.Helper()
		if got := works(t, s, fresh); got != theirs {
			t.Errorf("%s: one has %q, want %q", when, got, theirs)
		}
		if got := works(t, s, common); got != others {
			t.Errorf("%s: the other has %q, want %q", when, got, others)
		}
	}
	want("told apart", "B", "A C")
	before := peopleLines(dumped(t, s))

	m := ok[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, c, b, false))
	want("brought together", "C", "A")
	ok[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	want("taken apart", "B", "A C")
	if after := peopleLines(dumped(t, s)); after != before {
		t.Errorf("taken apart it is\n%s\nwant\n%s", after, before)
	}

	ok[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, c, b, false))
	must0(t, s.UndoPersonChange(ctx, split))
	if got := works(t, s, common); got != "A C" {
		t.Errorf("told to be one again: %q", got)
	}
}

// A document that was told itself whom it means keeps that.
func TestADocumentThatWasToldWhomItMeansKeepsIt(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "홍길동")
	b := by(t, s, "B", 2020, "홍길동")
	c := by(t, s, "C", 2020, "홍길동")
	common := who(t, s, "홍길동")
	one, _, err := s.SplitName(ctx, common, "홍길동", []library.DocumentID{b})
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := s.SplitName(ctx, common, "홍길동", []library.DocumentID{c})
	if err != nil {
		t.Fatal(err)
	}
	ok[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, c, b, false))
	if works(t, s, one) != "" || works(t, s, other) != "C" {
		t.Errorf("%q and %q", works(t, s, one), works(t, s, other))
	}
}
