package series

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 50

// side is the list of series, and over it what waits for a person.
type side struct {
	s       *Screen
	title   *widget.Text
	find    *widget.Find
	offers  *widget.Button
	list    *widget.RowList
	hint    *widget.Hint
	content fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s}
	d.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.find = widget.NewFind(nil)
	d.find.OnChanged = func(text string) {
		s.text = text
		s.arrange()
	}
	d.offers = widget.NewButton("", widget.Soft, s.ShowOffers)
	d.offers.Left = true
	d.list = widget.NewRowList()
	d.find.Into(d.list)
	d.list.Bar = true
	d.list.Length = func() int { return len(s.list) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return newRow() }
	d.list.Update = d.update
	d.list.OnOpened = func(i int) { s.Open(s.list[i].ID) }
	d.list.OnSelected = func(i int) { s.Open(s.list[i].ID) }
	d.hint = widget.NewHint(240)
	head := widget.NewInset(14, 12, 10, 14, widget.NewColumn(10, -1, d.title, d.find, d.offers))
	d.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(d.list, d.hint))
	return d
}

func (d *side) retranslate() {
	p := d.s.host.P()
	d.title.SetText(p.T("series.title"))
	d.find.SetPlaceHolder(p.T("series.find"))
	d.refresh()
}

// refresh shows the list as it is.
func (d *side) refresh() {
	s, p := d.s, d.s.host.P()
	d.offers.Hidden = len(s.offers) == 0
	d.offers.SetText(p.T("series.offers", message.Args{"count": len(s.offers)}))
	d.find.Hidden = len(s.all) == 0
	d.hint.Say("")
	if len(s.list) == 0 && len(s.all) > 0 {
		d.hint.Say(p.T("series.none_found"))
	}
	d.list.Refresh()
	d.mark()
	d.content.Refresh()
}

// mark selects the row of the series that is shown.
func (d *side) mark() {
	for i, one := range d.s.list {
		if d.s.detail != nil && !d.s.detail.offering && one.ID == d.s.detail.id {
			d.list.Select(i)
			return
		}
	}
	d.list.Select(-1)
}

// row is a series in the list: its name, whose it is, and how much of it is there.
type row struct {
	fw.BaseWidget
	content             *fyne.Container
	name, beside, count *widget.Text
	missing             *widget.Text
}

func newRow() *row {
	r := &row{
		name:    widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		beside:  widget.NewCaption("").Shrinking(),
		count:   widget.NewCaption(""),
		missing: widget.NewStyled("", theme.ColorHit, theme.SizeCaption, false),
	}
	r.count.Align, r.missing.Align = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	counts := widget.NewColumn(1, -1, r.count, r.missing)
	counts.Layout.(*widget.Column).Wide = true
	r.content = widget.NewInset(6, 14, 6, 14, widget.NewRow(8, 0, widget.NewColumn(1, -1, r.name, r.beside), counts))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (d *side) update(i int, o fyne.CanvasObject) {
	s, r := d.s, o.(*row)
	if i >= len(s.list) {
		return
	}
	p, one := s.host.P(), s.list[i]
	r.name.SetText(one.Name)
	beside := years(one) // before the publisher, whose name may be long and cut off
	if beside != "" && one.Publisher != "" {
		beside += words.Dot
	}
	r.beside.SetText(beside + one.Publisher)
	all := one.WithFile + one.Wanted + one.Gaps // what is missing counts among all, listed or not
	r.count.SetText(p.T("series.have", message.Args{"files": one.WithFile, "all": all}))
	r.missing.SetText("")
	if n := len(one.Missing); n > 0 {
		r.missing.SetText(p.T("series.missing_count", message.Args{"count": n}))
	}
	r.content.Refresh()
}

// years writes from when to when a series runs.
func years(one library.Series) string {
	switch {
	case one.From == 0:
		return ""
	case one.From == one.To:
		return fmt.Sprint(one.From)
	}
	return fmt.Sprintf("%d–%d", one.From, one.To)
}
