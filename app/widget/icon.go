package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Icon shows a Glyph in a colour, at a size that follows the text.
type Icon struct {
	widget.BaseWidget
	Glyph *Glyph
	Color fyne.ThemeColorName
	Side  float32 // at a text size of 100 %
	Light bool    // a large drawing with finer lines
}

// NewIcon makes an icon of 16 units.
func NewIcon(g *Glyph, c fyne.ThemeColorName) *Icon {
	i := &Icon{Glyph: g, Color: c, Side: 16}
	i.ExtendBaseWidget(i)
	return i
}

// SetColor changes the colour.
func (i *Icon) SetColor(c fyne.ThemeColorName) {
	if i.Color != c {
		i.Color = c
		i.Refresh()
	}
}

// SetGlyph changes the drawing; nil shows nothing.
func (i *Icon) SetGlyph(g *Glyph) {
	if i.Glyph != g {
		i.Glyph = g
		i.Refresh()
	}
}

// CreateRenderer draws the icon.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	r := &iconRenderer{i: i, image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.apply()
	return r
}

type iconRenderer struct {
	i     *Icon
	image *canvas.Image
}

func (r *iconRenderer) apply() {
	r.image.Hidden = r.i.Glyph == nil
	if r.i.Glyph != nil {
		side := theme.Scaled(r.i.Side)
		if r.i.Light {
			side *= 0.4
		}
		r.image.Resource = r.i.Glyph.In(r.i.Color, side, r.i)
	}
}
func (r *iconRenderer) MinSize() fyne.Size {
	v := theme.Scaled(r.i.Side)
	return fyne.NewSize(v, v)
}
func (r *iconRenderer) Layout(s fyne.Size) { r.image.Resize(s) }
func (r *iconRenderer) Refresh() {
	r.apply()
	r.image.Refresh()
}
func (r *iconRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }
func (r *iconRenderer) Destroy()                     {}

// Dot is a small filled circle in a theme's colour.
type Dot struct {
	widget.BaseWidget
	Color fyne.ThemeColorName
}

// NewDot makes a dot.
func NewDot(c fyne.ThemeColorName) *Dot {
	d := &Dot{Color: c}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer draws the dot.
func (d *Dot) CreateRenderer() fyne.WidgetRenderer {
	return &dotRenderer{d: d, circle: canvas.NewCircle(theme.Get(d.Color))}
}

type dotRenderer struct {
	d      *Dot
	circle *canvas.Circle
}

func (r *dotRenderer) MinSize() fyne.Size {
	v := theme.Scaled(9)
	return fyne.NewSize(v, v)
}
func (r *dotRenderer) Layout(s fyne.Size) { r.circle.Resize(s) }
func (r *dotRenderer) Refresh() {
	r.circle.FillColor = theme.Get(r.d.Color)
	r.circle.Refresh()
}
func (r *dotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.circle} }
func (r *dotRenderer) Destroy()                     {}

// Progress is a thin bar that fills.
type Progress struct {
	widget.BaseWidget
	value float32
}

// NewProgress makes an empty bar.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue fills the bar from 0 to 1.
func (p *Progress) SetValue(v float32) {
	p.value = min(max(v, 0), 1)
	p.Refresh()
}

// CreateRenderer draws the bar.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{p: p, back: NewBox(theme.ColorLine), fill: NewBox(theme.ColorAccent)}
	r.back.Radius, r.fill.Radius = 3, 3
	return r
}

type progressRenderer struct {
	p          *Progress
	back, fill *Box
}

func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.Scaled(120), 6) }
func (r *progressRenderer) Layout(s fyne.Size) {
	r.back.Resize(s)
	r.fill.Resize(fyne.NewSize(s.Width*r.p.value, s.Height))
}
func (r *progressRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.back.Refresh()
	r.fill.Refresh()
}
func (r *progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back, r.fill} }
func (r *progressRenderer) Destroy()                     {}
