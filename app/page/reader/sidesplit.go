package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// sideSplit keeps one part under the other in a narrow pane and beside it in a
// wide one, with a one-pixel line between them that can be dragged; how far each
// was dragged is remembered.
type sideSplit struct {
	holder, side *fyne.Container
	bar          *sideBar
	shares       map[bool]float32 // of the larger part, by wide
	from         float32          // the width from which they stand side by side
	wide         bool
	size         fyne.Size
	content      *fyne.Container
}

// Widths from which the note stands beside the page, and the page's text.
const (
	noteBeside = 820
	textBeside = 480
)

// leastPart is what either part keeps, in units.
const leastPart = 90

// newSideSplit gives main its share of the height, or from a width of the
// length of it.
func newSideSplit(main, side fyne.CanvasObject, from, high, wide float32) *sideSplit {
	s := &sideSplit{from: from, shares: map[bool]float32{false: high, true: wide}}
	s.holder, s.side = container.NewStack(main), container.NewStack(side)
	s.bar = &sideBar{split: s, line: widget.NewLine()}
	s.bar.ExtendBaseWidget(s.bar)
	s.content = container.New(s, s.holder, s.side, s.bar)
	return s
}

// main changes what stands in the larger part.
func (s *sideSplit) main(o fyne.CanvasObject) {
	if s.holder.Objects[0] != o {
		s.holder.Objects[0] = o
		s.holder.Refresh()
	}
}

// MinSize is called by Fyne.
func (s *sideSplit) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

// Layout is called by Fyne.
func (s *sideSplit) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.size, s.wide = size, size.Width >= theme.Scaled(s.from)
	length := s.length()
	at := float32(int(min(max(length*s.shares[s.wide], leastPart), max(length-leastPart, leastPart))))
	put := func(o fyne.CanvasObject, from, long float32) {
		if s.wide {
			o.Move(fyne.NewPos(from, 0))
			o.Resize(fyne.NewSize(max(long, 0), size.Height))
			return
		}
		o.Move(fyne.NewPos(0, from))
		o.Resize(fyne.NewSize(size.Width, max(long, 0)))
	}
	put(s.holder, 0, at)
	put(s.side, at+1, length-at-1)
	put(s.bar, at-sideBarHalf, 2*sideBarHalf+1)
	s.bar.arrange()
}

func (s *sideSplit) length() float32 {
	if s.wide {
		return s.size.Width
	}
	return s.size.Height
}

// moveBy drags the line.
func (s *sideSplit) moveBy(d fyne.Delta) {
	by, length := d.DY, s.length()
	if s.wide {
		by = d.DX
	}
	if length < 2*leastPart {
		return
	}
	s.shares[s.wide] = min(max(s.shares[s.wide]*length+by, leastPart), length-leastPart) / length
	s.content.Refresh()
}

// sideBarHalf is how far from the line it can be taken hold of.
const sideBarHalf = 3

// sideBar is the line with a wider place to take hold of it.
type sideBar struct {
	fw.BaseWidget
	split *sideSplit
	line  *widget.Box
}

var _ desktop.Hoverable = (*sideBar)(nil)

func (b *sideBar) CreateRenderer() fyne.WidgetRenderer {
	return fw.NewSimpleRenderer(container.NewWithoutLayout(b.line))
}

func (b *sideBar) arrange() {
	z := b.Size()
	if b.split.wide {
		b.line.Move(fyne.NewPos(sideBarHalf, 0))
		b.line.Resize(fyne.NewSize(1, z.Height))
		return
	}
	b.line.Move(fyne.NewPos(0, sideBarHalf))
	b.line.Resize(fyne.NewSize(z.Width, 1))
}

func (b *sideBar) Dragged(e *fyne.DragEvent) { b.split.moveBy(e.Dragged) }
func (b *sideBar) DragEnd()                  {}

func (b *sideBar) Cursor() desktop.Cursor {
	if b.split.wide {
		return desktop.HResizeCursor
	}
	return desktop.VResizeCursor
}

func (b *sideBar) MouseIn(*desktop.MouseEvent)    { b.line.SetFill(theme.ColorAccent) }
func (b *sideBar) MouseMoved(*desktop.MouseEvent) {}
func (b *sideBar) MouseOut()                      { b.line.SetFill(theme.ColorLine) }
