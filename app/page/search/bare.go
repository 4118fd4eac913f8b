package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// bare draws an entry without the frame and ground that are its own: the box has
// others. A theme of the entry's own would do it too, but Fyne then reads the font
// once more for it, 80 MB each time.
type bare struct{ fyne.WidgetRenderer }

// CreateRenderer is called by Fyne.
func (e *boxEntry) CreateRenderer() fyne.WidgetRenderer { return bare{e.Entry.CreateRenderer()} }

// Objects leaves out the rectangles, which are drawn first and hold nothing.
func (r bare) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{}
	for _, o := range r.WidgetRenderer.Objects() {
		if _, frame := o.(*canvas.Rectangle); !frame {
			out = append(out, o)
		}
	}
	return out
}
