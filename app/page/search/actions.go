package search

import (
	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/internal/library"
)

// Actions of the screen: the orders, a way into the results, and keeping what is
// asked.
func (s *Screen) Actions() []screen.Action {
	none := s.result == nil
	return []screen.Action{
		{Key: "search.action.results", Menu: "menu.go", Shortcut: screen.Key(fyne.KeyDown, fyne.KeyModifierShift), Run: s.FocusResults, Disabled: none},
		{Key: "search.action.save", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyS), Run: s.saved.save, Disabled: none || s.saved.lib == nil},
		{Key: "search.action.also", Menu: "menu.view", Run: s.also.open, Disabled: none || s.also.nothing()},
		{Key: "search.action.figures", Menu: "menu.go", Run: func() { s.opt.Figures(s.request) }, Disabled: none || s.opt.Figures == nil},
		{Key: "search.action.relevance", Menu: "menu.view", Run: func() { s.setSort(library.SortRelevance) }, Disabled: none},
		{Key: "search.action.newest", Menu: "menu.view", Run: func() { s.setSort(library.SortNewest) }, Disabled: none},
		{Key: "search.action.title", Menu: "menu.view", Run: func() { s.setSort(library.SortTitle) }, Disabled: none},
	}
}
