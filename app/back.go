package app

import (
	"fyne.io/fyne/v2"

	"naru/internal/library"
)

// visit is where one was: a place, and in the reader what was read there.
type visit struct {
	place    string
	document library.DocumentID
	page     int
	request  library.SearchRequest
}

// mostVisits is how many steps back are remembered.
const mostVisits = 20

// GoTo brings a place into view.
func (w *Window) GoTo(id string) {
	p := w.place(id)
	if w.current == p.id {
		return
	}
	w.remember()
	w.show(p)
}

// goAndType brings a place into view; where one searches, with the keyboard in the
// box: that is what one came for.
func (w *Window) goAndType(id string) {
	w.GoTo(id)
	if id == PlaceSearch {
		w.search.Box().Focus()
	}
}

// remember keeps where one is, to come back to.
func (w *Window) remember() {
	if w.current == "" {
		return
	}
	v := visit{place: w.current}
	if w.current == PlaceReader {
		r, ok := w.reader.(interface {
			Where() (id library.DocumentID, page int, request library.SearchRequest)
		})
		if !ok {
			return
		}
		if v.document, v.page, v.request = r.Where(); v.document == 0 {
			return // nothing is read
		}
	}
	w.back = append(w.back, v)
	if len(w.back) > mostVisits {
		w.back = w.back[1:]
	}
}

// show puts a place into view.
func (w *Window) show(p place) {
	w.current = p.id
	w.leaveFocus()
	w.search.LeaveList()
	w.hostReader()
	w.middle.Objects = []fyne.CanvasObject{p.screen.Content()}
	w.middle.Refresh()
	p.screen.Shown()
	if p.id == PlaceSearch {
		w.reader.Shown()
	}
	w.side.show()
	w.rebuildMenus()
}

// leaveFocus takes the keyboard from what is about to go out of view: keys must not
// change what nobody sees.
func (w *Window) leaveFocus() {
	canvas := w.win.Canvas()
	object, ok := canvas.Focused().(fyne.CanvasObject)
	if !ok || len(w.middle.Objects) == 0 {
		return
	}
	driver := fyne.CurrentApp().Driver()
	at, middle, size := driver.AbsolutePositionForObject(object), driver.AbsolutePositionForObject(w.middle), w.middle.Size()
	if at.X >= middle.X && at.Y >= middle.Y && at.Y < middle.Y+size.Height {
		canvas.Unfocus()
	}
}

// GoBack returns to where one was before.
func (w *Window) GoBack() {
	n := len(w.back)
	if n == 0 {
		return
	}
	last := w.back[n-1]
	w.back = w.back[:n-1]
	if last.place == w.current {
		return
	}
	w.show(w.place(last.place))
	if last.document != 0 {
		w.reader.Open(last.document, last.page, last.request)
		w.rebuildMenus()
	}
}
