package people

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/widget"
	"naru/internal/library"
)

const (
	// shownFirst is how many colleagues or documents are listed at first, and at a
	// time.
	shownFirst = 12
	// trailLength is how many people the way back remembers.
	trailLength = 30
)

// detail is what is told of one person, or the list of who may be one.
type detail struct {
	*widget.Sheet
	s      *Screen
	id     library.PersonID
	page   *library.PersonPage // nil: none is shown
	alike  []library.PersonOffer
	offers []library.PersonOffer // not nil: of all, shown instead of a person
	trail  []library.PersonID    // who was shown before

	works, with int // how many are listed
	// decided: who may be one is to be asked again, after a person said something.
	// It compares all names, too much to be done with every document that comes.
	decided bool
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(340), s: s} }

func (d *detail) nothing() bool { return d.page == nil && d.offers == nil }

// visit shows someone and remembers who was shown.
func (d *detail) visit(who string) {
	from := d.id
	d.load(who, func() {
		if from != 0 && from != d.id {
			d.trail = append(d.trail, from)
			d.trail = d.trail[max(0, len(d.trail)-trailLength):]
		}
		d.works, d.with = shownFirst, shownFirst
		d.Scroll.ScrollToTop()
	})
}

// previous goes back to who was shown before.
func (d *detail) previous() {
	if n := len(d.trail); n > 0 {
		who := d.trail[n-1]
		d.trail = d.trail[:n-1]
		d.load(strconv.FormatInt(int64(who), 10), func() {
			d.works, d.with = shownFirst, shownFirst
			d.Scroll.ScrollToTop()
		})
	}
}

// reload takes in what changed of what is shown.
func (d *detail) reload() {
	switch {
	case d.offers != nil:
		if d.decided {
			d.decided = false
			d.loadOffers(false)
		}
	case d.page != nil:
		d.load(strconv.FormatInt(int64(d.id), 10), nil)
	}
}

// load asks for someone and shows them; first is called before.
func (d *detail) load(who string, first func()) {
	var page *library.PersonPage
	d.s.reading.Run(func(ctx context.Context) (err error) {
		page, err = d.s.lib.Person(ctx, who)
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
		if d.id != page.ID {
			d.alike = nil
		}
		d.id, d.page, d.offers = page.ID, page, nil
		if first != nil {
			first()
			d.s.side.follow(page.Kind)
		}
		d.show()
		d.s.side.mark()
		if first != nil || d.decided {
			d.decided = false
			d.loadAlike(page.ID)
		}
	})
}

// loadAlike asks who may be the same as the one shown.
func (d *detail) loadAlike(id library.PersonID) {
	var offers []library.PersonOffer
	d.s.offering.Run(func(ctx context.Context) (err error) {
		offers, err = d.s.lib.SuggestPeople(ctx, id, alikeShown)
		return err
	}, func(err error) {
		if err != nil || d.id != id || d.offers != nil {
			return // only an offer
		}
		d.alike = offers
		d.show()
	})
}

// close shows none.
func (d *detail) close() {
	d.id, d.page, d.offers, d.alike = 0, nil, nil, nil
	d.show()
	d.s.side.mark()
}

func (d *detail) retranslate() { d.show() }

// show lays out what is known.
func (d *detail) show() {
	p := d.s.host.P()
	d.Clear()
	switch {
	case d.offers != nil:
		d.showOffers()
	case d.page != nil:
		d.head()
		d.buttons()
		d.showAlike()
		d.colleagues()
		d.members()
		d.charts()
		d.affiliations()
		d.documents()
		d.names()
		d.changes()
	case len(d.s.list.People) == 0 && d.s.filter.Text == "":
		d.Say(p.T("people.teach"))
	default:
		d.Say(p.T("people.choose"))
	}
	d.Refresh()
}

// line adds a row that is not drawn apart on a wide window.
func (d *detail) line(gap float32, o fyne.CanvasObject) {
	d.Add(gap, container.New(atMost(lineWidth), o))
}
