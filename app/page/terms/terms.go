package terms

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/internal/library"
)

// Screen is the screen of the terms.
type Screen struct {
	screen.Lazy
	host  screen.Host
	lib   Glossary
	clock pace.Clock
	// Pick asks for files and folders; nil: neither import nor export is offered.
	Pick Picker
	// OnDocuments shows the documents that mention one of some terms; nil: not
	// offered.
	OnDocuments func(terms []library.TermID)
	// OnFigures shows the figures on the pages that mention a term; nil: not offered.
	OnFigures func(id library.TermID, name string)

	text   string // what is typed in the filter
	kind   string // of the terms listed; "": all, kindTree: by group
	all    []library.PolicyTerm
	hidden []library.PolicyTerm
	list   []library.PolicyTerm // of the kind chosen
	tree   []library.TermGroup
	rows   []node
	// unfolded are the groups of the tree that are open.
	unfolded map[string]bool

	listing, reading task.Newest
	stop             func()

	side   *side
	detail *detail
}

// Kinds that are none of the terms' own.
const (
	kindTree   = "tree"
	kindMine   = "mine"
	kindHidden = "hidden"
)

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen. A zero clock is the system's.
func New(host screen.Host, lib Glossary, clock pace.Clock) *Screen {
	s := &Screen{host: host, lib: lib, clock: clock.OrSystem(fyne.Do), kind: kindTree, unfolded: map[string]bool{}}
	s.listing.Host, s.reading.Host = host, host
	s.side, s.detail = newSide(s), newDetail(s)
	split := widget.NewSplit(s.side.content, s.detail.Content)
	split.Width, split.MinKept, split.MinOther = 350, 230, 340
	s.Lazy = screen.NewLazy(split, s.load)
	s.stop = lib.WatchTerms(func(p library.TermProgress) { fyne.Do(func() { s.looked(p) }) })
	s.Retranslate()
	return s
}

// Close ends what the screen listens to.
func (s *Screen) Close() { s.stop() }

// LibraryChanged takes in what came or went.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged {
		s.renew()
	}
}

// renew loads what is shown again, now or when it is looked at.
func (s *Screen) renew() {
	if s.Outdate() {
		s.load()
		s.detail.reload()
	}
}

// looked tells how far the documents are looked through after an edit.
func (s *Screen) looked(p library.TermProgress) {
	s.side.progress(p)
	if !p.Running {
		s.renew()
	}
}

// load lists the terms as they are filtered now.
func (s *Screen) load() {
	s.Loading()
	text := s.text
	var all, hidden []library.PolicyTerm
	var tree []library.TermGroup
	s.listing.Run(func(ctx context.Context) (err error) {
		if all, err = s.lib.Terms(ctx, text); err != nil {
			return err
		}
		if tree, err = s.lib.TermTree(ctx); err != nil {
			return err
		}
		hidden, err = s.lib.HiddenTerms(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.side.fail(err)
			return
		}
		s.all, s.hidden, s.tree = all, hidden, tree
		s.arrange()
	})
}

// arrange lists the terms of the kind chosen.
func (s *Screen) arrange() {
	s.list = s.of(s.kind)
	s.rows = s.rowsOf()
	s.side.refresh()
}

// of gives the terms of a kind.
func (s *Screen) of(kind string) []library.PolicyTerm {
	switch kind {
	case "", kindTree:
		return s.all
	case kindHidden:
		return s.hidden
	}
	var out []library.PolicyTerm
	for _, t := range s.all {
		if t.Type == kind || kind == kindMine && t.ByPerson {
			out = append(out, t)
		}
	}
	return out
}

// Open shows a term.
func (s *Screen) Open(id library.TermID) { s.detail.open(id) }

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.side.retranslate()
	s.detail.retranslate()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	none := s.detail.page == nil
	list := []screen.Action{
		{Key: "terms.action.new", Menu: "menu.terms", Shortcut: screen.Key(fyne.KeyN), Run: s.add},
		{Key: "terms.action.edit", Menu: "menu.terms", Shortcut: screen.Key(fyne.KeyE), Run: s.detail.edit, Disabled: none},
		{Key: "terms.action.search", Menu: "menu.terms", Run: s.detail.search, Disabled: none},
	}
	list = append(list, s.groupActions()...)
	if s.OnFigures != nil {
		list = append(list, screen.Action{Key: "terms.action.figures", Menu: "menu.terms", Run: s.detail.figures, Disabled: none})
	}
	if s.Pick != nil {
		list = append(list,
			screen.Action{Key: "terms.action.import", Menu: "menu.terms", Run: s.pickImport},
			screen.Action{Key: "terms.action.export", Menu: "menu.terms", Run: s.pickExport})
	}
	return list
}
