package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

func TestTheLineBetweenPageAndNoteIsThinAndCanBeDragged(t *testing.T) {
	test.NewTempApp(t)
	s := newSideSplit(widget.NewSpace(1, 1), widget.NewSpace(1, 1), noteBeside, .74, .68)
	s.content.Resize(fyne.NewSize(470, 600))
	if gap := s.side.Position().Y - s.holder.Size().Height; gap != 1 {
		t.Errorf("the line is %v wide", gap)
	}
	was := s.holder.Size().Height
	s.bar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -100)})
	if got := s.holder.Size().Height; got < was-102 || got > was-98 {
		t.Errorf("dragged up by 100, the page went from %v to %v", was, got)
	}
	s.bar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 9000)})
	if got := s.side.Size().Height; got < leastPart-2 {
		t.Errorf("the note keeps %v", got)
	}
	s.content.Resize(fyne.NewSize(1000, 600))
	if s.side.Position().X <= 0 || s.side.Size().Height != 600 {
		t.Errorf("in a wide pane the note is at %v of %v", s.side.Position(), s.side.Size())
	}
	s.content.Resize(fyne.NewSize(470, 600))
	if got := s.side.Size().Height; got < leastPart-2 || got > leastPart+2 {
		t.Errorf("narrow again, the note has %v", got)
	}
}
