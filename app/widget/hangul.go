package widget

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/internal/analysis/hangul"
)

// Hangul is the state of Naru's own Hangul entry, shared by all entries that
// offer it. It is for systems whose input method does not work with the window.
type Hangul struct {
	Offered bool // chosen in the settings
	On      bool // keys type jamo now, else Latin letters
	// OnChange hears that it was switched.
	OnChange []func()
}

// Offer makes it available or takes it away. It begins with Hangul.
func (h *Hangul) Offer(on bool) {
	if h.Offered != on {
		h.Offered, h.On = on, on
		h.tell()
	}
}

// Toggle switches between Hangul and Latin letters.
func (h *Hangul) Toggle() { h.set(!h.On) }

func (h *Hangul) set(on bool) {
	if h.Offered && h.On != on {
		h.On = on
		h.tell()
	}
}

func (h *Hangul) tell() {
	for _, f := range h.OnChange {
		f()
	}
}

// HangulTyping turns the keys of one entry into syllables. The entry passes its
// keys here first; the zero value passes all of them on.
type HangulTyping struct {
	State *Hangul

	entry    *fw.Entry
	composer hangul.Composer
	pending  int    // characters before the cursor that are still under way
	last     string // the whole text as it was left
}

// Bind says which entry is typed in.
func (t *HangulTyping) Bind(e *fw.Entry) { t.entry = e }

// Rune takes a character that was typed; true: done, the entry must not see it.
func (t *HangulTyping) Rune(r rune) bool {
	if t.State == nil || !t.State.Offered {
		return false
	}
	t.check()
	if r == ' ' && shiftHeld() {
		t.Finish()
		t.State.Toggle()
		return true
	}
	if !t.State.On {
		return false
	}
	if unicode.Is(unicode.Hangul, r) {
		// The system's input method types Hangul itself: two at once would garble.
		t.Finish()
		t.State.set(false)
		return false
	}
	if r > unicode.MaxASCII || !unicode.IsLetter(r) {
		t.Finish()
		return false
	}
	done := t.composer.Key(r)
	t.put(done)
	return true
}

// Key takes a key that is no character; true: done.
func (t *HangulTyping) Key(k fyne.KeyName) bool {
	t.check()
	if t.pending == 0 {
		return false
	}
	switch k {
	case fyne.KeyBackspace:
		if t.composer.Backspace() {
			t.put("")
			return true
		}
		t.Finish()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab, fyne.KeyEscape, fyne.KeyDelete:
		t.Finish()
	}
	return false // each character comes as a key too, before it comes as a rune
}

// Finish ends the syllable under way; it stays as it stands.
func (t *HangulTyping) Finish() {
	t.composer = hangul.Composer{}
	t.pending = 0
}

// check lets go of the syllable where the text was changed by someone else.
func (t *HangulTyping) check() {
	if t.pending > 0 && t.entry.Text != t.last {
		t.Finish()
	}
}

// put writes finished text and the syllable under way in the place of what was
// under way. Whoever listens to the entry hears of the whole change at once.
func (t *HangulTyping) put(done string) {
	e := t.entry
	heard, before := e.OnChanged, e.Text
	e.OnChanged = nil
	for range t.pending {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	under := []rune(t.composer.Preedit())
	for _, r := range append([]rune(done), under...) {
		e.TypedRune(r)
	}
	t.pending, t.last = len(under), e.Text
	e.OnChanged = heard
	if heard != nil && e.Text != before {
		heard(e.Text)
	}
}

// shiftHeld asks the driver, since a character does not tell.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// HangulEntry is an entry with Naru's own Hangul entry.
type HangulEntry struct {
	fw.Entry
	Typing HangulTyping
}

// NewHangulEntry makes an entry of several lines that wraps.
func NewHangulEntry(h *Hangul) *HangulEntry {
	e := &HangulEntry{Typing: HangulTyping{State: h}}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.Typing.Bind(&e.Entry)
	return e
}

// TypedRune is called by Fyne.
func (e *HangulEntry) TypedRune(r rune) {
	if !e.Typing.Rune(r) {
		e.Entry.TypedRune(r)
	}
}

// TypedKey is called by Fyne.
func (e *HangulEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.Typing.Key(k.Name) {
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut is called by Fyne.
func (e *HangulEntry) TypedShortcut(s fyne.Shortcut) {
	e.Typing.Finish()
	e.Entry.TypedShortcut(s)
}

// MouseDown is called by Fyne.
func (e *HangulEntry) MouseDown(m *desktop.MouseEvent) {
	e.Typing.Finish()
	e.Entry.MouseDown(m)
}

// FocusLost is called by Fyne.
func (e *HangulEntry) FocusLost() {
	e.Typing.Finish()
	e.Entry.FocusLost()
}
