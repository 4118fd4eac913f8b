package search

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/facet"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// Library is what the screen asks for.
type Library interface {
	SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error)
	Complete(ctx context.Context, typed string, limit int) ([]string, error)
}

// Options of the screen.
type Options struct {
	// Delay between the last key and the question; 0 asks at once, for tests.
	Delay time.Duration
	// Subjects names themes.
	Subjects func() *words.Subjects
	// Beside is shown to the right of the results: the reader.
	Beside fyne.CanvasObject
	// PaneWidth is the width of the pane beside at the start; 0: the usual one.
	PaneWidth float32
	// Hangul is Naru's own Hangul entry; nil: none.
	Hangul *nw.Hangul
	// Saved keeps searches; nil: that is not offered. OnSaved hears when their list,
	// or what is new in them, changed.
	Saved   library.SavedSearches
	OnSaved func()
	// Figures shows the figures on the pages that answer; nil: not offered.
	Figures func(library.SearchRequest)
	// Bare tells that the library holds no document: then AddReports is offered, and
	// Starter, which opens the starter library. Nil: not known, or not offered.
	Bare       func() bool
	AddReports func(at fyne.CanvasObject)
	Starter    func()
	// OpenTerm shows a policy term, TermNamed tells which one words are; nil: not
	// offered.
	OpenTerm  func(library.TermID)
	TermNamed func(words string) (id library.TermID, name string, ok bool)
}

// pageSize is how many documents one question brings; more come on scrolling.
const pageSize = 40

// Screen is the screen of results.
type Screen struct {
	host screen.Host
	lib  Library
	opt  Options
	box  *Box

	request library.SearchRequest
	asking  task.Newest // the question
	going   task.Newest // what follows on scrolling
	timer   *time.Timer
	result  *library.GroupedResult
	taken   int  // documents the library gave, as it counts them
	whole   bool // there are no more
	partial bool // the answer shown is its first hits; the rest is on its way
	entered bool // Enter was pressed: the first result is opened when it comes

	content  *nw.Split
	list     *nw.RowList
	bar      *facet.Bar
	head     *head
	empty    *emptyView
	complete *completion
	told     *told
	also     *also
	saved    *saved
	body     *fyne.Container
	left     *fyne.Container
	facets   fyne.CanvasObject
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen and its box, which the window shows at the top.
func New(host screen.Host, lib Library, o Options) *Screen {
	s := &Screen{host: host, lib: lib, opt: o}
	s.request.Limit = pageSize
	s.asking.Host, s.going.Host = host, host
	s.saved = newSaved(s, o.Saved)
	s.box = NewBox(func(term string) string {
		return host.P().T("search.without", message.Args{"term": term})
	})
	if o.Hangul != nil {
		s.box.OfferHangul(o.Hangul)
	}
	s.complete = newCompletion(s)
	s.box.OnTyped = s.typed
	s.box.OnList, s.box.OnLeft = s.complete.key, s.complete.left
	s.box.OnEntered = s.enter
	s.box.OnDown = func() { s.FocusResults() }
	s.box.OnWithout = s.without
	s.also = &also{s: s}
	s.box.OnMore = s.also.open

	s.list = nw.NewRowList()
	s.list.Bar = true
	s.list.Ground = theme.ColorPanel
	s.list.Length = func() int {
		if s.result == nil {
			return 0
		}
		return len(s.result.Groups)
	}
	s.list.Height = rowHeight
	s.list.Create = func() fyne.CanvasObject { return newRow(s) }
	s.list.Update = func(i int, o fyne.CanvasObject) { o.(*row).set(s.result.Groups[i]) }
	s.list.OnSelected = func(i int) { s.open(i, false) }
	s.list.OnOpened = func(i int) { s.open(i, true) }
	s.list.OnEnd = s.more
	s.list.OnKey = s.key

	s.told = newTold(s)
	s.head = newHead(s)
	s.bar = facet.NewBar(host.P, o.Subjects, func(f library.DocumentFilter) { s.setFilter(f) })
	s.bar.Lead = s.termChip
	s.facets = nw.NewColumn(0, -1, nw.NewInset(6, 16, 8, 16, s.bar.Flow), nw.NewLine())
	s.facets.Hide()
	s.empty = newEmptyView(s)
	s.body = container.NewStack(s.list, s.empty.content, s.saved.content)
	s.left = nw.NewColumn(0, 3, s.head.content, nw.NewLine(), s.facets, s.body)
	s.content = nw.NewSplit(s.left, o.Beside)
	s.content.KeepRight = true
	s.content.MayHide = true
	s.content.Width, s.content.MinKept, s.content.MinOther = o.PaneWidth, 290, 330
	if o.PaneWidth == 0 {
		s.content.Width = 470
	}
	s.Retranslate()
	return s
}

// Box is the search box.
func (s *Screen) Box() *Box { return s.box }

// Split is the screen's division, for keeping its width.
func (s *Screen) Split() *nw.Split { return s.content }

// Completions is the list under the box, to be laid over the window's content.
func (s *Screen) Completions() fyne.CanvasObject { return s.complete.content }

// Content is the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// PaneHidden reports whether the window is too narrow for the page beside.
func (s *Screen) PaneHidden() bool { return s.content.KeptHidden() }

// Shown draws what is there, and looks for what is new in the saved searches.
func (s *Screen) Shown() {
	s.show()
	s.saved.load()
}

// Retranslate writes all words again.
func (s *Screen) Retranslate() {
	p := s.host.P()
	s.box.Retranslate(p.T("search.placeholder", message.Args{"key": screen.KeyName("F")}), p.T("search.clear"), p.T("search.script"), p.T("search.also.all"))
	s.bar.Redraw()
	s.saved.retranslate()
	s.show()
}

// SetPlaceholder tells how many pages there are to search.
func (s *Screen) SetPlaceholder(pages int) {
	p := s.host.P()
	if pages == 0 {
		s.box.Retranslate(p.T("search.placeholder", message.Args{"key": screen.KeyName("F")}), p.T("search.clear"), p.T("search.script"), p.T("search.also.all"))
		return
	}
	s.box.Retranslate(p.T("search.placeholder.pages", message.Args{"pages": pages, "key": screen.KeyName("F")}), p.T("search.clear"), p.T("search.script"), p.T("search.also.all"))
}

// LibraryChanged searches again: what is found may be more.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged {
		s.saved.load()
	}
	if s.request.Query != "" && (c == screen.DocumentsChanged || c == screen.NotesChanged || c == screen.ThemesChanged) {
		s.ask(true)
	}
}

