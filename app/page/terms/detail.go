package terms

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// detail is what is told of one term.
type detail struct {
	*widget.Sheet
	s     *Screen
	id    library.TermID
	page  *library.TermPage // nil: none is shown
	entry *library.TermEntry
	gone  *library.PolicyTerm // a hidden one, shown instead
	group *library.TermGroup  // a group, shown instead
	shown int                 // documents listed
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(320), s: s} }

// open shows a term, a hidden one by its names only.
func (d *detail) open(id library.TermID) {
	if d.s.kind == kindHidden {
		for i := range d.s.hidden {
			if t := &d.s.hidden[i]; t.ID == id {
				d.id, d.page, d.entry, d.gone, d.group = id, nil, nil, t, nil
				d.show()
				return
			}
		}
	}
	d.load(id, func() {
		d.shown = documentsShown
		d.Scroll.ScrollToTop()
	})
}

// reload takes in what changed of the term that is shown.
func (d *detail) reload() {
	if d.page != nil {
		d.load(d.id, nil)
	}
}

// load asks for a term and shows it; first is called before it is shown.
func (d *detail) load(id library.TermID, first func()) {
	var page *library.TermPage
	var entry *library.TermEntry
	d.s.reading.Run(func(ctx context.Context) (err error) {
		if page, err = d.s.lib.Term(ctx, string(id)); err != nil {
			return err
		}
		entry, err = d.s.lib.TermEntry(ctx, page.ID)
		return err
	}, func(err error) {
		switch {
		case library.CodeOf(err) == library.NotFound:
			d.close()
			return
		case err != nil:
			d.s.host.Fail(err)
			return
		}
		d.id, d.page, d.entry, d.gone, d.group = page.ID, page, entry, nil, nil
		if first != nil {
			first()
		}
		d.show()
		d.s.side.mark()
	})
}

// close shows none.
func (d *detail) close() {
	d.id, d.page, d.entry, d.gone, d.group = "", nil, nil, nil, nil
	d.show()
	d.s.side.mark()
}

func (d *detail) retranslate() {
	d.show()
}

// show lays out what is known.
func (d *detail) show() {
	d.Clear()
	switch {
	case d.page != nil:
		d.head(d.page.PolicyTerm)
		d.buttons()
		d.mentions()
	case d.group != nil:
		d.ofGroup(*d.group)
	case d.gone != nil:
		d.head(*d.gone)
		d.Add(14, widget.NewFlow(widget.NewButton(d.s.host.P().T("terms.unhide"), widget.Primary, func() { d.s.restore(d.gone.ID, *d.gone) })))
	default:
		d.Say(d.s.host.P().T("terms.choose"))
	}
	d.Refresh()
}

// head tells the names and what they mean.
func (d *detail) head(t library.PolicyTerm) {
	p := d.s.host.P()
	name, beside := names(t, p.Lang)
	d.Title(0, name)
	if beside != name && beside != "" {
		d.Add(2, widget.NewParagraph(beside))
	}
	chips := []fyne.CanvasObject{widget.NewChip(p.T("terms.type."+t.Type), widget.Soft, nil)}
	switch {
	case t.Own:
		chips = append(chips, widget.NewChip(p.T("terms.own"), widget.Outline, nil))
	case t.ByPerson:
		chips = append(chips, widget.NewChip(p.T("terms.edited"), widget.Outline, nil))
	}
	d.Add(8, widget.NewFlow(chips...))
	if meaning := t.Meaning(p.Lang); meaning != "" {
		d.Add(12, widget.NewInked(meaning, theme.SizeBody))
	}
	note := t.Note
	if p.Lang != "en" && !t.ByPerson {
		note = "" // Naru's own notes are in English, for those who edit
	}
	for _, line := range []struct{ key, text string }{
		{"terms.names.ko", strings.Join(t.Korean, " · ")}, {"terms.names.en", strings.Join(t.English, " · ")}, {"terms.note", note},
	} {
		if line.text != "" {
			d.Add(10, widget.NewCaption(p.T(line.key)))
			d.Add(1, widget.NewInked(line.text, theme.SizeSnippet))
		}
	}
}

// buttons offer what can be done with the term.
func (d *detail) buttons() {
	p, t := d.s.host.P(), d.page.PolicyTerm
	out := "terms.hide"
	if t.Own {
		out = "terms.remove"
	}
	row := []fyne.CanvasObject{
		widget.NewButton(p.T("terms.search"), widget.Primary, d.search),
		widget.NewButton(p.T("terms.edit"), widget.Outline, d.edit),
		widget.NewButton(p.T(out), widget.Outline, d.remove),
	}
	if d.s.OnDocuments != nil && t.Documents > 0 {
		row = append(row, widget.NewButton(p.T("terms.show_documents"), widget.Outline, d.documents))
	}
	if d.s.OnFigures != nil && t.Documents > 0 {
		row = append(row, widget.NewButton(p.T("terms.figures"), widget.Outline, d.figures))
	}
	if t.ByPerson && !t.Own {
		row = append(row, widget.NewButton(p.T("terms.restore"), widget.Outline, func() { d.s.restore(t.ID, t) }))
	}
	d.Add(16, widget.NewFlow(row...))
}

// search looks for the term in the whole library.
func (d *detail) search() {
	if d.entry != nil {
		d.s.host.SearchFor(question(d.entry, d.s.host.P().Lang))
	}
}

// figures shows the figures on the pages that mention the term.
func (d *detail) figures() {
	if d.page != nil && d.s.OnFigures != nil {
		name, _ := names(d.page.PolicyTerm, d.s.host.P().Lang)
		d.s.OnFigures(d.page.ID, name)
	}
}

func (d *detail) edit() {
	if d.entry != nil {
		d.s.ask(*d.entry)
	}
}

func (d *detail) remove() {
	if d.page != nil && d.entry != nil {
		d.s.remove(d.page.PolicyTerm, *d.entry)
	}
}

// mentioned says how much of the library speaks of the term.
func mentioned(p message.Printer, t library.PolicyTerm) string {
	return p.T("terms.in", message.Args{"mentions": p.T("terms.mentions", message.Args{"count": t.Mentions}),
		"documents": p.T("app.count.documents", message.Args{"count": t.Documents})})
}
