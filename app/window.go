package app

import (
	"context"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/importing"
	"naru/app/page/picker"
	"naru/app/page/search"
	"naru/app/page/settings"
	"naru/app/page/shelf"
	"naru/app/page/task"
	"naru/app/page/unpack"
	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// typingDelay is how long a person must pause before what was typed is searched.
const typingDelay = 150 * time.Millisecond

// Window is Naru's window over one library.
type Window struct {
	app     fyne.App
	win     fyne.Window
	deps    Deps
	choices *choices
	ctx     context.Context
	end     context.CancelFunc
	do      func(func()) // takes what other goroutines hand over to the UI

	subjects *words.Subjects
	stats    library.Stats
	counted  bool // stats are known

	places  []place
	current string
	back    []visit // to go back to, the last one last

	search  *search.Screen
	shelf   *shelf.Screen
	reader  Reader
	fled    string // the place one was led to when the document that was read left
	notes   NoteScreen
	imports *importing.Imports
	picker  *picker.Picker
	beside  *fyne.Container // holds the reader beside the results
	alone   *alone          // holds the reader on its own
	middle  *fyne.Container
	top     *topBar
	side    *sideBar
	foot    *foot
	split   *nw.Split

	stops       []func()
	lastChanged time.Time
	imported    int
	ended       *said                // of the last import
	read        int                  // pages recognised, as the screens know it
	unread      []library.DocumentID // imported, with pages without text
	unreadFrom  string               // the first that an earlier run left so
	running     bool
	unpack      *unpack.Screen
	bringing    func()               // ends what is said of a record's file until it is in
	reports     []library.DocumentID // imported, to see whether they list something
	palette     *palette
	terms       atomic.Pointer[map[string]library.PolicyTerm]
	hangul      *nw.Hangul
	undos       undos
	warning     *fyne.Container // that the library lies in a bad place
	placeTold   bool
}

var _ screen.Host = (*Window)(nil)

// New assembles the window; Show brings it up. The app's own driver decides
// whether there is a real display behind it.
func New(a fyne.App, d Deps) *Window {
	w := &Window{app: a, deps: d, subjects: words.NewSubjects(nil), do: task.Together(fyne.Do), bringing: func() {}}
	w.ctx, w.end = context.WithCancel(context.Background())
	w.choices = readChoices(w)
	w.unreadFrom = w.choices.values[settingUnread]
	w.applyTheme()
	w.applyLanguage()
	w.win = a.NewWindow(w.title())
	w.win.SetPadded(false)
	if d.Icon != nil {
		w.win.SetIcon(d.Icon)
	}
	w.build()
	w.win.Resize(w.choices.windowSize())
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.drop(uris) })
	w.win.SetCloseIntercept(w.Close)
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { w.typedKey(e) })
	w.win.Canvas().AddShortcut(screen.Key(fyne.KeyZ, fyne.KeyModifierShift), func(fyne.Shortcut) { w.Redo() })
	w.rebuildMenus()
	w.watchImports()
	w.watchRecognition()
	w.watchImported()
	w.watchTerms()
	w.watchReports()
	w.watchRecords()
	w.reload(func() {
		w.GoTo(PlaceShelf)
		w.back = nil
		w.search.LoadSaved()
		w.tellUnkept()
		w.recogniseLeft()
	})
	return w
}

