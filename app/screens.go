package app

import (
	"time"

	"naru/app/page/importing"
	"naru/app/page/notes"
	"naru/app/page/notes/autosave"
	"naru/app/page/reader"
)

// newReader makes the reader over the library.
func newReader(w *Window) Reader {
	d := w.deps
	return reader.New(w, reader.Library{
		Documents: d.Documents, Viewer: d.Viewer, Searcher: d.Search, Notes: d.Notes, Themes: d.Themes, Settings: d.Settings,
	}, w.clock())
}

// newNotes makes the screen of the notes.
func newNotes(w *Window) NoteScreen {
	return notes.New(w, notes.Library{Notes: w.deps.Notes, Documents: w.deps.Documents}, w.clock())
}

// newImports makes the screen of the files on their way in.
func newImports(w *Window) *importing.Imports {
	d := w.deps
	lib := importing.Library{Importer: d.Importer, Watched: d.Watched, Catalogue: d.Documents}
	if d.Recognizer != nil {
		lib.Recognizer = d.Recognizer
	}
	if d.Versions != nil {
		lib.Versions = d.Versions
	}
	s := importing.New(w, lib, w.clock())
	s.OnShowNoText = w.showNoText
	return s
}

// clock is the system's. Where all work is done at once nothing may come later:
// timers end on goroutines of their own, which only a real driver brings back.
func (w *Window) clock() autosave.Clock {
	if !w.deps.Inline {
		return autosave.Clock{}
	}
	return autosave.Clock{After: func(time.Duration, func()) func() { return func() {} }}
}
