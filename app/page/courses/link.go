package courses

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// link is a line that opens something, with the colour of its kind, shortened
// where it must be.
type link struct {
	widget.Tap
	text    *widget.Text
	content fyne.CanvasObject
}

// newLink makes a line; without a colour it has no dot.
func newLink(text string, dot fyne.ThemeColorName, chosen bool, tapped func()) *link {
	l := &link{text: widget.NewStyled(text, theme.ColorInk, theme.SizeBody, chosen).Shrinking()}
	l.content = l.text
	if dot != "" {
		l.content = widget.NewRow(7, 1, widget.NewDot(dot), l.text)
	}
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
func (l *link) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(l.content) }
