package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Box is a filled rectangle that follows the theme: a panel, a card, a line.
type Box struct {
	widget.BaseWidget
	Fill, Line fyne.ThemeColorName // "": none
	Radius     float32
	Stroke     float32
	min        fyne.Size
}

// NewBox makes a box without a frame.
func NewBox(fill fyne.ThemeColorName) *Box {
	b := &Box{Fill: fill}
	b.ExtendBaseWidget(b)
	return b
}

// NewCard makes a panel with a one-pixel frame and round corners.
func NewCard() *Box {
	b := NewBox(theme.ColorPanel)
	b.Line, b.Radius, b.Stroke = theme.ColorLine, 6, 1
	return b
}

// NewLine makes a one-pixel line; stretched by its layout.
func NewLine() *Box {
	b := NewBox(theme.ColorLine)
	b.min = fyne.NewSize(1, 1)
	return b
}

// SetFill changes the colour.
func (b *Box) SetFill(c fyne.ThemeColorName) {
	if b.Fill != c {
		b.Fill = c
		b.Refresh()
	}
}

// SetLine changes the colour of the frame.
func (b *Box) SetLine(c fyne.ThemeColorName) {
	if b.Line != c {
		b.Line = c
		b.Refresh()
	}
}

// CreateRenderer draws the box.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{b: b, rect: canvas.NewRectangle(nil)}
	r.apply()
	return r
}

type boxRenderer struct {
	b    *Box
	rect *canvas.Rectangle
}

func (r *boxRenderer) apply() {
	r.rect.FillColor, r.rect.StrokeColor = theme.Get(theme.ColorClear), nil
	if r.b.Fill != "" {
		r.rect.FillColor = theme.Get(r.b.Fill)
	}
	r.rect.StrokeWidth = 0
	if r.b.Line != "" {
		r.rect.StrokeColor, r.rect.StrokeWidth = theme.Get(r.b.Line), r.b.Stroke
	}
	r.rect.CornerRadius = r.b.Radius
}

func (r *boxRenderer) MinSize() fyne.Size           { return r.b.min }
func (r *boxRenderer) Layout(s fyne.Size)           { r.rect.Resize(s) }
func (r *boxRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *boxRenderer) Destroy()                     {}
func (r *boxRenderer) Refresh() {
	r.apply()
	r.rect.Refresh()
}
