package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

func TestAButtonShortensItsWordsWhereItMay(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	const title = "The 1951 Convention and 1967 Protocol relating to the Status of Refugees"
	b := widget.NewButton(title, widget.Small, nil)
	whole := b.MinSize().Width
	b.Shrink = true
	words := func(width float32) string {
		b.Resize(fyne.NewSize(width, 24))
		for _, o := range test.WidgetRenderer(b).Objects() {
			if line, ok := o.(*canvas.Text); ok {
				return line.Text
			}
		}
		return ""
	}
	if b.MinSize().Width > whole/2 {
		t.Errorf("it takes %v of %v", b.MinSize().Width, whole)
	}
	if got := words(whole / 2); got == title || []rune(got)[len([]rune(got))-1] != '…' {
		t.Errorf("in half the room it says %q", got)
	}
	if got := words(whole + 200); got != title {
		t.Errorf("with room to spare it says %q", got)
	}
}
