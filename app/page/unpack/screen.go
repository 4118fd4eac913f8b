package unpack

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// tab is what the screen lists.
type tab int

const (
	tabRecords tab = iota
	tabCourses
	tabEvents
	tabContradictions
	tabs = 3 // of what a report lists
)

// Screen is the review of one report.
type Screen struct {
	host screen.Host
	lib  Library

	report  *library.Document // nil: none is chosen
	entries [tabs][]*entry
	list    []*entry // of the tab, as it is narrowed
	tab     tab
	narrow  narrowing
	current *entry
	before  library.UnpackedCounts // accepted
	about   library.DocumentID     // contradictions are about it; 0: of all
	found   []library.Contradiction
	stale   bool
	busy    bool // something is being taken in or taken back

	reading, comparing task.Newest

	head          *head
	rows          *rows
	detail        *detail
	contradiction *contradictions
	body          *fyne.Container
	split         *widget.Split
	content       fyne.CanvasObject
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen with no report.
func New(host screen.Host, lib Library) *Screen {
	s := &Screen{host: host, lib: lib}
	s.reading.Host, s.comparing.Host = host, host
	s.head, s.rows, s.detail, s.contradiction = newHead(s), newRows(s), newDetail(s), newContradictions(s)
	s.split = widget.NewSplit(s.rows.content, s.detail.Content)
	s.split.Width, s.split.MinKept, s.split.MinOther = 560, 300, 320
	s.body = container.NewStack(s.split)
	s.content = container.NewStack(widget.NewBox(theme.ColorPanel), widget.NewColumn(0, 2, s.head.content, widget.NewLine(), s.body))
	s.Retranslate()
	return s
}

// Content is the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Shown loads what changed since.
func (s *Screen) Shown() {
	if s.stale {
		s.load()
	}
}

// LibraryChanged takes in what came, went or was corrected elsewhere.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged && !s.busy {
		s.stale = true
	}
}

// Open looks through what a document lists.
func (s *Screen) Open(id library.DocumentID) {
	if s.report == nil || s.report.ID != id {
		s.report, s.entries, s.current, s.tab, s.narrow, s.found = &library.Document{ID: id}, [tabs][]*entry{}, nil, tabRecords, narrowNone, nil
		s.before = library.UnpackedCounts{}
		s.stale = true
	}
	s.about = id
	if s.stale {
		s.load()
	}
	s.show()
}

// OpenContradictions shows where the library's sources disagree: about a document
// or what it lists, or (0) about anything.
func (s *Screen) OpenContradictions(id library.DocumentID) {
	if s.report == nil || s.report.ID != id {
		s.report, s.entries, s.current, s.stale = nil, [tabs][]*entry{}, nil, false
	}
	s.about, s.found = id, nil
	s.choose(tabContradictions)
	s.compare()
}

// load reads the report anew. What a person corrected and has not taken in yet
// stays.
func (s *Screen) load() {
	s.stale = false
	if s.report == nil {
		s.show()
		s.compare()
		return
	}
	id := s.report.ID
	var doc *library.Document
	var u *library.Unpacked
	var events []library.FieldEvent
	var before library.UnpackedCounts
	s.head.say("unpack.reading")
	s.reading.Run(func(ctx context.Context) (err error) {
		if doc, err = s.lib.Documents.Document(ctx, id); err != nil {
			return err
		}
		if u, err = s.lib.Unpacker.Unpack(ctx, id); err != nil {
			return err
		}
		if before, err = s.lib.Unpacker.Accepted(ctx, id); err != nil {
			return err
		}
		events, err = s.lib.Unpacker.ListedEvents(ctx, id)
		return err
	}, func(err error) {
		s.head.say("")
		if library.CodeOf(err) == library.NotFound {
			s.report, s.entries, s.current = nil, [tabs][]*entry{}, nil
			s.show()
			return
		}
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.took(doc, entriesOf(u, events), before)
	})
	s.compare()
}

// took shows what was read, with what a person had chosen and corrected before.
func (s *Screen) took(doc *library.Document, entries [tabs][]*entry, before library.UnpackedCounts) {
	was := map[string]*entry{}
	for _, list := range s.entries {
		for _, e := range list {
			was[e.place()] = e
		}
	}
	current := ""
	if s.current != nil {
		current = s.current.place()
	}
	s.current = nil
	for _, list := range entries {
		for _, e := range list {
			if old := was[e.place()]; old != nil && old.in() == e.in() {
				e.chosen = old.chosen
				if old.edited() {
					e.record, e.event = old.record, old.event
				}
			}
			if e.place() == current {
				s.current = e
			}
		}
	}
	first := len(was) == 0
	s.report, s.entries, s.before = doc, entries, before
	if first && s.tab != tabContradictions {
		s.tab = firstFilled(entries)
	}
	s.show()
}

func (e *entry) place() string {
	if e.tab == tabRecords {
		return e.record.Place
	}
	return e.event.Place
}

func firstFilled(entries [tabs][]*entry) tab {
	for t, list := range entries {
		if len(list) > 0 {
			return tab(t)
		}
	}
	return tabRecords
}

// choose shows another tab.
func (s *Screen) choose(t tab) {
	if s.tab != t {
		s.tab, s.current = t, nil
	}
	s.show()
	s.rows.list.ScrollToTop()
}

// show lays out what is known.
func (s *Screen) show() {
	s.arrange()
	s.body.Objects = []fyne.CanvasObject{s.split}
	if s.tab == tabContradictions {
		s.body.Objects = []fyne.CanvasObject{s.contradiction.Content}
		s.contradiction.show()
	} else {
		if s.current == nil && len(s.list) > 0 {
			s.current = s.list[0]
		}
		s.rows.refresh()
		s.detail.show()
	}
	s.head.refresh()
	s.body.Refresh()
	s.content.Refresh()
}

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.head.retranslate()
	s.show()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	const menu = "menu.unpack"
	e := s.current
	out := []screen.Action{
		{Key: "unpack.action.accept", Menu: menu, Shortcut: screen.Key(fyne.KeyReturn, fyne.KeyModifierShift), Run: s.accept, Disabled: s.chosen() == 0 || s.busy},
		{Key: "unpack.action.all", Menu: menu, Run: func() { s.tickAll(true) }, Disabled: len(s.list) == 0},
		{Key: "unpack.action.none", Menu: menu, Run: func() { s.tickAll(false) }, Disabled: len(s.list) == 0},
		{Key: "unpack.action.page", Menu: menu, Shortcut: screen.Key(fyne.KeyG), Run: s.openPage, Disabled: e == nil},
		{Key: "unpack.action.undo", Menu: menu, Run: s.undoAll, Disabled: s.before.All() == 0 || s.busy},
		{Key: "unpack.action.report", Menu: menu, Run: s.openReport, Disabled: s.report == nil},
	}
	return out
}

// openPage opens the report where it lists what is shown.
func (s *Screen) openPage() {
	if s.current != nil && s.report != nil {
		page, _ := s.current.page()
		s.host.OpenPage(s.report.ID, page, library.SearchRequest{})
	}
}

// openReport opens the report where it was read last.
func (s *Screen) openReport() {
	if s.report != nil {
		s.host.OpenPage(s.report.ID, 0, library.SearchRequest{})
	}
}
