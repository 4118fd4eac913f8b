package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"naru/app/screen"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// P speaks the language in use.
func (w *Window) P() message.Printer { return w.deps.Messages.In(w.choices.spoken()) }

// Window is the window, for dialogs and focus.
func (w *Window) Window() fyne.Window { return w.win }

// TextScale is the chosen text size, 1 at 100 %.
func (w *Window) TextScale() float32 { return float32(w.choices.TextSize()) / 100 }

// Go runs work off the UI goroutine and done on it.
func (w *Window) Go(work func(ctx context.Context) error, done func(err error)) {
	finish := func(err error) {
		if w.ctx.Err() != nil {
			return // the window is closing: nobody looks any more
		}
		switch {
		case done != nil:
			done(err)
		case err != nil:
			w.Fail(err)
		}
	}
	if w.deps.Inline {
		finish(work(w.ctx))
		return
	}
	go func() {
		err := work(w.ctx)
		w.do(func() { finish(err) })
	}()
}

// Fail shows an error as a sentence. What a person stopped is no error.
func (w *Window) Fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) || library.CodeOf(err) == library.Cancelled {
		return
	}
	w.undos.again = false
	fyne.LogError("shown to the person as a sentence", err)
	p := w.P()
	w.Tell(p.T("app.fail.title"), p.Err(err))
}

// Tell shows a sentence that is not to be missed, until it is put away.
func (w *Window) Tell(title, sentence string) {
	text := nw.NewParagraph(sentence)
	text.Color = "foreground"
	d := dialog.NewCustom(title, w.P().T("app.close"), nw.NewSized(text, func() fyne.Size {
		return fyne.NewSize(min(420*w.TextScale(), w.win.Canvas().Size().Width-120), 90*w.TextScale())
	}), w.win)
	d.Show()
}

// Say shows a short message at the foot. What can be undone can be so from there
// while the message stands, and by Edit › Undo as long as the window is open.
func (w *Window) Say(text string, undo func()) {
	if undo == nil {
		w.foot.tell(text)
		return
	}
	w.Did(text, undo, nil)
}

// Doing implements screen.Host.
func (w *Window) Doing(text string) (done func()) {
	m := w.foot.tell(text)
	return func() { w.foot.hush(m) }
}

// Did says what was changed. It can be undone as Say tells, and then done again.
func (w *Window) Did(text string, undo, again func()) {
	if undo == nil {
		w.foot.tell(text)
		return
	}
	one := &undoable{text: text, undo: undo, again: again, seen: w.typed()}
	for _, ended := range w.undos.remember(one) {
		w.foot.drop(ended)
	}
	w.foot.say(said{text: text, label: w.P().T("app.undo"), do: func() { w.undo(one) }, of: one})
}

// OpenPage shows a page: beside the results where they are in view and there
// is room, else on its own.
func (w *Window) OpenPage(id library.DocumentID, page int, query library.SearchRequest) {
	if w.current != PlaceSearch || w.search.PaneHidden() {
		w.GoTo(PlaceReader)
	}
	w.reader.Open(id, page, query)
	w.rebuildMenus()
}

// OpenNote shows a note.
func (w *Window) OpenNote(id library.NoteID) {
	w.GoTo(PlaceNotes)
	w.notes.Open(id)
}

// SearchFor puts words into the box and searches.
func (w *Window) SearchFor(query string) {
	w.GoTo(PlaceSearch)
	w.search.SearchFor(query)
}

// OpenFirstResult moves the keyboard to the first result and shows its page.
func (w *Window) OpenFirstResult() { w.search.FocusResults() }

// Changed tells the frame and all screens that the library changed.
func (w *Window) Changed(what screen.Change) {
	w.reload(func() {
		for _, p := range w.places {
			if l, ok := p.screen.(screen.Listener); ok {
				l.LibraryChanged(what)
			}
		}
		if l, ok := w.reader.(screen.Listener); ok {
			l.LibraryChanged(what)
		}
	})
}
