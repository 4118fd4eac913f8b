package evidence

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// row is a card in the list: the figure, what it is of, when and where.
type row struct {
	fw.BaseWidget
	content              *fyne.Container
	figure, what, beside *widget.Text
	state                *widget.Icon
}

func newRow() *row {
	r := &row{
		figure: widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		what:   widget.NewStyled("", theme.ColorInk, theme.SizeSnippet, false).Shrinking(),
		beside: widget.NewCaption("").Shrinking(),
		state:  widget.NewIcon(nil, theme.ColorAccent),
	}
	r.content = widget.NewInset(7, 14, 6, 14, widget.NewColumn(1, -1, widget.NewRow(8, 0, r.figure, r.state), r.what, r.beside))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (d *side) update(i int, o fyne.CanvasObject) {
	s, r := d.s, o.(*row)
	if i >= len(s.list.Cards) {
		return
	}
	p, e := s.host.P(), s.list.Cards[i]
	r.figure.SetText(figure(p, e))
	r.what.SetText(headline(p, e))
	color := theme.ColorInk
	if e.What == "" && e.Base == "" {
		color = theme.ColorMuted
	}
	r.what.SetColor(color)
	r.beside.SetText(where(p, e))
	switch e.Status {
	case library.EvidenceConfirmed:
		r.state.SetGlyph(widget.Check)
	case library.EvidenceRejected:
		r.state.SetGlyph(widget.Cross)
	default:
		r.state.SetGlyph(nil)
	}
	r.content.Refresh()
}
