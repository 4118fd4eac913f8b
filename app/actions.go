package app

import (
	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/app/theme"
)

// actions lists everything that can be done now: what the window does anywhere,
// and what the screens in view do. Menus, keys and palette all come from here.
func (w *Window) actions() []screen.Action {
	const shift, alt = fyne.KeyModifierShift, fyne.KeyModifierAlt
	c := w.choices
	var out []screen.Action
	if w.current != PlaceImports { // which offers them itself
		out = append(out,
			screen.Action{Key: "app.action.addfile", Menu: "menu.file", Shortcut: screen.Key(fyne.KeyO), Run: w.AddFile},
			screen.Action{Key: "app.action.addfolder", Menu: "menu.file", Shortcut: screen.Key(fyne.KeyO, shift), Run: w.AddFolder})
	}
	out = append(out, []screen.Action{
		{Key: "app.action.starter", Menu: "menu.file", Run: w.starter(), Disabled: w.deps.OpenStarter == nil},
		{Key: "app.action.openlibrary", Menu: "menu.file", Run: w.other(), Disabled: w.deps.OpenLibrary == nil},
		{Key: "app.action.reveal", Menu: "menu.file", Run: w.reveal(), Disabled: w.deps.RevealFolder == nil},

		{Key: "app.action.undo", Menu: "menu.edit", Shortcut: &fyne.ShortcutUndo{}, Run: w.Undo},
		{Key: "app.action.redo", Menu: "menu.edit", Shortcut: &fyne.ShortcutRedo{}, Run: w.Redo},
		{Key: "app.action.find", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyF), Run: w.search.Box().Focus},
		{Key: "app.action.trash", Menu: "menu.edit", Run: w.ShowTrash},
		{Key: "app.action.palette", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyK), Run: w.OpenPalette},

		{Key: "app.action.language", Menu: "menu.view", Shortcut: screen.Key(fyne.KeyL), Run: w.toggleLanguage},
		{Key: "app.action.light", Also: "app.action.light.also", Menu: "menu.view", Run: func() { c.SetVariant(theme.Light) }},
		{Key: "app.action.dark", Also: "app.action.dark.also", Menu: "menu.view", Run: func() { c.SetVariant(theme.Dark) }},
		{Key: "app.action.system", Also: "app.action.system.also", Menu: "menu.view", Run: func() { c.SetVariant(theme.System) }},
		{Key: "app.action.larger", Menu: "menu.view", Shortcut: screen.Key(fyne.KeyEqual, shift), Run: func() { c.SetTextSize(c.TextSize() + 10) }},
		{Key: "app.action.smaller", Menu: "menu.view", Shortcut: screen.Key(fyne.KeyMinus, shift), Run: func() { c.SetTextSize(c.TextSize() - 10) }},
		{Key: "app.action.usual", Menu: "menu.view", Shortcut: screen.Key(fyne.Key0, shift), Run: func() { c.SetTextSize(100) }},

		{Key: "app.action.back", Menu: "menu.go", Shortcut: screen.Alone(fyne.KeyLeft, alt), Run: w.GoBack, Disabled: len(w.back) == 0},
	}...)
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	n := 0
	for _, p := range w.places {
		if p.icon == nil {
			continue
		}
		there := screen.Action{Key: "app.place." + p.id, Menu: "menu.go", Run: func() { w.goAndType(p.id) }}
		if n < len(keys) { // there are more places than digits
			there.Shortcut = screen.Key(keys[n])
		}
		out = append(out, there)
		n++
	}
	if w.deps.Taxonomy != nil {
		out = append(out, screen.Action{Key: "app.place." + PlaceThemes, Menu: "menu.go", Run: w.editThemes})
	}
	if w.current != "" {
		out = append(out, w.place(w.current).screen.Actions()...)
	}
	if w.current == PlaceSearch || w.current == PlaceReader {
		out = append(out, w.reader.Actions()...)
		out = append(out, w.trashActions()...)
	}
	out = append(out, w.unpackActions()...)
	return append(out,
		screen.Action{Key: "app.action.settings", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyComma), Run: func() { w.GoTo(PlaceSettings) }},
		screen.Action{Key: "app.action.quit", Menu: "menu.file", Shortcut: screen.Key(fyne.KeyQ), Run: w.Close},
		screen.Action{Key: "app.action.keys", Menu: "menu.help", Shortcut: screen.Alone(fyne.KeyF1), Run: w.ShowKeys},
		screen.Action{Key: "app.action.queries", Menu: "menu.help", Run: w.ShowQueries},
		screen.Action{Key: "app.action.about", Menu: "menu.help", Run: func() { w.GoTo(PlaceSettings) }},
	)
}

// typedKey takes the keys that nothing with the focus wanted.
func (w *Window) typedKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyF1:
		w.ShowKeys()
		return true
	case fyne.KeyEscape:
		return w.escape()
	}
	if w.current == PlaceSearch || w.current == PlaceReader {
		if k, ok := w.reader.(interface{ TypedKey(*fyne.KeyEvent) }); ok {
			k.TypedKey(e)
			return true
		}
	}
	return false
}

// escape closes what lies on top, else leaves the reader.
func (w *Window) escape() bool {
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		top.Hide()
		w.win.Canvas().Overlays().Remove(top)
		return true
	}
	if w.current == PlaceReader {
		w.GoBack()
		return true
	}
	return false
}
