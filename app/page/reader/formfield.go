package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"
)

// formEntry is an entry of a form: Tab goes on to the next field also from long
// ones, Escape leaves the form, Ctrl+Enter saves it, and so does Enter where a
// field has one line only.
type formEntry struct {
	fw.Entry
	form    *form
	oneLine bool // wraps, but holds no line breaks
}

func (f *form) entry(text string, rows int, oneLine bool) *formEntry {
	e := &formEntry{form: f, oneLine: oneLine}
	if rows > 1 {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	if rows > 1 {
		e.SetMinRowsVisible(rows)
	}
	e.SetText(text)
	return e
}

// AcceptsTab is called by Fyne.
func (e *formEntry) AcceptsTab() bool { return false }

// TypedKey is called by Fyne.
func (e *formEntry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		e.form.cancel()
	case e.oneLine && (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter):
		e.form.submit()
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut is called by Fyne.
func (e *formEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.form.submit()
		return
	}
	e.Entry.TypedShortcut(s)
}

// FocusGained is called by Fyne.
func (e *formEntry) FocusGained() {
	e.Entry.FocusGained()
	e.form.reveal(e)
}

// formSelect is a choice of a form, which scrolls into view as entries do.
type formSelect struct {
	fw.Select
	form *form
}

func (f *form) choice() *formSelect {
	s := &formSelect{form: f}
	s.ExtendBaseWidget(s)
	s.SetSelectedIndex(-1)
	return s
}

// FocusGained is called by Fyne.
func (s *formSelect) FocusGained() {
	s.Select.FocusGained()
	s.form.reveal(s)
}

// TypedKey is called by Fyne.
func (s *formSelect) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		s.form.cancel()
		return
	}
	s.Select.TypedKey(k)
}

// reveal scrolls a field that got the focus into view, with its caption.
func (f *form) reveal(o fyne.CanvasObject) {
	const caption = 28
	s := f.a.scroll
	top := o.Position().Y - caption
	bottom := o.Position().Y + o.Size().Height + 2*caption
	switch {
	case top < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
	case bottom > s.Offset.Y+s.Size().Height:
		most := max(s.Content.MinSize().Height-s.Size().Height, 0)
		s.ScrollToOffset(fyne.NewPos(0, min(bottom-s.Size().Height, most)))
	}
}