// Request is the question in view, for drawing its hits on pages.
func (s *Screen) Request() library.SearchRequest { return s.request }

// SearchFor puts words into the box and searches at once, without filters.
func (s *Screen) SearchFor(query string) {
	s.request.Filter = library.DocumentFilter{}
	s.box.SetText(query)
	s.complete.hide()
	s.now()
}

// rewrite puts a query that was clicked together into the box; what was switched
// off stays so.
func (s *Screen) rewrite(query string) {
	without, exact := s.request.Without, s.request.Exact
	s.box.SetText(query)
	s.complete.hide()
	s.request.Without, s.request.Exact = without, exact
	s.now()
}

// SearchIn narrows by a filter and searches what is in the box.
func (s *Screen) SearchIn(f library.DocumentFilter) { s.setFilter(f) }

// FocusResults moves the keyboard into the list.
func (s *Screen) FocusResults() {
	if s.list.Length() == 0 {
		s.saved.focus()
		return
	}
	s.host.Window().Canvas().Focus(s.list)
	if s.list.Selected() < 0 {
		s.list.Select(0)
		s.open(0, false)
	}
}

func (s *Screen) typed(text string) {
	if text == s.request.Query {
		return
	}
	s.complete.ask(text)
	s.request.Query, s.request.Typing = text, true
	s.entered = false
	s.request.Without, s.request.Exact = nil, false
	s.saved.leave()
	if s.timer != nil {
		s.timer.Stop()
	}
	if s.opt.Delay == 0 || text == "" { // there is nothing to wait for
		s.ask(false)
		return
	}
	s.timer = time.AfterFunc(s.opt.Delay, func() { fyne.Do(func() { s.ask(false) }) })
}

// now asks without waiting for more keys: what was typed is all.
func (s *Screen) now() {
	s.request.Typing = false
	if s.timer != nil {
		s.timer.Stop()
	}
	s.ask(false)
}

// enter opens the first result as soon as the answer is there, which may be
// some keys later.
func (s *Screen) enter() {
	s.entered = true
	s.complete.hide()
	s.now()
}

// without switches an expansion off, with switches it on again.
func (s *Screen) without(term string) {
	s.request.Without = append(slices.Clone(s.request.Without), term)
	s.ask(false)
}

func (s *Screen) with(term string) {
	s.request.Without = slices.DeleteFunc(slices.Clone(s.request.Without), func(o string) bool { return o == term })
	s.ask(false)
}

func (s *Screen) setFilter(f library.DocumentFilter) {
	s.request.Filter = f
	s.ask(false)
}

func (s *Screen) setSort(o library.Sort) {
	s.request.Sort = o
	s.ask(false)
}

// open shows a result's best page. Asked is true when a person clicked or
// pressed Enter, false when the selection only moved.
func (s *Screen) open(i int, asked bool) {
	if s.result == nil || i < 0 || i >= len(s.result.Groups) {
		return
	}
	if !asked && s.PaneHidden() {
		return // the page would cover the list the person is moving in
	}
	g := s.result.Groups[i]
	if g.Document.ID == 0 || g.Best.Kind == library.HitNote {
		if asked {
			s.host.OpenNote(g.Best.Note)
		}
		return
	}
	page := g.Best.Page
	if page == 0 {
		for _, h := range g.Hits {
			if h.Page > 0 {
				page = h.Page
				break
			}
		}
	}
	s.host.OpenPage(g.Document.ID, max(page, 1), s.request)
}

func (s *Screen) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		s.box.Focus()
		return true
	}
	if s.box.OnKey != nil {
		return s.box.OnKey(e)
	}
	return false
}

// show draws what there is: results, the saved searches, or a sentence that
// helps.
func (s *Screen) show() {
	s.told.show()
	s.head.show()
	some := s.result != nil && len(s.result.Groups) > 0
	setVisible(s.facets, s.result != nil && (some || len(facet.Choices(s.request.Filter)) > 0))
	kept := s.result == nil && len(s.saved.list) > 0
	setVisible(s.list, some)
	setVisible(s.saved.content, kept)
	setVisible(s.empty.content, !some && !kept)
	switch {
	case some:
		s.list.Refresh()
	case kept:
		s.saved.show()
	default:
		s.empty.show()
	}
	s.left.Refresh()
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
