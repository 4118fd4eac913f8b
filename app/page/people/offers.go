package people

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

const (
	// alikeShown is how many who may be the same are offered on a person's page.
	alikeShown = 4
	// offersShown is how many pairs are offered at once; decided ones make room.
	offersShown = 25
)

// openOffers lists who may be one, of all people.
func (d *detail) openOffers() { d.loadOffers(true) }

func (d *detail) loadOffers(top bool) {
	var offers []library.PersonOffer
	d.s.reading.Run(func(ctx context.Context) (err error) {
		offers, err = d.s.lib.SuggestPeople(ctx, 0, offersShown)
		return err
	}, func(err error) {
		if err != nil {
			d.s.host.Fail(err)
			return
		}
		d.offers = append([]library.PersonOffer{}, offers...)
		d.show()
		if top {
			d.Scroll.ScrollToTop()
		}
		d.s.side.mark()
	})
}

// showOffers lays out the pairs.
func (d *detail) showOffers() {
	p := d.s.host.P()
	if d.page != nil {
		back := widget.NewButton(joined(d.page.NameIn(p.Lang)), widget.Quiet, func() {
			d.offers, d.decided = nil, true
			d.reload()
		})
		back.Icon = widget.Back
		d.Add(0, widget.NewFlow(back))
	}
	d.Title(0, p.T("people.offers"))
	if len(d.offers) == 0 {
		d.Add(10, widget.NewParagraph(p.T("people.no_offers")))
		return
	}
	d.Add(6, widget.NewParagraph(p.T("people.offers_words")))
	for _, o := range d.offers {
		d.Add(12, d.offer(o))
	}
}

// showAlike offers who may be the same as the one shown.
func (d *detail) showAlike() {
	for _, o := range d.alike {
		d.Add(12, d.offer(o))
	}
}

// offer is a card of two who may be one, side by side, with what speaks for it
// and what can be answered.
func (d *detail) offer(o library.PersonOffer) fyne.CanvasObject {
	p := d.s.host.P()
	why := []string{p.T("people.likeness." + string(o.Likeness)), p.T("people.reason." + o.Reason)}
	if o.Common > 0 {
		why = append(why, p.T("people.common", message.Args{"count": o.Common}))
	}
	if o.Together > 0 {
		why = append(why, p.T("people.together", message.Args{"count": o.Together}))
	}
	reason := widget.NewParagraph(joined(why...))
	reason.SizeName = theme.SizeCaption
	both := container.NewGridWithColumns(2, d.party(o.One), d.party(o.Other))
	buttons := widget.NewFlow(
		widget.NewButton(p.T("people.compare"), widget.Primary, func() { d.s.compare(o.One, o.Other) }),
		widget.NewButton(p.T("people.are_one"), widget.Outline, func() { d.s.merge(o.Other, o.One) }),
		widget.NewButton(p.T("people.are_two"), widget.Outline, func() { d.s.keepApart(o.One, o.Other) }),
	)
	card := widget.NewColumn(8, -1, reason, both, buttons)
	return container.NewStack(widget.NewCard(), widget.NewInset(11, 14, 12, 14, card))
}

// party is one of the two.
func (d *detail) party(who library.Person) fyne.CanvasObject {
	p := d.s.host.P()
	name, beside := who.NameIn(p.Lang)
	about := widget.NewCaption(joined(p.T("app.count.documents", message.Args{"count": who.Documents}), years(who.FromYear, who.ToYear), mainRole(p, who))).Shrinking()
	return widget.NewColumn(2, -1, widget.NewTextLink(joined(name, beside), true, func() { d.s.Open(who.ID) }), about)
}
