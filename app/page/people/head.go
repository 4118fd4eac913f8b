package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// head tells who it is.
func (d *detail) head() {
	p, who := d.s.host.P(), d.page.Person
	if n := len(d.trail); n > 0 {
		back := widget.NewButton(p.T("people.previous"), widget.Quiet, d.previous)
		back.Icon = widget.Back
		d.Add(0, widget.NewFlow(back))
	}
	name, beside := who.NameIn(p.Lang)
	d.Title(0, name)
	if beside != "" {
		d.Add(2, widget.NewParagraph(beside))
	}
	chips := []fyne.CanvasObject{widget.NewChip(p.T("people.kind."+string(who.Kind)), widget.Soft, nil)}
	for _, r := range who.Roles {
		chips = append(chips, widget.NewChip(roleName(p, r.Role)+" "+p.T("app.number", message.Args{"count": r.Count}), widget.Outline, nil))
	}
	d.Add(8, widget.NewFlow(chips...))
	d.Add(8, widget.NewCaption(joined(p.T("app.count.documents", message.Args{"count": who.Documents}), years(who.FromYear, who.ToYear), d.now())).Shrinking())
}

// now tells where someone belonged last.
func (d *detail) now() string {
	if len(d.page.Affiliations) == 0 {
		return ""
	}
	return d.page.Affiliations[0].Organisation
}

// buttons offer what can be done.
func (d *detail) buttons() {
	p := d.s.host.P()
	other, key := library.SomeOrganisation, "people.is_organisation"
	if d.page.Kind == library.SomeOrganisation {
		other, key = library.SomePerson, "people.is_person"
	}
	row := []fyne.CanvasObject{
		widget.NewButton(p.T("people.search"), widget.Primary, d.search),
		widget.NewButton(p.T("people.merge"), widget.Outline, d.pickOther),
		widget.NewButton(p.T("people.edit_names"), widget.Outline, d.editNames),
	}
	if d.page.Kind == library.SomePerson {
		row = append(row, widget.NewButton(p.T("people.add_affiliation"), widget.Outline, d.addAffiliation))
	}
	d.Add(14, widget.NewFlow(append(row, widget.NewButton(p.T(key), widget.Quiet, func() { d.s.setKind(d.page.Person, other) }))...))
}

// search looks for the documents of the one shown.
func (d *detail) search() {
	if d.page == nil {
		return
	}
	names := []string{d.page.Name}
	if len(d.page.Variants) > 0 {
		names[0] = d.page.Variants[0].Name
	}
	d.s.host.SearchFor(`author:"` + strings.ReplaceAll(names[0], `"`, "") + `"`)
}
