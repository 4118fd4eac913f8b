package people

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// stretch writes when something began and ended.
func stretch(p message.Printer, from, to string) string {
	switch {
	case to == library.OpenEnd:
		return p.T("people.since", message.Args{"from": from})
	case to == from || to == "":
		return from
	case from == "":
		return p.T("people.until", message.Args{"to": to})
	}
	return from + "–" + to
}

// affiliations lists where someone belonged, as documents print it and as a
// person noted it.
func (d *detail) affiliations() {
	p := d.s.host.P()
	if len(d.page.Affiliations) == 0 {
		return
	}
	d.Section(p.T("people.affiliations"))
	for _, a := range d.page.Affiliations {
		d.line(6, d.affiliation(a))
	}
}

func (d *detail) affiliation(a library.Affiliation) fyne.CanvasObject {
	p := d.s.host.P()
	name := widget.NewTextLink(joined(a.Organisation, a.Post), false, func() { d.s.openOrganisation(a.Organisation) })
	when := widget.NewSized(widget.NewCaption(stretch(p, a.From, a.To)), func() fyne.Size {
		return fyne.NewSize(theme.Scaled(120), widget.LineHeight(theme.SizeCaption))
	})
	if a.ID == 0 {
		return widget.NewRow(10, 0, name, widget.NewCaption(p.T("people.printed_in", message.Args{"count": len(a.Documents)})), when)
	}
	edit := widget.NewButton(p.T("people.edit"), widget.Small, func() { d.s.affiliationForm(d.page.ID, a) })
	remove := widget.NewButton(p.T("people.remove"), widget.Small, func() { d.s.removeAffiliation(a) })
	line := widget.NewRow(10, 0, name, edit, remove, when)
	if a.Note == "" {
		return line
	}
	return widget.NewColumn(1, -1, line, widget.NewCaption(a.Note).Shrinking())
}
