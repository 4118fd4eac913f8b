package search

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
	nw "naru/app/widget"
)

// Box is the search box: what was typed, and behind it one chip for each
// synonym that was searched too.
type Box struct {
	widget.BaseWidget

	OnTyped   func(text string)
	OnEntered func()                      // Enter: to the results
	OnDown    func()                      // the down key: into the list
	OnEscape  func()                      // Escape in an empty box
	OnWithout func(term string)           // a synonym's chip was clicked
	OnMore    func()                      // all synonyms are to be shown
	OnKey     func(e *fyne.KeyEvent) bool // keys that are no text (F1, F3); true: done
	OnList    func(k fyne.KeyName) bool   // keys for the list under the box, first; true: done
	OnLeft    func()                      // the keyboard left the box

	entry  *boxEntry
	frame  *nw.Box
	glass  *nw.Icon
	chips  []*nw.Chip
	terms  []string
	more   *nw.Chip // how many synonyms found no room
	clear  *nw.Button
	hangul *nw.Hangul
	script *nw.Chip // which letters the keys type
	label  func(term string) string

	scriptLabel, moreLabel string
}

// NewBox makes an empty box. Label says what a synonym's chip does when clicked.
func NewBox(label func(term string) string) *Box {
	b := &Box{frame: nw.NewCard(), glass: nw.NewIcon(nw.Search, theme.ColorMuted), label: label}
	b.frame.Stroke = 1.5
	b.mark(false)
	b.entry = newBoxEntry(b)
	b.clear = nw.NewIconButton(nw.Cross, "", func() {
		b.entry.SetText("")
		b.Focus()
	})
	b.clear.Hide()
	b.more = nw.NewChip("", nw.Outline, func() {
		if b.OnMore != nil {
			b.OnMore()
		}
	})
	b.more.More = true
	b.more.Hide()
	b.script = nw.NewChip("A", nw.Outline, nil)
	b.script.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// mark shows by the frame whether the keyboard is in the box.
func (b *Box) mark(focused bool) {
	line := theme.ColorBorder
	if focused {
		line = theme.ColorAccent
	}
	b.frame.SetLine(line)
}

// OfferHangul gives the box Naru's own Hangul entry, with a button that shows
// and switches the letters.
func (b *Box) OfferHangul(h *nw.Hangul) {
	b.hangul, b.entry.typing.State = h, h
	b.script.OnTapped = func() {
		b.entry.typing.Finish()
		h.Toggle()
		b.FocusEnd()
	}
	h.OnChange = append(h.OnChange, b.showScript)
	b.showScript()
}

func (b *Box) showScript() {
	b.script.Hidden = !b.hangul.Offered
	b.script.Look = nw.Outline
	text := "A"
	if b.hangul.On {
		b.script.Look, text = nw.Soft, "한"
	}
	b.script.Set(text, "")
	b.script.Label = b.scriptLabel
	b.script.Refresh()
	b.Refresh()
}

// Retranslate writes the words that stand in the empty box.
func (b *Box) Retranslate(placeholder, clear, script, more string) {
	b.scriptLabel, b.script.Label, b.moreLabel = script, script, more
	b.entry.SetPlaceHolder(placeholder)
	b.clear.Label = clear
	b.SetTerms(b.terms)
}

// Text gives what was typed.
func (b *Box) Text() string { return b.entry.Text }

// SetText replaces what was typed, as if typed.
func (b *Box) SetText(text string) {
	b.entry.SetText(text)
	b.entry.CursorColumn = len([]rune(text))
	b.entry.Refresh()
}

// Entry is what has the focus while typing.
func (b *Box) Entry() fyne.Focusable { return b.entry }

// Focus puts the cursor into the box and selects what is there.
func (b *Box) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b.entry)
		if b.entry.Text != "" {
			b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	}
}

