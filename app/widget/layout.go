package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
)

// Flow sets objects side by side and begins a new line where they do not fit.
// It asks for the height of the width it was last given; the first time, of one line.
type Flow struct {
	Gap, LineGap float32
	Centred      bool
	width        float32
}

// NewFlow makes a container that wraps.
func NewFlow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Flow{Gap: 8, LineGap: 6}, objects...)
}

// MinSize is called by Fyne.
func (f *Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := f.width
	if w <= 0 {
		w = 100000
	}
	widest := float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, min(o.MinSize().Width, 120))
		}
	}
	return fyne.NewSize(widest, f.place(objects, w, false))
}

// Layout is called by Fyne.
func (f *Flow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	f.place(objects, s.Width, true)
}

func (f *Flow) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, line float32
	var row []fyne.CanvasObject
	centre := func() { // in the height of the line, and in its width if wanted
		free := (width - x + f.Gap) / 2
		if !f.Centred || free < 0 {
			free = 0
		}
		for _, o := range row {
			if move {
				o.Move(o.Position().AddXY(free, (line-o.Size().Height)/2))
			}
		}
		row = row[:0]
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		m.Width = min(m.Width, width)
		if x > 0 && x+m.Width > width+0.5 {
			centre()
			x = 0
			y += line + f.LineGap
			line = 0
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(m)
		}
		row = append(row, o)
		x += m.Width + f.Gap
		line = max(line, m.Height)
	}
	centre()
	return y + line
}

// Row sets objects side by side at their smallest width, centred in height. The
// one at index Grow (if any) takes the rest, and may shrink below its words.
type Row struct {
	Gap  float32
	Grow int
}

// NewRow makes a row; grow is the index of what takes the room left, or -1.
func NewRow(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Row{Gap: gap, Grow: grow}, objects...)
}

// MinSize is called by Fyne.
func (r *Row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		s.Width += m.Width
		s.Height = max(s.Height, m.Height)
		n++
	}
	if n > 1 {
		s.Width += r.Gap * float32(n-1)
	}
	return s
}

// Layout is called by Fyne.
func (r *Row) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	left := s.Width - r.MinSize(objects).Width
	var x float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if i == r.Grow {
			m.Width = max(0, m.Width+left)
		}
		o.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		o.Resize(m)
		x += m.Width + r.Gap
	}
}

// Inset leaves room around its objects.
type Inset struct{ Top, Right, Bottom, Left float32 }

// NewInset makes a container with room around one object.
func NewInset(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&Inset{top, right, bottom, left}, o)
}

// MinSize is called by Fyne.
func (p *Inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		if o.Visible() {
			s = s.Max(o.MinSize())
		}
	}
	return s.AddWidthHeight(p.Left+p.Right, p.Top+p.Bottom)
}

// Layout is called by Fyne.
func (p *Inset) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(p.Left, p.Top))
		o.Resize(fyne.NewSize(s.Width-p.Left-p.Right, s.Height-p.Top-p.Bottom))
	}
}

// Column stacks objects with a gap; the one at Grow takes the height left. It
// asks for no width, so that a window can be narrow.
type Column struct {
	Gap  float32
	Grow int
	// Wide makes it ask for the width of its widest part.
	Wide bool
}

// NewColumn makes a column; grow is the index of what takes the room left, or -1.
func NewColumn(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Column{Gap: gap, Grow: grow}, objects...)
}

// MinSize is called by Fyne.
func (c *Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		s.Height += m.Height
		if c.Wide {
			s.Width = max(s.Width, m.Width)
		}
		n++
	}
	if n > 1 {
		s.Height += c.Gap * float32(n-1)
	}
	return s
}

// Layout is called by Fyne. The width is given first, since what wraps knows
// its height only then.
func (c *Column) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			o.Resize(fyne.NewSize(s.Width, o.MinSize().Height))
		}
	}
	left := s.Height - c.MinSize(objects).Height
	var y float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		if i == c.Grow {
			h = max(0, h+left)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
		y += h + c.Gap
	}
}

// Sized asks for a fixed size whatever its object needs.
type Sized struct{ Min func() fyne.Size }

// NewSized makes a container that asks for the size that min gives.
func NewSized(o fyne.CanvasObject, min func() fyne.Size) *fyne.Container {
	return container.New(&Sized{min}, o)
}

// MinSize is called by Fyne.
func (z *Sized) MinSize([]fyne.CanvasObject) fyne.Size { return z.Min() }

// Layout is called by Fyne.
func (z *Sized) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
}

// NewSpace makes an empty room of a size.
func NewSpace(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(theme.Get(theme.ColorClear))
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}
