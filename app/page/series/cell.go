package series

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// cell is a number of a series. Its state is told by its form and not by its colour
// alone: filled is there, framed is wanted, bare and struck through is a gap.
type cell struct {
	widget.Tap
	text  string
	state library.IssueState
}

func newCell(text string, state library.IssueState, label string, tapped func()) *cell {
	c := &cell{text: text, state: state}
	c.OnTapped, c.Label = tapped, label
	c.ExtendBaseWidget(c)
	c.Redraw(c.Refresh)
	return c
}

// CreateRenderer is called by Fyne.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{c: c, box: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil), text: canvas.NewText("", nil), strike: canvas.NewLine(nil)}
	r.apply()
	return r
}

type cellRenderer struct {
	c         *cell
	box, over *canvas.Rectangle
	text      *canvas.Text
	strike    *canvas.Line
}

func (r *cellRenderer) apply() {
	fill, line, ink, stroke := theme.ColorClear, theme.ColorClear, theme.ColorMuted, float32(0)
	switch r.c.state {
	case library.IssueFile:
		fill, ink = theme.ColorSoft, theme.ColorAccent
		line, stroke = theme.ColorSoft, 1
	case library.IssueWanted:
		line, ink, stroke = theme.ColorHit, theme.ColorHit, 1.6
	case library.IssueUnsure:
		line, ink, stroke = theme.ColorLine, theme.ColorMuted, 1
	}
	if r.c.Focused() {
		line, stroke = theme.ColorAccent, 2
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = theme.Get(fill), theme.Get(line), stroke, 5
	r.over.CornerRadius = 5
	r.over.FillColor = theme.Get(theme.ColorClear)
	if r.c.Hovered() {
		r.over.FillColor = theme.Get(theme.ColorHover)
	}
	r.text.Text, r.text.Color, r.text.TextSize = r.c.text, theme.Get(ink), theme.Length(theme.SizeSnippet)
	r.text.TextStyle = fyne.TextStyle{Bold: r.c.state == library.IssueFile || r.c.state == library.IssueWanted}
	r.strike.StrokeColor, r.strike.StrokeWidth = theme.Get(theme.ColorMuted), 1
	r.strike.Hidden = r.c.state != library.IssueGap
}

func (r *cellRenderer) words() fyne.Size {
	return fyne.MeasureText(r.text.Text, r.text.TextSize, r.text.TextStyle)
}

func (r *cellRenderer) MinSize() fyne.Size {
	w := r.words()
	return fyne.NewSize(max(w.Width+14, theme.Scaled(38)), w.Height+10)
}

func (r *cellRenderer) Layout(s fyne.Size) {
	w := r.words()
	r.box.Resize(s)
	r.over.Resize(s)
	at := fyne.NewPos((s.Width-w.Width)/2, (s.Height-w.Height)/2)
	r.text.Move(at)
	r.text.Resize(w)
	r.strike.Position1 = fyne.NewPos(at.X-3, s.Height/2)
	r.strike.Position2 = fyne.NewPos(at.X+w.Width+3, s.Height/2)
}

func (r *cellRenderer) Refresh() {
	r.apply()
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *cellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.text, r.strike}
}
func (r *cellRenderer) Destroy() {}

// link is a line of text that opens something, shortened where it must be.
type link struct {
	widget.Tap
	text *widget.Text
}

func newLink(text string, tapped func()) *link {
	l := &link{text: widget.NewStyled(text, theme.ColorInk, theme.SizeBody, true).Shrinking()}
	l.OnTapped, l.Label = tapped, text
	l.ExtendBaseWidget(l)
	l.Redraw(func() {
		c := theme.ColorInk
		if l.Hovered() || l.Focused() {
			c = theme.ColorAccent
		}
		l.text.SetColor(c)
	})
	return l
}

// CreateRenderer is called by Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(l.text) }
