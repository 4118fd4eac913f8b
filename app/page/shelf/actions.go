package shelf

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// Actions of the shelf.
func (s *Screen) Actions() []screen.Action {
	_, ok := s.chosen()
	with := func(f func(library.Document)) func() {
		return func() {
			if d, ok := s.chosen(); ok {
				f(d)
			}
		}
	}
	return []screen.Action{
		{Key: "shelf.action.open", Menu: "menu.file", Run: with(s.openDocument), Disabled: !ok},
		{Key: "shelf.action.themes", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyT), Run: with(s.EditThemes), Disabled: !ok},
		{Key: "shelf.action.describe", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyE), Run: with(s.EditDescription), Disabled: !ok},
		{Key: "shelf.action.trash", Menu: "menu.edit", Shortcut: screen.Key(fyne.KeyDelete), Run: with(s.Trash), Disabled: !ok},
		{Key: "shelf.action.terms", Menu: "menu.edit", Run: s.OfferTerms, Disabled: len(s.view.facets[library.FacetTerm]) == 0},
		{Key: "shelf.action.all", Menu: "menu.go", Run: func() { s.ShowTheme("") }},
		{Key: "shelf.action.newest", Menu: "menu.view", Run: func() { s.setSort(library.SortNewest) }},
		{Key: "shelf.action.title", Menu: "menu.view", Run: func() { s.setSort(library.SortTitle) }},
		{Key: "shelf.action.charts", Menu: "menu.view", Run: s.toggleCharts},
	}
}

// OfferTerms offers the statuses of stay, targets, plans and laws that documents
// speak of, to narrow the shelf.
func (s *Screen) OfferTerms() { s.bar.Open(library.FacetTerm) }

func (s *Screen) toggleCharts() {
	s.charts = !s.charts
	s.page.Refresh()
}

// FocusList moves the keyboard into the table.
func (s *Screen) FocusList() {
	if len(s.view.list.Documents) == 0 {
		return
	}
	s.host.Window().Canvas().Focus(s.table.list)
	if s.table.list.Selected() < 0 {
		s.table.list.Select(0)
	}
}

// chosen is the selected document.
func (s *Screen) chosen() (library.Document, bool) {
	i := s.table.list.Selected()
	if i < 0 || i >= len(s.view.list.Documents) {
		return library.Document{}, false
	}
	return s.view.list.Documents[i], true
}

func (s *Screen) open(i int) {
	if i >= 0 && i < len(s.view.list.Documents) {
		s.openDocument(s.view.list.Documents[i])
	}
}

func (s *Screen) openDocument(d library.Document) {
	s.host.OpenPage(d.ID, 0, library.SearchRequest{})
}

func (s *Screen) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyDelete {
		if d, ok := s.chosen(); ok {
			s.Trash(d)
			return true
		}
	}
	return false
}

// menu opens what can be done with a row at a place of the window.
func (s *Screen) menu(i int, at fyne.Position) {
	if i >= 0 && i < len(s.view.list.Documents) {
		widget.ShowPopUpMenuAtPosition(s.menuOf(s.view.list.Documents[i]), s.host.Window().Canvas(), at)
	}
}

func (s *Screen) menuFor(d library.Document, at fyne.CanvasObject) {
	m := widget.NewPopUpMenu(s.menuOf(d), s.host.Window().Canvas())
	m.ShowAtRelativePosition(fyne.NewPos(at.Size().Width-m.MinSize().Width, at.Size().Height+2), at)
}

func (s *Screen) menuOf(d library.Document) *fyne.Menu {
	p := s.host.P()
	return fyne.NewMenu("",
		fyne.NewMenuItem(p.T("shelf.action.open"), func() { s.openDocument(d) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.T("shelf.action.themes"), func() { s.EditThemes(d) }),
		fyne.NewMenuItem(p.T("shelf.action.describe"), func() { s.EditDescription(d) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.T("shelf.action.trash"), func() { s.Trash(d) }),
	)
}

// Trash moves a document to the trash, and offers to undo it.
func (s *Screen) Trash(d library.Document) {
	s.host.Go(func(ctx context.Context) error { return s.lib.TrashDocument(ctx, d.ID) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.DocumentsChanged)
		p := s.host.P()
		s.host.Did(p.T("shelf.trashed", message.Args{"title": words.Title(p, d)}), func() { s.restore(d) }, func() { s.Trash(d) })
	})
}

func (s *Screen) restore(d library.Document) {
	s.host.Go(func(ctx context.Context) error { return s.lib.RestoreDocument(ctx, d.ID) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.DocumentsChanged)
	})
}
