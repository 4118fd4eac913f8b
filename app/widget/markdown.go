package widget

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// Markdown shows Markdown. Nothing is ever fetched for it: pictures stand as
// their descriptions, and a tapped link is only told to OnLink.
type Markdown struct {
	fw.RichText
	// OnLink hears of a tapped link.
	OnLink func(Link)
	// More is said at the end of a text too long to be shown whole.
	More string
}

// NewMarkdown makes an empty one that wraps at words.
func NewMarkdown() *Markdown {
	m := &Markdown{}
	m.Wrapping = fyne.TextWrapWord
	m.ExtendBaseWidget(m)
	return m
}

// SetText shows another text.
func (m *Markdown) SetText(source string) {
	m.Segments = markdownSegments(source, m.More, func(l Link) {
		if m.OnLink != nil {
			m.OnLink(l)
		}
	})
	m.Refresh()
}
