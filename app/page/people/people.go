package people

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// Screen is the screen of the people.
type Screen struct {
	screen.Lazy
	host   screen.Host
	lib    People
	themes Themes
	clock  pace.Clock

	filter   library.PeopleFilter
	list     *library.PeopleList
	subjects *words.Subjects

	listing, reading, offering, naming task.Newest

	side   *side
	detail *detail
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen. A zero clock is the system's.
func New(host screen.Host, lib People, themes Themes, clock pace.Clock) *Screen {
	s := &Screen{host: host, lib: lib, themes: themes, clock: clock.OrSystem(fyne.Do),
		filter: library.PeopleFilter{Kind: library.SomePerson}, list: &library.PeopleList{}, subjects: words.NewSubjects(nil)}
	s.listing.Host, s.reading.Host, s.offering.Host, s.naming.Host = host, host, host, host
	s.side, s.detail = newSide(s), newDetail(s)
	split := widget.NewSplit(s.side.content, s.detail.Content)
	split.Width, split.MinKept, split.MinOther = 320, 230, 340
	s.Lazy = screen.NewLazy(split, s.loadAll)
	s.Retranslate()
	return s
}

// LibraryChanged takes in what came, went or was described anew.
func (s *Screen) LibraryChanged(c screen.Change) {
	switch c {
	case screen.DocumentsChanged, screen.ThemesChanged:
		if s.Outdate() {
			s.loadAll()
			s.detail.reload()
		}
	}
}

func (s *Screen) loadAll() {
	s.load()
	s.loadThemes()
}

// load lists the people as they are filtered now.
func (s *Screen) load() {
	s.Loading()
	f := s.filter
	var list *library.PeopleList
	s.listing.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.People(ctx, f)
		return err
	}, func(err error) {
		if err != nil {
			s.side.fail(err)
			return
		}
		s.list = list
		s.side.refresh()
		if s.detail.nothing() {
			s.detail.show()
		}
	})
}

// loadThemes fetches the names of the themes; without them their ids stand.
func (s *Screen) loadThemes() {
	var tree []library.Theme
	s.naming.Run(func(ctx context.Context) (err error) {
		tree, err = s.themes.ThemeTree(ctx)
		return err
	}, func(err error) {
		if err == nil {
			s.subjects = words.NewSubjects(tree)
			s.detail.show()
		}
	})
}

// Open shows someone.
func (s *Screen) Open(id library.PersonID) { s.detail.visit(strconv.FormatInt(int64(id), 10)) }

// OpenNamed shows whom a document means by a name.
func (s *Screen) OpenNamed(document library.DocumentID, name string) {
	var id library.PersonID
	s.host.Go(func(ctx context.Context) (err error) {
		id, err = s.lib.PersonIn(ctx, document, name)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.Open(id)
	})
}

// Find puts the cursor into the filter.
func (s *Screen) Find() {
	if w := s.host.Window(); w != nil {
		w.Canvas().Focus(s.side.find)
	}
}

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.side.retranslate()
	s.detail.retranslate()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	none := s.detail.page == nil
	return []screen.Action{
		{Key: "people.action.find", Menu: "menu.people", Shortcut: screen.Key(fyne.KeyP), Run: s.Find},
		{Key: "people.action.offers", Menu: "menu.people", Run: s.detail.openOffers},
		{Key: "people.action.previous", Menu: "menu.people", Shortcut: screen.Key(fyne.KeyLeftBracket), Run: s.detail.previous, Disabled: len(s.detail.trail) == 0},
		{Key: "people.action.documents", Menu: "menu.people", Run: s.detail.search, Disabled: none},
		{Key: "people.action.merge", Menu: "menu.people", Shortcut: screen.Key(fyne.KeyM), Run: s.detail.pickOther, Disabled: none},
		{Key: "people.action.names", Menu: "menu.people", Shortcut: screen.Key(fyne.KeyE), Run: s.detail.editNames, Disabled: none},
		{Key: "people.action.affiliation", Menu: "menu.people", Run: s.detail.addAffiliation, Disabled: none},
	}
}

// OpenOffers lists who may be one.
func (s *Screen) OpenOffers() { s.detail.openOffers() }
