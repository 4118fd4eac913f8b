package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
)

// Chip is a small pill: a theme, a chosen facet, a synonym. It may carry a dot
// of colour, and a cross that takes it away.
type Chip struct {
	Tap
	Dot  fyne.ThemeColorName // "": none
	Look Look                // Outline or Soft
	More bool                // a small triangle: it opens a menu

	text    string
	closing bool
}

// NewChip makes a chip.
func NewChip(text string, look Look, tapped func()) *Chip {
	c := &Chip{Look: look, text: text}
	c.OnTapped = tapped
	c.Label = text
	c.ExtendBaseWidget(c)
	c.redraw = c.Refresh
	return c
}

// NewClosingChip makes a chip that goes away when pressed; label says so.
func NewClosingChip(text, label string, closed func()) *Chip {
	c := NewChip(text, Soft, closed)
	c.closing = true
	c.Label = label
	return c
}

// NewDotChip makes a chip with a theme's dot.
func NewDotChip(text string, dot fyne.ThemeColorName, tapped func()) *Chip {
	c := NewChip(text, Outline, tapped)
	c.Dot = dot
	return c
}

// Set changes words and dot.
func (c *Chip) Set(text string, dot fyne.ThemeColorName) {
	if c.text == text && c.Dot == dot {
		return
	}
	c.text, c.Label, c.Dot = text, text, dot
	c.Refresh()
}

// Text gives the words.
func (c *Chip) Text() string { return c.text }

// CreateRenderer draws the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		c: c, box: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil),
		dot: canvas.NewCircle(nil), text: canvas.NewText("", nil),
		icon: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	r.apply()
	return r
}

type chipRenderer struct {
	c         *Chip
	box, over *canvas.Rectangle
	dot       *canvas.Circle
	text      *canvas.Text
	icon      *canvas.Image
}

func (r *chipRenderer) apply() {
	fill, line, ink := theme.ColorPanel, theme.ColorLine, theme.ColorMuted
	if r.c.Look == Soft {
		fill, line, ink = theme.ColorSoft, theme.ColorSoft, theme.ColorAccent
	}
	if r.c.focused {
		line = theme.ColorAccent
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Get(fill), theme.Get(line), 1
	r.over.FillColor = theme.Get(theme.ColorClear)
	if r.c.hovered && r.c.OnTapped != nil {
		r.over.FillColor = theme.Get(theme.ColorHover)
	}
	r.dot.Hidden = r.c.Dot == ""
	if r.c.Dot != "" {
		r.dot.FillColor = theme.Get(r.c.Dot)
	}
	r.text.Text, r.text.Color, r.text.TextSize = r.c.text, theme.Get(ink), theme.Length(theme.SizeCaption)
	r.icon.Hidden = !r.c.closing && !r.c.More
	switch {
	case r.c.closing:
		r.icon.Resource = Cross.In(ink, theme.Scaled(14), r.c)
	case r.c.More:
		r.icon.Resource = Down.In(ink, theme.Scaled(14), r.c)
	}
}

func (r *chipRenderer) measures() (dot, icon float32, text fyne.Size) {
	text = fyne.MeasureText(r.c.text, r.text.TextSize, r.text.TextStyle)
	if r.c.Dot != "" {
		dot = theme.Scaled(9)
	}
	if r.c.closing || r.c.More {
		icon = theme.Scaled(11)
	}
	return dot, icon, text
}

const chipPad, chipGap = 8, 5

func (r *chipRenderer) MinSize() fyne.Size {
	dot, icon, text := r.measures()
	w := text.Width + 2*chipPad
	if dot > 0 {
		w += dot + chipGap
	}
	if icon > 0 {
		w += icon + chipGap
	}
	return fyne.NewSize(w, text.Height+3)
}

func (r *chipRenderer) Layout(s fyne.Size) {
	dot, icon, text := r.measures()
	r.box.CornerRadius, r.over.CornerRadius = s.Height/2, s.Height/2
	r.box.Resize(s)
	r.over.Resize(s)
	x := float32(chipPad)
	room := s.Width - 2*chipPad
	if dot > 0 {
		r.dot.Move(fyne.NewPos(x, (s.Height-dot)/2+0.5))
		r.dot.Resize(fyne.NewSize(dot, dot))
		x += dot + chipGap
		room -= dot + chipGap
	}
	if icon > 0 {
		r.icon.Move(fyne.NewPos(s.Width-chipPad-icon, (s.Height-icon)/2))
		r.icon.Resize(fyne.NewSize(icon, icon))
		room -= icon + chipGap
	}
	r.text.Text = r.c.text
	if text.Width > room+0.5 {
		r.text.Text = Ellipsis(r.c.text, room, r.text.TextSize, r.text.TextStyle)
	}
	r.text.Move(fyne.NewPos(x, (s.Height-text.Height)/2))
	r.text.Resize(fyne.NewSize(room, text.Height))
}

func (r *chipRenderer) Refresh() {
	r.apply()
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.dot, r.text, r.icon}
}
func (r *chipRenderer) Destroy() {}
