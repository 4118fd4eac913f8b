package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Hint is what stands in the middle of a room that has nothing else to show: why,
// and what may lie below that. Without words it is not there.
type Hint struct {
	widget.BaseWidget
	words *Paragraph
	body  *fyne.Container
}

// NewHint makes a hint without words, of a width at 100 % text size, with objects
// below its words.
func NewHint(width float32, below ...fyne.CanvasObject) *Hint {
	h := &Hint{words: NewParagraph("")}
	h.words.Align = fyne.TextAlignCenter
	content := fyne.CanvasObject(h.words)
	if len(below) > 0 {
		content = NewColumn(14, -1, append([]fyne.CanvasObject{h.words}, below...)...)
	}
	h.body = container.New(&Middle{Width: width}, content)
	h.ExtendBaseWidget(h)
	h.Hide()
	return h
}

// Say shows words; "" hides the hint.
func (h *Hint) Say(text string) {
	h.words.SetText(text)
	if text == "" {
		h.Hide()
		return
	}
	h.Show()
	h.body.Refresh() // other words may need another height
}

// Words gives what it says.
func (h *Hint) Words() string { return h.words.Text() }

// CreateRenderer draws the hint.
func (h *Hint) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.body) }
