package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestWhatIsDeletedForGoodLeavesNothingBehind(t *testing.T) {
	s := someLibrary(t)
	mine, err := s.AddNote(ctx, library.Note{Document: 2, Body: "of the document #tag"})
	if err != nil {
		t.Fatal(err)
	}
	other, err := s.AddNote(ctx, library.Note{Body: "of the library"})
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range []library.NoteID{mine.ID, other.ID} {
		if _, _, err := s.AddQuote(ctx, library.Quote{Document: 2, Page: 1, Note: note, Text: "spring"}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := s.EmptyTrash(ctx, 2); library.CodeOf(err) != library.NotFound {
		t.Errorf("a document that is not in the trash: %v", err)
	}
	if err := s.TrashDocument(ctx, 2); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.EmptyTrash(ctx, 2, 1); library.CodeOf(err) != library.NotFound {
		t.Errorf("one of two is not in the trash: %v", err)
	}
	if trash, err := s.Trashed(ctx); err != nil || len(trash) != 1 {
		t.Errorf("nothing is done where one is not there: %v, %v", trash, err)
	}
	told, _, err := s.EmptyTrash(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(library.Emptied{Documents: 1, Notes: 1, Quotes: 2}, told); diff != "" {
		t.Error(diff)
	}
	if trash, err := s.Trashed(ctx); err != nil || len(trash) != 0 {
		t.Errorf("the trash holds %v, %v", trash, err)
	}
	if n, err := s.Note(ctx, other.ID); err != nil || len(n.Quotes) != 0 {
		t.Errorf("a note of the library stays without its quote: %+v, %v", n, err)
	}
	if err := s.RestoreDocument(ctx, 2); library.CodeOf(err) != library.NotFound {
		t.Errorf("it cannot come back: %v", err)
	}
	problems, err := s.Check(ctx)
	if err != nil || len(problems) != 0 {
		t.Errorf("the library has flaws: %v, %v", problems, err)
	}
}
