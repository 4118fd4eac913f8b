package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// TwoLines is a row of a list that tells of one thing in two lines, with a dot of the
// colour of its kind before them.
type TwoLines struct {
	widget.BaseWidget
	dot         *Dot
	name, below *Text
	content     *fyne.Container
}

// NewTwoLines makes a row without words, its name bold or not.
func NewTwoLines(bold bool) *TwoLines {
	l := &TwoLines{
		dot:   NewDot(theme.ColorMuted),
		name:  NewStyled("", theme.ColorInk, theme.SizeBody, bold).Shrinking(),
		below: NewCaption("").Shrinking(),
	}
	l.content = NewInset(5, 14, 5, 14, NewRow(10, 1, l.dot, NewColumn(1, -1, l.name, l.below)))
	l.ExtendBaseWidget(l)
	return l
}

// Set shows a thing; without a colour it has no dot.
func (l *TwoLines) Set(dot fyne.ThemeColorName, name, below string) {
	l.dot.Hidden = dot == ""
	if dot != "" {
		l.dot.Color = dot
	}
	l.dot.Refresh()
	l.name.SetText(name)
	l.below.SetText(below)
	l.content.Refresh()
}

// CreateRenderer draws the row.
func (l *TwoLines) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }
