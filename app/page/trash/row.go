package trash

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
)

// row is a heading with what empties its kind, or a thing with what puts it back.
type row struct {
	fw.BaseWidget
	content     *fyne.Container
	name, below *widget.Text
	button      *widget.Button
}

func newRow() *row {
	r := &row{
		name:   widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		below:  widget.NewCaption("").Shrinking(),
		button: widget.NewButton("", widget.Small, nil),
	}
	r.content = widget.NewInset(5, 12, 5, 12, widget.NewRow(10, 0, widget.NewColumn(1, -1, r.name, r.below), r.button))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *row) heading(name, empty string, do func()) {
	r.name.SetColor(theme.ColorMuted)
	r.set(name, "", empty, do)
}

func (r *row) item(i Item, back string, do func()) {
	r.name.SetColor(theme.ColorInk)
	r.set(i.Name, i.Below, back, do)
}

func (r *row) set(name, below, button string, do func()) {
	r.name.SetText(name)
	r.below.SetText(below)
	r.below.Hidden = below == ""
	r.button.SetText(button)
	r.button.OnTapped, r.button.Hidden = do, do == nil
	r.content.Refresh()
}
