package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/notes"
	"naru/app/page/notes/autosave"
	"naru/app/page/reader"
	"naru/app/screen"
	nw "naru/app/widget"
)

// newReader makes the reader over the library.
func newReader(w *Window) Reader {
	d := w.deps
	return reader.New(w, reader.Library{
		Documents: d.Documents, Viewer: d.Viewer, Searcher: d.Search, Notes: d.Notes, Themes: d.Themes, Settings: d.Settings,
	}, autosave.Clock{})
}

// newNotes makes the screen of the notes.
func newNotes(w *Window) NoteScreen {
	return notes.New(w, notes.Library{Notes: w.deps.Notes, Documents: w.deps.Documents}, autosave.Clock{})
}

func newImports(*Window) screen.Screen { return &bare{} }

// bare is a screen with nothing on it.
type bare struct{ content *fyne.Container }

func (b *bare) Content() fyne.CanvasObject {
	if b.content == nil {
		b.content = container.NewStack(nw.NewSpace(0, 0))
	}
	return b.content
}
func (b *bare) Shown()                   {}
func (b *bare) Retranslate()             {}
func (b *bare) Actions() []screen.Action { return nil }
