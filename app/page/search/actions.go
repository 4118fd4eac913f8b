package search

import (
	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/internal/library"
)

// Actions of the screen: the orders, and a way into the results.
func (s *Screen) Actions() []screen.Action {
	none := s.result == nil
	return []screen.Action{
		{Key: "search.action.results", Menu: "menu.go", Shortcut: screen.Key(fyne.KeyDown, fyne.KeyModifierShift), Run: s.FocusResults, Disabled: none},
		{Key: "search.action.relevance", Menu: "menu.view", Run: func() { s.setSort(library.SortRelevance) }, Disabled: none},
		{Key: "search.action.newest", Menu: "menu.view", Run: func() { s.setSort(library.SortNewest) }, Disabled: none},
		{Key: "search.action.title", Menu: "menu.view", Run: func() { s.setSort(library.SortTitle) }, Disabled: none},
	}
}
