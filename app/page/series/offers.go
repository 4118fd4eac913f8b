package series

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// cardsShown is how many offers are drawn at first, and at a time.
const cardsShown = 12

// showCards draws what waits for a person.
func (d *detail) showCards() {
	p := d.s.host.P()
	title := widget.NewStyled(p.T("series.offers", message.Args{"count": len(d.s.offers)}), theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.Add(0, title)
	if len(d.s.offers) == 0 {
		d.Add(8, widget.NewParagraph(p.T("series.no_offers")))
		return
	}
	d.Add(4, widget.NewParagraph(p.T("series.offers_why")))
	for k, o := range d.s.offers {
		if k == d.cards {
			d.Add(14, widget.NewFlow(widget.NewButton(p.T("series.more_offers", message.Args{"count": len(d.s.offers) - k}), widget.Outline, func() {
				d.cards += cardsShown
				d.show()
			})))
			break
		}
		d.Add(14, d.card(o))
	}
}

// card is an offer: the two documents, what speaks for it and against, and the
// answers.
func (d *detail) card(o library.Offer) fyne.CanvasObject {
	p := d.s.host.P()
	kind := widget.NewStyled(p.T("series.kind."+string(o.Kind)), theme.ColorInk, theme.SizeBody, true).Shrinking()
	sure := widget.NewCaption(p.T("series.confidence", message.Args{"percent": fmt.Sprintf("%.0f", 100*o.Confidence)}))
	reasons := widget.NewFlow()
	for _, r := range o.Because {
		look := widget.Soft
		if r.Against {
			look = widget.Outline
		}
		reasons.Add(widget.NewChip(mark(r)+p.MatchReason(r), look, nil))
	}
	buttons := widget.NewFlow(
		widget.NewButton(p.T("series.accept."+string(o.Kind)), widget.Primary, func() { d.s.accept(o) }),
		widget.NewButton(p.T("series.dismiss"), widget.Outline, func() { d.s.dismiss(o) }),
	)
	if o.Kind.Merges() && o.Into.Wanted == o.From.Wanted {
		buttons.Add(widget.NewButton(p.T("series.swap"), widget.Quiet, func() { d.s.acceptSwapped(o) }))
	}
	inside := widget.NewColumn(9, -1, widget.NewRow(8, 0, kind, sure), d.side(p, "series.side.into."+string(o.Kind), o.Into), d.side(p, "series.side.from."+string(o.Kind), o.From), reasons, buttons)
	return container.NewStack(widget.NewCard(), widget.NewInset(12, 14, 14, 14, inside))
}

// mark tells without colour what a reason says.
func mark(r library.MatchReason) string {
	if r.Against {
		return "≠ "
	}
	return "= "
}

// side is one of the two documents.
func (d *detail) side(p message.Printer, key string, doc library.Document) fyne.CanvasObject {
	meta := words.Meta(p, doc)
	if doc.Pages > 0 {
		meta += words.Dot + p.T("app.count.pages", message.Args{"count": doc.Pages})
	}
	if doc.Wanted {
		meta += words.Dot + p.T("series.state.wanted")
	}
	return widget.NewColumn(1, -1, widget.NewCaption(p.T(key)), widget.NewWrappedLink(words.Title(p, doc), func() { d.openDocument(doc) }), widget.NewCaption(meta).Shrinking())
}

// accept does what is offered, and says so with a way back.
func (s *Screen) accept(o library.Offer) {
	s.do(o, func(ctx context.Context) (*library.Merge, error) { return s.lib.AcceptOffer(ctx, o.ID) })
}

// acceptSwapped merges the other way round: what was to go stays.
func (s *Screen) acceptSwapped(o library.Offer) {
	o.Into, o.From = o.From, o.Into
	s.do(o, func(ctx context.Context) (*library.Merge, error) { return s.lib.Merge(ctx, o.Into.ID, o.From.ID) })
}

func (s *Screen) do(o library.Offer, work func(ctx context.Context) (*library.Merge, error)) {
	var m *library.Merge
	s.host.Go(func(ctx context.Context) (err error) {
		m, err = work(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			s.load() // it may have gone meanwhile
			return
		}
		s.host.Changed(screen.DocumentsChanged)
		p := s.host.P()
		said := p.T("series.did."+string(o.Kind), message.Args{"title": words.Title(p, o.Into)})
		if m != nil && m.Lost > 0 {
			said += " " + p.T("series.lost", message.Args{"count": m.Lost})
		}
		s.host.Did(said, func() { s.takeBack(o, m) }, func() { s.do(o, work) })
		s.load()
	})
}

// takeBack undoes what an offer did. It waits for an answer again: to take one back is
// not to say no, which taking apart and unlinking count as.
func (s *Screen) takeBack(o library.Offer, m *library.Merge) {
	s.host.Go(func(ctx context.Context) error {
		apart := func() error { return s.lib.UnlinkDocuments(ctx, o.Into.ID, o.From.ID) }
		if m != nil {
			apart = func() error { return s.lib.Unmerge(ctx, m.ID) }
		}
		if err := apart(); err != nil {
			return err
		}
		return s.lib.RecallOffer(ctx, o.ID)
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.DocumentsChanged)
		s.load()
	})
}

// dismiss turns an offer down, and says so with a way back.
func (s *Screen) dismiss(o library.Offer) {
	s.host.Go(func(ctx context.Context) error { return s.lib.DismissOffer(ctx, o.ID) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.load()
		s.host.Did(s.host.P().T("series.dismissed"), func() {
			s.host.Go(func(ctx context.Context) error { return s.lib.RecallOffer(ctx, o.ID) }, func(err error) {
				if err != nil {
					s.host.Fail(err)
					return
				}
				s.load()
			})
		}, func() { s.dismiss(o) })
	})
}
