package app_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app"
	"naru/app/uitest"
	"naru/internal/library"
)

func TestWhatWasTiedByItselfIsToldWithAWayBack(t *testing.T) {
	h := open(t, nil)
	h.records.Tell(library.RecordsChange{Merged: []library.Merge{{ID: 1, Into: 1, From: library.Document{ID: 12, Title: "Care work"}}}})
	h.wants(t, "“Care work” was tied to its record.")
	b := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		x, ok := o.(interface{ Text() string })
		return ok && x.Text() == "Undo"
	})
	test.Tap(b.(fyne.Tappable))
	if !slices.Contains(h.records.Done, "untie 1") {
		t.Errorf("done %v", h.records.Done)
	}
	h.item(t, "Redo").Action()
	h.wants(t, "was tied to its record.")
	h.item(t, "Undo").Action()
	if !slices.Equal(h.records.Done, []string{"untie 1", "merge 1 12", "untie 9"}) {
		t.Errorf("done %v", h.records.Done)
	}
	h.records.Tell(library.RecordsChange{Merged: []library.Merge{{ID: 2, Into: 1}, {ID: 3, Into: 2}}})
	h.wants(t, "2 files were tied to their records.")
	h.records.Tell(library.RecordsChange{Merged: []library.Merge{{ID: 4, Kind: library.OfferVersion, Into: 3, From: library.Document{ID: 1, Title: "Care work"}}}})
	h.wants(t, "“Care work” had come in broken off and is whole now.")
}

func TestWhatWaitsIsToldOnceAndShown(t *testing.T) {
	h := open(t, nil)
	h.records.Tell(library.RecordsChange{Offers: 2})
	h.wants(t, "2 pairs seem to belong together.")
	h.Speak("ko")
	h.wants(t, "짝으로 보이는 문서가 2쌍 있습니다.")
	h.Speak("en")
	h.ShowOffers()
	h.wants(t, "2 to confirm", "Is this the file of the record?")
	h.ShowSeries("정책보고서")
	h.wants(t, "9 numbers are missing")
	h.GoTo(app.PlaceShelf)
	h.wants(t, "Wanted 1")
}
