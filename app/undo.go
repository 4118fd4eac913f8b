package app

import (
	"reflect"
	"slices"

	"naru/internal/message"
)

// maxUndos is how many changes can be undone, the last first. Each holds what it
// needs to go back, which is little.
const maxUndos = 100

// undos are the changes of this window that can be undone, the last at the end.
type undos struct {
	list []*undoable
}

// undoable is one change, with the sentence that told of it.
type undoable struct {
	text string
	undo func()
}

// remember keeps a change and gives the way to undo it, which works once.
func (u *undos) remember(text string, undo func()) func() {
	one := &undoable{text, undo}
	u.list = append(u.list, one)
	if len(u.list) > maxUndos {
		u.list = slices.Delete(u.list, 0, len(u.list)-maxUndos)
	}
	return func() { u.run(one) }
}

// run undoes a change, unless it was undone from elsewhere.
func (u *undos) run(one *undoable) {
	k := slices.Index(u.list, one)
	if k < 0 {
		return
	}
	u.list = slices.Delete(u.list, k, k+1)
	one.undo()
}

// last is the change that would be undone next, nil for none.
func (u *undos) last() *undoable {
	if len(u.list) == 0 {
		return nil
	}
	return u.list[len(u.list)-1]
}

// Undo undoes what was typed last where the keyboard is in an entry, as it does
// everywhere, else the last change to the library. Where the entry has nothing to
// take back, the last change is offered at the foot: whoever holds the keys down to
// take back what was typed must not take back more unseen.
func (w *Window) Undo() {
	p := w.P()
	last := w.undos.last()
	if typing, changed := w.undoTyping(); typing {
		if !changed && last != nil {
			w.foot.say(p.T("app.undo.offer", message.Args{"what": last.text}), p.T("app.undo"), func() { w.undo(last) })
		}
		return
	}
	if last == nil {
		w.foot.say(p.T("app.undo.none"), "", nil)
		return
	}
	w.undo(last)
}

func (w *Window) undo(one *undoable) {
	w.foot.say(w.P().T("app.undo.done", message.Args{"what": one.text}), "", nil)
	w.undos.run(one)
}

// undoTyping takes back what was typed in the entry that has the keyboard.
func (w *Window) undoTyping() (typing, changed bool) {
	focused := w.win.Canvas().Focused()
	entry, ok := focused.(interface {
		Undo()
		Disabled() bool
	})
	if !ok || entry.Disabled() {
		return false, false
	}
	before := typedIn(focused)
	entry.Undo()
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
