package widget

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Part is one coloured part of a column, or one cell of a heat map.
type Part struct {
	Name  string
	Color fyne.ThemeColorName
	Count int
}

// Bar is one column of a chart.
type Bar struct {
	Name  string
	Parts []Part
}

// Bars is a chart of stacked columns. Under the pointer a column tells its
// numbers through OnHover; a click is OnTapped.
type Bars struct {
	widget.BaseWidget
	OnHover  func(text string) // "" when the pointer left
	OnTapped func(bar int)
	Label    string
	bars     []Bar
}

// NewBars makes an empty chart.
func NewBars() *Bars {
	b := &Bars{}
	b.ExtendBaseWidget(b)
	return b
}

// Set gives the columns.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	b.Refresh()
}

// AccessibilityLabel reads the chart's totals.
func (b *Bars) AccessibilityLabel() string {
	s := b.Label
	for _, bar := range b.bars {
		s += fmt.Sprintf(" %s: %d;", bar.Name, bar.total())
	}
	return s
}

// AccessibilityRole says that it is read.
func (b *Bars) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (b Bar) total() int {
	n := 0
	for _, p := range b.Parts {
		n += p.Count
	}
	return n
}

// tell gives a column's numbers in words: "2020: 14 (Labour 6, COVID-19 5 …)".
func (b Bar) tell() string {
	s := fmt.Sprintf("%s: %d", b.Name, b.total())
	sep := " — "
	for _, p := range b.Parts {
		if p.Count > 0 {
			s += fmt.Sprintf("%s%s %d", sep, p.Name, p.Count)
			sep = ", "
		}
	}
	return s
}

func (b *Bars) at(x float32) int {
	n := len(b.bars)
	if n == 0 {
		return -1
	}
	step := (b.Size().Width - axisRoom()) / float32(n)
	i := int((x - axisRoom()) / step)
	if x < axisRoom() || i < 0 || i >= n {
		return -1
	}
	return i
}

func axisRoom() float32 { return theme.Scaled(26) }

// MouseIn is called by Fyne.
func (b *Bars) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tells of the column under the pointer.
func (b *Bars) MouseMoved(e *desktop.MouseEvent) {
	if b.OnHover == nil {
		return
	}
	if i := b.at(e.Position.X); i >= 0 {
		b.OnHover(b.bars[i].tell())
	}
}

// MouseOut is called by Fyne.
func (b *Bars) MouseOut() {
	if b.OnHover != nil {
		b.OnHover("")
	}
}

// Tapped chooses a column.
func (b *Bars) Tapped(e *fyne.PointEvent) {
	if i := b.at(e.Position.X); i >= 0 && b.OnTapped != nil {
		b.OnTapped(i)
	}
}

// CreateRenderer draws the chart.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer { return &barsRenderer{b: b} }

type barsRenderer struct {
	b       *Bars
	objects []fyne.CanvasObject
}

func (r *barsRenderer) MinSize() fyne.Size { return fyne.NewSize(0, theme.Scaled(90)) }

func (r *barsRenderer) Layout(s fyne.Size) {
	r.objects = r.objects[:0]
	n := len(r.b.bars)
	if n == 0 || s.Width < 40 || s.Height < 40 {
		return
	}
	most := 1
	for _, bar := range r.b.bars {
		most = max(most, bar.total())
	}
	text := theme.Length(theme.SizeCaption) - 1
	caption := fyne.MeasureText("2020", text, fyne.TextStyle{})
	foot := caption.Height + 2
	left := axisRoom()
	tall := s.Height - foot - caption.Height/2
	muted, line := theme.Get(theme.ColorMuted), theme.Get(theme.ColorLine)
	top := nice(most)
	for _, v := range []int{0, top / 2, top} {
		if v == 0 || top > 1 {
			y := s.Height - foot - tall*float32(v)/float32(top)
			r.rect(line, left, y, s.Width-left, 1)
			r.text(fmt.Sprint(v), muted, text, left-6, y-caption.Height/2, fyne.TextAlignTrailing)
		}
	}
	step := (s.Width - left) / float32(n)
	wide := min(step*0.66, theme.Scaled(34))
	every := 1
	names := make([]string, n)
	for i, bar := range r.b.bars {
		names[i] = bar.Name
	}
	for need := widest(names, text) + 6; float32(every)*step < need; {
		every++
	}
	for i, bar := range r.b.bars {
		mid := left + step*(float32(i)+0.5)
		y := s.Height - foot
		for _, p := range bar.Parts {
			if p.Count == 0 {
				continue
			}
			h := tall * float32(p.Count) / float32(top)
			y -= h
			gap := float32(0)
			if h > 3 {
				gap = 1 // parts are told apart by more than their colour
			}
			r.rect(theme.Get(p.Color), mid-wide/2, y, wide, h-gap)
		}
		if (n-1-i)%every == 0 {
			r.text(bar.Name, muted, text, mid, s.Height-foot+2, fyne.TextAlignCenter)
		}
	}
}

// widest is the width of the longest of the names under the columns.
func widest(names []string, size float32) float32 {
	w := float32(0)
	for _, n := range names {
		w = max(w, fyne.MeasureText(n, size, fyne.TextStyle{}).Width)
	}
	return w
}

// nice rounds up to a number that halves well.
func nice(n int) int {
	for _, unit := range []int{1, 2, 4, 10, 20, 40, 50, 100, 200, 400, 500, 1000} {
		if n <= unit*4 {
			v := (n + unit - 1) / unit * unit
			if v%2 == 1 && v > 1 {
				v += unit
			}
			if v%2 == 1 && v > 1 {
				v++
			}
			return v
		}
	}
	return n + n%2
}

func (r *barsRenderer) rect(c color.Color, x, y, w, h float32) {
	o := canvas.NewRectangle(c)
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}

// text sets words that begin, centre or end at x.
func (r *barsRenderer) text(s string, c color.Color, size, x, y float32, align fyne.TextAlign) {
	r.objects = append(r.objects, textAt(s, c, size, x, y, align))
}

func textAt(s string, c color.Color, size, x, y float32, align fyne.TextAlign) *canvas.Text {
	t := canvas.NewText(s, c)
	t.TextSize = size
	m := t.MinSize()
	switch align {
	case fyne.TextAlignCenter:
		x -= m.Width / 2
	case fyne.TextAlignTrailing:
		x -= m.Width
	}
	t.Move(fyne.NewPos(x, y))
	t.Resize(m)
	return t
}

func (r *barsRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barsRenderer) Destroy()                     {}
