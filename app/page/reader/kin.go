package reader

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// kin is what belongs to a document: its parts and editions, what went into it, and
// how much is to be confirmed.
type kin struct {
	links  []library.DocumentLink
	merges []library.Merge
	offers int
}

// loadKin fetches what belongs to the document shown.
func (a *about) loadKin() {
	records := a.r.lib.Records
	if records == nil || a.doc == nil {
		return
	}
	id := a.doc.ID
	var found kin
	a.r.host.Go(func(ctx context.Context) (err error) {
		if found.links, err = records.DocumentLinks(ctx, id); err != nil {
			return err
		}
		if found.merges, err = records.Merges(ctx, id); err != nil {
			return err
		}
		offers, err := records.Offers(ctx, id)
		found.offers = len(offers)
		return err
	}, func(err error) {
		if err != nil || a.doc == nil || a.doc.ID != id { // without it the rest still shows
			return
		}
		if a.kin = found; a.form == nil {
			a.show()
		}
	})
}

// toSeries leads to the document's series, nil where there is nothing to show.
func (a *about) toSeries() func() {
	if a.r.lib.ShowSeries == nil || a.doc.Series == "" {
		return nil
	}
	series := a.doc.Series
	return func() { a.r.lib.ShowSeries(series) }
}

// showWanted says that the file is missing, and how it comes.
func (a *about) showWanted(p message.Printer) {
	if !a.doc.Wanted {
		return
	}
	text := widget.NewInked(p.T("reader.wanted"), theme.SizeBody)
	row := []fyne.CanvasObject{text}
	if add, id := a.r.lib.AddFile, a.doc.ID; add != nil {
		row = append(row, widget.NewButton(p.T("reader.wanted.add"), widget.Primary, func() { add(id) }))
	}
	a.column.Add(container.NewStack(soft(), widget.NewInset(8, 10, 8, 12, widget.NewRow(10, 0, row...))))
}

// soft is the ground of what asks for attention quietly.
func soft() *widget.Box {
	b := widget.NewBox(theme.ColorSoft)
	b.Radius = 6
	return b
}

// showKin lists what belongs to the document.
func (a *about) showKin(p message.Printer) {
	k := a.kin
	if k.offers > 0 && a.r.lib.ShowOffers != nil {
		a.column.Add(widget.NewFlow(widget.NewButton(p.T("reader.offers", message.Args{"count": k.offers}), widget.Soft, a.r.lib.ShowOffers)))
	}
	if len(k.links) > 0 {
		a.column.Add(widget.NewLine())
		a.column.Add(a.head(p.T("reader.links")))
		for _, l := range k.links {
			d := l.Document
			open := widget.NewTextLink(words.Title(p, d), true, func() { a.r.host.OpenPage(d.ID, 0, library.SearchRequest{}) }).Accented()
			meta := p.T("reader.links."+string(l.Kind)) + words.Dot + words.Meta(p, d)
			end := widget.NewButton(p.T("reader.links.unlink"), widget.Small, func() { a.unlink(l) })
			a.column.Add(widget.NewRow(8, 0, widget.NewColumn(1, -1, open, widget.NewCaption(meta).Shrinking()), end))
		}
	}
	if len(k.merges) == 0 {
		return
	}
	a.column.Add(widget.NewLine())
	a.column.Add(a.head(p.T("reader.merges")))
	for _, m := range k.merges {
		name := strings.TrimSpace(m.From.Series + " " + m.From.Number)
		if name != "" {
			name += ": "
		}
		text := widget.NewInked(name+words.Title(p, m.From), theme.SizeBody)
		apart := widget.NewButton(p.T("reader.merges.untie"), widget.Small, func() { a.untie(m) })
		a.column.Add(widget.NewRow(8, 0, widget.NewColumn(1, -1, text, widget.NewCaption(p.T("reader.merges."+string(m.Kind)))), apart))
	}
}

// untie takes apart what went into the document; it can be brought together again.
func (a *about) untie(m library.Merge) {
	r := a.r
	a.settle(func(ctx context.Context) error { return r.lib.Records.Unmerge(ctx, m.ID) }, "reader.merges.untied",
		func(ctx context.Context) error {
			_, err := r.lib.Records.Merge(ctx, m.Into, m.From.ID)
			return err
		})
}

// unlink ends a link; it can be made again.
func (a *about) unlink(l library.DocumentLink) {
	r, id := a.r, a.doc.ID
	a.settle(func(ctx context.Context) error { return r.lib.Records.UnlinkDocuments(ctx, id, l.Document.ID) }, "reader.links.unlinked",
		func(ctx context.Context) error { return r.lib.Records.LinkDocuments(ctx, l.Kind, id, l.Document.ID) })
}

// settle does something to what belongs to the document, and says so with a way
// back.
func (a *about) settle(work func(ctx context.Context) error, said string, back func(ctx context.Context) error) {
	host := a.r.host
	host.Go(work, func(err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Changed(screen.DocumentsChanged)
		host.Did(host.P().T(said), func() {
			host.Go(back, func(err error) {
				if err != nil {
					host.Fail(err)
					return
				}
				host.Changed(screen.DocumentsChanged)
			})
		}, func() { a.settle(work, said, back) })
	})
}

// ShowAbout shows what is known of the document.
func (r *Reader) ShowAbout() {
	if r.doc != nil {
		r.showTab(tabAbout)
	}
}

// Follow shows the document that another went into, where that one is shown.
func (r *Reader) Follow(from, into library.DocumentID) {
	if r.doc != nil && r.doc.ID == from {
		r.Open(into, 0, library.SearchRequest{})
	}
}
