package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

// A dialog whose first field is a choice stayed open: neither choices nor buttons let
// Escape through to the window.
func TestEscapeReachesTheWindowFromChoicesAndButtons(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	choice := widget.NewSelect([]string{"one", "two"}, nil)
	pressed := 0
	button := widget.NewButton("Go", widget.Outline, func() { pressed++ })
	w := test.NewTempWindow(t, container.NewVBox(choice, button))
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	for _, f := range []fyne.Focusable{choice, button} {
		w.Canvas().Focus(f)
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if len(heard) != 2 || heard[0] != fyne.KeyEscape || heard[1] != fyne.KeyEscape {
		t.Errorf("the window heard %v", heard)
	}
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 1 || choice.Selected != "one" {
		t.Errorf("pressed %d times, %q is chosen", pressed, choice.Selected)
	}
}
