package importing

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/pace"
	"naru/app/page/picker"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise/install"
)

// Imports is the screen.
type Imports struct {
	host  screen.Host
	lib   Library
	in    Importer
	do    func(func()) // takes what other goroutines hand over to the UI
	clock pace.Clock
	// Pick asks for paths to add; the window gives it its own.
	Pick Picker
	// System decides what is said of getting the recognition program.
	System install.System
	// OnShowNoText shows the documents with pages that cannot be searched.
	OnShowNoText func()

	items   []library.ImportItem // newest first
	shown   []int                // indices of items that the filter lets through
	chosen  int64                // the id of the selected item; 0: none
	status  library.ImportStatus // "": all
	state   library.ImportProgress
	last    library.ImportProgress // of the import that ended last
	stale   bool
	loaded  bool // the list was fetched once
	soon    bool // a reload is on its way
	loading task.Newest
	stops   []func()
	failure error

	head        *head
	tabs        *tabs
	running     *running
	recognition *recognition
	versions    *versions
	watched     *watched
	summary     *summary
	filters     *filters
	list        *widget.RowList
	empty       *emptyView
	files       *fyne.Container // the part of the files
	body        *fyne.Container // one of the three parts
	stack       *fyne.Container
	content     fyne.CanvasObject
}

var (
	_ screen.Screen   = (*Imports)(nil)
	_ screen.Listener = (*Imports)(nil)
)

// New makes the screen and begins to watch the import. A zero clock is the
// system's.
func New(host screen.Host, lib Library, clock pace.Clock) *Imports {
	s := &Imports{host: host, lib: lib, in: lib.Importer, do: task.Together(fyne.Do), clock: clock.OrSystem(fyne.Do), stale: true, System: install.ThisSystem()}
	s.loading.Host = host
	s.Pick = &picker.Picker{Window: host.Window, P: host.P}
	s.head = newHead(s)
	s.running = newRunning(s)
	s.recognition = newRecognition(s)
	s.versions = newVersions(s)
	s.watched = newWatched(s)
	s.tabs = newTabs(s)
	s.summary = newSummary(s)
	s.filters = newFilters(s)
	s.empty = newEmptyView(s)
	s.list = widget.NewRowList()
	s.list.Length = func() int { return len(s.shown) }
	s.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	s.list.Create = func() fyne.CanvasObject { return newRow(s) }
	s.list.Update = func(i int, o fyne.CanvasObject) { o.(*row).show(s.items[s.shown[i]]) }
	s.list.OnSelected = func(i int) { s.chosen = s.items[s.shown[i]].ID }
	s.list.OnKey = s.key
	s.list.OnOpened = func(i int) { s.open(s.items[s.shown[i]]) }
	s.files = widget.NewColumn(0, 3, s.summary.content, s.filters.content, widget.NewLine(), container.NewStack(s.list, s.empty.content))
	s.body = container.NewStack(s.files, s.versions.content, s.watched.content)
	s.stack = widget.NewColumn(0, 4, s.head.content, s.running.content, s.recognition.content, s.tabs.content, s.body)
	s.content = container.NewStack(widget.NewBox(theme.ColorPanel), s.stack)
	s.state = s.in.Progress()
	s.stops = []func(){
		s.in.Watch(func(p library.ImportProgress) { s.do(func() { s.progress(p) }) }),
		s.in.WatchItems(func(i library.ImportItem) { s.do(func() { s.ended(i) }) }),
		s.recognition.watch(),
		s.versions.watch(),
	}
	s.show(partFiles)
	s.Retranslate()
	s.versions.load() // so that changed files are counted before anyone looks
	return s
}

// Close stops watching.
func (s *Imports) Close() {
	for _, stop := range s.stops {
		stop()
	}
	s.stops = nil
}

// Content is the screen.
func (s *Imports) Content() fyne.CanvasObject { return s.content }

// Shown loads the list if something changed since.
func (s *Imports) Shown() {
	if s.stale {
		s.load()
	}
	s.recognition.count()
	s.versions.load()
	s.watched.load()
}

// LibraryChanged takes in what was added elsewhere.
func (s *Imports) LibraryChanged(c screen.Change) {
	switch c {
	case screen.ImportsChanged:
		s.load()
		s.recognition.count()
	case screen.DocumentsChanged:
		s.recognition.count()
	}
}

// Add brings files and folders in: from the dialogs, or dropped on the window.
func (s *Imports) Add(paths ...string) { s.add(library.ImportOptions{}, paths...) }

func (s *Imports) add(o library.ImportOptions, paths ...string) {
	if len(paths) == 0 {
		return
	}
	var batch int64
	s.host.Go(func(ctx context.Context) (err error) {
		batch, err = s.in.Add(ctx, paths, o)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.host.Fail(err)
		case batch == 0:
			s.host.Say(s.host.P().T("imports.nothing"), nil)
		}
		s.in.Start() // what was listed before the fault comes in all the same
		s.load()
		s.host.Changed(screen.ImportsChanged)
	})
}

// Retry tries files that failed again: all, or those with the ids given.
func (s *Imports) Retry(password string, ids ...int64) {
	s.host.Go(func(ctx context.Context) error {
		_, err := s.in.Retry(ctx, password, ids...)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.in.Start()
		s.load()
	})
}

// open shows the document a file became, or asks for the password it needs.
func (s *Imports) open(i library.ImportItem) {
	switch {
	case i.Document != 0:
		s.host.OpenPage(i.Document, 0, library.SearchRequest{})
	case needsPassword(i):
		s.askPassword(i)
	}
}

