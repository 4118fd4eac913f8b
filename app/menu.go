package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/screen"
)

// menus in their order. A screen's own menu stands where it is in the list,
// and is left out while it has nothing in it.
var menus = []string{"menu.file", "menu.edit", "menu.view", "menu.go", "menu.reader", "menu.unpack", "menu.notes", "menu.terms", "menu.themes", "menu.courses", "menu.timeline", "menu.help"}

// overDialogs are the actions that concern the dialog that stands open, or nothing
// behind it.
var overDialogs = map[string]bool{
	"app.action.undo": true, "app.action.redo": true, "app.action.quit": true,
	"app.action.larger": true, "app.action.smaller": true, "app.action.usual": true,
}

// rebuildMenus makes the menus from the actions. A shortcut on a menu item
// fires while an entry has the focus; one on the canvas does not.
func (w *Window) rebuildMenus() {
	if w.current == "" {
		return
	}
	p := w.P()
	byMenu := map[string][]*fyne.MenuItem{}
	order := append([]string(nil), menus...)
	for _, a := range w.actions() {
		item := fyne.NewMenuItem(p.T(a.Key), w.guarded(a))
		item.Shortcut = a.Shortcut
		item.Disabled = a.Disabled
		if a.Key == "app.action.quit" {
			item.IsQuit = true
		}
		if _, ok := byMenu[a.Menu]; !ok && !known(order, a.Menu) {
			order = append(order[:len(order)-1], a.Menu, order[len(order)-1])
		}
		byMenu[a.Menu] = append(byMenu[a.Menu], item)
	}
	var out []*fyne.Menu
	for _, name := range order {
		if items := byMenu[name]; len(items) > 0 {
			out = append(out, fyne.NewMenu(p.T(name), items...))
		}
	}
	w.win.SetMainMenu(fyne.NewMainMenu(out...))
}

// guarded runs an action unless it is disabled by now: Fyne's shortcuts fire
// for disabled items too, and menus are only as fresh as the last change. While a
// dialog stands open it does not run either: what is behind must not change, nor a
// second dialog lie on the first.
func (w *Window) guarded(a screen.Action) func() {
	return func() {
		if !overDialogs[a.Key] {
			w.closeMenu()
			if w.win.Canvas().Overlays().Top() != nil {
				return
			}
		}
		for _, now := range w.actions() {
			if now.Key == a.Key && now.Menu == a.Menu {
				if !now.Disabled && now.Run != nil {
					now.Run()
				}
				return
			}
		}
	}
}

// closeMenu closes the menu that stands over the window, as a press beside it does:
// unlike a dialog it waits for nothing. What lies under a menu is of a type of
// Fyne's own, which hears such presses; what lies under a dialog is a PopUp.
func (w *Window) closeMenu() {
	top := w.win.Canvas().Overlays().Top()
	if _, dialog := top.(*widget.PopUp); dialog {
		return
	}
	if menu, ok := top.(fyne.Tappable); ok {
		menu.Tapped(&fyne.PointEvent{})
	}
}

func known(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
