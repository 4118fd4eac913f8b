package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"naru/app/theme"
	nw "naru/app/widget"
)

// askName asks for the name of a saved search; Enter is as good as the button.
func (v *saved) askName(title, text, name string, done func(name string)) {
	p := v.s.host.P()
	entry := &nameEntry{}
	entry.ExtendBaseWidget(entry)
	entry.Scroll = fyne.ScrollHorizontalOnly
	entry.Typing.Bind(&entry.Entry)
	entry.Typing.State = v.s.opt.Hangul
	entry.SetText(name)
	body := nw.NewColumn(8, -1)
	if text != "" {
		body.Add(nw.NewParagraph(text))
	}
	body.Add(entry)
	d := dialog.NewCustomConfirm(title, p.T("app.save"), p.T("app.cancel"), body, func(ok bool) {
		if name := strings.TrimSpace(entry.Text); ok && name != "" {
			done(name)
		}
	}, v.s.host.Window())
	entry.OnSubmitted = func(string) { d.Confirm() }
	entry.left = d.Hide
	canvas := v.s.host.Window().Canvas()
	d.Resize(fyne.NewSize(min(theme.Scaled(420), canvas.Size().Width-40), 10))
	d.Show()
	canvas.Focus(entry)
	entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// nameEntry is left by Escape.
type nameEntry struct {
	nw.HangulEntry
	left func()
}

// TypedKey is called by Fyne.
func (e *nameEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.left()
		return
	}
	e.HangulEntry.TypedKey(k)
}