// load fetches all items.
func (s *Imports) load() {
	s.stale = false
	var items []library.ImportItem
	s.loading.Run(func(ctx context.Context) (err error) {
		items, err = s.in.Items(ctx, 0)
		return err
	}, func(err error) {
		s.failure, s.loaded = err, true
		if err == nil {
			s.items = items
		}
		s.refresh()
	})
}

// progress hears how far the import is, at most ten times a second.
func (s *Imports) progress(p library.ImportProgress) {
	was := s.state
	s.state = p
	if p.Running || p.Done > 0 {
		s.last = p
	}
	if was.Running && !p.Running {
		s.load()
	} else if was.Total != p.Total || was.Running != p.Running || was.Paused != p.Paused || was.Listing != p.Listing {
		s.loadSoon()
	}
	s.running.refresh()
	s.summary.refresh()
	s.stack.Refresh()
}

// reloadEvery bounds how often the whole list is fetched while files come in.
const reloadEvery = time.Second

// loadSoon fetches the list a moment later, once for many changes.
func (s *Imports) loadSoon() {
	if s.soon {
		return
	}
	s.soon = true
	s.clock.After(reloadEvery, func() {
		s.soon = false
		s.load()
	})
}

// ended hears of a file that reached its end. A file that is listed changes in
// its place, so that thousands need no fetching; another brings the list anew.
func (s *Imports) ended(i library.ImportItem) {
	if at := slices.IndexFunc(s.items, func(o library.ImportItem) bool { return o.ID == i.ID }); at >= 0 {
		s.items[at] = i
		if !s.soon {
			s.soon = true
			s.clock.After(reloadEvery/4, func() {
				s.soon = false
				s.refresh()
			})
		}
		return
	}
	s.loadSoon()
}

// choose narrows the list to a status; "" shows all.
func (s *Imports) choose(status library.ImportStatus) {
	s.status = status
	s.refresh()
	s.list.ScrollToTop()
}

// refresh shows the items as they are.
func (s *Imports) refresh() {
	s.shown = s.shown[:0]
	for i := range s.items {
		if s.status == "" || s.items[i].Status == s.status {
			s.shown = append(s.shown, i)
		}
	}
	s.filters.refresh()
	s.summary.refresh()
	s.empty.refresh()
	s.list.Hidden = len(s.shown) == 0
	s.list.Refresh()
	s.keepChosen()
	s.stack.Refresh()
}

// counts counts the items by status.
func (s *Imports) counts() map[library.ImportStatus]int {
	n := map[library.ImportStatus]int{}
	for i := range s.items {
		n[s.items[i].Status]++
	}
	return n
}

// Retranslate redraws all words.
func (s *Imports) Retranslate() {
	s.head.retranslate()
	s.running.retranslate()
	s.recognition.refresh()
	s.versions.refresh()
	s.watched.refresh()
	s.tabs.refresh()
	s.summary.retranslate()
	s.empty.retranslate()
	s.refresh()
}

// Actions are what menus and keys offer here.
func (s *Imports) Actions() []screen.Action {
	failed := s.counts()[library.ImportFailed]
	_, one := s.chosenFailed()
	actions := []screen.Action{
		{Key: "imports.action.files", Menu: "menu.file", Shortcut: screen.Key(fyne.KeyO), Run: s.pickFiles},
		{Key: "imports.action.folder", Menu: "menu.file", Shortcut: screen.Key(fyne.KeyO, fyne.KeyModifierShift), Run: s.pickFolder},
		{Key: "imports.action.retry", Menu: "menu.file", Run: func() { s.Retry("") }, Disabled: failed == 0},
		{Key: "imports.action.forget", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyDelete), Run: s.forgetChosen, Disabled: !one},
		{Key: "imports.action.forget_all", Menu: "menu.edit", Run: func() { s.Forget() }, Disabled: failed == 0},
		{Key: "imports.action.pause", Menu: "menu.file", Run: s.in.Pause, Disabled: !s.state.Running || s.state.Paused},
		{Key: "imports.action.resume", Menu: "menu.file", Run: s.in.Start, Disabled: !s.state.Paused},
		{Key: "imports.action.cancel", Menu: "menu.file", Run: s.cancel, Disabled: !s.state.Running && !s.state.Paused},
	}
	actions = append(actions, s.recognition.actions()...)
	if s.lib.Watched != nil {
		actions = append(actions,
			screen.Action{Key: "watch.action.add", Menu: "menu.file", Run: s.watched.pick},
			screen.Action{Key: "watch.action.rescan", Menu: "menu.file", Run: s.watched.look, Disabled: len(s.watched.folders) == 0})
	}
	return actions
}

// cancel drops what waits; what is in stays.
func (s *Imports) cancel() {
	s.host.Go(s.in.Cancel, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Say(s.host.P().T("imports.cancelled"), nil)
		s.load()
	})
}

// left says how long an import still takes, roughly, as people say it.
func left(p message.Printer, d time.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d < time.Minute:
		return p.T("imports.left.moment")
	case d < time.Hour:
		return p.T("imports.left.minutes", message.Args{"count": int((d + 30*time.Second) / time.Minute)})
	}
	return p.T("imports.left.hours", message.Args{"hours": int(d / time.Hour), "minutes": int(d % time.Hour / time.Minute)})
}
