package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

func TestFromTheEntryThatNarrowsAListOneComesIntoTheList(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	rows, told := 3, -1
	l := widget.NewRowList()
	l.Length = func() int { return rows }
	l.Height = func() float32 { return 20 }
	l.Create = func() fyne.CanvasObject { return widget.NewText("") }
	l.Update = func(int, fyne.CanvasObject) {}
	l.OnSelected = func(i int) { told = i }
	e := widget.NewFind(l)
	w := test.NewTempWindow(t, container.NewBorder(e, nil, nil, nil, l))
	w.Resize(fyne.NewSize(200, 200))
	key := func(k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

	w.Canvas().Focus(e)
	e.SetText("없음")
	rows = 0
	key(fyne.KeyDown)
	if w.Canvas().Focused() != e {
		t.Error("an empty list takes the keyboard")
	}
	key(fyne.KeyEscape)
	if e.Text != "" {
		t.Errorf("Escape leaves %q", e.Text)
	}
	rows = 3
	key(fyne.KeyReturn)
	if w.Canvas().Focused() != l || l.Selected() != 0 || told != 0 {
		t.Errorf("the keyboard is on %T, row %d, told of %d", w.Canvas().Focused(), l.Selected(), told)
	}
	w.Canvas().Focus(e)
	l.Select(2)
	key(fyne.KeyDown)
	if l.Selected() != 2 {
		t.Errorf("the row that shows is left for %d", l.Selected())
	}
}
