package series

import (
	"context"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// detail is what is told of one series, or what is offered.
type detail struct {
	*widget.Sheet
	s        *Screen
	id       string
	page     *library.SeriesPage // nil: none is shown
	offering bool
	year     int // whose missing numbers are listed; 0: of all
	rows     int // rows of the grid that are drawn
	cards    int // offers that are drawn
	twice    *library.Issue
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(360), s: s} }

// open shows a series.
func (d *detail) open(idOrName string) {
	d.load(idOrName, func(page *library.SeriesPage) {
		d.offering, d.rows, d.twice = false, rowsShown, nil
		d.year = newestMissing(page)
		d.Scroll.ScrollToTop()
	})
}

// reload takes in what changed of what is shown.
func (d *detail) reload() {
	if d.id != "" && !d.offering {
		d.load(d.id, nil)
		return
	}
	d.show()
}

// load asks for a series and shows it; first is called before it is shown.
func (d *detail) load(idOrName string, first func(*library.SeriesPage)) {
	var page *library.SeriesPage
	d.s.reading.Run(func(ctx context.Context) (err error) {
		page, err = d.s.lib.Series(d.s.context(ctx), idOrName)
		return err
	}, func(err error) {
		switch {
		case library.CodeOf(err) == library.NotFound:
			d.id, d.page = "", nil
		case err != nil:
			d.s.host.Fail(err)
			return
		default:
			if first != nil {
				first(page)
			}
			d.id, d.page = page.ID, page
		}
		d.show()
		d.s.side.mark()
	})
}

// showOffers shows what waits for a person.
func (d *detail) showOffers() {
	d.offering, d.cards = true, cardsShown
	d.Scroll.ScrollToTop()
	d.show()
	d.s.side.mark()
}

// first is the offer on top, where offers are shown.
func (d *detail) first() (library.Offer, bool) {
	if !d.offering || len(d.s.offers) == 0 {
		return library.Offer{}, false
	}
	return d.s.offers[0], true
}

func (d *detail) retranslate() { d.show() }

// show lays out what is known.
func (d *detail) show() {
	p := d.s.host.P()
	d.Clear()
	switch {
	case d.offering:
		d.showCards()
	case d.page != nil:
		d.head()
		d.grid()
		d.missing()
		d.unsure()
	case len(d.s.all) > 0:
		d.Say(p.T("series.choose"))
	default:
		d.Say(p.T("series.empty"))
	}
	d.Refresh()
}

// head tells the name of the series, whose it is, and what there is of it.
func (d *detail) head() {
	p, one := d.s.host.P(), d.page.Series
	d.Title(0, one.Name)
	beside := ""
	for _, part := range append(otherNames(one), one.Publisher, years(one)) {
		if part == "" {
			continue
		}
		if beside != "" {
			beside += words.Dot
		}
		beside += part
	}
	d.Add(2, widget.NewParagraph(beside))
	sum := p.T("series.sum", message.Args{"count": one.Documents})
	for _, part := range []struct {
		key string
		n   int
	}{{"series.sum.file", one.WithFile}, {"series.sum.wanted", one.Wanted}, {"series.sum.gap", one.Gaps}, {"series.sum.unsure", one.Unsure}} {
		if part.n > 0 {
			sum += words.Dot + p.T(part.key, message.Args{"count": part.n})
		}
	}
	d.Add(10, widget.NewInked(sum, theme.SizeBody))
}

// otherNames are the other names of a series, at most three.
func otherNames(one library.Series) []string {
	var out []string
	for _, n := range one.Names {
		if n != one.Name && len(out) < 3 {
			out = append(out, n)
		}
	}
	return out
}
