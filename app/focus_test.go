package app_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

func TestAListOutOfViewHearsNoKeys(t *testing.T) {
	h := open(t, nil)
	canvas := h.Window.Window().Canvas()
	list := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		l, ok := o.(*widget.RowList)
		return ok && l.Length != nil && l.Length() == len(h.lib.Docs)
	}).(*widget.RowList)
	canvas.Focus(list)
	list.Select(0)
	h.OpenPage(1, 1, library.SearchRequest{})
	if canvas.Focused() != nil {
		t.Errorf("%T still hears the keys", canvas.Focused())
	}
	h.GoTo(app.PlaceNotes)
	h.item(t, "Search").Action()
	if canvas.Focused() == nil {
		t.Error("one came to search, and cannot type")
	}
}
