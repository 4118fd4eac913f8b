package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
)

// sideSplit keeps the note under the page in a narrow pane and beside it in a
// wide one; how far each was dragged is remembered.
type sideSplit struct {
	split   *container.Split
	offsets map[bool]float64 // by wide
	content fyne.CanvasObject
}

// wideFrom is the width from which the note stands beside the page.
const wideFrom = 820

func newSideSplit(main, side fyne.CanvasObject) *sideSplit {
	s := &sideSplit{split: container.NewVSplit(main, side), offsets: map[bool]float64{false: .74, true: .68}}
	s.split.Offset = s.offsets[false]
	s.content = container.New(s, s.split)
	return s
}

// main changes what stands in the larger part.
func (s *sideSplit) main(o fyne.CanvasObject) {
	if s.split.Leading != o {
		s.split.Leading = o
		s.split.Refresh()
	}
}

// MinSize is called by Fyne.
func (s *sideSplit) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

// Layout is called by Fyne.
func (s *sideSplit) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width >= theme.Scaled(wideFrom)
	if wide != s.split.Horizontal {
		s.offsets[s.split.Horizontal] = s.split.Offset
		s.split.Horizontal = wide
		s.split.SetOffset(s.offsets[wide])
		s.split.Refresh()
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}
