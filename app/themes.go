package app

import "naru/app/page/themes"

// PlaceThemes is where the taxonomy is edited.
const PlaceThemes = "themes"

// newThemes makes the screen of the taxonomy.
func newThemes(w *Window) *themes.Screen {
	s := themes.New(w, w.deps.Taxonomy)
	s.Pick = w.picker
	return s
}

// EditTheme shows a theme where it is edited, "" for the tree alone.
func (w *Window) EditTheme(id string) {
	w.GoTo(PlaceThemes)
	if s, ok := w.place(PlaceThemes).screen.(*themes.Screen); ok && id != "" {
		s.Open(id)
	}
}

// editThemes opens the taxonomy at the theme that is looked at.
func (w *Window) editThemes() {
	id := ""
	if f := w.shelf.Filter(); len(f.Themes) == 1 {
		id = f.Themes[0]
	}
	w.EditTheme(id)
}
