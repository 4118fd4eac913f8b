package app_test

import (
	"testing"

	"naru/app"
	"naru/app/screen"
	"naru/internal/library"
)

func TestADocumentThatIsThrownAwayWhileReadLeadsBackAndComesBack(t *testing.T) {
	h := open(t, nil)
	h.GoTo(app.PlaceTerms)
	h.OpenPage(1, 31, library.SearchRequest{})
	h.wants(t, "/ 214")
	h.item(t, "Move to the trash").Action()
	if got := h.Current(); got != app.PlaceTerms {
		t.Fatalf("thrown away, one is at %q", got)
	}
	h.item(t, "Undo").Action()
	if got := h.Current(); got != app.PlaceReader {
		t.Fatalf("brought back, one is at %q", got)
	}
	h.wants(t, "/ 214")
	h.item(t, "Redo").Action()
	if got := h.Current(); got != app.PlaceTerms {
		t.Errorf("thrown away again, one is at %q", got)
	}
	h.GoTo(app.PlaceShelf)
	h.item(t, "Undo").Action()
	if got := h.Current(); got != app.PlaceShelf {
		t.Errorf("one who went on was led to %q", got)
	}
}

func TestWhatIsReadAloneIsNamedAboveIt(t *testing.T) {
	h := open(t, nil)
	h.OpenPage(1, 31, library.SearchRequest{})
	const title = "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망"
	h.wants(t, title)
	renamed := "돌봄과 이민"
	if _, err := h.lib.UpdateDocument(t.Context(), 1, library.DocumentPatch{Title: &renamed}); err != nil {
		t.Fatal(err)
	}
	h.Changed(screen.DocumentsChanged)
	h.wants(t, renamed)
}

func TestNoWayLeadsBackToADocumentThatWasThrownAway(t *testing.T) {
	h := open(t, nil)
	h.OpenPage(1, 31, library.SearchRequest{})
	h.GoTo(app.PlaceNotes)
	if err := h.lib.TrashDocument(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	h.Changed(screen.DocumentsChanged)
	h.GoBack()
	if got := h.Current(); got != app.PlaceShelf {
		t.Errorf("back is %q", got)
	}
}
