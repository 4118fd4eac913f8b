package store_test

import (
	"slices"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

func TestADocumentGoesForGoodWithAllThatHangsOnIt(t *testing.T) {
	s := someLibrary(t)
	own, err := s.AddNote(ctx, library.Note{Document: 2, Body: "goes too #gone"})
	if err != nil {
		t.Fatal(err)
	}
	other, err := s.AddNote(ctx, library.Note{Title: "stays"})
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range []library.NoteID{own.ID, other.ID} {
		if _, _, err := s.AddQuote(ctx, library.Quote{Document: 2, Page: 1, Note: note, Text: "spring"}); err != nil {
			t.Fatal(err)
		}
	}
	doc, err := s.Document(ctx, 2)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = s.EmptyDocuments(ctx, 2)
	wantCode(t, err, library.NotFound)
	if err := s.TrashDocument(ctx, 2); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.EmptyDocuments(ctx, 2, 1)
	wantCode(t, err, library.NotFound)
	if list, err := s.Trashed(ctx); err != nil || len(list) != 1 {
		t.Fatalf("one of several was not in the trash, and another is gone: %v, %v", list, err)
	}
	told, left, err := s.EmptyDocuments(ctx, 2)
	if want := (library.Emptied{Documents: 1, Notes: 1, Quotes: 2}); err != nil || told != want {
		t.Fatalf("taken out %+v, %v, want %+v", told, err, want)
	}
	if doc.SHA256 != "" && !slices.ContainsFunc(left, func(o store.Original) bool { return o.SHA256 == doc.SHA256 }) {
		t.Errorf("the original %s is left behind, told were %v", doc.SHA256, left)
	}
	wantCode(t, s.RestoreDocument(ctx, 2), library.NotFound)
	if list, err := s.Trashed(ctx); err != nil || len(list) != 0 {
		t.Errorf("the trash still holds %v, %v", list, err)
	}
	note, err := s.Note(ctx, other.ID)
	if err != nil || len(note.Quotes) != 0 {
		t.Errorf("the note that stays is %+v, %v", note, err)
	}
	for _, typed := range []string{"spring", "goes", "tag:gone"} {
		if hits := find(t, s, typed); len(hits) != 0 {
			t.Errorf("%s still finds %v", typed, hits)
		}
	}
	if notes, total, err := s.NoteList(ctx, library.NoteFilter{Text: "spring"}); err != nil || total != 0 {
		t.Errorf("by words quoted from what is gone %v are found, %v", notes, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("check: %v, %v", problems, err)
	}
}

func TestAnImportForgetsADocumentThatIsGoneForGood(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "v1", 1, time.Unix(1, 0))
	if err := s.TrashDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.EmptyDocuments(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	if items, err := s.Items(ctx, 0); err != nil || len(items) != 1 || items[0].Document != 0 {
		t.Errorf("what was imported leads to nothing: %+v, %v", items, err)
	}
}

func TestWhatWentIntoADocumentGoesWithItForGood(t *testing.T) {
	s := someLibrary(t)
	if _, err := s.MergeDocuments(ctx, library.OfferDuplicate, 1, 2, false); err != nil {
		t.Fatal(err)
	}
	if err := s.TrashDocument(ctx, 1); err != nil {
		t.Fatal(err)
	}
	_, _, err := s.EmptyDocuments(ctx, 2)
	wantCode(t, err, library.NotFound) // it is hidden, not in the trash
	if told, _, err := s.EmptyDocuments(ctx); err != nil || told.Documents != 1 {
		t.Fatalf("taken out %+v, %v", told, err)
	}
	if list, err := s.Trashed(ctx); err != nil || len(list) != 0 {
		t.Errorf("what was merged came up in the trash: %v, %v", list, err)
	}
	_, err = s.Document(ctx, 2)
	wantCode(t, err, library.NotFound)
}

func TestNotesGoForGoodOnlyFromTheTrash(t *testing.T) {
	s := someLibrary(t)
	var ids []library.NoteID
	for range 3 {
		n, err := s.AddNote(ctx, library.Note{Document: 2, Page: 1, Body: "vanishing words"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, n.ID)
	}
	_, err := s.EmptyNotes(ctx, ids[0])
	wantCode(t, err, library.NotFound)
	for _, id := range ids[:2] {
		if err := s.RemoveNote(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.EmptyNotes(ctx, ids[0]); err != nil || n != 1 {
		t.Fatalf("taken out %d, %v", n, err)
	}
	if n, err := s.EmptyNotes(ctx); err != nil || n != 1 {
		t.Fatalf("taken out %d, %v", n, err)
	}
	wantCode(t, s.RestoreNote(ctx, ids[0]), library.NotFound)
	if hits := find(t, s, "vanishing"); len(hits) != 1 {
		t.Errorf("found are %v", hits)
	}
}
