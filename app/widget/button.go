package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
)

// Look is how a Button or Chip presents itself.
type Look int

// Looks.
const (
	Outline Look = iota // a quiet frame
	Primary             // the one thing to do
	Quiet               // words only
	Small               // as small as a page number
	Soft                // chosen
)

// Button is a word, an icon or both, to be pressed.
type Button struct {
	Tap
	Look Look
	Icon *Glyph // nil: none
	// Left sets the words at the left edge, Caption makes them small: a table's head.
	Left, Caption bool
	// Shrink makes it shorten its words where room is short; where there is more
	// than they need it stays as small as they are.
	Shrink bool
	text   string
}

// NewButton makes a button.
func NewButton(text string, look Look, tapped func()) *Button {
	b := &Button{Look: look, text: text}
	b.OnTapped = tapped
	b.Label = text
	b.ExtendBaseWidget(b)
	b.redraw = b.Refresh
	return b
}

// NewIconButton makes a button of an icon; label is what screen readers say.
func NewIconButton(icon *Glyph, label string, tapped func()) *Button {
	b := NewButton("", Quiet, tapped)
	b.Icon = icon
	b.Label = label
	return b
}

// SetText changes the words.
func (b *Button) SetText(text string) {
	if b.text == text {
		return
	}
	b.text, b.Label = text, text
	b.Refresh()
}

// Text gives the words.
func (b *Button) Text() string { return b.text }

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, box: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil), text: canvas.NewText("", nil), icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.apply()
	return r
}

type buttonRenderer struct {
	b         *Button
	box, over *canvas.Rectangle
	text      *canvas.Text
	icon      *canvas.Image
}

func (r *buttonRenderer) apply() {
	b := r.b
	fill, line, ink := theme.ColorPanel, theme.ColorLine, theme.ColorInk
	size := theme.SizeBody
	radius := float32(6)
	switch b.Look {
	case Primary:
		fill, line, ink = theme.ColorAccent, theme.ColorAccent, theme.ColorOnAccent
	case Quiet:
		fill, line, ink = theme.ColorClear, theme.ColorClear, theme.ColorMuted
	case Small:
		ink, size, radius = theme.ColorAccent, theme.SizeCaption, 4
	case Soft:
		fill, line, ink = theme.ColorSoft, theme.ColorSoft, theme.ColorAccent
	}
	if b.Caption {
		size = theme.SizeCaption
	}
	if b.disabled {
		ink = "disabled"
	}
	if b.focused {
		line = theme.ColorAccent
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = theme.Get(fill), theme.Get(line), 1, radius
	r.over.CornerRadius = radius
	r.over.FillColor = theme.Get(theme.ColorClear)
	if b.hovered && !b.disabled {
		r.over.FillColor = theme.Get(theme.ColorHover)
	}
	r.text.Text, r.text.Color, r.text.TextSize = b.text, theme.Get(ink), theme.Length(size)
	r.text.TextStyle = fyne.TextStyle{Bold: b.Look == Primary}
	r.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		r.icon.Resource = b.Icon.In(ink, theme.Scaled(16), b)
	}
}

func (r *buttonRenderer) measures() (pad, gap, icon float32, text fyne.Size) {
	text = fyne.MeasureText(r.text.Text, r.text.TextSize, r.text.TextStyle)
	pad = 12
	switch r.b.Look {
	case Small:
		pad = 6
	case Quiet:
		pad = 6
	}
	if r.b.Icon != nil {
		icon = theme.Scaled(16)
		if r.b.text != "" {
			gap = 6
		}
	}
	if r.b.text == "" {
		text.Width = 0
	}
	return pad, gap, icon, text
}

func (r *buttonRenderer) MinSize() fyne.Size {
	pad, gap, icon, text := r.measures()
	v := float32(6)
	if r.b.Look == Small {
		v = 1
	}
	if r.b.Look == Quiet {
		v = 4
	}
	if r.b.Shrink {
		text.Width = min(text.Width, theme.Scaled(40))
	}
	return fyne.NewSize(text.Width+gap+icon+2*pad, max(text.Height, icon)+2*v)
}

func (r *buttonRenderer) Layout(s fyne.Size) {
	r.text.Text = r.b.text
	pad, gap, icon, text := r.measures()
	if r.b.Shrink {
		s.Width = min(s.Width, text.Width+gap+icon+2*pad)
		if room := s.Width - gap - icon - 2*pad; room < text.Width {
			r.text.Text = Ellipsis(r.b.text, room, r.text.TextSize, r.text.TextStyle)
			_, _, _, text = r.measures()
		}
	}
	r.box.Resize(s)
	r.over.Resize(s)
	x := (s.Width - text.Width - gap - icon) / 2
	if r.b.Left {
		x = 6
	}
	r.icon.Move(fyne.NewPos(x, (s.Height-icon)/2))
	r.icon.Resize(fyne.NewSize(icon, icon))
	r.text.Move(fyne.NewPos(x+icon+gap, (s.Height-text.Height)/2))
	r.text.Resize(text)
}

func (r *buttonRenderer) Refresh() {
	r.apply()
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.icon, r.text}
}
func (r *buttonRenderer) Destroy() {}
