package evidence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// passage is the sentence of a card with its figure marked; a click shows its page.
type passage struct {
	widget.Tap
	text   *widget.Snippet
	ground *widget.Box
}

func newPassage(e library.Evidence, label string, tapped func()) *passage {
	s := &passage{text: widget.NewSnippet(linesOf(e.Sentence)), ground: widget.NewBox(theme.ColorClear)}
	s.text.SizeName = theme.SizeBody
	s.text.Set(e.Sentence, marked(e))
	s.ground.Radius = 6
	s.OnTapped, s.Label = tapped, label
	s.ExtendBaseWidget(s)
	s.Redraw(func() {
		s.ground.Fill = theme.ColorClear
		if s.Hovered() || s.Focused() {
			s.ground.Fill = theme.ColorSoft
		}
		s.ground.Refresh()
	})
	return s
}

// CreateRenderer is called by Fyne.
func (s *passage) CreateRenderer() fyne.WidgetRenderer {
	return fw.NewSimpleRenderer(container.NewStack(s.ground, widget.NewInset(4, 6, 4, 6, s.text)))
}
