package app

import (
	"context"

	"naru/app/page/themes"
	"naru/internal/message"
)

// PlaceThemes is where the taxonomy is edited.
const PlaceThemes = "themes"

// newThemes makes the screen of the taxonomy.
func newThemes(w *Window) *themes.Screen {
	s := themes.New(w, w.deps.Taxonomy)
	s.Pick, s.Settings = w.picker, w.deps.Settings
	return s
}

// tellUnkept says, as the window opens, that changes of themes wait to be kept.
func (w *Window) tellUnkept() {
	if w.deps.Taxonomy == nil {
		return
	}
	waits := 0
	w.Go(func(ctx context.Context) error {
		left, err := themes.Unkept(ctx, w.deps.Settings, w.deps.Taxonomy)
		if left != nil {
			waits = len(left.Changes)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		if waits > 0 {
			w.foot.offer(func() said {
				return said{text: w.P().T("themes.left.said", message.Args{"count": waits}), label: w.P().T("themes.left.open")}
			}, w.editThemes)
		}
	})
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
