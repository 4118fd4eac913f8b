package evidence

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app/pace"
	chooser "naru/app/page/choose"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// Options of the screen.
type Options struct {
	// Subjects names policy terms.
	Subjects func() *words.Subjects
	// Pick asks for a folder; nil: nothing is exported.
	Pick Picker
	// Documents lists what a new card may be of; nil: only documents whose figures
	// are looked at are offered.
	Documents chooser.Catalogue
	// OnOpen shows the page of a card with its words marked; nil: they are searched
	// for there.
	OnOpen func(library.Evidence)
	// Clock gathers typing; zero: the system's.
	Clock pace.Clock
}

// Screen is the screen of the figures.
type Screen struct {
	screen.Lazy
	host  screen.Host
	lib   Keeper
	opt   Options
	clock pace.Clock

	filter library.EvidenceFilter
	where  scope
	list   *library.EvidenceList
	shown  *library.Evidence // in the detail; nil: none

	listing, going task.Newest
	collecting     *collecting // nil: nothing is looked for

	side   *side
	detail *detail
}

// scope is where figures are looked for, and how people call it.
type scope struct {
	library.EvidenceScope
	kind string // document, search, term; "": the whole library
	name string
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen.
func New(host screen.Host, lib Keeper, o Options) *Screen {
	s := &Screen{host: host, lib: lib, opt: o, clock: o.Clock.OrSystem(fyne.Do), list: &library.EvidenceList{}}
	s.filter.Statuses = []library.EvidenceStatus{library.EvidenceProposed}
	s.listing.Host, s.going.Host = host, host
	s.side, s.detail = newSide(s), newDetail(s)
	split := widget.NewSplit(s.side.content, s.detail.Content)
	split.Width, split.MinKept, split.MinOther = 430, 300, 320
	s.Lazy = screen.NewLazy(split, s.load)
	s.Retranslate()
	return s
}

// LibraryChanged takes in what came or went.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c != screen.DocumentsChanged && c != screen.NotesChanged {
		return
	}
	if s.Outdate() && s.collecting == nil {
		s.load()
	}
}

// ShowDocument shows the figures of a document, and looks for them.
func (s *Screen) ShowDocument(id library.DocumentID, title string) {
	s.look(scope{EvidenceScope: library.EvidenceScope{Documents: []library.DocumentID{id}}, kind: "document", name: title})
}

// ShowSearch shows the figures on the pages that answer a search, and looks for
// them.
func (s *Screen) ShowSearch(r library.SearchRequest) {
	s.look(scope{EvidenceScope: library.EvidenceScope{Search: r}, kind: "search", name: r.Query})
}

// ShowTerm shows the figures on the pages that mention a policy term, and looks for
// them.
func (s *Screen) ShowTerm(id library.TermID, name string) {
	s.look(scope{EvidenceScope: library.EvidenceScope{Term: string(id)}, kind: "term", name: name})
}

func (s *Screen) look(where scope) {
	s.where = where
	s.filter = library.EvidenceFilter{Statuses: []library.EvidenceStatus{library.EvidenceProposed, library.EvidenceConfirmed}, Scope: where.EvidenceScope}
	s.shown = nil
	s.side.find.SetText("")
	s.collect()
}

// narrow lists what another filter lets through.
func (s *Screen) narrow(f library.EvidenceFilter) {
	s.filter = f
	s.side.list.ScrollToTop()
	s.load()
}

// everywhere takes the scope away.
func (s *Screen) everywhere() {
	s.where = scope{}
	f := s.filter
	f.Scope = library.EvidenceScope{}
	s.narrow(f)
}

// pageSize is how many cards one question brings; more come on scrolling.
const pageSize = 100

// load lists the cards as they are filtered now, as many as were listed.
func (s *Screen) load() {
	s.Loading()
	f := s.filter
	f.Limit = max(pageSize, len(s.list.Cards))
	var list *library.EvidenceList
	s.going.Drop()
	s.listing.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.EvidenceList(ctx, f)
		return err
	}, func(err error) {
		if err != nil {
			s.side.fail(err)
			return
		}
		s.list = list
		s.refreshShown()
		s.side.refresh()
	})
}

// more brings the next cards.
func (s *Screen) more() {
	if len(s.list.Cards) >= s.list.Total || s.listing.Running() || s.going.Running() {
		return
	}
	f := s.filter
	f.Limit, f.Offset = pageSize, len(s.list.Cards)
	var list *library.EvidenceList
	s.going.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.EvidenceList(ctx, f)
		return err
	}, func(err error) {
		if err == nil {
			s.list.Cards = append(s.list.Cards, list.Cards...)
			s.side.refresh()
		}
	})
}

// refreshShown takes in what became of the card that is shown; one that is not
// listed any more stays until another is chosen.
func (s *Screen) refreshShown() {
	if s.shown == nil {
		s.detail.show()
		return
	}
	for i := range s.list.Cards {
		if c := s.list.Cards[i]; c.ID == s.shown.ID {
			s.shown = &c
		}
	}
	s.detail.show()
}

// open shows a card of the list.
func (s *Screen) open(i int) {
	if i < 0 || i >= len(s.list.Cards) {
		return
	}
	c := s.list.Cards[i]
	s.shown = &c
	s.detail.show()
	s.detail.Scroll.ScrollToTop()
}

// Open shows a card of the list by its place.
func (s *Screen) Open(i int) {
	s.open(i)
	s.side.mark()
}

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.side.retranslate()
	s.detail.show()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	none := s.shown == nil
	const shift = fyne.KeyModifierShift
	list := []screen.Action{
		{Key: "evidence.action.new", Shortcut: screen.Key(fyne.KeyN), Run: s.add, Disabled: s.opt.Documents == nil && len(s.where.Documents) != 1},
		{Key: "evidence.action.confirm", Shortcut: screen.Key(fyne.KeyReturn), Run: func() { s.decide(library.EvidenceConfirmed) }, Disabled: none},
		{Key: "evidence.action.reject", Shortcut: screen.Key(fyne.KeyBackspace), Run: func() { s.decide(library.EvidenceRejected) }, Disabled: none},
		{Key: "evidence.action.edit", Shortcut: screen.Key(fyne.KeyE), Run: s.edit, Disabled: none},
		{Key: "evidence.action.quote", Shortcut: screen.Key(fyne.KeyQ, shift), Run: s.quote, Disabled: none},
		{Key: "evidence.action.page", Shortcut: screen.Key(fyne.KeyG), Run: s.openPage, Disabled: none},
		{Key: "evidence.action.all", Run: s.collectAll, Disabled: s.collecting != nil},
		{Key: "evidence.action.stop", Run: s.stopCollecting, Disabled: s.collecting == nil},
	}
	if s.opt.Pick != nil {
		list = append(list, screen.Action{Key: "evidence.action.export", Run: s.pickExport, Disabled: s.list.Total == 0})
	}
	for i := range list {
		list[i].Menu = "menu.evidence"
	}
	return list
}