func (w *Window) build() {
	delay := typingDelay
	if w.deps.Inline {
		delay = 0
	}
	w.hangul = &nw.Hangul{}
	w.hangul.Offer(w.choices.Hangul())
	w.beside = container.NewStack()
	w.search = search.New(w, w.deps.Search, search.Options{
		Delay: delay, Subjects: w.Subjects, Beside: w.beside, PaneWidth: w.choices.number(settingPane), Hangul: w.hangul,
		Bare: func() bool { return w.counted && w.stats.Documents == 0 }, AddReports: w.AddReports, Starter: w.starter(),
		Saved: w.deps.Saved, OnSaved: w.savedChanged, OpenTerm: w.ShowTerm, TermNamed: w.termNamed, Figures: w.figuresFor(),
	})
	w.search.Split().OnMoved = func(v float32) { w.choices.keepNumber(settingPane, v) }
	w.shelf = shelf.New(w, w.deps.Documents, w.deps.Themes, shelf.Options{
		Subjects: w.Subjects, AddReports: w.AddReports, Starter: w.starter(),
	})
	w.reader = newReader(w)
	w.notes = newNotes(w)
	w.picker = newPicker(w)
	w.imports = newImports(w)
	w.alone = newAlone(w)
	w.places = []place{
		{PlaceShelf, nw.Shelf, w.shelf},
		{PlaceSearch, nw.Search, w.search},
		{PlaceNotes, nw.Notes, w.notes},
		{PlaceImports, nw.Imports, w.imports},
		{PlaceSettings, nw.Settings, settings.New(w, settings.Options{
			Choices: w.choices, LibraryDir: w.deps.LibraryDir, Reveal: w.reveal(), OpenOther: w.other(), Version: w.deps.Version, Reading: w.reading(), Backups: w.backups(),
		})},
		{PlaceReader, nil, w.alone},
	}
	if w.deps.Glossary != nil {
		after := slices.IndexFunc(w.places, func(p place) bool { return p.id == PlaceNotes }) + 1
		w.places = slices.Insert(w.places, after, place{PlaceTerms, nw.Terms, newTerms(w)})
	}
	if w.deps.Taxonomy != nil { // reached from the heading of the themes
		w.places = append(w.places, place{PlaceThemes, nil, newThemes(w)})
	}
	w.addPeople()
	if w.deps.Evidence != nil {
		before := slices.IndexFunc(w.places, func(p place) bool { return p.id == PlaceImports })
		w.places = slices.Insert(w.places, before, place{PlaceEvidence, nw.Figures, newEvidence(w)})
	}
	if w.unpack = newUnpack(w); w.unpack != nil {
		w.places = append(w.places, place{PlaceUnpack, nil, w.unpack})
	}
	if w.deps.Records != nil {
		after := slices.IndexFunc(w.places, func(p place) bool { return p.id == PlaceNotes }) + 1
		w.places = slices.Insert(w.places, after, place{PlaceSeries, nw.Series, newSeries(w)})
	}
	w.addCoursePlaces(PlaceNotes)
	w.wireBox()
	w.top = newTopBar(w)
	w.side = newSideBar(w)
	w.foot = newFoot(w)
	w.middle = container.NewStack()
	w.split = nw.NewSplit(w.side.content, w.middle)
	w.split.Width, w.split.MinKept, w.split.MinOther = max(w.choices.number(settingSide), 0), 150, 420
	if w.split.Width == 0 {
		w.split.Width = 224
	}
	w.split.MayHide = true
	w.split.OnMoved = func(v float32) { w.choices.keepNumber(settingSide, v) }
	w.warning = newPlaceWarning(w)
	body := nw.NewColumn(0, 2, w.top.content, w.warning, w.split, w.foot.content)
	w.win.SetContent(container.NewStack(nw.NewBox(theme.ColorGround), body, w.search.Completions()))
}

func (w *Window) wireBox() {
	box := w.search.Box()
	typed := box.OnTyped
	box.OnTyped = func(text string) {
		if text != "" && w.current != PlaceSearch {
			w.GoTo(PlaceSearch)
		}
		typed(text)
	}
	entered := box.OnEntered
	box.OnEntered = func() {
		w.GoTo(PlaceSearch)
		entered()
	}
	box.OnEscape = func() { w.win.Canvas().Unfocus() }
	box.OnKey = w.typedKey
}

// Show brings the window up.
func (w *Window) Show() { w.win.Show() }

// Close saves what was typed and ends all work.
func (w *Window) Close() {
	for _, p := range w.places {
		if f, ok := p.screen.(interface{ Flush() }); ok {
			f.Flush()
		}
	}
	w.choices.keepWindow(w.win.Canvas().Size())
	for _, stop := range w.stops {
		stop()
	}
	for _, p := range w.places {
		if c, ok := p.screen.(interface{ Close() }); ok && p.id != PlaceReader {
			c.Close()
		}
	}
	w.end()
	w.win.Close()
	if w.deps.Close != nil {
		w.deps.Close()
	}
}

// Subjects names the themes.
func (w *Window) Subjects() *words.Subjects { return w.subjects }

// title names the library by its folder.
func (w *Window) title() string {
	p := w.P()
	return p.T("app.window", message.Args{"library": w.libraryName()})
}

func (w *Window) libraryName() string {
	if w.deps.LibraryDir == "" {
		return ""
	}
	return filepath.Base(w.deps.LibraryDir)
}

// reload reads what the frame of the window shows, themes and counts, and then
// calls done.
func (w *Window) reload(done func()) {
	var tree []library.Theme
	var stats *library.Stats
	var terms map[string]library.PolicyTerm
	w.Go(func(ctx context.Context) (err error) {
		if tree, err = w.deps.Themes.ThemeTree(ctx); err != nil {
			return err
		}
		if stats, err = w.deps.Documents.Stats(ctx); err != nil {
			return err
		}
		terms, err = w.termsByID(ctx)
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
		} else {
			w.subjects = words.NewSubjects(tree)
			w.subjects.Terms = terms
			w.stats, w.counted = *stats, true
			w.search.SetPlaceholder(stats.Pages)
			w.side.show()
			w.foot.show()
		}
		if done != nil {
			done()
		}
	})
}

// redraw writes every word and draws every colour again.
func (w *Window) redraw() {
	w.win.SetTitle(w.title())
	w.top.show()
	w.side.show()
	w.foot.show()
	w.showPlaceWarning(w.warning)
	for _, p := range w.places {
		p.screen.Retranslate()
	}
	if w.current != PlaceReader {
		w.reader.Retranslate()
	}
	w.search.SetPlaceholder(w.stats.Pages)
	w.rebuildMenus()
	w.win.Content().Refresh()
}
