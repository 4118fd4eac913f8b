package themes

import (
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// document is a document with the words that decided; before, where it is not
// empty, tells what it had.
func (d *detail) document(doc library.DocumentThemes, before string) fyne.CanvasObject {
	p := d.s.host.P()
	title := doc.Title
	if title == "" {
		title = p.T("app.untitled")
	}
	open := widget.NewButton(title, widget.Quiet, func() { d.s.host.OpenPage(doc.Document, 0, library.SearchRequest{}) })
	open.Left = true
	column := widget.NewColumn(1, -1, open)
	if before != "" {
		column.Add(widget.NewInset(0, 0, 0, 8, widget.NewParagraph(before)))
	}
	for _, t := range doc.After {
		line := widget.NewParagraph(d.why(t))
		line.SizeName = theme.SizeSnippet
		column.Add(widget.NewInset(0, 0, 0, 8, widget.NewRow(6, 1, widget.NewDot(d.color(t.ID)), line)))
	}
	return column
}

// color is that of a theme.
func (d *detail) color(id string) fyne.ThemeColorName {
	if e := d.s.entry(id); e != nil {
		return theme.Subject(e.Color)
	}
	return theme.ColorMuted
}

// called names a theme by its id.
func (d *detail) called(id string) string {
	if e := d.s.entry(id); e != nil {
		return d.s.name(e)
	}
	return id
}

// why says which words decided.
func (d *detail) why(t library.ThemeScore) string {
	p := d.s.host.P()
	line := d.called(t.ID)
	if t.By == library.ByPerson {
		return line + " · " + p.T("themes.by_person")
	}
	var words []string
	for _, r := range t.Because {
		words = append(words, p.T("themes.because", message.Args{"term": r.Term, "times": r.Count}))
	}
	return line + " · " + strings.Join(words, ", ")
}

// names writes themes by name; none is unsure.
func (d *detail) names(ids []string) string {
	if len(ids) == 0 {
		return d.s.host.P().T("themes.unsure")
	}
	var out []string
	for _, id := range ids {
		out = append(out, d.called(id))
	}
	return strings.Join(out, ", ")
}

// showPreview shows what the draft would do.
func (d *detail) showPreview(p *library.ThemePreview) {
	d.preview, d.shown = p, documentsShown
	d.Scroll.ScrollToTop()
	d.show()
}

func (d *detail) closePreview() {
	if d.preview != nil {
		d.preview = nil
		d.show()
	}
}

func (d *detail) layPreview() {
	p, v := d.s.host.P(), d.preview
	d.Title(0, p.T("themes.preview.title", message.Args{"changed": v.Changed, "count": v.Documents}))
	d.Add(6, widget.NewParagraph(p.T("themes.preview.about")))
	d.Add(12, widget.NewFlow(
		widget.NewButton(p.T("themes.keep"), widget.Primary, d.s.keep),
		widget.NewButton(p.T("themes.preview.close"), widget.Outline, d.closePreview)))
	gap := float32(16)
	for _, t := range v.Themes {
		name := t.NameEN
		if p.Lang == "ko" {
			name = t.NameKO
		}
		d.Add(gap, d.delta(d.color(t.ID), name, t.Before, t.After))
		gap = 2
	}
	if v.Unsure[0] != v.Unsure[1] {
		d.Add(gap, d.delta(theme.ColorMuted, p.T("themes.unsure"), v.Unsure[0], v.Unsure[1]))
	}
	for _, doc := range v.Changes[:min(d.shown, len(v.Changes))] {
		before := p.T("themes.preview.before", message.Args{"themes": d.names(doc.Before)})
		if len(doc.After) == 0 {
			before += " → " + d.names(nil)
		}
		d.Add(12, d.document(doc, before))
	}
	d.offerMore(len(v.Changes))
}

// delta is how a theme's documents change in number.
func (d *detail) delta(dot fyne.ThemeColorName, name string, before, after int) fyne.CanvasObject {
	p := d.s.host.P()
	number := func(n int) string { return p.T("app.number", message.Args{"count": n}) }
	return widget.NewRow(8, 1, widget.NewDot(dot), widget.NewText(name).Shrinking(), widget.NewText(number(before)+" → "+number(after)))
}

// proposals tell what people's corrections say of the theme's weights.
func (d *detail) proposals(e *library.ThemeEntry) {
	p := d.s.host.P()
	for _, one := range d.s.proposals {
		if one.Theme != e.ID || e.Retired {
			continue
		}
		column := widget.NewColumn(4, -1)
		head := widget.NewInked(p.T("themes.proposal", message.Args{"supports": one.Supports, "of": one.Corrections}), theme.SizeBody)
		column.Add(head)
		for _, t := range one.Terms {
			to := written(t.To)
			if t.To == 0 {
				to = p.T("themes.out")
			}
			column.Add(widget.NewText(t.Text + "  " + written(t.From) + " → " + to).Shrinking())
		}
		if one.Against > 0 {
			column.Add(widget.NewParagraph(p.T("themes.proposal.against", message.Args{"count": one.Against})))
		}
		if n := len(one.Others); n > 0 {
			column.Add(widget.NewParagraph(p.T("themes.proposal.others", message.Args{"count": n})))
		}
		column.Add(widget.NewInset(6, 0, 0, 0, widget.NewFlow(
			widget.NewButton(p.T("themes.proposal.accept"), widget.Primary, func() { d.s.accept(one) }),
			widget.NewButton(p.T("themes.proposal.decline"), widget.Outline, func() { d.s.decline(one) }))))
		card := widget.NewCard()
		d.Add(16, fyne.CanvasObject(stack(card, widget.NewInset(12, 14, 12, 14, column))))
	}
}
