// Package uitest reads what a window shows, for tests: the words that can be
// seen, and whether any of them lie outside.
package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Words collects all text below an object that can be seen, one piece a line.
func Words(o fyne.CanvasObject) string {
	var b strings.Builder
	Walk(o, func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			b.WriteString(t.Text + "\n")
		}
	})
	return b.String()
}

// Walk visits an object and all below it that can be seen, with their places.
func Walk(o fyne.CanvasObject, visit func(o fyne.CanvasObject, at fyne.Position)) {
	walk(o, fyne.Position{}, visit)
}

func walk(o fyne.CanvasObject, parent fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at := parent.Add(o.Position())
	visit(o, at)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			walk(c, at, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			walk(c, at, visit)
		}
	}
}

// Find gives the first object that fits.
func Find(o fyne.CanvasObject, fits func(fyne.CanvasObject) bool) fyne.CanvasObject {
	var found fyne.CanvasObject
	Walk(o, func(o fyne.CanvasObject, _ fyne.Position) {
		if found == nil && fits(o) {
			found = o
		}
	})
	return found
}
