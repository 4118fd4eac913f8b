package people

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
)

// lineWidth is the width of the longest row of the page at 100 %: what belongs
// together stays so on a wide window.
const lineWidth = 600

// atMost is a layout that grows no wider than so many units at 100 %.
type atMost float32

// MinSize is called by Fyne.
func (w atMost) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(fyne.NewSize(0, o.MinSize().Height))
	}
	return s
}

// Layout is called by Fyne.
func (w atMost) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(min(s.Width, theme.Scaled(float32(w))), s.Height))
	}
}
