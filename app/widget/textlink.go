package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// TextLink is text that opens something.
type TextLink struct {
	Tap
	content fyne.CanvasObject
	ink     func(fyne.ThemeColorName)
	rest    fyne.ThemeColorName // its colour; under the pointer or with the focus it has the other
}

// NewTextLink makes a line of body text, shortened where it must be.
func NewTextLink(text string, bold bool, tapped func()) *TextLink {
	return NewDottedLink(text, "", bold, tapped)
}

// NewDottedLink makes a line with a dot of a colour before it; "" is no dot.
func NewDottedLink(text string, dot fyne.ThemeColorName, bold bool, tapped func()) *TextLink {
	line := NewStyled(text, theme.ColorInk, theme.SizeBody, bold).Shrinking()
	content := fyne.CanvasObject(line)
	if dot != "" {
		content = NewRow(7, 1, NewDot(dot), line)
	}
	return newTextLink(text, content, line.SetColor, tapped)
}

// NewWrappedLink makes a text on as many lines as it needs: titles that are
// compared differ at their ends.
func NewWrappedLink(text string, tapped func()) *TextLink {
	body := NewInked(text, theme.SizeBody)
	return newTextLink(text, body, func(c fyne.ThemeColorName) {
		body.Color = c
		body.Refresh()
	}, tapped)
}

func newTextLink(text string, content fyne.CanvasObject, ink func(fyne.ThemeColorName), tapped func()) *TextLink {
	l := &TextLink{content: content, ink: ink, rest: theme.ColorInk}
	l.OnTapped, l.Label = tapped, text
	l.ExtendBaseWidget(l)
	l.Redraw(l.draw)
	return l
}

// Accented makes it stand out from the plain text around it.
func (l *TextLink) Accented() *TextLink {
	l.rest = theme.ColorAccent
	l.draw()
	return l
}

func (l *TextLink) draw() {
	c := l.rest
	if l.Hovered() || l.Focused() {
		c = theme.ColorAccent
		if l.rest == c {
			c = theme.ColorInk
		}
	}
	l.ink(c)
}

// CreateRenderer draws the link.
func (l *TextLink) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }
