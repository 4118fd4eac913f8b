package app_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app"
	"naru/internal/library"
)

func TestChangesAreUndoneTheLastFirstLongAfterTheirMessageWent(t *testing.T) {
	h := open(t, nil)
	var undone []string
	for _, what := range []string{"first", "second", "third"} {
		h.Say(what+" change", func() { undone = append(undone, what) })
	}
	h.Say("something else", nil)
	undo := func() { h.item(t, "Undo").Action() }
	undo()
	h.wants(t, "Undone: third change")
	undo()
	undo()
	undo()
	h.wants(t, "There is nothing to undo.")
	if want := []string{"third", "second", "first"}; !slices.Equal(undone, want) {
		t.Errorf("undone %v, want %v", undone, want)
	}
}

func TestAChangeIsUndoneOnceFromFootAndMenu(t *testing.T) {
	h := open(t, nil)
	n := 0
	h.Say("a change", func() { n++ })
	h.press(t, "Undo")
	h.item(t, "Undo").Action()
	if n != 1 {
		t.Errorf("undone %d times", n)
	}
}

func TestInAnEntryUndoTakesBackWhatWasTypedAndOnlyOffersTheRest(t *testing.T) {
	h := open(t, nil)
	n := 0
	h.Say("a note was removed", func() { n++ })
	h.item(t, "Find").Action()
	entry := h.Window.Window().Canvas().Focused()
	entry.TypedRune('a')
	undo := h.item(t, "Undo").Action
	undo()
	if n != 0 {
		t.Fatal("what was typed counts for nothing")
	}
	undo()
	undo()
	if n != 0 {
		t.Fatal("the library was changed unseen")
	}
	h.wants(t, "Before that: a note was removed")
	h.press(t, "Undo")
	if n != 1 {
		t.Errorf("undone %d times", n)
	}
}

func TestAChangeMadeWhileTheKeyboardIsInTheBoxIsUndoneBeforeWhatWasTyped(t *testing.T) {
	h := open(t, nil)
	h.TypeInBox("a")
	merged := false
	var merge func()
	merge = func() {
		merged = true
		h.Did("two were merged", func() { merged = false }, merge)
	}
	merge()
	undo, redo := h.item(t, "Undo").Action, h.item(t, "Redo").Action
	undo()
	if merged {
		t.Error("what was typed before is taken back first")
	}
	redo()
	if !merged {
		t.Error("it is not done again")
	}
	h.TypeInBox("b")
	undo()
	if !merged {
		t.Error("what was typed after it counts for nothing")
	}
}

func TestWhatWasUndoneIsDoneAgainTheLastFirst(t *testing.T) {
	h := open(t, nil)
	kept := map[string]bool{}
	var do func(what string)
	do = func(what string) {
		kept[what] = true
		h.Did(what+" change", func() { kept[what] = false }, func() { do(what) })
	}
	undo, redo := func() { h.item(t, "Undo").Action() }, func() { h.item(t, "Redo").Action() }
	do("first")
	do("second")
	undo()
	undo()
	redo()
	if !kept["first"] || kept["second"] {
		t.Fatalf("kept are %v", kept)
	}
	redo()
	h.wants(t, "second change")
	if !kept["second"] {
		t.Fatalf("kept are %v", kept)
	}
	redo()
	h.wants(t, "There is nothing to redo.")
	undo()
	h.wants(t, "Undone: second change")
	h.press(t, "Redo")
	if !kept["second"] {
		t.Fatalf("kept are %v", kept)
	}
	undo()
	do("third")
	redo()
	if kept["second"] {
		t.Error("what belonged to a state that is gone was done again")
	}
}

func TestAMenuThatStandsOpenKeepsNoKeyFromTheWindow(t *testing.T) {
	h := open(t, nil)
	canvas := h.Window.Window().Canvas()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("something", func() {})), canvas, fyne.NewPos(100, 100))
	h.item(t, "Settings").Action()
	if canvas.Overlays().Top() != nil {
		t.Error("the menu stands on")
	}
	if got := h.Current(); got != app.PlaceSettings {
		t.Errorf("one is at %q", got)
	}
}

func TestNothingBehindADialogIsChangedByItsKeys(t *testing.T) {
	h := open(t, nil)
	n := 0
	h.Say("a change", func() { n++ })
	h.ShowKeys()
	canvas := h.Window.Window().Canvas()
	before := len(canvas.Overlays().List())
	for _, name := range []string{"Trash…", "Undo", "Add reports…"} {
		h.item(t, name).Action()
	}
	if n != 0 || len(canvas.Overlays().List()) != before {
		t.Errorf("undone %d times, %d dialogs lie on each other", n, len(canvas.Overlays().List()))
	}
}

func TestWhatWasUndoneOnTheShelfIsOfferedToBeDoneAgain(t *testing.T) {
	h := open(t, nil)
	h.OpenPage(1, 31, library.SearchRequest{})
	h.item(t, "Move to the trash").Action()
	h.item(t, "Undo").Action()
	h.press(t, "Redo")
	if len(h.lib.Trash) != 1 {
		t.Errorf("the trash holds %d documents", len(h.lib.Trash))
	}
}
