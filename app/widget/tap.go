package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tap is the behaviour shared by all that can be pressed: by pointer, and by
// Enter or Space when it has the focus. Widgets embed it and give redraw.
type Tap struct {
	widget.BaseWidget

	OnTapped    func()
	OnSecondary func(at fyne.Position) // right click, in window coordinates

	Label    string // for screen readers
	disabled bool
	hovered  bool
	focused  bool
	redraw   func()
}

// Disable keeps it from being pressed.
func (t *Tap) Disable() { t.setDisabled(true) }

// Enable lets it be pressed again.
func (t *Tap) Enable() { t.setDisabled(false) }

// Disabled reports whether it cannot be pressed.
func (t *Tap) Disabled() bool { return t.disabled }

func (t *Tap) setDisabled(v bool) {
	if t.disabled != v {
		t.disabled = v
		t.changed()
	}
}

// Redraw says how to draw it again after pointer or focus came or went.
func (t *Tap) Redraw(f func()) { t.redraw = f }

// Hovered reports whether the pointer is over it.
func (t *Tap) Hovered() bool { return t.hovered && !t.disabled }

// Focused reports whether it has the keyboard.
func (t *Tap) Focused() bool { return t.focused }

func (t *Tap) changed() {
	if t.redraw != nil {
		t.redraw()
	}
}

func (t *Tap) press() {
	if !t.disabled && t.OnTapped != nil {
		t.OnTapped()
	}
}

// Tapped is called by Fyne.
func (t *Tap) Tapped(*fyne.PointEvent) { t.press() }

// TappedSecondary is called by Fyne.
func (t *Tap) TappedSecondary(e *fyne.PointEvent) {
	if t.OnSecondary != nil {
		t.OnSecondary(e.AbsolutePosition)
	}
}

// MouseIn is called by Fyne.
func (t *Tap) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.changed() }

// MouseMoved is called by Fyne.
func (t *Tap) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (t *Tap) MouseOut() { t.hovered = false; t.changed() }

// FocusGained is called by Fyne.
func (t *Tap) FocusGained() { t.focused = true; t.changed() }

// FocusLost is called by Fyne.
func (t *Tap) FocusLost() { t.focused = false; t.changed() }

// TypedRune is called by Fyne.
func (t *Tap) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (t *Tap) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.press()
	case fyne.KeyEscape: // closes what lies on top, which is the window's to do
		t.window(func(c fyne.Canvas) { c.OnTypedKey()(e) })
	}
}

// window calls f with the canvas in which this has the keyboard. The driver knows
// only the widget that embeds it.
func (t *Tap) window(f func(c fyne.Canvas)) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		c := w.Canvas()
		if on, ok := c.Focused().(interface{ self() *Tap }); ok && on.self() == t && c.OnTypedKey() != nil {
			f(c)
			return
		}
	}
}

func (t *Tap) self() *Tap { return t }

// Cursor shows a hand over what can be pressed.
func (t *Tap) Cursor() desktop.Cursor {
	if t.disabled || t.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityLabel says what pressing does.
func (t *Tap) AccessibilityLabel() string { return t.Label }

// AccessibilityRole says that it is a button.
func (t *Tap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
