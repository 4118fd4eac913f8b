package people

import (
	"fyne.io/fyne/v2"

	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// names lists the spellings someone is printed under; each can be taken out.
func (d *detail) names() {
	p := d.s.host.P()
	d.Section(p.T("people.names"))
	for _, v := range d.page.Variants {
		count := widget.NewCaption(p.T("app.count.documents", message.Args{"count": v.Documents}))
		line := []fyne.CanvasObject{widget.NewTextLink(v.Name, false, func() { d.s.host.SearchFor(`author:"` + v.Name + `"`) }), count}
		if len(d.page.Variants) > 1 || v.Documents > 1 {
			line = append(line, widget.NewButton(p.T("people.take_out"), widget.Small, func() { d.splitForm(v) }))
		}
		d.line(5, widget.NewRow(10, 0, line...))
	}
}

// changes lists what was done and can be undone.
func (d *detail) changes() {
	p := d.s.host.P()
	if len(d.page.Changes) == 0 {
		return
	}
	d.Section(p.T("people.changes"))
	for _, c := range d.page.Changes {
		text := widget.NewText(told(p, c)).Shrinking()
		undo := widget.NewButton(p.T("app.undo"), widget.Small, func() { d.s.undo(c.ID, "people.undone") })
		d.line(5, widget.NewRow(10, 0, text, undo))
	}
}

// told says what was done.
func told(p message.Printer, c library.PersonChange) string {
	detail := c.Detail
	if c.What == library.PersonKindSet {
		detail = p.T("people.kind." + c.Detail)
	}
	return p.T("people.change."+c.What, message.Args{"name": c.Name, "other": c.OtherName, "detail": detail})
}
