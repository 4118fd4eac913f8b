package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

func TestEscapeInAFieldReachesTheWindow(t *testing.T) {
	test.NewTempApp(t)
	for _, e := range []*widget.Entry{widget.NewEntry(), widget.NewLines(2)} {
		win := test.NewTempWindow(t, e)
		escaped := 0
		win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) {
			if k.Name == fyne.KeyEscape {
				escaped++
			}
		})
		win.Canvas().Focus(e)
		test.Type(e, "가나")
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if e.Text != "가" || escaped != 1 {
			t.Errorf("typed %q, escaped %d times", e.Text, escaped)
		}
	}
}
