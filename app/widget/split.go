package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Split puts two objects side by side with a one-pixel line between them that
// can be dragged. One side keeps its width when the window grows; where there
// is no room for both, the side that may go is not shown.
type Split struct {
	widget.BaseWidget

	// KeepRight: the right side has the fixed width, else the left.
	KeepRight bool
	// Width of the side that keeps it, at a text size of 100 %.
	Width float32
	// MinKept and MinOther are the least widths, at a text size of 100 %.
	MinKept, MinOther float32
	// MayHide: the kept side disappears in a narrow window.
	MayHide bool
	// OnMoved is called when a person dragged the line.
	OnMoved func(width float32)

	bar         *splitBar
	left, right *fyne.Container // hold the sides, so that one can be put away
	hidden      bool
}

// NewSplit makes a split; set its fields before it is shown.
func NewSplit(left, right fyne.CanvasObject) *Split {
	s := &Split{Width: 216, MinKept: 140, MinOther: 320}
	s.left, s.right = container.NewStack(left), container.NewStack(right)
	s.bar = &splitBar{split: s, line: NewLine()}
	s.bar.ExtendBaseWidget(s.bar)
	s.ExtendBaseWidget(s)
	return s
}

// KeptHidden reports whether the kept side has no room now.
func (s *Split) KeptHidden() bool { return s.hidden }

// CreateRenderer draws the split.
func (s *Split) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{s} }

func (s *Split) moveBy(dx float32) {
	if s.KeepRight {
		dx = -dx
	}
	scale := theme.Scaled(1)
	room := s.Size().Width/scale - s.MinOther
	s.Width = max(s.MinKept, min(s.Width+dx/scale, room))
	s.Refresh()
	if s.OnMoved != nil {
		s.OnMoved(s.Width)
	}
}

type splitRenderer struct{ s *Split }

func (r *splitRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, 0)
}

func (r *splitRenderer) Layout(z fyne.Size) {
	s := r.s
	scale := theme.Scaled(1)
	kept := min(s.Width*scale, max(s.MinKept*scale, z.Width-s.MinOther*scale))
	kept = min(kept, z.Width/2+80)
	keptSide, other := s.left, s.right
	if s.KeepRight {
		keptSide, other = s.right, s.left
	}
	s.hidden = s.MayHide && z.Width < (s.MinKept+s.MinOther)*scale
	if s.hidden {
		keptSide.Hide()
		s.bar.Hide()
		other.Move(fyne.NewPos(0, 0))
		other.Resize(z)
		return
	}
	keptSide.Show()
	s.bar.Show()
	left := kept
	if s.KeepRight {
		left = z.Width - kept - 1
	}
	s.left.Move(fyne.NewPos(0, 0))
	s.left.Resize(fyne.NewSize(left, z.Height))
	s.right.Move(fyne.NewPos(left+1, 0))
	s.right.Resize(fyne.NewSize(max(0, z.Width-left-1), z.Height))
	s.bar.Move(fyne.NewPos(left-3, 0))
	s.bar.Resize(fyne.NewSize(7, z.Height))
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.s.bar.Refresh()
}
func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.left, r.s.right, r.s.bar}
}
func (r *splitRenderer) Destroy() {}

// splitBar is the line, with a wider place to take hold of it.
type splitBar struct {
	widget.BaseWidget
	split *Split
	line  *Box
}

func (b *splitBar) CreateRenderer() fyne.WidgetRenderer { return &splitBarRenderer{b} }
func (b *splitBar) Dragged(e *fyne.DragEvent)           { b.split.moveBy(e.Dragged.DX) }
func (b *splitBar) DragEnd()                            {}
func (b *splitBar) Cursor() desktop.Cursor              { return desktop.HResizeCursor }
func (b *splitBar) MouseIn(*desktop.MouseEvent)         { b.line.SetFill(theme.ColorAccent) }
func (b *splitBar) MouseMoved(*desktop.MouseEvent)      {}
func (b *splitBar) MouseOut()                           { b.line.SetFill(theme.ColorLine) }

type splitBarRenderer struct{ b *splitBar }

func (r *splitBarRenderer) MinSize() fyne.Size { return fyne.NewSize(7, 0) }
func (r *splitBarRenderer) Layout(z fyne.Size) {
	r.b.line.Move(fyne.NewPos(3, 0))
	r.b.line.Resize(fyne.NewSize(1, z.Height))
}
func (r *splitBarRenderer) Refresh()                     { r.b.line.Refresh() }
func (r *splitBarRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.line} }
func (r *splitBarRenderer) Destroy()                     {}