// FocusEnd puts the cursor behind what is there.
func (b *Box) FocusEnd() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b.entry)
	}
	b.entry.CursorColumn = len([]rune(b.entry.Text))
	b.entry.Refresh()
}

// HasFocus reports whether a person is typing in it.
func (b *Box) HasFocus() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	return c != nil && c.Focused() == fyne.Focusable(b.entry)
}

// Terms gives the synonyms shown.
func (b *Box) Terms() []string { return b.terms }

// SetTerms shows the synonyms that were searched too.
func (b *Box) SetTerms(terms []string) {
	b.terms = terms
	b.chips = b.chips[:0]
	for _, t := range terms[:min(len(terms), maxChips)] {
		b.chips = append(b.chips, nw.NewClosingChip("+ "+t, b.label(t), func() {
			if b.OnWithout != nil {
				b.OnWithout(t)
			}
		}))
	}
	b.Refresh()
}

// maxChips is how many synonyms stand in the box at most; words like one typed
// may be fifty. The others are a click away.
const maxChips = 8

// Tapped anywhere in the box puts the cursor into it.
func (b *Box) Tapped(*fyne.PointEvent) { b.Focus() }

// Cursor is that of text.
func (b *Box) Cursor() desktop.Cursor { return desktop.TextCursor }

func (b *Box) typed(text string) {
	if (text != "") != b.clear.Visible() {
		if text != "" {
			b.clear.Show()
		} else {
			b.clear.Hide()
		}
	}
	if b.OnTyped != nil {
		b.OnTyped(text)
	}
	b.Refresh()
}

// CreateRenderer draws the box.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	return &boxRenderer{b: b, size: theme.Length(theme.SizeBody)}
}

type boxRenderer struct {
	b    *Box
	size float32 // of the text as it was drawn last
}

func (r *boxRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Scaled(120), max(32, nw.LineHeight(theme.SizeStrong)+12))
}

func (r *boxRenderer) Layout(s fyne.Size) {
	b := r.b
	b.frame.Resize(s)
	icon := b.glass.MinSize()
	b.glass.Move(fyne.NewPos(10, (s.Height-icon.Height)/2))
	b.glass.Resize(icon)
	x := 10 + icon.Width + 2
	right := s.Width - 6
	if b.clear.Visible() {
		m := b.clear.MinSize()
		b.clear.Move(fyne.NewPos(right-m.Width, (s.Height-m.Height)/2))
		b.clear.Resize(m)
		right -= m.Width + 4
	}
	if b.script.Visible() {
		m := b.script.MinSize()
		b.script.Move(fyne.NewPos(right-m.Width, (s.Height-m.Height)/2))
		b.script.Resize(m)
		right -= m.Width + 4
	}
	high := b.entry.MinSize().Height
	// The chips follow the words closely; the words keep at least half the box.
	width := right - x
	if len(b.chips) > 0 {
		typed := fyne.MeasureText(b.entry.Text, theme.Length(theme.SizeBody), fyne.TextStyle{}).Width + 26
		var need float32
		for _, c := range b.chips {
			need += c.MinSize().Width + 6
		}
		width = max(typed, min(60, right-x))
		width = min(width, max((right-x)/2, right-x-need))
	}
	b.entry.Move(fyne.NewPos(x, (s.Height-high)/2))
	b.entry.Resize(fyne.NewSize(width, high))
	r.layoutChips(x+width+2, right, s.Height)
}

