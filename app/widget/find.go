package widget

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// Find is the entry that narrows a list. From it Down and Enter lead into the list,
// and Escape clears it.
type Find struct {
	fw.Entry
	list *RowList
}

// NewFind makes the entry of a list; nil: of none.
func NewFind(list *RowList) *Find {
	e := &Find{list: list}
	e.ExtendBaseWidget(e)
	return e
}

// Into says which list it leads into.
func (e *Find) Into(list *RowList) { e.list = list }

// TypedKey is called by Fyne.
func (e *Find) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		e.enter()
	case fyne.KeyEscape:
		e.SetText("")
	default:
		e.Entry.TypedKey(k)
	}
}

// enter gives the keyboard to the list, on the row it shows or on its first.
func (e *Find) enter() {
	l := e.list
	if l == nil || l.length() == 0 || !l.Visible() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		c.Focus(l)
	}
	if l.Selected() < 0 {
		l.move(0)
	}
}
