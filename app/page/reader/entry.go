package reader

import (
	"fyne.io/fyne/v2"

	"naru/app/widget"
)

// noteEntry is where a note is typed. Keys that mean something to the reader
// even while one types (F3) go to it.
type noteEntry struct {
	widget.HangulEntry
	onKey  func(*fyne.KeyEvent)
	onLeft func()
}

func newNoteEntry() *noteEntry {
	e := &noteEntry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollVerticalOnly
	e.ExtendBaseWidget(e)
	e.Typing.Bind(&e.Entry)
	return e
}

// TypedKey is called by Fyne.
func (e *noteEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyF3 && e.onKey != nil {
		e.onKey(k)
		return
	}
	e.HangulEntry.TypedKey(k)
}

// FocusLost is called by Fyne.
func (e *noteEntry) FocusLost() {
	e.HangulEntry.FocusLost()
	if e.onLeft != nil {
		e.onLeft()
	}
}
