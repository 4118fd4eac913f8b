package series

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

func newLink(text string, tapped func()) *link {
	l := &link{text: widget.NewStyled(text, theme.ColorInk, theme.SizeBody, true).Shrinking()}
	l.OnTapped, l.Label = tapped, text
	l.ExtendBaseWidget(l)
	l.Redraw(func() { l.text.SetColor(linkColor(&l.Tap)) })
	return l
}

// CreateRenderer is called by Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(l.text) }

// fullLink is a text that opens something, on as many lines as it needs: titles that
// are compared differ at their ends.
type fullLink struct {
	widget.Tap
	text *widget.Paragraph
}

func newFullLink(text string, tapped func()) *fullLink {
	l := &fullLink{text: widget.NewParagraph(text)}
	l.text.Color, l.text.SizeName = theme.ColorInk, theme.SizeBody
	l.OnTapped, l.Label = tapped, text
	l.ExtendBaseWidget(l)
	l.Redraw(func() {
		l.text.Color = linkColor(&l.Tap)
		l.text.Refresh()
	})
	return l
}

// CreateRenderer is called by Fyne.
func (l *fullLink) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(l.text) }

func linkColor(t *widget.Tap) fyne.ThemeColorName {
	if t.Hovered() || t.Focused() {
		return theme.ColorAccent
	}
	return theme.ColorInk
}
