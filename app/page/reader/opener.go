package reader

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// opener is a line of text that leads somewhere, shortened where it must be.
type opener struct {
	widget.Tap
	text *widget.Text
}

func newOpener(text string, size fyne.ThemeSizeName, bold bool, tapped func()) *opener {
	o := &opener{text: widget.NewStyled(text, theme.ColorAccent, size, bold).Shrinking()}
	o.OnTapped, o.Label = tapped, text
	o.ExtendBaseWidget(o)
	o.Redraw(func() {
		c := theme.ColorAccent
		if o.Hovered() || o.Focused() {
			c = theme.ColorInk
		}
		o.text.SetColor(c)
	})
	return o
}

// CreateRenderer is called by Fyne.
func (o *opener) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(o.text) }
