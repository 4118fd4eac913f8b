package unpack

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// tick is a small box to tick; what is in the catalogue shows only its check.
type tick struct {
	widget.Tap
	on, in  bool
	box     *widget.Box
	mark    *widget.Icon
	content *fyne.Container
}

func newTick(tapped func()) *tick {
	t := &tick{box: widget.NewCard(), mark: widget.NewIcon(widget.Check, theme.ColorOnAccent)}
	t.box.Radius = 4
	t.mark.Side = 14
	t.OnTapped = tapped
	t.content = widget.NewSized(container.NewStack(t.box, t.mark), func() fyne.Size { return fyne.NewSquareSize(theme.Scaled(18)) })
	t.Redraw(t.draw)
	t.ExtendBaseWidget(t)
	return t
}

// set shows whether it is ticked, or in the catalogue already.
func (t *tick) set(on, in bool, label string) {
	t.on, t.in, t.Label = on, in, label
	if in {
		t.Disable()
	} else {
		t.Enable()
	}
	t.draw()
}

func (t *tick) draw() {
	fill, line, mark := theme.ColorPanel, theme.ColorMuted, theme.ColorOnAccent
	switch {
	case t.in:
		line, mark = theme.ColorClear, theme.ColorMuted
	case t.on:
		fill, line = theme.ColorAccent, theme.ColorAccent
	}
	if t.Hovered() || t.Focused() {
		line = theme.ColorAccent
	}
	t.box.SetFill(fill)
	t.box.SetLine(line)
	t.mark.Hidden = !t.on && !t.in
	t.mark.SetColor(mark)
	t.mark.Refresh()
	t.content.Refresh()
}

// AccessibilityRole says that it is something to tick.
func (t *tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by Fyne.
func (t *tick) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(t.content) }
