package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/widget"
)

// Actions are what the menus, the palette and the keys offer for the document.
func (r *Reader) Actions() []screen.Action {
	closed := r.doc == nil
	const shift, alt = fyne.KeyModifierShift, fyne.KeyModifierAlt
	const menu = "menu.reader"
	actions := []screen.Action{
		{Key: "reader.action.quote", Shortcut: screen.Key(fyne.KeyQ, shift), Run: r.Quote},
		{Key: "reader.action.copy", Run: r.Copy},
		{Key: "reader.action.more_like", Shortcut: screen.Key(fyne.KeyL, shift), Run: r.MoreLikeThis},
		{Key: "reader.action.next_hit", Shortcut: screen.Alone(fyne.KeyF3), Run: r.NextHit},
		{Key: "reader.action.previous_hit", Shortcut: screen.Alone(fyne.KeyF3, shift), Run: r.PreviousHit},
		{Key: "reader.action.next_page", Shortcut: screen.Alone(fyne.KeyPageDown), Run: func() { r.TurnPage(1) }},
		{Key: "reader.action.previous_page", Shortcut: screen.Alone(fyne.KeyPageUp), Run: func() { r.TurnPage(-1) }},
		{Key: "reader.action.go_to_page", Shortcut: screen.Key(fyne.KeyG), Run: r.FocusPage},
		{Key: "reader.action.note", Shortcut: screen.Key(fyne.KeyN, shift), Run: r.FocusNote},
		{Key: "reader.action.zoom_in", Shortcut: screen.Key(fyne.KeyEqual), Run: func() { r.picture.view.ZoomBy(1) }},
		{Key: "reader.action.zoom_out", Shortcut: screen.Key(fyne.KeyMinus), Run: func() { r.picture.view.ZoomBy(-1) }},
		{Key: "reader.action.fit_width", Shortcut: screen.Key(fyne.Key0), Run: func() { r.picture.view.SetFit(widget.FitWidth) }},
		{Key: "reader.action.fit_page", Shortcut: screen.Key(fyne.Key9), Run: func() { r.picture.view.SetFit(widget.FitPage) }},
		{Key: "reader.action.tab_page", Shortcut: screen.Alone(fyne.Key1, alt), Run: func() { r.showTab(tabPage) }},
		{Key: "reader.action.tab_text", Shortcut: screen.Alone(fyne.Key2, alt), Run: func() { r.showTab(tabText) }},
		{Key: "reader.action.tab_contents", Shortcut: screen.Alone(fyne.Key3, alt), Run: func() { r.showTab(tabContents) }},
		{Key: "reader.action.tab_about", Shortcut: screen.Alone(fyne.Key4, alt), Run: func() { r.showTab(tabAbout) }},
		{Key: "reader.action.tab_related", Shortcut: screen.Alone(fyne.Key5, alt), Run: func() { r.showTab(tabRelated) }},
		{Key: "reader.action.beside", Shortcut: screen.Key(fyne.KeyT, shift), Run: r.pair.toggle},
		{Key: "reader.action.correct", Shortcut: screen.Key(fyne.KeyE, shift), Run: r.Correct},
	}
	if r.lib.Figures != nil {
		actions = append(actions, screen.Action{Key: "reader.action.figures", Shortcut: screen.Key(fyne.KeyF, shift), Run: r.showFigures})
	}
	if r.lib.NewFigure != nil {
		actions = append(actions, screen.Action{Key: "reader.action.new_figure", Shortcut: screen.Key(fyne.KeyM, shift), Run: r.MakeFigure})
	}
	for i := range actions {
		actions[i].Menu, actions[i].Disabled = menu, closed
	}
	if r.lib.Related == nil {
		actions = slices.DeleteFunc(actions, func(a screen.Action) bool {
			return a.Key == "reader.action.more_like" || a.Key == "reader.action.tab_related"
		})
	}
	return actions
}

// showFigures shows the figures that the document states.
func (r *Reader) showFigures() {
	if r.doc != nil {
		r.lib.Figures(r.doc.ID, r.doc.Title)
	}
}

