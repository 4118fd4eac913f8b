package app_test

import (
	"slices"
	"testing"
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
