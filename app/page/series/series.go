package series

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/internal/analysis"
	"naru/internal/library"
)

// Screen is the screen of the series.
type Screen struct {
	screen.Lazy
	host screen.Host
	lib  Records
	// AddFile asks for the file of a record and brings it in; nil: not offered.
	AddFile func(record library.DocumentID)

	text   string // what is typed in the filter
	all    []library.Series
	list   []library.Series
	offers []library.Offer

	listing, reading task.Newest

	side   *side
	detail *detail
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen.
func New(host screen.Host, lib Records) *Screen {
	s := &Screen{host: host, lib: lib}
	s.listing.Host, s.reading.Host = host, host
	s.side, s.detail = newSide(s), newDetail(s)
	split := widget.NewSplit(s.side.content, s.detail.Content)
	split.Width, split.MinKept, split.MinOther = 320, 220, 360
	s.Lazy = screen.NewLazy(split, s.load)
	s.Retranslate()
	return s
}

// LibraryChanged takes in what came or went.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged && s.Outdate() && s.Content().Visible() {
		s.load()
	}
}

// context speaks the person's language: series have names in both.
func (s *Screen) context(ctx context.Context) context.Context {
	return library.WithLanguage(ctx, s.host.P().Lang)
}

// load lists the series and what is offered, and what is shown of either.
func (s *Screen) load() {
	s.Loading()
	var all []library.Series
	var offers []library.Offer
	s.listing.Run(func(ctx context.Context) (err error) {
		if all, err = s.lib.SeriesList(s.context(ctx)); err != nil {
			return err
		}
		offers, err = s.lib.Offers(ctx, 0)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.all, s.offers = all, offers
		s.arrange()
		if s.detail.id == "" && !s.detail.offering && len(all) > 0 {
			s.detail.open(all[0].ID)
			return
		}
		s.detail.reload()
	})
}

// arrange lists the series whose name in either language, or publisher, holds what
// was typed, however it is spaced.
func (s *Screen) arrange() {
	s.list = nil
	squeezed := func(text string) string { return strings.ReplaceAll(analysis.Fold(text), " ", "") }
	typed := squeezed(s.text)
	for _, one := range s.all {
		names := slices.Concat(one.Names, one.Usual, []string{one.Publisher})
		if strings.Contains(squeezed(strings.Join(names, " · ")), typed) {
			s.list = append(s.list, one)
		}
	}
	s.side.refresh()
}

// Open shows a series, by its id or one of its names.
func (s *Screen) Open(idOrName string) { s.detail.open(idOrName) }

// ShowOffers shows what waits for a person.
func (s *Screen) ShowOffers() { s.detail.showOffers() }

// Retranslate redraws all words; names of series are fetched in the language.
func (s *Screen) Retranslate() {
	s.side.retranslate()
	s.detail.retranslate()
	if s.Seen() && len(s.all) > 0 {
		s.load()
	}
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	list := []screen.Action{
		{Key: "series.action.offers", Menu: "menu.go", Run: s.ShowOffers},
	}
	if o, ok := s.detail.first(); ok {
		list = append(list,
			screen.Action{Key: "series.action.accept", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyReturn), Run: func() { s.accept(o) }},
			screen.Action{Key: "series.action.dismiss", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyBackspace), Run: func() { s.dismiss(o) }})
	}
	return list
}
