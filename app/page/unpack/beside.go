package unpack

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
)

// beside sets objects side by side, all of one width and height, as many a line
// as have the least width; it asks for the height of the width it was last given.
type beside struct {
	gap, least float32
	width      float32
}

// MinSize is called by Fyne.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Scaled(b.least)/2, b.place(objects, b.width, false))
}

// Layout is called by Fyne.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	// Twice: what wraps knows its height after it was given a width.
	b.place(objects, size.Width, true)
	b.place(objects, size.Width, true)
}

func (b *beside) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	n := min(max(1, int((width+b.gap)/(theme.Scaled(b.least)+b.gap))), max(len(objects), 1))
	each := (width - float32(n-1)*b.gap) / float32(n)
	var y float32
	for from := 0; from < len(objects); from += n {
		line := objects[from:min(from+n, len(objects))]
		var height float32
		for _, o := range line {
			if move {
				o.Resize(fyne.NewSize(each, o.MinSize().Height))
			}
			height = max(height, o.MinSize().Height)
		}
		for k, o := range line {
			if move {
				o.Move(fyne.NewPos(float32(k)*(each+b.gap), y))
				o.Resize(fyne.NewSize(each, height))
			}
		}
		y += height + b.gap
	}
	return max(y-b.gap, 0)
}
