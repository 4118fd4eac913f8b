package store_test

import (
	"testing"

	"naru/internal/library"
)

func TestNotesInTheTrashAreListedUntilTheyAreBroughtBack(t *testing.T) {
	s := MustOpen(t)
	ctx := t.Context()
	kept, err := s.AddNote(ctx, library.Note{Title: "남은 메모"})
	if err != nil {
		t.Fatal(err)
	}
	gone, err := s.AddNote(ctx, library.Note{Title: "지운 메모", Body: "잃으면 안 되는 것"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveNote(ctx, gone.ID); err != nil {
		t.Fatal(err)
	}
	list, err := s.TrashedNotes(ctx)
	if err != nil || len(list) != 1 || list[0].ID != gone.ID || list[0].Body != gone.Body || list[0].ID == kept.ID {
		t.Fatalf("in the trash: %+v, %v", list, err)
	}
	if err := s.RestoreNote(ctx, gone.ID); err != nil {
		t.Fatal(err)
	}
	if list, err = s.TrashedNotes(ctx); err != nil || len(list) != 0 {
		t.Errorf("brought back, in the trash: %+v, %v", list, err)
	}
}
