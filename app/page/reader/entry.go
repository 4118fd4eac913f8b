package reader

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// noteEntry is where a note is typed. Keys that mean something to the reader
// even while one types (F3) go to it.
type noteEntry struct {
	fw.Entry
	onKey  func(*fyne.KeyEvent)
	onLeft func()
}

func newNoteEntry() *noteEntry {
	e := &noteEntry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollVerticalOnly
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by Fyne.
func (e *noteEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyF3 && e.onKey != nil {
		e.onKey(k)
		return
	}
	e.Entry.TypedKey(k)
}

// FocusLost is called by Fyne.
func (e *noteEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.onLeft != nil {
		e.onLeft()
	}
}
