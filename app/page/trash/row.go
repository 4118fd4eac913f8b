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
	gone        *widget.Button
}

func newRow() *row {
	r := &row{
		name:   widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		below:  widget.NewCaption("").Shrinking(),
		button: widget.NewButton("", widget.Small, nil),
		gone:   widget.NewButton("", widget.Quiet, nil),
	}
	r.gone.Caption = true
	r.content = widget.NewInset(5, 12, 5, 12, widget.NewRow(10, 0, widget.NewColumn(1, -1, r.name, r.below), r.button, r.gone))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *row) heading(name, empty string, do func()) {
	r.name.SetColor(theme.ColorMuted)
	r.set(name, "")
	put(r.button, "", nil)
	put(r.gone, empty, do)
	r.content.Refresh()
}

func (r *row) item(i Item, back string, do func(), gone string, remove func()) {
	r.name.SetColor(theme.ColorInk)
	r.set(i.Name, i.Below)
	put(r.button, back, do)
	put(r.gone, gone, remove)
	r.content.Refresh()
}

// put writes a button; without something to do it is hidden.
func put(b *widget.Button, name string, do func()) {
	b.SetText(name)
	b.OnTapped, b.Hidden = do, do == nil
}

func (r *row) set(name, below string) {
	r.name.SetText(name)
	r.below.SetText(below)
	r.below.Hidden = below == ""
}
