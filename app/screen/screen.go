// Package screen is the contract between the window and its screens: what the
// window gives to each, and what each must answer.
package screen

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/internal/library"
	"naru/internal/message"
)

// Screen is one place of the window. All methods run on the UI goroutine.
type Screen interface {
	// Content is what the window shows; the same object every time.
	Content() fyne.CanvasObject
	// Shown is called each time the screen comes into view, to load what is stale.
	Shown()
	// Retranslate redraws all words after the language, variant or text size changed.
	Retranslate()
	// Actions are what the menus, the command palette and the keys offer while
	// this screen is in view.
	Actions() []Action
}

// Action is something a person can do, by menu, palette and key alike.
type Action struct {
	Key      string        // translation key of its name
	Also     string        // translation key of other words by which the palette finds it; "": none
	Menu     string        // translation key of the menu it stands in: "menu.file" …
	Shortcut fyne.Shortcut // nil: none
	Run      func()
	Disabled bool
}

// Host is what the window gives to its screens.
type Host interface {
	// P speaks the current language.
	P() message.Printer
	// Go runs work off the UI goroutine and then, with its result, done on it.
	// The context ends when the window closes. An error that done does not
	// handle (done nil) is shown as a sentence.
	Go(work func(ctx context.Context) error, done func(err error))
	// Fail shows an error as a sentence in the person's language.
	Fail(err error)
	// Say shows a short message at the foot of the window, with an optional
	// way to undo (undo may be nil).
	Say(text string, undo func())
	// Doing says at the foot what goes on, until done is called: unlike what Say
	// says, it does not come back when what was said after it goes.
	Doing(text string) (done func())
	// Did says what was changed, with the way back and the way to do it again once
	// it was undone. Again ends as the change did: by calling Did.
	Did(text string, undo, again func())
	// OpenPage shows a page of a document in the reader, with the hits of a
	// query drawn on it ("" for none). Page 0: where it was read last, else 1.
	OpenPage(id library.DocumentID, page int, query library.SearchRequest)
	// OpenNote shows a note in the notes screen.
	OpenNote(id library.NoteID)
	// SearchFor puts words into the search box and searches.
	SearchFor(query string)
	// Changed tells all screens that the library's content changed
	// (documents imported, themes corrected, notes written).
	Changed(what Change)
	// Window is the window, for dialogs, focus and the clipboard.
	Window() fyne.Window
	// TextScale is the chosen text size: 1 at 100 %.
	TextScale() float32
}

// Change says what of the library changed.
type Change int

// Changes.
const (
	DocumentsChanged Change = iota
	ThemesChanged
	NotesChanged
	ImportsChanged
)

// Listener is a Screen that wants to hear of changes, on the UI goroutine.
type Listener interface {
	LibraryChanged(Change)
}

// Do runs work off the UI goroutine and then, where it went well, done on it; what
// went wrong is shown as a sentence.
func Do(host Host, work func(ctx context.Context) error, done func()) {
	host.Go(work, func(err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		done()
	})
}
