package themes

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/internal/library"
)

// Screen is the screen of the themes.
type Screen struct {
	screen.Lazy
	host screen.Host
	lib  Editor
	// Pick asks for files and folders; nil: neither import nor export is offered.
	Pick Picker
	// Settings hold the draft, so that it outlives the window; nil: it does not.
	Settings Settings
	now      func() time.Time

	draft     []library.ThemeChange // what is not kept yet
	left      *Left                 // what an earlier window left, until a person decides; nil: nothing
	recalled  bool
	memory    *memory
	entries   []library.ThemeEntry // as they would be after the draft
	proposals []library.ThemeProposal
	undoable  bool
	id        string // of the theme that is shown; "" none

	listing, reading, working, proposing task.Newest

	side   *side
	detail *detail
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen.
func New(host screen.Host, lib Editor) *Screen {
	s := &Screen{host: host, lib: lib, now: time.Now}
	for _, t := range []*task.Newest{&s.listing, &s.reading, &s.working, &s.proposing} {
		t.Host = host
	}
	s.side, s.detail = newSide(s), newDetail(s)
	split := widget.NewSplit(s.side.content, s.detail.content)
	split.Width, split.MinKept, split.MinOther = 320, 230, 340
	s.Lazy = screen.NewLazy(split, s.loadAll)
	s.Retranslate()
	return s
}

// Shown loads the themes if something changed since.
func (s *Screen) Shown() {
	s.recall()
	s.Lazy.Shown()
}

// LibraryChanged takes in what came, went or was corrected.
func (s *Screen) LibraryChanged(c screen.Change) {
	if (c == screen.DocumentsChanged || c == screen.ThemesChanged) && s.Outdate() {
		s.loadAll()
	}
}

func (s *Screen) loadAll() {
	s.load(nil)
	s.propose()
}

// load lists the themes as they would be after the draft; then, which may be nil,
// hears how that went.
func (s *Screen) load(then func(err error)) {
	s.Loading()
	draft := s.draft
	var entries []library.ThemeEntry
	undoable := false
	s.listing.Run(func(ctx context.Context) (err error) {
		if entries, err = s.lib.ThemeEntries(ctx, draft); err != nil {
			return err
		}
		revisions, err := s.lib.ThemeRevisions(ctx)
		undoable = len(revisions) > 0
		return err
	}, func(err error) {
		if err == nil {
			s.entries, s.undoable = entries, undoable
			s.side.refresh()
			s.detail.reload()
		}
		switch {
		case then != nil:
			then(err)
		case err != nil:
			s.host.Fail(err)
		}
	})
}

// propose asks what people's corrections speak for.
func (s *Screen) propose() {
	var list []library.ThemeProposal
	s.proposing.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.ThemeProposals(ctx, nil)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.proposals = list
		s.side.refresh()
		s.detail.show()
	})
}

// entry finds a theme.
func (s *Screen) entry(id string) *library.ThemeEntry {
	for k := range s.entries {
		if s.entries[k].ID == id {
			return &s.entries[k]
		}
	}
	return nil
}

// Open shows a theme.
func (s *Screen) Open(id string) {
	s.id = id
	s.detail.closePreview()
	s.detail.reload()
	s.side.mark()
}

// name names a theme in the language in use; one that is none by what it is for.
func (s *Screen) name(e *library.ThemeEntry) string {
	p := s.host.P()
	switch e.ID {
	case library.ThemeOfField:
		return p.T("themes.field")
	case library.ThemeOfNames:
		return p.T("themes.names")
	}
	return e.Name(p.Lang)
}

// isList tells the lists that are no themes.
func isList(id string) bool { return id == library.ThemeOfField || id == library.ThemeOfNames }

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.side.retranslate()
	s.detail.show()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	e := s.entry(s.id)
	theme := e != nil && !e.Retired && !isList(s.id)
	terms := e != nil && !e.Retired
	idle := len(s.draft) == 0 || s.working.Running()
	decide := s.left == nil
	list := []screen.Action{
		{Key: "themes.action.new", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyN), Run: s.askNew},
		{Key: "themes.action.edit", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyE), Run: s.askNames, Disabled: !theme},
		{Key: "themes.action.terms", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyT), Run: s.askTerms, Disabled: !terms},
		{Key: "themes.action.up", Menu: "menu.themes", Shortcut: screen.Alone(fyne.KeyUp, fyne.KeyModifierAlt), Run: func() { s.shift(-1) }, Disabled: !theme},
		{Key: "themes.action.down", Menu: "menu.themes", Shortcut: screen.Alone(fyne.KeyDown, fyne.KeyModifierAlt), Run: func() { s.shift(+1) }, Disabled: !theme},
		{Key: "themes.action.move", Menu: "menu.themes", Run: s.askMove, Disabled: !theme},
		{Key: "themes.action.merge", Menu: "menu.themes", Run: s.askMerge, Disabled: !theme},
		{Key: "themes.action.split", Menu: "menu.themes", Run: s.askSplit, Disabled: !theme},
		{Key: "themes.action.retire", Menu: "menu.themes", Run: s.retire, Disabled: !theme},
		{Key: "themes.action.preview", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyP), Run: s.preview, Disabled: idle},
		{Key: "themes.action.keep", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyS), Run: s.keep, Disabled: idle},
		{Key: "themes.action.back", Menu: "menu.themes", Shortcut: screen.Key(fyne.KeyZ, fyne.KeyModifierShift), Run: s.dropLast, Disabled: idle},
		{Key: "themes.action.discard", Menu: "menu.themes", Run: s.discard, Disabled: idle},
		{Key: "themes.action.go_on", Menu: "menu.themes", Run: s.goOn, Disabled: decide},
		{Key: "themes.action.throw_away", Menu: "menu.themes", Run: s.throwAway, Disabled: decide},
		{Key: "themes.action.undo", Menu: "menu.themes", Run: s.undoLast, Disabled: !s.undoable || len(s.draft) > 0},
	}
	if s.Pick != nil {
		list = append(list,
			screen.Action{Key: "themes.action.import", Menu: "menu.themes", Run: s.pickImport},
			screen.Action{Key: "themes.action.export", Menu: "menu.themes", Run: s.pickExport})
	}
	return list
}
