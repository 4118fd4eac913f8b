package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
)

// Sheet tells of one thing from top to bottom, beside the list it was chosen from;
// it scrolls where that is long. With nothing to tell it says why in its middle.
// Its owner clears it, adds what there is to tell, and refreshes it.
type Sheet struct {
	Content fyne.CanvasObject
	Scroll  *container.Scroll
	column  *fyne.Container
	hint    *Hint
}

// NewSheet makes an empty sheet whose words in the middle have a width at 100 %
// text size.
func NewSheet(width float32) *Sheet {
	s := &Sheet{column: NewColumn(0, -1), hint: NewHint(width)}
	s.Scroll = container.NewVScroll(NewInset(18, 22, 24, 22, s.column))
	s.Content = container.NewStack(NewBox(theme.ColorPanel), s.Scroll, s.hint)
	return s
}

// Clear takes everything off it.
func (s *Sheet) Clear() {
	s.column.RemoveAll()
	s.hint.Say("")
}

// Say writes words into its middle, where nothing is to tell.
func (s *Sheet) Say(text string) { s.hint.Say(text) }

// Add puts an object below the others, with a gap.
func (s *Sheet) Add(gap float32, o fyne.CanvasObject) {
	if gap > 0 {
		o = NewInset(gap, 0, 0, 0, o)
	}
	s.column.Add(o)
}

// Title writes the name of what is told of.
func (s *Sheet) Title(gap float32, text string) { s.Add(gap, NewInked(text, theme.SizeTitle)) }

// Section begins a part, below a line.
func (s *Sheet) Section(title string) {
	s.Add(18, NewLine())
	s.Add(12, NewStyled(title, theme.ColorInk, theme.SizeStrong, true).Shrinking())
}

// Fact writes what something is, below its name; without a text nothing.
func (s *Sheet) Fact(name, text string) {
	if text == "" {
		return
	}
	s.Add(10, NewCaption(name))
	s.Add(1, NewInked(text, theme.SizeBody))
}

// Refresh shows what was added.
func (s *Sheet) Refresh() {
	s.column.Refresh()
	s.Scroll.Refresh()
	s.Content.Refresh()
}
