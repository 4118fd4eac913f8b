package people

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
)

const (
	barRoom  = 130 // the longest bar at 100 %
	toldRoom = 140 // numbers and years
	rowGap   = 10
	// nameShare is the part of a narrow row that is a name's.
	nameShare = 0.42
)

// barred lays out a name, a bar and words: bars of all rows begin at one place,
// and the value is the bar's share of the longest. Where room is scarce bars
// shrink before names do.
type barred float32

// MinSize is called by Fyne.
func (b barred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s.Height = max(s.Height, o.MinSize().Height)
	}
	return s
}

// Layout is called by Fyne.
func (b barred) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	told := theme.Scaled(toldRoom)
	name := max(s.Width-told-theme.Scaled(barRoom)-2*rowGap, s.Width*nameShare)
	bar := max(s.Width-name-told-2*rowGap, 0)
	place := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, (s.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	place(objects[0], 0, name, objects[0].MinSize().Height)
	place(objects[1], name+rowGap, max(bar*float32(b), 3), theme.Scaled(8))
	place(objects[2], name+bar+2*rowGap, told, objects[2].MinSize().Height)
}
