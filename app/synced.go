package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/message"
)

// Place is where the library lies, as far as that can damage it.
type Place struct {
	// Hazard is the service that keeps its folder in step with others, or
	// "network"; "": a good place, or a person was told for good.
	Hazard string
	// Told keeps that a person was told, for good.
	Told func(ctx context.Context) error
	// Move makes a library like this one in a folder and starts Naru anew on it;
	// this one stays; nil: not offered.
	Move func(into string) error
}

// newPlaceWarning is a line above everything that says that the library lies where
// it can be damaged; hidden where it does not.
func newPlaceWarning(w *Window) *fyne.Container {
	c := container.NewStack()
	c.Hide()
	w.showPlaceWarning(c)
	return c
}

func (w *Window) showPlaceWarning(c *fyne.Container) {
	at := w.deps.Place
	c.RemoveAll()
	if at.Hazard == "" || w.placeTold {
		c.Hide()
		return
	}
	p := w.P()
	text := p.T("place.synced", message.Args{"service": at.Hazard})
	if at.Hazard == "network" {
		text = p.T("place.network")
	}
	words := nw.NewParagraph(text)
	words.Color = theme.ColorInk
	buttons := nw.NewFlow()
	if at.Move != nil {
		buttons.Add(nw.NewButton(p.T("place.move"), nw.Outline, w.moveLibrary))
	}
	buttons.Add(nw.NewButton(p.T("place.dismiss"), nw.Quiet, func() {
		w.placeTold = true
		w.showPlaceWarning(c)
		w.win.Content().Refresh()
		if at.Told != nil {
			w.Go(at.Told, nil)
		}
	}))
	c.Add(nw.NewColumn(0, -1, container.NewStack(nw.NewBox(theme.ColorSoft), nw.NewInset(8, 16, 8, 16, nw.NewColumn(6, -1, words, buttons))), nw.NewLine()))
	c.Show()
}

// moveLibrary asks where to.
func (w *Window) moveLibrary() {
	w.picker.Folder(w.P().T("place.move.title"), func(path string) {
		if path == "" {
			return
		}
		w.Go(func(context.Context) error { return w.deps.Place.Move(path) }, nil)
	})
}
