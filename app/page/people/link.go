package people

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// link is a line of text that opens something, shortened where it must be.
type link struct {
	widget.Tap
	text *widget.Text
}

func newLink(text string, bold bool, tapped func()) *link {
	l := &link{text: widget.NewStyled(text, theme.ColorInk, theme.SizeBody, bold).Shrinking()}
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
