package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/terms"
	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
)

// Places of the window; the last is not listed at the side.
const (
	PlaceShelf    = "shelf"
	PlaceSearch   = "search"
	PlaceNotes    = "notes"
	PlaceSeries   = "series"
	PlaceTerms    = "terms"
	PlaceImports  = "imports"
	PlaceSettings = "settings"
	PlaceReader   = "reader"
)

// place is a screen with its name (the key "app.place.<id>") and icon.
type place struct {
	id     string
	icon   *nw.Glyph
	screen screen.Screen
}

func (w *Window) place(id string) place {
	for _, p := range w.places {
		if p.id == id {
			return p
		}
	}
	return w.places[0]
}

// hostReader puts the one reader where it is looked at: beside the results, or
// on its own. An object has one parent only.
func (w *Window) hostReader() {
	w.beside.RemoveAll()
	w.alone.holder.RemoveAll()
	if w.current == PlaceReader {
		w.alone.holder.Add(w.reader.Content())
	} else {
		w.beside.Add(w.reader.Content())
	}
}

// ShowTheme shows a theme's shelf; "" all documents.
func (w *Window) ShowTheme(id string) {
	w.GoTo(PlaceShelf)
	w.shelf.ShowTheme(id)
	w.side.unfold(id)
	w.side.show()
}

// RunSaved asks a saved search again.
func (w *Window) RunSaved(id library.SavedSearchID) {
	w.GoTo(PlaceSearch)
	w.search.RunSaved(id)
}

// SaveSearch asks for a name to keep the search in view under.
func (w *Window) SaveSearch() { w.search.SaveSearch() }

// ShowAlso shows all words that were searched beside those typed.
func (w *Window) ShowAlso() { w.search.ShowAlso() }

// ShowSaved shows all saved searches: what the search screen lists while its box
// is empty.
func (w *Window) ShowSaved() {
	w.GoTo(PlaceSearch)
	w.search.Box().SetText("")
}

// savedChanged hears that the saved searches, or what is new in them, changed.
func (w *Window) savedChanged() {
	if w.side == nil {
		return // the window is being built
	}
	w.side.show()
	w.rebuildMenus()
}

// showNoText shows the documents with pages that cannot be searched.
func (w *Window) showNoText() {
	w.GoTo(PlaceShelf)
	w.shelf.SetFilter(library.DocumentFilter{NoText: true})
	w.side.show()
}

// ShowChangedFiles shows the files that changed on disk.
func (w *Window) ShowChangedFiles() {
	w.GoTo(PlaceImports)
	w.imports.ShowVersions()
}

// ShowWatchedFolders shows the folders whose files come in by themselves.
func (w *Window) ShowWatchedFolders() {
	w.GoTo(PlaceImports)
	w.imports.ShowWatched()
}

// ShowPagesWithoutText shows the documents with pages that cannot be searched.
func (w *Window) ShowPagesWithoutText() { w.showNoText() }

// ShowTerm shows a policy term by its id.
func (w *Window) ShowTerm(id library.TermID) {
	w.GoTo(PlaceTerms)
	if s, ok := w.place(PlaceTerms).screen.(*terms.Screen); ok {
		s.Open(id)
	}
}

// ShowRelated shows what has to do with the document that is open.
func (w *Window) ShowRelated() {
	if r, ok := w.reader.(interface{ ShowRelated() }); ok {
		r.ShowRelated()
	}
}

// ShowAbout shows what is known of the document that is open.
func (w *Window) ShowAbout() {
	if r, ok := w.reader.(interface{ ShowAbout() }); ok {
		r.ShowAbout()
	}
}

// TypeInBox puts the cursor into the search box and types there.
func (w *Window) TypeInBox(text string) {
	w.search.Box().Focus()
	for _, r := range text {
		w.search.Box().Entry().TypedRune(r)
	}
}

// alone is the reader on its own, with a way back.
type alone struct {
	w       *Window
	back    *nw.Button
	title   *nw.Text // of what is read
	holder  *fyne.Container
	content *fyne.Container
}

func newAlone(w *Window) *alone {
	a := &alone{w: w, holder: container.NewStack()}
	a.back = nw.NewButton("", nw.Quiet, w.GoBack)
	a.back.Icon = nw.Back
	a.title = nw.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	bar := nw.NewInset(3, 10, 3, 10, nw.NewRow(8, 1, a.back, a.title))
	a.content = nw.NewColumn(0, 2, container.NewStack(nw.NewBox(theme.ColorGround), bar), nw.NewLine(), a.holder)
	a.Retranslate()
	return a
}

func (a *alone) Content() fyne.CanvasObject { return a.content }

func (a *alone) Shown() {
	a.label()
	a.w.reader.Shown()
}

func (a *alone) label() {
	p := a.w.P()
	name := p.T("app.place.shelf")
	if n := len(a.w.back); n > 0 {
		name = p.T("app.place." + a.w.back[n-1].place)
	}
	a.back.SetText(name)
	a.back.Label = p.T("app.action.back")
	a.back.Refresh()
	a.name()
}

// name shows the title of what is read.
func (a *alone) name() {
	title := ""
	if r, ok := a.w.reader.(interface{ Title() string }); ok {
		title = r.Title()
	}
	a.title.SetText(title)
}

func (a *alone) Retranslate() {
	a.label()
	if a.w.reader != nil {
		a.w.reader.Retranslate()
	}
}

func (a *alone) Actions() []screen.Action { return nil }

func (a *alone) Flush() {
	if f, ok := a.w.reader.(interface{ Flush() }); ok {
		f.Flush()
	}
}

// LibraryChanged is told to the reader by the window itself.
func (a *alone) LibraryChanged(screen.Change) {}

// turned hears that another document is read, or is called otherwise.
func (w *Window) turned() {
	if w.alone != nil {
		w.alone.name()
	}
}
