package reader

import (
	"fyne.io/fyne/v2"

	"naru/app/widget"
	"naru/internal/library"
)

// clickable draws the facts of which more is known elsewhere: people by role and
// the publisher, each a click from their page. Nil for the others, which are
// words.
func (a *about) clickable(f fact) fyne.CanvasObject {
	p, d, show := a.r.host.P(), a.doc, a.r.lib.ShowPerson
	switch {
	case show == nil:
		return nil
	case f.caption == p.T("reader.about.publisher"):
		return widget.NewFlow(widget.NewChip(d.Publisher, widget.Outline, func() { show(0, d.Publisher) }))
	case f.caption != p.T("reader.about.people"):
		return nil
	}
	column := widget.NewColumn(4, -1)
	for _, role := range rolesOf(d.People) {
		if role != "" {
			column.Add(widget.NewCaption(roleName(p, role)).Shrinking())
		}
		flow := widget.NewFlow()
		for _, c := range d.People {
			if c.Role != role {
				continue
			}
			text := c.Name
			if c.Affiliation != "" {
				text += " (" + c.Affiliation + ")"
			}
			flow.Add(widget.NewChip(text, widget.Outline, func() { show(d.ID, c.Name) }))
		}
		column.Add(flow)
	}
	return column
}

// rolesOf lists the roles of people in the order in which they are named.
func rolesOf(credits []library.Credit) []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range credits {
		if !seen[c.Role] {
			seen[c.Role] = true
			out = append(out, c.Role)
		}
	}
	return out
}
