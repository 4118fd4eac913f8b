package app

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"naru/internal/message"
)

// maxUndos is how many changes can be undone, the last first. Each holds what it
// needs to go back, which is little.
const maxUndos = 100

// undos are the changes of this window that can be undone, and those that were and
// can be done again, each the last at the end.
type undos struct {
	list, undone []*undoable
	again        bool // the change that is remembered next was done again
}

// undoable is one change, with the sentence that told of it.
type undoable struct {
	text  string
	undo  func()
	again func() // nil: it cannot be done again
	seen  typed  // where the keyboard was when it was done, or undone
}

// typed is an entry that has the keyboard, and what stands in it.
type typed struct {
	entry fyne.Focusable // nil: none
	text  string
}

// typed tells where one types.
func (w *Window) typed() typed {
	focused := w.win.Canvas().Focused()
	if _, ok := focused.(typist); !ok {
		return typed{}
	}
	return typed{focused, typedIn(focused)}
}

// followed tells whether a change is what was done last: nothing was typed since,
// where the keyboard is. A press on a button leaves it in its entry.
func (w *Window) followed(one *undoable) bool {
	return one != nil && one.seen.entry != nil && one.seen == w.typed()
}

// remember keeps a change. One that is new ends what could be done again, and gives
// it: that belonged to what was before it.
func (u *undos) remember(one *undoable) (ended []*undoable) {
	if !u.again {
		ended, u.undone = u.undone, nil
	}
	u.again = false
	if u.list = append(u.list, one); len(u.list) > maxUndos {
		u.list = slices.Delete(u.list, 0, len(u.list)-maxUndos)
	}
	return ended
}

// undo undoes a change, unless it was undone from elsewhere.
func (u *undos) undo(one *undoable) {
	k := slices.Index(u.list, one)
	if k < 0 {
		return
	}
	u.list = slices.Delete(u.list, k, k+1)
	if u.undone = append(u.undone, one); one.again == nil {
		u.undone = nil
	}
	one.undo()
}

// redo does a change again, unless that was done from elsewhere.
func (u *undos) redo(one *undoable) {
	k := slices.Index(u.undone, one)
	if k < 0 {
		return
	}
	u.undone = slices.Delete(u.undone, k, k+1)
	u.again = true
	one.again()
}

// last is the change that comes next, nil for none.
func last(list []*undoable) *undoable {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// Undo undoes what was typed last where the keyboard is in an entry, as it does
// everywhere, else the last change to the library; that comes first where nothing was
// typed since. Where the entry has nothing to
// take back, the last change is offered at the foot: whoever holds the keys down to
// take back what was typed must not take back more unseen.
func (w *Window) Undo() {
	p := w.P()
	one := last(w.undos.list)
	if w.win.Canvas().Overlays().Top() != nil {
		one = nil // in a dialog only what is typed there counts
	}
	if w.followed(one) {
		w.undo(one)
		return
	}
	if typing, changed := w.inTyping(typist.Undo); typing {
		if !changed && one != nil {
			w.foot.say(said{text: p.T("app.undo.offer", message.Args{"what": one.text}), label: p.T("app.undo"), do: func() { w.undo(one) }, of: one})
		}
		return
	}
	if one == nil {
		w.foot.tell(p.T("app.undo.none"))
		return
	}
	w.undo(one)
}

func (w *Window) undo(one *undoable) {
	p := w.P()
	w.foot.drop(one)
	one.seen = w.typed()
	told := said{text: p.T("app.undo.done", message.Args{"what": one.text})}
	if one.again != nil {
		told.label, told.do, told.of = p.T("app.action.redo"), func() { w.redo(one) }, one
	}
	w.foot.say(told)
	w.undos.undo(one)
}

// Redo does again what was undone last, in the entry that has the keyboard or in
// the library.
func (w *Window) Redo() {
	one := last(w.undos.undone)
	if w.win.Canvas().Overlays().Top() != nil {
		one = nil // as for undoing
	}
	if w.followed(one) {
		w.redo(one)
		return
	}
	if typing, _ := w.inTyping(typist.Redo); typing {
		return
	}
	if one == nil {
		w.foot.tell(w.P().T("app.redo.none"))
		return
	}
	w.redo(one)
}

func (w *Window) redo(one *undoable) {
	w.foot.drop(one)
	w.undos.redo(one)
}

// typist is an entry that takes back what was typed.
type typist interface {
	Undo()
	Redo()
	Disabled() bool
}

// inTyping does something in the entry that has the keyboard.
func (w *Window) inTyping(do func(typist)) (typing, changed bool) {
	focused := w.win.Canvas().Focused()
	entry, ok := focused.(typist)
	if !ok || entry.Disabled() {
		return false, false
	}
	before := typedIn(focused)
	do(entry)
	return true, typedIn(focused) != before
}

// typedIn is the text of an entry, or of what embeds one: a field, for which there
// is no method to ask.
func typedIn(entry any) string {
	v := reflect.Indirect(reflect.ValueOf(entry))
	if v.Kind() != reflect.Struct {
		return ""
	}
	if text := v.FieldByName("Text"); text.IsValid() && text.Kind() == reflect.String {
		return text.String()
	}
	return ""
}
