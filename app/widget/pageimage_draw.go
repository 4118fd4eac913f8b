package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/internal/library"
)

// The page is white paper in both variants, so what is drawn over it has one
// colour in both.
var selectionOnPaper = color.NRGBA{R: 0x0B, G: 0x6E, B: 0x6E, A: 0x48}

// pageImageRenderer draws the sheet, the picture, and rectangles above it.
type pageImageRenderer struct {
	page    *PageImage
	sheet   *canvas.Rectangle
	image   *canvas.Image
	words   *fw.Label
	over    []cover
	objects []fyne.CanvasObject
}

func (r *pageImageRenderer) Destroy()                     {}
func (r *pageImageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pageImageRenderer) MinSize() fyne.Size           { return r.page.size }

// Layout spreads everything over the sheet.
func (r *pageImageRenderer) Layout(s fyne.Size) {
	r.sheet.Resize(s)
	r.image.Move(fyne.NewPos(1, 1))
	r.image.Resize(fyne.NewSize(max(s.Width-2, 0), max(s.Height-2, 0)))
	inset := min(s.Width/10, 40)
	r.words.Resize(fyne.NewSize(s.Width-2*inset, 1))
	h := r.words.MinSize().Height
	r.words.Resize(fyne.NewSize(s.Width-2*inset, h))
	r.words.Move(fyne.NewPos(inset, max((s.Height-h)/3, inset)))
	r.place()
}

// Refresh takes over what the page holds now.
func (r *pageImageRenderer) Refresh() {
	p := r.page
	r.sheet.FillColor = theme.Get(theme.ColorPanel)
	r.sheet.StrokeColor, r.sheet.StrokeWidth = theme.Get(theme.ColorLine), 1
	r.sheet.Refresh()
	r.objects = append(r.objects[:0], r.sheet)
	if p.picture != nil {
		if r.image.Image != p.picture {
			r.image.Image = p.picture
			r.image.Refresh()
		}
		r.objects = append(r.objects, r.image)
	} else {
		r.image.Image = nil
	}
	if p.sentence != "" {
		r.words.SetText(p.sentence)
		r.objects = append(r.objects, r.words)
	}
	r.over = r.over[:0]
	if p.picture != nil {
		for _, h := range p.hits {
			r.cover(h, theme.Get(theme.ColorMark), nil)
		}
		for _, h := range p.current {
			r.cover(h, color.Transparent, color.NRGBA{R: 0xB4, G: 0x47, B: 0x0E, A: 0xFF})
		}
		if p.layout != nil && !p.selected.Empty() {
			for _, s := range p.layout.Rects(p.selected.From, p.selected.To) {
				r.cover(s, selectionOnPaper, nil)
			}
		}
	}
	r.Layout(p.Size())
	canvas.Refresh(p)
}

// cover adds a rectangle over a part of the page. Its place is given by place.
func (r *pageImageRenderer) cover(at library.Rect, fill, line color.Color) {
	o := canvas.NewRectangle(fill)
	o.CornerRadius = 2
	if line != nil {
		o.StrokeColor, o.StrokeWidth = line, 1.5
	}
	c := cover{Rectangle: o, at: at, grow: 1}
	if line != nil {
		c.grow = 2.5
	}
	r.over = append(r.over, c)
	r.objects = append(r.objects, o)
}

// cover is a rectangle with its place on the page and how far it stands out.
type cover struct {
	*canvas.Rectangle
	at   library.Rect
	grow float32
}

// place moves the rectangles to where they belong at this size.
func (r *pageImageRenderer) place() {
	w, h := r.page.size.Width, r.page.size.Height
	for _, c := range r.over {
		c.Move(fyne.NewPos(float32(c.at.X0)*w-c.grow, float32(c.at.Y0)*h-c.grow))
		c.Resize(fyne.NewSize(float32(c.at.X1-c.at.X0)*w+2*c.grow, float32(c.at.Y1-c.at.Y0)*h+2*c.grow))
	}
}