// layoutChips sets the synonyms side by side while there is room, and behind
// them how many found none.
func (r *boxRenderer) layoutChips(at, right, high float32) {
	b := r.b
	shown, end := 0, at
	fits := func(limit float32) {
		shown, end = 0, at
		for _, c := range b.chips {
			w := c.MinSize().Width
			if end+min(w, theme.Scaled(54)) > limit {
				return
			}
			shown++
			end += min(w, limit-end) + 6
		}
	}
	rest := func() string { return fmt.Sprintf("+%d", len(b.terms)-shown) }
	if fits(right); shown < len(b.terms) {
		b.more.Set(rest(), "")
		fits(right - b.more.MinSize().Width - 6)
		b.more.Set(rest(), "")
		right -= b.more.MinSize().Width + 6
	}
	b.more.Hidden = shown == len(b.terms)
	b.more.Label = b.moreLabel
	x := at
	for i, c := range b.chips {
		c.Hidden = i >= shown
		m := c.MinSize()
		m.Width = min(m.Width, right-x)
		c.Move(fyne.NewPos(x, (high-m.Height)/2))
		if !c.Hidden {
			c.Resize(m)
			x += m.Width + 6
		}
	}
	m := b.more.MinSize()
	b.more.Move(fyne.NewPos(x, (high-m.Height)/2))
	b.more.Resize(m)
}

func (r *boxRenderer) Refresh() {
	r.Layout(r.b.Size())
	r.b.frame.Refresh()
	r.b.glass.Refresh()
	r.b.clear.Refresh()
	if size := theme.Length(theme.SizeBody); size != r.size {
		r.size = size // what was typed is drawn anew, and the chips
		for _, o := range r.Objects() {
			o.Refresh()
		}
	}
}

// Objects are in the order in which the Tab key goes through them: as they stand.
func (r *boxRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	out := []fyne.CanvasObject{b.frame, b.glass, b.entry}
	for _, c := range b.chips {
		out = append(out, c)
	}
	return append(out, b.more, b.script, b.clear)
}
func (r *boxRenderer) Destroy() {}

// boxEntry hands the keys that lead out of the box to it.
type boxEntry struct {
	widget.Entry
	box    *Box
	typing nw.HangulTyping
}

func newBoxEntry(b *Box) *boxEntry {
	e := &boxEntry{box: b}
	e.ExtendBaseWidget(e)
	e.Scroll = container.ScrollHorizontalOnly
	e.typing.Bind(&e.Entry)
	// Bound entries cut committed text of an input method; OnChanged does not.
	e.OnChanged = b.typed
	e.OnSubmitted = func(string) {
		if b.OnEntered != nil {
			b.OnEntered()
		}
	}
	return e
}

// TypedRune is called by Fyne.
func (e *boxEntry) TypedRune(r rune) {
	if !e.typing.Rune(r) {
		e.Entry.TypedRune(r)
	}
}

// TypedShortcut is called by Fyne.
func (e *boxEntry) TypedShortcut(s fyne.Shortcut) {
	e.typing.Finish()
	e.Entry.TypedShortcut(s)
}

// MouseDown is called by Fyne.
func (e *boxEntry) MouseDown(m *desktop.MouseEvent) {
	e.typing.Finish()
	e.Entry.MouseDown(m)
}

// TypedKey is called by Fyne.
func (e *boxEntry) TypedKey(k *fyne.KeyEvent) {
	if e.typing.Key(k.Name) {
		return
	}
	if e.box.OnList != nil && e.box.OnList(k.Name) {
		return
	}
	switch k.Name {
	case fyne.KeyDown:
		if e.box.OnDown != nil {
			e.box.OnDown()
		}
	case fyne.KeyEscape:
		if e.Text != "" {
			e.SetText("")
		} else if e.box.OnEscape != nil {
			e.box.OnEscape()
		}
	case fyne.KeyF1, fyne.KeyF3:
		if e.box.OnKey != nil {
			e.box.OnKey(k)
		}
	default:
		e.Entry.TypedKey(k)
	}
}

// FocusGained is called by Fyne.
func (e *boxEntry) FocusGained() {
	e.Entry.FocusGained()
	e.box.mark(true)
}

// FocusLost is called by Fyne.
func (e *boxEntry) FocusLost() {
	e.box.mark(false)
	e.typing.Finish()
	e.Entry.FocusLost()
	if e.box.OnLeft != nil {
		e.box.OnLeft()
	}
}
