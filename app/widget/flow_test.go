package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestWhatStandsInALineOfAFlowStandsInItsMiddle(t *testing.T) {
	sized := func(w, h float32) fyne.CanvasObject {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(w, h))
		return r
	}
	tall, low, below := sized(50, 40), sized(50, 20), sized(80, 10)
	flow := NewFlow(tall, low, below)
	flow.Resize(fyne.NewSize(120, 100))
	if tall.Position().Y != 0 || low.Position().Y != 10 {
		t.Errorf("in the first line they stand at %v and %v", tall.Position(), low.Position())
	}
	if at := below.Position(); at.X != 0 || at.Y != 46 {
		t.Errorf("the second line begins at %v", at)
	}
}