// TypedKey does what a key without Ctrl means to the reader. The window passes
// keys on that nothing with the focus wanted.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if r.doc == nil {
		return
	}
	switch e.Name {
	case fyne.KeyF3:
		if shiftHeld() {
			r.PreviousHit()
		} else {
			r.NextHit()
		}
	case fyne.KeyPageDown:
		r.TurnPage(1)
	case fyne.KeyPageUp:
		r.TurnPage(-1)
	case fyne.KeyHome:
		r.goTo(1, 0)
	case fyne.KeyEnd:
		r.goTo(r.doc.Pages, 0)
	case fyne.KeySpace:
		if !r.picture.view.Scroll(.9) {
			r.TurnPage(1)
		}
	case fyne.KeyDown:
		r.scroll(.15)
	case fyne.KeyUp:
		r.scroll(-.15)
	case fyne.KeyEscape:
		r.picture.view.Page.Select(widget.CharRange{})
		r.text.choose(widget.CharRange{})
	}
}

func (r *Reader) scroll(part float32) {
	if r.tab == tabPage {
		r.picture.view.Scroll(part)
		return
	}
	s := r.text.scroll
	most := max(r.text.size.Height-s.Size().Height, 0)
	s.ScrollToOffset(fyne.NewPos(0, min(max(s.Offset.Y+part*s.Size().Height, 0), most)))
}

// shiftHeld asks the driver, since a plain key event does not tell.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// FocusPage puts the cursor where a page number is typed.
func (r *Reader) FocusPage() {
	r.focus(r.bar.entry)
	r.bar.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Correct shows the form that corrects the description.
func (r *Reader) Correct() {
	r.showTab(tabAbout)
	if r.about.form == nil {
		r.about.edit()
	}
}

// FocusNote puts the cursor into the note on this page.
func (r *Reader) FocusNote() {
	if r.tab != tabPage && r.tab != tabText {
		r.showTab(tabPage)
	}
	r.focus(r.note.entry)
}

func (r *Reader) focus(f fyne.Focusable) {
	if w := r.host.Window(); w != nil {
		w.Canvas().Focus(f)
	}
}

// showTab shows one of the five ways to look at the document.
func (r *Reader) showTab(t tab) {
	r.tab = t
	switch t {
	case tabPage, tabText:
		r.split.main(r.mainOf(t))
		r.body.Objects = []fyne.CanvasObject{r.split.content}
	case tabContents:
		r.outline.shown()
		r.body.Objects = []fyne.CanvasObject{r.outline.content}
	case tabAbout:
		r.about.shown()
		r.body.Objects = []fyne.CanvasObject{r.about.content}
	case tabRelated:
		r.related.shown()
		r.body.Objects = []fyne.CanvasObject{r.related.content}
	}
	r.body.Refresh()
	r.header.refresh()
	r.bar.refresh()
	r.notice.refresh()
	r.root.Refresh() // the bar may need more or fewer lines now
}

// mainOf is what stands above the note.
func (r *Reader) mainOf(t tab) fyne.CanvasObject {
	switch {
	case t == tabText:
		return r.text.scroll
	case r.pair.on:
		return r.pair.shown()
	}
	return r.picture.content
}

// offer shows what can be done with the selection, where the pointer is.
func (r *Reader) offer(at fyne.Position) {
	w := r.host.Window()
	if w == nil || r.doc == nil {
		return
	}
	p := r.host.P()
	quote := fyne.NewMenuItem(p.T("reader.action.quote"), r.Quote)
	copied := fyne.NewMenuItem(p.T("reader.action.copy"), r.Copy)
	like := fyne.NewMenuItem(p.T("reader.action.more_like"), r.MoreLikeThis)
	card := fyne.NewMenuItem(p.T("reader.action.new_figure"), r.MakeFigure)
	items := []*fyne.MenuItem{quote, copied}
	if r.lib.NewFigure != nil {
		items = append(items, card)
	}
	if r.lib.Related != nil {
		items = append(items, like)
	}
	for _, i := range items {
		i.Disabled = r.selection() == ""
	}
	items = append(items, fyne.NewMenuItem(p.T("reader.action.note"), r.FocusNote))
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at)
}

// Retranslate redraws all words.
func (r *Reader) Retranslate() {
	p := r.host.P()
	r.empty.SetText(p.T("reader.empty"))
	r.empty.Refresh() // the same words in another size
	r.notice.refresh()
	r.header.retranslate()
	r.bar.retranslate()
	r.outline.retranslate()
	r.about.retranslate()
	r.related.show()
	r.note.retranslate()
	r.text.Refresh()
}
