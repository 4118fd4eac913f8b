package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// colleagues lists who has a part in the same documents, each a click away, the
// bar the longer the more they share.
func (d *detail) colleagues() {
	p, list := d.s.host.P(), d.page.With
	if len(list) == 0 {
		if d.page.Kind == library.SomePerson {
			d.Section(p.T("people.with"))
			d.Add(8, widget.NewParagraph(p.T("people.with_nobody")))
		}
		return
	}
	d.Section(p.T("people.with_count", message.Args{"count": len(list)}))
	most := list[0].Documents
	for i, c := range list {
		if i == d.with {
			d.more(len(list)-i, &d.with)
			break
		}
		d.line(4, d.colleague(c, most))
	}
}

// more offers what is not listed yet.
func (d *detail) more(left int, shown *int) {
	p := d.s.host.P()
	d.Add(10, widget.NewFlow(widget.NewButton(p.T("people.more", message.Args{"count": left}), widget.Outline, func() {
		*shown += 4 * shownFirst
		d.show()
	})))
}

func (d *detail) colleague(c library.Colleague, most int) fyne.CanvasObject {
	p := d.s.host.P()
	name := widget.NewTextLink(joined(c.NameIn(p.Lang)), false, func() { d.s.Open(c.ID) })
	bar := widget.NewBox(theme.ColorAccent)
	bar.Radius = 2
	told := widget.NewCaption(joined(p.T("app.count.documents", message.Args{"count": c.Documents}), years(c.FromYear, c.ToYear)))
	return container.New(barred(float32(c.Documents)/float32(max(most, 1))), name, bar, told)
}

// members lists who belonged to an organisation.
func (d *detail) members() {
	p := d.s.host.P()
	if len(d.page.Members) == 0 {
		return
	}
	d.Section(p.T("people.members", message.Args{"count": len(d.page.Members)}))
	for i, m := range d.page.Members {
		if i == d.with {
			d.more(len(d.page.Members)-i, &d.with)
			break
		}
		name, beside := m.NameIn(p.Lang)
		when := widget.NewCaption(stretch(p, m.From, m.To))
		d.line(4, widget.NewRow(10, 0, widget.NewTextLink(joined(name, beside), false, func() { d.s.Open(m.ID) }), when))
	}
}
