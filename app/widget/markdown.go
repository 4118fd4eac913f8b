package widget

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// Markdown shows Markdown. Nothing is ever fetched for it: pictures stand as
// their descriptions, and a tapped link is only told to OnLink.
type Markdown struct {
	fw.BaseWidget
	// OnLink hears of a tapped link.
	OnLink func(Link)
	// More is said at the end of a text too long to be shown whole.
	More string

	rich *fw.RichText // held, not embedded: its renderer looks itself up by its own pointer
}

// NewMarkdown makes an empty one that wraps at words.
func NewMarkdown() *Markdown {
	m := &Markdown{rich: fw.NewRichText()}
	m.rich.Wrapping = fyne.TextWrapWord
	m.ExtendBaseWidget(m)
	return m
}

// SetText shows another text.
func (m *Markdown) SetText(source string) {
	m.rich.Segments = markdownSegments(source, m.More, func(l Link) {
		if m.OnLink != nil {
			m.OnLink(l)
		}
	})
	m.rich.Refresh()
	m.Refresh()
}

// Text gives the words as they are shown, without marks.
func (m *Markdown) Text() string { return m.rich.String() }

// CreateRenderer draws the text.
func (m *Markdown) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(m.rich) }
