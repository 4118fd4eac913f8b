package people

import (
	"fyne.io/fyne/v2"
	"strings"

	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// documents lists what someone has a part in.
func (d *detail) documents() {
	p := d.s.host.P()
	key := "people.works"
	if d.page.Kind == library.SomeOrganisation {
		key = "people.publications"
	}
	d.Section(p.T(key, message.Args{"count": len(d.page.Works)}))
	if len(d.page.Works) == 0 {
		d.Add(8, widget.NewParagraph(p.T("people.no_works")))
	}
	for i, w := range d.page.Works {
		if i == d.works {
			d.more(len(d.page.Works)-i, &d.works)
			break
		}
		d.Add(9, d.work(w))
	}
}

func (d *detail) work(w library.PersonWork) fyne.CanvasObject {
	p := d.s.host.P()
	title := w.Title
	if title == "" {
		title = p.T("people.untitled")
	}
	var roles []string
	for _, r := range w.Roles {
		roles = append(roles, roleName(p, r))
	}
	printed := ""
	if len(d.page.Variants) > 1 || d.page.Told() {
		printed = w.Name
	}
	meta := joined(strings.TrimSpace(w.Series+" "+w.Number), years(w.Year, w.Year), strings.Join(roles, ", "), printed, w.Affiliation)
	open := func() { d.s.host.OpenPage(w.Document, 0, library.SearchRequest{}) }
	return widget.NewColumn(2, -1, widget.NewTextLink(title, true, open), widget.NewCaption(meta).Shrinking())
}
