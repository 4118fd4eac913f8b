package terms

import (
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// groupShown is how many terms of a group are listed beside the tree.
const groupShown = 40

// openGroup shows a group of the tree.
func (d *detail) openGroup(g *library.TermGroup) {
	d.s.reading.Drop()
	d.id, d.page, d.entry, d.gone, d.group = "", nil, nil, nil, g
	d.Scroll.ScrollToTop()
	d.show()
}

// ofGroup tells what is in a group: its terms with how often documents speak of
// them, and a way to the documents.
func (d *detail) ofGroup(g library.TermGroup) {
	p := d.s.host.P()
	d.Title(0, groupName(p, g))
	d.Add(4, widget.NewCaption(p.T("terms.terms", message.Args{"count": g.Count})))
	if d.s.OnDocuments != nil {
		d.Add(14, widget.NewFlow(widget.NewButton(p.T("terms.show_documents"), widget.Primary, d.documents)))
	}
	d.Add(14, widget.NewLine())
	for _, c := range g.Groups {
		d.Add(10, widget.NewTextLink(groupName(p, c), true, func() { d.s.ShowGroup(c.ID); d.openGroup(&c) }))
		d.Add(1, widget.NewCaption(p.T("terms.terms", message.Args{"count": c.Count})))
	}
	for i, t := range g.Terms {
		if i == groupShown {
			d.Add(12, widget.NewCaption(p.T("terms.more_terms", message.Args{"count": len(g.Terms) - i})))
			break
		}
		name, beside := names(t, p.Lang)
		d.Add(12, widget.NewTextLink(name+"  "+beside, true, func() { d.s.Open(t.ID) }))
		if meaning := t.Meaning(p.Lang); meaning != "" {
			text := widget.NewParagraph(meaning)
			text.SizeName = theme.SizeSnippet
			d.Add(1, text)
		}
		if t.Mentions > 0 {
			d.Add(1, widget.NewCaption(mentioned(p, t)))
		}
	}
}

// documents shows the documents that mention the term that is shown, or one of the
// group.
func (d *detail) documents() {
	switch {
	case d.s.OnDocuments == nil:
	case d.group != nil:
		d.s.OnDocuments(d.group.Below())
	case d.page != nil:
		d.s.OnDocuments([]library.TermID{d.page.ID})
	}
}
